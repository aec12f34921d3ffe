"""Bytes to values: reads any mail without raising; pure."""
