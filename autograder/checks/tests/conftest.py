from copy import deepcopy
from functools import cache

import pytest
from sklearn import datasets


@pytest.fixture(scope="session", autouse=True)
def _digits_are_read_once():
    """For answer after answer, whose chapter loads them."""
    load = cache(datasets.load_digits)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(datasets, "load_digits", lambda **options: deepcopy(load(**options)))
        yield
