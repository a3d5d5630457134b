"""`python -m autograder COMMAND`: the course's tools, one command a line.

Each command is a function of a list of arguments that returns an exit status.  It is named here
and imported when it is asked for, so that no room pays for another.
"""

import sys
from importlib import import_module

COMMANDS = {
    "build": ("autograder.authoring.build:main", "text -> notebooks, releases, solutions"),
    "chapter": ("autograder.authoring.chapter:main", "lay out the files of a new chapter"),
    "verify": ("autograder.authoring.verify:main", "say what is stale, leaked or missing"),
    "try": ("autograder.authoring.attempt:main", "say how the answers in a file would be judged"),
    "mutants": ("autograder.authoring.mutants:main", "say which small slips a check overlooks"),
    "wheel": ("autograder.authoring.publish.wheel:main", "build the package, and check it"),
    "slides": ("autograder.slides.command:main", "text, solutions -> a presenter's slides"),
    "presenting": ("autograder.slides.run_sheet:main", "routes -> run sheets in the guide"),
    "badges": (
        "autograder.authoring.publish.badges:main",
        "git's address into links and notebooks",
    ),
    "docs": ("autograder.authoring.publish.pages:main", "guides, solutions, reference as pages"),
    "site": ("autograder.authoring.publish.site:main", "the notebooks, to run in a browser"),
    "grade": ("autograder.grading.command:grade", "submissions -> gradebook, feedback, grades.csv"),
    "collect": (
        "autograder.grading.exchange.command:main_collect",
        "what a platform exported -> submitted/",
    ),
    "return": (
        "autograder.grading.exchange.command:main_return",
        "marks and feedback -> returned/, as a platform takes them",
    ),
    "report": ("autograder.grading.command:report", "what the class has understood: report.html"),
    "board": ("autograder.board.command:serve", "show how far everybody is, on a page"),
    "board-counts": ("autograder.board.command:counts", "known mistakes, counted, for the slides"),
    "board-forget": ("autograder.board.command:forget_all", "delete all that the board keeps"),
    "demo": ("autograder.grading.command:demo", "make a cohort of submissions and grade it"),
}


def usage():
    """Every command with its line of help."""
    lines = [f"  {name:12} {help}" for name, (_, help) in COMMANDS.items()]
    return "\n".join(["usage: python -m autograder COMMAND ...", "", *lines])


def main(arguments):
    """Run the command that `arguments` starts with; return its exit status."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print(usage())
        return 0
    name, *rest = arguments
    if name not in COMMANDS:
        print(f"no command {name!r}\n\n{usage()}", file=sys.stderr)
        return 2
    module, function = COMMANDS[name][0].split(":")
    try:
        return getattr(import_module(module), function)(rest)
    except ModuleNotFoundError as error:
        if (error.name or "autograder").startswith("autograder"):
            raise
        print(
            f"This Python has no {error.name}: run `make {name}`, or "
            f"`.venv/bin/python -m autograder {name} …`, in the course's folder.",
            file=sys.stderr,
        )
        return 2


if __name__ == "__main__":
    # jsonschema tries to import it, and does without: it takes a second to import.
    sys.modules["rfc3987_syntax"] = None
    sys.exit(main(sys.argv[1:]))
