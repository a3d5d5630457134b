"""What a learner sees: cards, progress, votes, cells that wait, ready-made code.

`autograder.__all__` lists what a notebook takes from here.
"""

from threadpoolctl import threadpool_limits

from autograder.feedback.follow import follow as follow
from autograder.feedback.join import join as join
from autograder.feedback.join import leave as leave
from autograder.feedback.join import resume
from autograder.feedback.live import check as check
from autograder.feedback.progress import progress as progress
from autograder.feedback.ready import ready as ready
from autograder.feedback.ready_made import catch_up as catch_up
from autograder.feedback.start_again import start_again as start_again
from autograder.feedback.vote import vote as vote

threadpool_limits(1, user_api="blas")  # of what was imported before us; see autograder/__init__.py
resume()
