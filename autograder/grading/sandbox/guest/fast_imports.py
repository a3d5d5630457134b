"""To import this module makes other imports quicker, until `over` is called.

Python's garbage collector would look through all that is imported, again and again; and
scikit-learn would import pandas, where that is installed, and make no use of it.
"""

import gc
import sys

gc.disable()
sys.modules.setdefault("pandas", None)


def over():
    """Leave what was imported where the garbage collector does not touch it."""
    if sys.modules["pandas"] is None:
        del sys.modules["pandas"]
    gc.freeze()
    gc.enable()
