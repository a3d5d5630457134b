"""What goes wrong while a chapter is made."""

__all__ = ["AuthoringError"]


class AuthoringError(Exception):
    """A chapter cannot be made; the message names the file and the cell."""
