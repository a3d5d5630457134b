"""How to exercise what chapter 01 asks for."""


def roll(descend, a, b, c, start, lr, steps):
    """Descend a curve whose slope is a + b·x + c·x³."""
    return descend(lambda x: a + b * x + c * x**3, start, lr, steps)
