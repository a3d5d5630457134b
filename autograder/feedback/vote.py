"""A prediction by one click, before its answer is seen: kept with progress, never marked."""

from autograder import audience
from autograder.feedback import listeners, memory
from autograder.feedback.card import inline

NOT_YET = (
    "Choose one before you run the next cell. It earns no points, and you can change your mind."
)

_chosen = {}  # what was chosen in this session, by the vote's name


def vote(name, *choices):
    """Ask for a prediction: a row of buttons, of which the one that was chosen stays marked.

    Parameters
    ----------
    name : str
        Under which the choice is kept, such as "06_network.pipe_order".
    *choices : str
        At least two, each another, short enough for a button.

    Returns
    -------
    Vote

    Raises
    ------
    ValueError
        Where there is nothing to choose from.
    """
    choices = [str(choice) for choice in choices]
    if len(set(choices)) < max(2, len(choices)):
        raise ValueError(f"vote({name!r}, …) needs two or more choices, all different.")
    return Vote(name, choices)


class Vote:
    """What `vote` shows: buttons for a person at work, else what there is to choose from."""

    def __init__(self, name, choices):
        self.name, self.choices = name, choices

    @property
    def choice(self):
        """What was chosen, in this session or before it; None where nothing was."""
        kept = {**memory.votes(), **_chosen}.get(self.name)
        return kept if kept in self.choices else None

    def choose(self, choice):
        """Keep a choice, and tell it to who listens."""
        _chosen[self.name] = choice
        memory.remember_vote(self.name, choice)
        listeners.tell({"vote": self.name, "choice": choice})

    def __repr__(self):
        return f"Your vote: {_listed([choice.replace('`', '') for choice in self.choices])}?"

    def _repr_html_(self):
        return f"<p><b>Your vote:</b> {_listed([inline(choice) for choice in self.choices])}?</p>"

    def _ipython_display_(self):
        data = {"text/plain": repr(self), "text/html": self._repr_html_()}
        audience.show(data, {}, lambda widgets: _buttons(self, widgets))


def _listed(choices):
    *others, last = choices
    return f"{', '.join(others)} or {last}"


def _buttons(asked, widgets):
    """A button for each choice, and a line that says which one was chosen."""
    row = widgets.ToggleButtons(
        options=[(choice.replace("`", ""), choice) for choice in asked.choices],
        value=asked.choice,
        style={"button_width": "auto"},
        layout={"width": "auto"},
    )
    said = widgets.HTML(_said(row.value))

    def chosen(change):
        asked.choose(change["new"])
        said.value = _said(change["new"])

    row.observe(chosen, "value")
    return widgets.VBox([widgets.HTML("<b>Your vote</b>"), row, said])


def _said(choice):
    text = NOT_YET if choice is None else f"You chose {inline(choice)}."
    return f'<p role="status">{text}</p>'
