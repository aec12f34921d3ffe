"""Warmthread: what runs in the Lambdas. The floors are described in docs/architecture.md."""
