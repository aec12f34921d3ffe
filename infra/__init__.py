"""What runs and deploys Warmthread: the command line, the player, cohorts; nothing here is shipped."""
