"""Imports that wait: a module loads when one of its names is first used."""

import sys
from importlib.machinery import PathFinder
from importlib.util import LazyLoader

__all__ = ["at_first_use"]


def at_first_use(names):
    """Let these modules wait, wherever they are imported from now on.

    ``import slow`` then costs nothing, and what uses ``slow.name`` finds it; ``from slow import
    name`` uses it at once.

    Parameters
    ----------
    names : collection of str
        In full, such as "scipy.stats".
    """
    sys.meta_path.insert(0, _Finder(names))


class _Finder:
    """Finds what is to wait, and leaves all else to Python."""

    def __init__(self, names):
        self.names = names

    def find_spec(self, name, path=None, target=None):
        spec = PathFinder.find_spec(name, path, target) if name in self.names else None
        if spec is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec
