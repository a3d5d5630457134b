"""A time limit that ends learner code, even code that catches every exception."""

import signal
import threading
from _thread import interrupt_main
from contextlib import contextmanager
from functools import partial

AGAIN = 0.01  # seconds until it rings once more


class TimeIsUp(BaseException):
    """Learner code ran past its time limit.

    Whoever raises it rings the alarm again, to be heard when Python next calls a function or goes
    round a loop: so each `try … except: pass` around the learner's code swallows one, never all.
    """

    __init__ = staticmethod(partial(interrupt_main, signal.SIGALRM))


@contextmanager
def time_limit(seconds, namespace):
    """Raise `TimeIsUp` inside learner code that runs longer than `seconds`.

    Uses SIGALRM, which works in a notebook and under nbclient: both run cells in the main thread.
    Elsewhere (another thread, Windows) there is no limit, nor is there for one call that stays
    inside C, such as ``sum(range(10**12))``: Python hears the alarm after it.

    Parameters
    ----------
    seconds : float
        Wall time.
    namespace : dict
        The globals of the learner's code; only frames that run in it are interrupted.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "SIGALRM"):
        yield
        return

    def ring(signum, frame):
        if _runs_learner_code(frame, namespace):
            raise TimeIsUp

    previous = signal.signal(signal.SIGALRM, ring)
    # More than once: near the recursion limit there is no room to call `ring`.
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        # Deaf first: an alarm between the next two lines would meet the handler from before,
        # which by default ends the process.
        signal.signal(signal.SIGALRM, signal.SIG_IGN)
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)


def _runs_learner_code(frame, namespace):
    """Whether learner code runs above ours on the stack; the cell that called us does not count."""
    while frame is not None:
        if frame.f_globals is namespace:
            return True
        # `ring` itself may be there: a garbage collection calls Python code amid any other.
        if frame.f_globals is not globals() and frame.f_globals.get("__package__") == __package__:
            return False
        frame = frame.f_back
    return False
