"""Files that are written whole or not at all."""

import os
import tempfile
from pathlib import Path

__all__ = ["write"]


def write(path, text):
    """Write text to a file in one step, so that nobody ever reads half of it.

    Lines end as they do in the text.

    Parameters
    ----------
    path : str or Path
        Its folder is there.
    text : str or iterable of str
        Pieces are written as they come.

    Raises
    ------
    OSError
        Where it cannot be written; what was there is still there.
    """
    path = Path(path)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.writelines([text] if isinstance(text, str) else text)
        os.chmod(draft, 0o644)
        os.replace(draft, path)
    except BaseException:
        os.unlink(draft)
        raise
