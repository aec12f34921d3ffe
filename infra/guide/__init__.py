"""The guide to informational interviews, from its Markdown to a web page and a PDF."""

from infra.guide.making import build

__all__ = ["build"]
