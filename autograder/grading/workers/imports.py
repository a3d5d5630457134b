"""What the notebooks of some chapters will import: read from their text, so that it is there."""

import re
from importlib.resources import files

from autograder import judging
from autograder.judging.catalogue import COURSE

# At the start of a line of a module, or of a notebook's cell in JSON.
IMPORT = re.compile(r'^(?: *")?(?:from|import) ([a-z_][\w.]*)', re.MULTILINE)


def packages(source, chapters):
    """Packages and modules that the notebooks of these chapters import.

    Parameters
    ----------
    source : Path
        The course's `source/`.
    chapters : iterable of str

    Returns
    -------
    set of str
        Names such as "sklearn"; those that our references import are among them.
    """
    paths = [source / chapter / f"{chapter}.ipynb" for chapter in chapters]
    texts = [path.read_text("utf-8") for path in paths if path.exists()]
    return set().union(*map(_packages, texts))


def _packages(text):
    names, found = IMPORT.findall(text), set()
    for name in names:
        package, _, module = name.partition(".reference.")
        file = files(COURSE) / "reference" / f"{module}.py"
        if package == COURSE and module and file.is_file():
            found |= _packages(file.read_text("utf-8"))
    return found | {name.partition(".")[0] for name in names}


def check_modules(chapters):
    """Modules with the checks of these chapters; what they import takes a second or two."""
    known = judging.chapters()
    return [name for one in chapters if one in known for name in judging.modules(one)]
