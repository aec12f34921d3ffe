"""What the mail service says became of our letters."""
