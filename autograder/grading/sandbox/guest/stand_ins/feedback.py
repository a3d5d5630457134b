"""`autograder.feedback` in the sandbox, where checks are not: the grader judges outside."""

from autograder.feedback.ready import ready as ready


class Nothing:
    """Shows no points: they are the grader's to give."""

    points, max_points, verdict, title, message = 0.0, 0.0, "not attempted", "", ""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "0.0"


def check(name, namespace=None):
    """Observes nothing and earns nothing."""
    return Nothing(name)


def progress(chapter=None):
    """Says nothing."""


def catch_up(name, namespace=None):
    """Puts nothing in place: ready-made code earns nothing."""


def vote(name, *choices):
    """Asks for nothing."""


def join(code, name=None):
    """Joins nothing."""


def leave():
    """Leaves nothing."""


def follow(name):
    """Chooses nothing: ready-made code earns nothing."""


def start_again(chapter):
    """Changes no file."""
