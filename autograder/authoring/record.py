"""What each generated file was made from, by content: ``source/build.json``.

Times tell nothing: git gives every file that of its checkout.
"""

import json
from hashlib import sha256
from pathlib import Path

from autograder.authoring import files, install
from autograder.authoring.course import COURSE, folder

__all__ = ["PACKAGES", "Record"]

#: Where our modules are; any other name in the record is that of a file in the course's folder.
PACKAGES = tuple(dict.fromkeys(("autograder", COURSE)))
#: The list of chapters, which no notebook hangs on: its number is in its file's name.
LIST = f"{COURSE}/checks/__init__.py"
PINS = {"source": ("jupytext", "nbformat"), "release": ("nbgrader", "nbconvert", "nbformat")}


class Record:
    """What is known of the generated files of the course at `root`.

    An entry holds the digest of a file and, by name, of all that it was made from: the text, the
    code that made it, the pins of the packages that this code stands on, and for a solution our
    modules that its notebook had loaded in the end.
    """

    def __init__(self, root):
        self.root = Path(root)
        self.path = self.root / "source" / "build.json"
        try:
            self.entries = json.loads(self.path.read_text("utf-8"))
        except (FileNotFoundError, ValueError):  # ValueError: two branches that git has joined
            self.entries = {}

    def trouble(self, chapter, step):
        """Why a file has to be made anew, as half a sentence; None where it need not."""
        path = getattr(chapter, step)
        if not path.exists():
            return "is missing"
        entry = self.entries.get(chapter.shown(path))
        if entry is None:
            return "is stale: nobody knows what it was made from"
        now = self._from(chapter, step, entry["from"])
        if changed := sorted(n for n in now | entry["from"] if now.get(n) != entry["from"].get(n)):
            more = f" and {len(changed) - 1} more" if changed[1:] else ""
            return f"is stale: {changed[0]}{more} changed"
        return None if _digest(path) == entry["is"] else "was changed by hand"

    def note(self, chapter, step, loaded=()):
        """Say that a file has been made now."""
        path = getattr(chapter, step)
        made = {"from": self._from(chapter, step, loaded), "is": _digest(path)}
        kept = {name: one for name, one in self.entries.items() if (self.root / name).exists()}
        self.entries = kept | {chapter.shown(path): made}
        files.write(self.path, json.dumps(self.entries, indent=1, sort_keys=True) + "\n")

    def _from(self, chapter, step, more):
        names = {*chapter.made_from(step), *more} - {LIST}
        pins = {f"pin of {name}": self._pin(name) for name in PINS.get(step, ())}
        if step == "source":
            pins["address in pyproject.toml"] = install.line(self.root)
        return {name: _digest(self._found(name)) for name in names - pins.keys()} | pins

    def _pin(self, name):
        lock = self.root / "requirements.lock"
        lines = lock.read_text("utf-8").splitlines() if lock.exists() else []
        return " ".join(line for line in lines if line.startswith(f"{name}=="))

    def _found(self, name):
        package = name.partition("/")[0]
        if package not in PACKAGES:
            return self.root / name
        return folder(package).parent / name


def _digest(path):
    return sha256(path.read_bytes()).hexdigest()[:16] if path.exists() else None
