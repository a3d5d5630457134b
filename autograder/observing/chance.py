"""The global random generators: set for each case, and looked at afterwards."""

import random
from contextlib import contextmanager
from functools import lru_cache

import numpy as np

WORDS = 4  # of 32 bits, drawn from each generator when a case is done
LONGEST = 1 << 20  # words that a right answer may draw in one case


@contextmanager
def seeded(seed):
    """Set numpy's and Python's global generators to the same stream; put them back at the end.

    Parameters
    ----------
    seed : int
        From 0 to 2³² − 1.
    """
    kept = random.getstate(), np.random.get_state()
    try:
        np.random.seed(seed)
        random.setstate(_state(seed))
        yield
    finally:
        random.setstate(kept[0])
        np.random.set_state(kept[1])


@lru_cache(maxsize=256)
def _state(seed):
    """The state of numpy's generator as Python's takes it: a check asks for few seeds, often."""
    state = np.random.RandomState(seed).get_state(legacy=False)["state"]
    return 3, (*state["key"].tolist(), state["pos"]), None


def next_words():
    """What the global generators would give next: numpy's first, then Python's.

    Returns
    -------
    tuple of tuple of int
    """
    drawn = np.random.randint(1 << 32, size=WORDS, dtype=np.uint32)
    return tuple(drawn.tolist()), tuple(random.getrandbits(32) for _ in range(WORDS))


@lru_cache(maxsize=1024)
def goes_on(words, seed):
    """Whether `words` come from the stream of `seed`, so that nobody has seeded it anew.

    Parameters
    ----------
    words : tuple of int
    seed : int

    Returns
    -------
    bool
    """
    for length in (WORDS, 1 << 10, 1 << 16, LONGEST):
        stream = np.random.RandomState(seed).randint(1 << 32, size=length, dtype=np.uint32)
        starts = np.flatnonzero(stream[: length - WORDS + 1] == words[0])
        if any(stream[i : i + WORDS].tolist() == list(words) for i in starts):
            return True
    return False
