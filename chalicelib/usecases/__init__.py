"""Load, decide, apply: one module per verb."""
