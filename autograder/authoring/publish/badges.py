"""`make badges`: the address of `git remote` into pyproject.toml, and links that open the course.

Run as ``python -m autograder badges``.  Without a remote, the address in pyproject.toml stands.
"""

import argparse
import re
import subprocess
from pathlib import Path
from urllib.parse import quote, urlsplit

from autograder.authoring import files
from autograder.authoring.course import chapters
from autograder.authoring.project import project

__all__ = ["address", "links", "main", "pull_link"]

BEGIN, END = "<!-- badges: made by `make badges` -->\n", "<!-- end of badges -->\n"
BADGE = "[![Open in {name}]({image})]({link})\n"
IMAGES = {
    "Binder": "https://mybinder.org/badge_logo.svg",
    "Colab": "https://colab.research.google.com/assets/colab-badge.svg",
}
BRANCH = "main"
#: The lines that hold the address.
PLACES = {
    "pyproject.toml": 'Repository = "{}"',
    "CITATION.cff": "repository-code: {}\n",
    "docs/your-own-course.md": 'git+{}"',
}
#: How git writes a place on another machine, with a scheme and without; a folder is neither.
FORMS = (
    r"(?:https?|ssh|git)://(?:[^@/]+@)?([^:/]+)(?::\d+)?/(.+)",
    r"(?:[^@/]+@)?([^:/]{2,}):(?!/)(.+)",
)


def main(arguments):
    """Write the address and the badges; return an exit status."""
    parser = argparse.ArgumentParser(prog="python -m autograder badges")
    parser.add_argument("--root", default=".", type=Path, help="the course's folder")
    root = parser.parse_args(arguments).root
    remote = address(_remote(root))
    if remote:
        _write_address(root, project(root).repository, remote)
    repository = project(root).repository
    first = chapters(root)[0]
    page = first.shown(first.release)
    _write_badges(root / "README.md", links(repository, page))
    print(f"{repository}{'' if remote else ' (of pyproject.toml: there is no git remote)'}")
    print(f"nbgitpuller: {pull_link(repository, page)}")
    print("Now `make build` puts the address into the notebooks.")
    print(f"They install the tag v{project(root).version}: push it, too.")
    return 0


def address(remote):
    """The address of a page from one that git understands; "" for a folder of this machine.

    >>> address("git@github.com:someone/a-course.git")
    'https://github.com/someone/a-course'
    """
    for form in FORMS:
        if found := re.fullmatch(form, remote):
            host, path = found.groups()
            return f"https://{host}/{path}".rstrip("/").removesuffix(".git")
    return ""


def links(repository, page):
    """{name: link that opens `page`, a notebook's path, there}."""
    host, path = urlsplit(repository).hostname, urlsplit(repository).path.strip("/")
    places = {"github.com": f"gh/{path}", "gitlab.com": f"gl/{quote(path, safe='')}"}
    place = places.get(host, f"git/{quote(repository, safe='')}")
    found = {"Binder": f"https://mybinder.org/v2/{place}/HEAD?urlpath=lab/tree/{page}"}
    if host == "github.com":
        colab = "https://colab.research.google.com/github"
        found["Colab"] = f"{colab}/{path}/blob/{BRANCH}/{page}"
    return found


def pull_link(repository, page, hub="https://your-hub.example"):
    """The link that copies the course into a learner's home on a JupyterHub with nbgitpuller."""
    folder = repository.rpartition("/")[2]
    path = quote(f"lab/tree/{folder}/{page}", safe="")
    asked = f"repo={quote(repository, safe='')}&branch={BRANCH}&urlpath={path}"
    return f"{hub}/hub/user-redirect/git-pull?{asked}"


def _remote(root):
    asked = ["git", "-C", str(root), "remote", "get-url", "origin"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def _write_address(root, old, new):
    for name, line in PLACES.items():
        path = root / name
        if path.exists():
            text = path.read_text("utf-8")
            files.write(path, text.replace(line.format(old), line.format(new)))


def _write_badges(path, found):
    text = path.read_text("utf-8")
    badges = "".join(
        BADGE.format(name=name, image=IMAGES[name], link=link) for name, link in found.items()
    )
    before, _, rest = text.partition(BEGIN)
    files.write(path, before + BEGIN + badges + END + rest.partition(END)[2])
