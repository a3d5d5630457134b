"""A chapter's generated files, read."""

from collections.abc import Mapping
from dataclasses import dataclass

import nbformat

from autograder.authoring.course import Chapter

__all__ = ["Made", "grade_id", "is_solution", "is_test", "nbgrader"]


@dataclass(frozen=True)
class Made:
    """The three notebooks of a chapter and the points that its checks give."""

    chapter: Chapter
    source: nbformat.NotebookNode
    release: nbformat.NotebookNode
    solution: nbformat.NotebookNode
    points: Mapping[str, float]

    @classmethod
    def read(cls, chapter, points):
        """The chapter, None where a file is no notebook, and a sentence for each such file."""
        notebooks, faults = [], []
        for path in chapter.generated:
            try:
                notebooks.append(nbformat.read(path, as_version=4))
            except (ValueError, AttributeError, nbformat.ValidationError) as error:
                faults.append(
                    f"{chapter.shown(path)} is not a notebook ({error}): run `make build`."
                )
        return (None if faults else cls(chapter, *notebooks, points(chapter.name))), faults

    @property
    def names(self):
        """The three files as a reader of the course would write them."""
        return [self.chapter.shown(path) for path in self.chapter.generated]


def nbgrader(cell):
    """The cell's nbgrader metadata, empty where it has none."""
    return cell.metadata.get("nbgrader", {})


def grade_id(cell):
    """The cell's ``grade_id``, None where it has none."""
    return nbgrader(cell).get("grade_id")


def is_solution(cell):
    """Whether a learner fills the cell in."""
    return bool(nbgrader(cell).get("solution"))


def is_test(cell):
    """Whether the cell gives points."""
    return bool(nbgrader(cell).get("grade"))
