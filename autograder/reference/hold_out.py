"""Which rows to validate with, such that copies of one row are not on both sides."""

import numpy as np
from scipy.sparse import csr_array

__all__ = ["hold_out"]

OFTEN = 5  # copies of a row


def hold_out(X, kinds, fraction, used, rng):
    """Which of the rows in `used` to validate with, the same share of each kind.

    Equal rows stay together: a net is not asked what it has been told, and a row that is there
    twice is treated like a row of weight two. Rows that are there more often go one by one: where a
    table has few distinct ones, a net must have met them all.

    Returns
    -------
    ndarray of bool, shape (used.size,)
    """
    keys = _keys(X, used, rng.standard_normal(X.shape[1]))
    _, place, copies = np.unique(keys, return_inverse=True, return_counts=True)
    often = copies[place] >= OFTEN
    keys[often] = rng.standard_normal(often.sum())
    chosen = np.zeros(used.size, bool)
    for kind in np.unique(kinds[used]):
        alike = kinds[used] == kind
        distinct = np.unique(keys[alike])
        count = min(max(1, round(fraction * distinct.size)), distinct.size - 1)
        chosen |= alike & np.isin(keys, rng.choice(distinct, count, replace=False))
    if not chosen.any():
        raise ValueError(
            f"n_samples = {used.size} are too few to hold some out for early_stopping: "
            "each class, or the whole, needs two rows that differ."
        )
    return chosen


def _keys(X, used, direction):
    """How far each of these rows reaches in a random direction: the same for equal rows only."""
    keys = np.empty(used.size)
    for start in range(0, used.size, 1000):
        rows = csr_array(X[used[start : start + 1000]])  # sums each row in the order of its columns
        rows.sum_duplicates()
        keys[start : start + 1000] = rows @ direction
    return keys
