"""Which of a scenario's calls raised, where that is not the one that the card says was asked."""

from contextlib import suppress

NAME = "_autograder_call"  # of the attribute of an exception that holds it
LONGEST = 500


class also:
    """Name, for the card, a call of the learner's object beside the one that was asked.

    It is a context manager for that call, and writes on an exception that passes through it.

    Parameters
    ----------
    call : str
        As a learner would write it, in the names that the card shows.
    """

    def __init__(self, call):
        self.call = call

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if error is not None and not call_of(error):
            with suppress(Exception):  # a learner's exception may take no attribute
                setattr(error, NAME, self.call)


def call_of(error):
    """The further call that an exception came from, the innermost one; "" for the one asked."""
    try:
        found = vars(error).get(NAME, "")
    except Exception:
        return ""
    return found[:LONGEST] if type(found) is str else ""
