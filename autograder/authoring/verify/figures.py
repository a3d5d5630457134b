"""Does every figure say in words what it shows?"""

import re

__all__ = ["faults"]

IMAGE_KINDS = ("image/png", "image/jpeg", "image/gif", "image/svg+xml")
MARKDOWN_IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\(")
HTML_IMAGE = re.compile(r"<img\b[^>]*>", re.IGNORECASE | re.DOTALL)
HTML_ALT = re.compile(r"""\balt\s*=\s*(?:"\s*[^"\s]|'\s*[^'\s])""", re.IGNORECASE)


def faults(made):
    """Figures without alt text, in prose and in what the solution displays."""
    source, _, solution = made.names
    for cell in made.source.cells:
        if cell.cell_type == "markdown" and _silent(cell.source):
            yield f"{source}: a figure in cell {cell.id} has no alt text."
    for cell in made.solution.cells:
        for output in cell.get("outputs", []):
            if _mute(output):
                yield f"{solution}: a figure that cell {cell.id} displays has no alt text."


def _silent(prose):
    """Whether Markdown or HTML has an image without alt text."""
    if any(not match["alt"].strip() for match in MARKDOWN_IMAGE.finditer(prose)):
        return True
    return any(not HTML_ALT.search(tag) for tag in HTML_IMAGE.findall(prose))


def _mute(output):
    """Whether an output has an image without alt text."""
    data, metadata = output.get("data", {}), output.get("metadata", {})
    for kind in IMAGE_KINDS:
        if kind in data and not metadata.get(kind, {}).get("alt", "").strip():
            return True
    return any(_silent(_text(data.get(kind, ""))) for kind in ("text/html", "text/markdown"))


def _text(value):
    return value if isinstance(value, str) else "".join(value)
