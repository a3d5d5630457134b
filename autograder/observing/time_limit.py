"""A time limit that ends learner code, even code that catches every exception."""

import signal
import sys
import threading
import time
from _thread import interrupt_main
from contextlib import contextmanager
from functools import partial
from itertools import cycle, repeat

AGAIN = 0.01  # seconds until it rings once more
PATIENCE = (
    6.0  # times the processor time that may pass on a clock: others may use the processor too
)
EVERY = 100  # calls and turns of a loop between two looks at the clock
ALARM = getattr(signal, "SIGALRM", None)


class TimeIsUp(BaseException):
    """Learner code ran past its time limit.

    Whoever raises it rings the alarm again, to be heard when Python next calls a function or goes
    round a loop: so each `try … except: pass` around the learner's code swallows one, never all.
    """

    if ALARM is not None:  # no function of Python's, at whose start it would be heard already
        __init__ = staticmethod(partial(interrupt_main, ALARM))


class Clock:
    """Processor time of this thread, and time on the wall where that runs away.

    Parameters
    ----------
    seconds : float
        Of processor time.
    """

    def __init__(self, seconds):
        self.ends = _processor() + seconds, time.monotonic() + PATIENCE * seconds

    def left(self):
        """Seconds of processor time that are left; 0 where the wall's time is up as well."""
        processor, wall = self.ends
        return 0.0 if time.monotonic() > wall else max(processor - _processor(), 0.0)


_processor = getattr(time, "thread_time", time.monotonic)


@contextmanager
def time_limit(seconds, namespace):
    """Raise `TimeIsUp` inside learner code that runs longer than `seconds`.

    Where there is an alarm (not on Windows, nor in a browser), it rings; else Python's own
    monitoring (3.12 or newer) looks at each call and each turn of a loop. Neither ends one call
    that stays inside C, such as ``sum(range(10**12))``: Python hears the alarm after it.

    Parameters
    ----------
    seconds : float
        Of processor time; `PATIENCE` times as long on a clock.
    namespace : dict
        The globals of the learner's code; only frames that run in it are interrupted.
    """
    with LIMITS[way()](seconds, namespace):
        yield


def way():
    """How the limit is kept here: "alarm", "monitoring", or "none"."""
    if has_alarm():
        return "alarm"
    return "monitoring" if hasattr(sys, "monitoring") else "none"


def has_alarm():
    """Whether a signal can end code here: in a notebook, nbclient and the sandbox it can."""
    main = threading.current_thread() is threading.main_thread()
    return main and ALARM is not None and hasattr(signal, "setitimer")


@contextmanager
def _alarm(seconds, namespace):
    processor, wall = Clock(seconds).ends

    # It calls little: near the recursion limit there is little room.
    def ring(signum, frame):
        if _processor() < processor and time.monotonic() < wall:
            return
        if _runs_learner_code(frame, namespace):
            raise TimeIsUp

    previous = signal.signal(ALARM, ring)
    # More than once, since there may be no room at all.
    signal.setitimer(signal.ITIMER_REAL, max(seconds, AGAIN), AGAIN)
    try:
        yield
    finally:
        # Deaf first: an alarm between the next two lines would meet the handler from before,
        # which by default ends the process.
        signal.signal(ALARM, signal.SIG_IGN)
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(ALARM, previous)


@contextmanager
def _monitoring(seconds, namespace):
    watch, clock, turns = sys.monitoring, Clock(seconds), cycle(range(EVERY))
    tool = next((i for i in range(6) if watch.get_tool(i) is None), None)
    if tool is None:  # a debugger, a profiler and others have taken all
        yield
        return

    def look(*where):
        nonlocal turns
        if next(turns) or clock.left() or not _runs_learner_code(sys._getframe(1), namespace):
            return
        turns = repeat(0)  # whoever swallows it hears it at every turn
        raise TimeIsUp

    watch.use_tool_id(tool, __name__)
    for event in (watch.events.PY_START, watch.events.JUMP):
        watch.register_callback(tool, event, look)
    watch.set_events(tool, watch.events.PY_START | watch.events.JUMP)
    try:
        yield
    finally:
        watch.set_events(tool, 0)
        watch.free_tool_id(tool)


@contextmanager
def _none(seconds, namespace):
    yield


LIMITS = {"alarm": _alarm, "monitoring": _monitoring, "none": _none}


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
