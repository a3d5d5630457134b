"""How a run of `make grade` can end."""

FINE, SOME_NOT_GRADED, UNUSABLE, STOPPED = 0, 1, 2, 130  # exit statuses


class Unusable(Exception):
    """There is nobody to run learners' code; the message says why."""
