"""Where each file of a chapter lives."""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from autograder.judging.catalogue import COURSE

__all__ = ["COURSE", "Chapter", "chapters", "folder"]


@dataclass(frozen=True)
class Chapter:
    """The files of one chapter, such as ``01_xor``, in the course at `root`."""

    root: Path
    name: str

    @property
    def text(self):
        """What people edit."""
        return self.root / "source" / f"{self.name}.py"

    @property
    def source(self):
        """The instructor's nbgrader notebook, made from `text`."""
        return self.root / "source" / self.name / f"{self.name}.ipynb"

    @property
    def release(self):
        """What learners open, made from `source`."""
        return self.root / "notebooks" / self.name / f"{self.name}.ipynb"

    @property
    def solution(self):
        """`source`, executed."""
        return self.root / "solutions" / f"{self.name}.ipynb"

    @property
    def handed_out(self):
        """A copy of `release` that nobody works in: a learner who starts again gets it."""
        return self.root / "notebooks" / ".handed_out" / f"{self.name}.ipynb"

    @property
    def generated(self):
        """The notebooks that are made."""
        return [self.source, self.release, self.solution]

    @property
    def checks(self):
        """The folder with what each of its TODOs asks for."""
        return folder(COURSE) / "checks" / self.name.partition("_")[2]

    def made_from(self, step):
        """Names of the files from which, and by which, a generated one is made."""
        return {
            "source": (
                self.shown(self.text),
                *_made_by("text", "files", "folds", "install", "labels", "slide_marks"),
                "autograder/judging/routes.py",
                f"{COURSE}/checks/routes.toml",
            ),
            "release": (self.shown(self.source), self.shown(self.config), *_made_by("release")),
            "handed_out": (self.shown(self.release),),
            "solution": (
                self.shown(self.source),
                "environment.yml",
                *_made_by("solution", "files", "folds"),
                *self._asked(),
            ),
        }[step]

    def _asked(self):
        """Names of the files of its checks, without the answers that only tests read."""
        for path in self.checks.rglob("*.py"):
            if not {"answers", "tests"} & set(path.relative_to(self.checks).parts):
                yield path.relative_to(folder(COURSE).parent).as_posix()

    @property
    def config(self):
        """The course's nbgrader configuration."""
        return self.root / "nbgrader_config.py"

    def shown(self, path):
        """`path` as a reader of the course would write it."""
        return path.relative_to(self.root).as_posix()


def _made_by(*modules):
    """Names of the files of our modules that make notebooks."""
    return tuple(f"autograder/authoring/{module}.py" for module in modules)


def chapters(root):
    """Every chapter of the course at `root`, in order."""
    root = Path(root).resolve()
    return [Chapter(root, path.stem) for path in sorted((root / "source").glob("*.py"))]


def folder(package):
    """Where a package lies: ours, or that of the course at hand."""
    return Path(find_spec(package).origin).parent
