"""Played scenarios as people see them: in the terminal and as a page."""
