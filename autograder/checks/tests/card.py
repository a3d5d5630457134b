"""What a learner would have read, for the message of a test that fails."""


def card(verdict, seed=None):
    """The card of a verdict as plain text, below the seed of its cases."""
    head = f"{verdict.title} · {verdict.points:g} of {verdict.max_points:g} points"
    facts = [f"{label}: {value}" for label, value in verdict.facts]
    return "\n".join([f"seed {seed}", f"{verdict.check}: {head}", verdict.text, *facts])
