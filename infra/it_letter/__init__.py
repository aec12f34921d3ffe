"""The letter to the mail team of the campus where a cohort writes from: what to allow, and why."""
