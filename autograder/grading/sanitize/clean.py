"""HTML from learners made harmless: what it may hold is listed, and everything else goes.

Cleaning takes time that grows as the square of the depth, so what is too long is left out.
"""

import base64
import binascii
import re

import nh3

from autograder.grading.sanitize.text import well_formed

LONGEST = 100_000  # characters
TAGS = set(
    re.findall(
        r"\w+",
        "a b blockquote br caption code col colgroup data dd del details div dl dt em figcaption "
        "figure h1 h2 h3 h4 h5 h6 hr i img kbd li mark ol p pre q s small span strong sub summary "
        "sup table tbody td tfoot th thead tr u ul",
    )
)
SIZES = {"width", "height"}
ATTRIBUTES = {"*": {"title", "colspan", "rowspan"}, "img": {"src", "alt", *SIZES}, "a": {"href"}}
ROLES = {"role", "aria-label", "aria-level", "scope"}
DRESSED = {"*": {"style", "class", *ROLES, *ATTRIBUTES["*"]}, "data": {"value"}}
STYLES = {
    "background-color",
    "border-left",
    "border-radius",
    "color",
    "margin",
    "padding",
    "text-align",
    "vertical-align",
}
CLASSES = re.compile(r"highlight|[a-z]{1,3}\d?")  # of highlighted code
PICTURE = re.compile(r"data:image/(png|jpeg|gif|webp);base64,[\w+/=\s]*")
LINK = re.compile(r"(https?://|mailto:|#)\S*", re.IGNORECASE)


def html(text):
    """HTML of a learner's, without scripts, forms, styles, or anything that is fetched."""
    return _clean(text, ATTRIBUTES, None)


def dressed(text):
    """HTML that may keep some colours and spaces, as our own cards have them."""
    return _clean(text, ATTRIBUTES | DRESSED, STYLES)


def _clean(text, attributes, styles):
    text = well_formed(text)
    if len(text) > LONGEST:
        return f"<p>(HTML of {len(text) / 1000:.0f} kB is left out.)</p>"
    return nh3.clean(
        text,
        tags=TAGS,
        attributes=attributes,
        attribute_filter=_allowed,
        filter_style_properties=styles,
        url_schemes={"http", "https", "mailto", "data"},
    )


def _allowed(tag, name, value):
    """The value of an attribute, or None where it goes."""
    if name == "src":
        return value if PICTURE.fullmatch(value) else None
    if name == "href":
        return value if LINK.fullmatch(value) else None
    if name == "style":  # no function, `url()` say, and no escape that hides one
        return None if re.search(r"[(\\@]", value) else value
    if name == "class":
        return " ".join(one for one in value.split() if CLASSES.fullmatch(one)) or None
    return value


def pictures(data, kinds=("image/png", "image/jpeg")):
    """Those of a dictionary's entries that are pictures."""
    if not isinstance(data, dict):
        return {}
    return {kind: data[kind] for kind in kinds if _is_base64(data.get(kind))}


def _is_base64(text):
    try:
        base64.b64decode(text.replace("\n", ""), validate=True)
    except (AttributeError, ValueError, binascii.Error):
        return False
    return True
