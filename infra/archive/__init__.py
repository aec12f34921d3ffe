"""How a cohort ends: everything it holds goes to files, is read back, and is deleted."""
