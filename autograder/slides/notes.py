"""What a presenter reads beside a slide, as Markdown."""

from autograder.authoring.slide_marks import KEYS

__all__ = ["clock", "told"]

LABELS = {
    "say": "Say",
    "ask": "Ask",
    "type": "Type",
    "wait": "Wait",
    "mistake": "Expect",
    "late": "When late",
}


def clock(minutes):
    """Minutes as words: "½ min", "2 min"."""
    whole, half = divmod(round(minutes * 2), 2)
    return f"{whole or ''}{'½' if half else ''}" or "0"


def told(slide, mistakes=()):
    """The notes of a slide.

    Parameters
    ----------
    slide : Slide
    mistakes : list of str
        To expect at its TODO.

    Returns
    -------
    str
        Markdown: the minutes, a paragraph for each note, a list of the mistakes.
    """
    lines = [f"**{clock(slide.minutes)} min**"]
    lines += [f"**{LABELS[key]}:** {slide.notes[key]}" for key in KEYS if key in slide.notes]
    if mistakes:
        lines.append("**Expect:**\n\n" + "\n".join(f"- {one}" for one in mistakes))
    return "\n\n".join(lines)
