"""Chapter 01: half of a number, and twice a number."""


def half(x):
    """Half of x."""
    return x / 2


def double(x):
    """Twice x."""
    return 2 * x
