"""What a learner sees: cards, hints, progress."""

from autograder.feedback.live import check
from autograder.feedback.progress import progress
from autograder.feedback.ready import ready

__all__ = ["check", "progress", "ready"]
