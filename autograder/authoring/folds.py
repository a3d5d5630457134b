"""The answer to a prediction: folded away for learners, open for who reads the solution."""

__all__ = ["TAG", "fold", "is_folded", "opened"]

#: A Markdown cell of the text that bears it is folded.
TAG = "answer"
SUMMARY = "Was your prediction right?"
HEAD = f"<details><summary>{SUMMARY}</summary>\n\n"
FOOT = "\n\n</details>"


def fold(cell):
    """Fold a cell of the text that bears the tag, which goes, and leave any other as it is.

    The blank lines let Markdown inside be read as such: formulas, code, tables.

    Raises
    ------
    ValueError
        Where the cell is no Markdown.
    """
    tags = cell.metadata.get("tags", [])
    if TAG not in tags:
        return
    if cell.cell_type != "markdown":
        raise ValueError(f"the tag {TAG!r} is for Markdown cells: {cell.source[:40]!r}")
    cell.source = f"{HEAD}{cell.source.strip()}{FOOT}"
    cell.metadata.tags = [tag for tag in tags if tag != TAG]
    if not cell.metadata.tags:
        del cell.metadata["tags"]


def is_folded(cell):
    """Whether a made cell holds the answer to a prediction."""
    return cell.cell_type == "markdown" and cell.source.startswith(HEAD)


def opened(source):
    """The Markdown of a folded cell with its fold open."""
    return source.replace("<details>", "<details open>", 1)
