"""Formulas as MathML, which browsers draw by themselves: no script runs, and nothing is fetched."""

import re
import secrets
from functools import lru_cache
from html import escape, unescape
from xml.etree.ElementTree import Element, tostring

from latex2mathml.converter import convert_to_element

LONGEST = 2000  # characters of a formula
NAME = re.compile(r"m[a-z]+")
# What latex2mathml sets; not `href`, `class` and `style`, which a formula may ask for.
ATTRIBUTES = set(
    re.findall(
        r"\w+",
        "accent columnalign columnlines columnspacing depth display displaystyle fence form frame "
        "height linebreak linethickness lspace mathcolor mathsize mathvariant maxsize minsize "
        "movablelimits notation rowlines rowspacing rspace scriptlevel separator stretchy "
        "symmetric voffset width xmlns",
    )
)
# Tags and what stands between them; nh3 puts each attribute between double quotes.
PARTS = re.compile(r'(<(?:"[^"]*"|[^">])*>)')
DOLLARS = re.compile(r"(?<![\\$\w])(\${1,2})(?=[^\s$])([^$]+?)(?<=[^\s\\])\1(?![\w$])")
# Environments that latex2mathml has under another name.
SAME = dict.fromkeys(("aligned", "split", "eqnarray", "eqnarray*"), "align*")
SAME |= dict.fromkeys(("gather", "gather*", "gathered", "multline", "multline*"), "matrix")
ENVIRONMENT = re.compile(r"\\(begin|end)\{(\w+\*?)\}")
ESCAPED = re.compile(r"\\([_#$%&{}])")
VERBATIM = re.compile(r"<(/?)(?:pre|code)\b")


@lru_cache(maxsize=4096)
def mathml(formula, block=False):
    """A formula of LaTeX as MathML; as code where that cannot be done."""
    try:
        if len(formula) > LONGEST:
            raise ValueError("too long")
        known = ENVIRONMENT.sub(lambda f: f"\\{f[1]}{{{SAME.get(f[2], f[2])}}}", formula)
        made = convert_to_element(known, display="block" if block else "inline")
        return tostring(_plain(made), encoding="unicode")
    except Exception:  # of many kinds, for what is no LaTeX
        return f"<code>{escape(formula)}</code>"


def _plain(element):
    """The same element with nothing but what draws a formula."""
    if not NAME.fullmatch(element.tag):
        raise ValueError(element.tag)
    harmless = {name: value for name, value in element.attrib.items() if name in ATTRIBUTES}
    made = Element(element.tag, harmless)
    # latex2mathml writes some signs as `&#x0003D;`, for a page, and leaves `\_` in `\text`.
    made.text = element.text and ESCAPED.sub(r"\1", unescape(element.text))
    made.extend(map(_plain, element))
    return made


class Places:
    """Keeps formulas out of HTML until it is clean, and then puts them in.

    A place is an element: the same text inside an attribute has other quotes after cleaning.
    """

    def __init__(self):
        self.secret, self.formulas = secrets.token_hex(8), []

    def keep(self, formula, block=False):
        """The HTML that stands for a formula."""
        self.formulas.append(mathml(formula, block))
        return f'<data value="{self.secret}-{len(self.formulas) - 1}"></data>'

    def fill(self, html):
        """Clean HTML with the formulas in their places."""
        place = re.compile(rf'<data value="{self.secret}-(\d+)"></data>')
        return place.sub(lambda found: self.formulas[int(found[1])], html)


def drawn(html):
    """Clean HTML with MathML for what stands between dollars, save in code."""
    parts, depth = PARTS.split(html), 0
    for number, part in enumerate(parts):
        if tag := VERBATIM.match(part):
            depth += -1 if tag[1] else 1
        elif not depth and "$" in part and not part.startswith("<"):
            parts[number] = _between_dollars(part)
    return "".join(parts)


def _between_dollars(html):
    return DOLLARS.sub(lambda found: mathml(unescape(found[2]), len(found[1]) == 2), html)


def latex(text):
    """An output of `text/latex`, such as SymPy's, as MathML."""
    text = text.strip()
    bare = text.removeprefix("$").removesuffix("$").removeprefix("$").removesuffix("$")
    return mathml(bare.strip(), text.startswith("$$"))
