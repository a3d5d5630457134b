"""`python -m autograder try FILE…`: how answers would be judged, before any learner gives them."""

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path

from autograder import judging
from autograder.authoring.answers import answers_in


def main(arguments):
    """Judge every answer in some files and print what its learner would read.

    Returns
    -------
    int
        0 where every answer got the verdict that its heading says, 1 where one did not, 2 where
        a file could not be read.
    """
    options = _parser().parse_args(arguments)
    try:
        answers = [answer for file in options.files for answer in _answers(file)]
    except (OSError, ValueError, LookupError) as error:
        print(f"try: {error}", file=sys.stderr)
        return 2
    seeds = [None, *range(1, options.seeds)]
    tried = []
    for one in (attempt(answer, seed) for answer in answers for seed in seeds):
        print(json.dumps(one, ensure_ascii=False) if options.json else _told(one), flush=True)
        tried.append(one)
    amiss = [one for one in tried if (one["kind"] == "right") != (one["verdict"] == judging.RIGHT)]
    if not options.json:
        print(_count(tried, amiss))
    return 1 if amiss else 0


def _parser():
    parser = argparse.ArgumentParser("python -m autograder try", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="such as 01_xor.py")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--seeds", type=int, default=1, metavar="N", help="judge each N times")
    return parser


def _answers(file):
    judging.chapter(file.stem)
    found = answers_in(file)
    if not found:
        raise ValueError(f"{file} holds no line such as “# === sigmoid · right · with math.exp”.")
    for answer in found:
        answer.check  # noqa: B018 (an unknown TODO is told before any answer is judged)
    return found


def attempt(answer, seed=None):
    """Judge one answer as a kernel would that has judged nothing before.

    Parameters
    ----------
    answer : Answer
    seed : int, optional

    Returns
    -------
    dict
        The answer's place and kind, the verdict, and the seconds that it took.
    """
    check = answer.check
    check.kept.clear()
    namespace, stopped = _namespace(answer)
    start = time.perf_counter()
    how = {"matching": judging.MATCHING, "source": answer.code}
    verdict = stopped or judging.run(check, namespace, seed, **how)
    seconds = time.perf_counter() - start
    return {
        "chapter": answer.chapter,
        "todo": answer.todo,
        "kind": answer.kind,
        "title": answer.title,
        "verdict": verdict.kind,
        "points": verdict.points,
        "max_points": verdict.max_points,
        "mistake": verdict.mistake,
        "line": verdict.place,
        "change": verdict.change,
        "card_title": verdict.title,
        "text": verdict.text,
        "seconds": round(seconds, 3),
        "facts": verdict.facts,
    }


def _namespace(answer):
    """The learner's globals, and a verdict where the cell itself stops."""
    try:
        return answer.namespace(), None
    except Exception as error:
        name, points = answer.check.name, answer.check.points
        text = f"The cell stopped: {type(error).__name__}: {error}"
        return {}, judging.Verdict(name, judging.RAISED, 0.0, points, "no definition", text)


def _told(one):
    facts = "".join(f"\n      {label}: {value}" for label, value in one["facts"])
    if one["change"]:
        facts += (
            f"\n      one change is enough, on line {one['line']}: {' or '.join(one['change'])}"
        )
    return (
        f"{one['chapter']}.{one['todo']} · {one['kind']} · {one['title']}\n"
        f"   {one['verdict']}, {one['points']:g} of {one['max_points']:g} points, "
        f"{one['seconds']:.2f} s\n"
        f"   {one['card_title']}: {one['text']}{facts}\n"
    )


def _count(tried, amiss):
    kinds = Counter(one["kind"] for one in tried)
    named = sum(one["mistake"] is not None for one in tried if one["kind"] == "wrong")
    lines = [f"   {one['chapter']}.{one['todo']} · {one['kind']} · {one['title']}" for one in amiss]
    return "\n".join(
        [
            f"{kinds['right']} right and {kinds['wrong']} wrong answers judged, "
            f"{named} of the wrong ones named; {len(amiss)} not judged as their line says.",
            *lines,
        ]
    )
