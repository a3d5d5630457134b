"""How to exercise what chapter 01 asks for."""


def each(double, numbers):
    """Twice each of some numbers."""
    return [double(x) for x in numbers]
