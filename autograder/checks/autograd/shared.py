"""What several checks of chapter 10 use."""


def pairs(rng):
    yield 2.0, 3.0, False
    yield 2.0, 3.0, True
    yield -3.0, 1, True  # a whole number
    yield 1.0, 4.0, False
    yield 0.0, 4.0, False
    yield -1.0, 0.0, True
    yield *map(float, rng.normal(size=2)), False
    yield *map(float, rng.normal(size=2)), True


MADE = "Value({}, (Value(0.5),), (3.0,))"  # as the scenario makes them
WITH = (
    f"with x = {MADE.format('a')},\ny = {MADE.format('b')}, or b itself where y_is_a_number,\n"
    "and a grad of 0.25 in each"
)
