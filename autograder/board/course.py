"""What the board knows of the course, as plain data: nothing else that learners send is shown."""

import ast
import json
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path


@dataclass(frozen=True)
class Course:
    """The TODOs of a route, and what may be said of them.

    Parameters
    ----------
    title : str
        Of the route, such as "90 minutes".
    chapters : list of (str, list of str)
        Each chapter's full name, and the full names of its TODOs.
    mistakes : dict of str to set of str
        For each TODO of the whole course, the names of its known mistakes.
    votes : dict of str to list of str
        For each vote in the notebooks, its choices in order.
    """

    title: str
    chapters: list
    mistakes: dict
    votes: dict

    @property
    def todos(self):
        """The full names of the route's TODOs, in order."""
        return [todo for _, todos in self.chapters for todo in todos]


def course(route=None, notebooks=Path("notebooks")):
    """The course at hand, read by another process: to import every check takes 200 MB.

    Parameters
    ----------
    route : str, optional
        Its name or title; by default the shortest one.
    notebooks : Path
        Where the notebooks are that hold the votes.

    Raises
    ------
    LookupError
        Where there is no such route.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(_read, route, notebooks).result()


def _read(route, notebooks):
    from autograder import judging

    columns = _columns(route)
    checks = [check for name in judging.chapters() for check in judging.chapter(name)]
    mistakes = {check.name: {one.name for one in check.mistakes} for check in checks}
    return Course(*columns, mistakes, votes_in(notebooks))


def _columns(name):
    """Title and chapters of a route; of the whole course where it has none."""
    from autograder import judging
    from autograder.judging.routes import route, routes

    if name is None and not routes():
        whole = [
            (one, [check.name for check in judging.chapter(one)]) for one in judging.chapters()
        ]
        return "the whole course", whole
    found = routes()[0] if name is None else route(name)
    parts = [
        (part.chapter, [f"{part.chapter}.{todo}" for todo in part.todos]) for part in found.parts
    ]
    return found.title, [part for part in parts if part[1]]


def votes_in(notebooks):
    """The votes of the notebooks in a folder, each with its choices."""
    found = {}
    for path in sorted(Path(notebooks).glob("*/*.ipynb")):
        for cell in json.loads(path.read_text("utf-8"))["cells"]:
            if cell["cell_type"] == "code":
                found.update(_votes("".join(cell["source"])))
    return found


def _votes(source):
    """The calls `vote("name", "a", "b")` of a cell."""
    try:
        tree = ast.parse(source)
    except SyntaxError:  # magics
        return
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and getattr(call.func, "id", None) == "vote":
            texts = [one.value for one in call.args if isinstance(one, ast.Constant)]
            yield texts[0], [str(one) for one in texts[1:]]
