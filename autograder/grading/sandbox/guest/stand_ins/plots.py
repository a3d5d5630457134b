"""The course's `plots` in the sandbox: nothing is drawn, for no mark depends on a picture.

Drawing takes nine tenths of a notebook's time, and learners have the pictures already.
"""


def _draw_nothing(*arguments, **named):
    """Stands for every picture of the course."""


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _draw_nothing
