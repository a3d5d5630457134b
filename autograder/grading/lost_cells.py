"""What stands below a cell that lost its process, or never ran."""

TIMEOUT, DIED, NOT_RUN = "CellTimeoutError", "DeadKernelError", "NotRun"


def to(why, seconds):
    """An error output for a cell that was lost: "timeout", "died" or "nonsense"."""
    if why == "timeout":
        return error(
            TIMEOUT,
            f"This cell did not end within {seconds} s. The other cells were run without it.",
        )
    return error(DIED, "This cell ended the Python process. The other cells were run without it.")


def not_run():
    """An error output for a test cell that no process was left for."""
    return error(NOT_RUN, "An earlier cell used up every kernel.")


def error(name, text):
    """An error output of nbformat's."""
    return {
        "output_type": "error",
        "ename": name,
        "evalue": text,
        "traceback": [f"{name}: {text}"],
    }
