"""A cohort's members, from and to CSV."""
