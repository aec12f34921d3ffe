"""What was asked for cannot be done."""


class Refused(Exception):  # noqa: N818 - reads as what it says
    """The message is a sentence or more for the person at the command line: why, and what to do next."""
