"""Text of learners, for a file, a gradebook or a screen."""

import re

# Control characters, and marks that turn the direction of text: a terminal obeys them.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def printable(text):
    """One line of text from a learner, for a screen: what one cannot see becomes visible."""
    text = re.sub(r"[\n\t]", lambda found: repr(found[0])[1:-1], text)
    return UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def well_formed(text):
    """Text that can be written as UTF-8: half a surrogate pair becomes a question mark."""
    return text.encode("utf-8", "replace").decode()
