"""What a learner sees: cards, progress, votes, cells that wait, ready-made code."""

from threadpoolctl import threadpool_limits

from autograder.feedback.follow import follow
from autograder.feedback.join import join, leave, resume
from autograder.feedback.live import check
from autograder.feedback.progress import progress
from autograder.feedback.ready import ready
from autograder.feedback.ready_made import catch_up
from autograder.feedback.start_again import start_again
from autograder.feedback.vote import vote

__all__ = [
    "catch_up",
    "check",
    "follow",
    "join",
    "leave",
    "progress",
    "ready",
    "start_again",
    "vote",
]

threadpool_limits(1, user_api="blas")  # of what was imported before us; see autograder/__init__.py
resume()
