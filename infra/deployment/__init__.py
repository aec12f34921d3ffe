"""How a cohort's stack is made, changed and ended."""
