"""Code like a learner's but for one change, tried without a trace: what it does, not whether that
is right.
"""

from autograder.observing.candidates.bench import CONTAINERS, Bench, Candidate
from autograder.observing.candidates.diary import GIVE, NOTE, Diary, NoData, copied

__all__ = ["CONTAINERS", "GIVE", "NOTE", "Bench", "Candidate", "Diary", "NoData", "copied"]
