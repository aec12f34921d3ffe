"""Each command of the command line: it asks, calls what does it, and tells what came of it."""
