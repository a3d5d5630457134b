"""What a learner sees: cards, hints, progress."""

from threadpoolctl import threadpool_limits

from autograder.feedback.live import check
from autograder.feedback.progress import progress
from autograder.feedback.ready import ready

__all__ = ["check", "progress", "ready"]

threadpool_limits(1, user_api="blas")  # of what was imported before us; see autograder/__init__.py
