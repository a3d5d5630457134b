"""What several checks of chapter 05 use."""

from autograder.judging.check import raising


def without_self(check, name, owner):
    """Register a method that takes an attribute for a variable."""
    text = f"There is no variable `{name}`: it is an attribute of {owner}. "
    text += "How do you reach it from inside a method?"
    error = NameError(f"name {name!r} is not defined")
    check.mistake(raising(error, f"self left out before {name}", text))
