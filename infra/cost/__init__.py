"""A month's bill of one cohort: what is asked of each service, times what that costs."""
