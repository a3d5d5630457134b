"""Lay out a new chapter: ``python -m autograder chapter NN_name``, `make chapter NAME=NN_name`.

It has one TODO, which passes; all that is there is to be written over.
"""

import argparse
import ast
import re
import shutil
import sys
from importlib.resources import files as data
from keyword import iskeyword
from pathlib import Path

from autograder import judging
from autograder.authoring import files
from autograder.authoring.course import COURSE, folder
from autograder.authoring.errors import AuthoringError

__all__ = ["lay_out", "main"]

ROOMS = ("reference", "scenarios", "checks", "plots")
PACES = re.compile(r".*^\[chapters\..*?\n\n", re.MULTILINE | re.DOTALL)
LIST = re.compile(r"^CHAPTERS = (\(.*?\))$", re.MULTILINE | re.DOTALL)


def main(arguments):
    """Write all files of a new chapter, or none; return an exit status."""
    parser = argparse.ArgumentParser("python -m autograder chapter", description=__doc__)
    parser.add_argument("name", metavar="NN_name", help="such as 11_example")
    parser.add_argument("--root", default=".", type=Path, help="the course's folder")
    options = parser.parse_args(arguments)
    try:
        print(*lay_out(options.root.resolve(), options.name), sep="\n")
    except (AuthoringError, OSError) as error:
        print(f"chapter: {error}", file=sys.stderr)
        return 1
    return 0


def lay_out(root, name):
    """Write the files of the new chapter `name` of the course at `root`.

    Returns
    -------
    list of Path

    Raises
    ------
    AuthoringError
        Where the name is bad or taken.
    """
    short = _short(root, name)
    new, changed = _new(root, name, short), _changed(name, short)
    before = {path: path.read_text("utf-8") for path in changed}
    try:
        for path, text in (new | changed).items():
            files.write(path, text)
    except BaseException:
        for path in new:
            path.unlink(missing_ok=True)
        shutil.rmtree(folder(COURSE) / "checks" / short, ignore_errors=True)
        for path, text in before.items():
            path.write_text(text, "utf-8")
        raise
    return [*new, *changed]


def _short(root, name):
    """The name without its number."""
    number, _, short = name.partition("_")
    if not re.fullmatch(r"\d\d_[a-z][a-z0-9_]*", name) or iskeyword(short):
        raise AuthoringError(
            f"{name!r} is not a chapter's name: it needs two digits, _ and the name of a Python "
            "module, such as 11_example."
        )
    places = [folder(COURSE) / room / short for room in ROOMS]
    places += [place.with_suffix(".py") for place in places] + [root / "source" / f"{name}.py"]
    if taken := [place for place in places if place.exists()]:
        raise AuthoringError(f"the name {short!r} is taken: {taken[0]} already exists.")
    if int(number) != len(judging.chapters()) + 1:
        raise AuthoringError(f"the next chapter has the number {len(judging.chapters()) + 1:02}.")
    return short


def _new(root, name, short):
    """The texts of new files, by path."""
    package = folder(COURSE)
    checks, todo = package / "checks" / short, f"twice_{short}.py"
    return {
        root / "source" / f"{name}.py": _filled("source", name),
        package / "reference" / f"{short}.py": _filled("reference", name),
        checks / "__init__.py": _filled("chapter", name),
        checks / todo: _filled("todo", name),
        checks / "answers" / todo: _filled("answers", name),
    }


def _changed(name, short):
    """The texts of files that are there already: the list of chapters, and their minutes."""
    listed = folder(COURSE) / "checks" / "__init__.py"
    minutes = listed.with_name("routes.toml")
    changed = {listed: _with(short, listed)}
    if minutes.exists():
        entry = _filled("minutes", name)
        changed[minutes] = PACES.sub(rf"\g<0>{entry}", minutes.read_text("utf-8"), count=1)
    return changed


def _filled(template, name):
    text = (data(__package__) / "template" / f"{template}.txt").read_text("utf-8")
    number, _, short = name.partition("_")
    for mark, word in {"NAME": short, "NN": number, "COURSE": COURSE}.items():
        text = text.replace(mark, word)
    return text


def _with(short, listed):
    """The list of chapters and one more."""
    text = listed.read_text("utf-8")
    found = LIST.search(text)
    if not found:
        raise AuthoringError(f'{listed} holds no list such as CHAPTERS = ("xor",).')
    lines = [f'    "{name}",' for name in (*ast.literal_eval(found[1]), short)]
    return text.replace(found[0], "\n".join(["CHAPTERS = (", *lines, ")"]))
