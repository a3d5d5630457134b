"""`python -m benchmarks`: run the benchmarks, all or those named."""

import argparse
import sys
from importlib import import_module

BENCHMARKS = {
    "latency": "how long a learner waits for a check",
    "sliders": "how long a picture takes to answer a hand",
    "page": "how long it takes on the clock, in a page of JupyterLab",
    "grading": "how fast submissions are graded, beside stock nbgrader",
    "board": "how long a full room of learners waits for the board, and what a restart loses",
    "gradebook": "how many submissions the gradebook takes, as it grows",
    "memory": "what each chapter needs of a small machine",
    "report": "how long the report on a class takes",
    "training": "how fast the reference net trains",
}


def main(arguments):
    """Print the tables of the benchmarks asked for; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    names = parser.parse_args(arguments).names or list(BENCHMARKS)
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        parser.error(f"no benchmark {unknown[0]!r}: there are {', '.join(BENCHMARKS)}")
    for name in names:
        import_module(f"benchmarks.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
