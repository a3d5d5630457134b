"""Chapter 07: what a card may say of the losses that it is shown with."""

import numpy as np

from autograder.checks.stopping.should_stop import check, only_the_newest_loss
from autograder.reference.stopping import should_stop


def test_one_unlucky_loss_stops_only_after_progress_shortly_before():
    cases = [
        (history, tol, patience)
        for history, tol, patience in check.cases(np.random.default_rng(0))
        if only_the_newest_loss(history, tol, patience) and not should_stop(history, tol, patience)
    ]
    assert cases
    for history, tol, patience in cases:
        older, *since, _ = min(history[:-patience]), *history[-patience:]
        assert older - min(since) > tol
