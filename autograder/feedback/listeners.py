"""Who hears of each verdict and each vote, such as the board of a workshop.

A listener is called in the learner's kernel while a card waits, so it should return at once.
"""

__all__ = ["subscribe", "tell", "unsubscribe"]

_listeners = []


def subscribe(listener):
    """Let a function hear of each verdict and each vote from now on.

    Parameters
    ----------
    listener : callable
        It is given one dict: ``{"todo": "01_xor.sigmoid", "verdict": "right", "mistake": None}``,
        where the mistake is a name if it is a known one, or
        ``{"vote": "06_network.pipe_order", "choice": "7"}``.  Whatever it raises is dropped.
    """
    if listener not in _listeners:
        _listeners.append(listener)


def unsubscribe(listener):
    """Let a function hear no more; one that hears nothing is no error."""
    if listener in _listeners:
        _listeners.remove(listener)


def tell(event):
    """Give every listener a copy of its own of an event, whatever the others do with theirs."""
    for listener in tuple(_listeners):
        try:
            listener(dict(event))
        except Exception:  # a slip of a listener's harms no check
            continue
