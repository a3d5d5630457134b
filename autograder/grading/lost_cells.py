"""What stands below a cell that lost its process, or never ran."""

TIMEOUT, DIED, NOT_RUN = "CellTimeoutError", "DeadKernelError", "NotRun"
STARVED = "OutOfMemory"


def timed_out(seconds):
    """The error output of a cell that did not end."""
    text = f"This cell did not end within {seconds} s. The other cells were run without it."
    return error(TIMEOUT, text)


def died():
    """The error output of a cell that took its process with it."""
    return error(DIED, "This cell ended the Python process. The other cells were run without it.")


def starved():
    """The error output of a cell at which memory ran out, while nothing else ran."""
    text = "The computer ran out of memory at this cell. The other cells were run without it."
    return error(STARVED, text)


def not_run():
    """The error output of a test cell that no process was left for."""
    return error(NOT_RUN, "An earlier cell used up every kernel.")


def error(name, text):
    """An error output of nbformat's."""
    return {
        "output_type": "error",
        "ename": name,
        "evalue": text,
        "traceback": [f"{name}: {text}"],
    }
