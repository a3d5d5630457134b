"""Forty learners in one room: some in real notebooks, the others as their messages are."""

import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell

from autograder.board.course import course
from autograder.board.tests.conftest import Running

ROOT = Path(__file__).parents[3]
TODO = "01_xor.sigmoid"
STUB = "raise NotImplementedError"
ANSWERS = {
    "right": "return 1 / (1 + np.exp(-z))",
    "wrong": "return 1 / (1 + np.exp(z))",
    "not attempted": STUB,
}
SIMULATED = 40 - len(ANSWERS)

pytestmark = pytest.mark.slow


def notebook(answer, call):
    """The release of chapter 01 as far as its first check, with an answer and a call to join."""
    book = nbformat.read(ROOT / "notebooks/01_xor/01_xor.ipynb", 4)
    sources = [cell.source for cell in book.cells]
    last = next(place for place, source in enumerate(sources) if f'check("{TODO}")' in source)
    book.cells = book.cells[: last + 1]
    for cell in book.cells:
        if cell.cell_type == "code" and STUB in cell.source:
            cell.source = cell.source.replace(STUB, answer, 1)
    book.cells.insert(0, new_code_cell(f"from autograder import join, leave\n{call}"))
    book.cells.append(new_code_cell("import time\ntime.sleep(1)"))  # what waits is sent
    return book


def ran(book, folder):
    """What the cells of a notebook have shown, run in a kernel of its own."""
    NotebookClient(book, timeout=300, resources={"metadata": {"path": str(folder)}}).execute()
    return [cell.outputs for cell in book.cells if cell.cell_type == "code"]


def simulated(board, seed):
    """A learner who tries until it is right, or gives up; what the last check found."""
    chance = random.Random(seed)
    _, token = board.join()
    mistakes = sorted(board.course.mistakes[TODO])
    verdict = "wrong"
    for _ in range(chance.randint(1, 6)):
        verdict = chance.choice(["wrong", "raised", "right"])
        mistake = chance.choice(mistakes) if verdict == "wrong" else None
        assert board.tell(token, {"todo": TODO, "verdict": verdict, "mistake": mistake}) == 200
        if verdict == "right":
            break
    return verdict


def test_forty_learners_are_on_the_board(book, tmp_path):
    with (
        Running(book, course=course("a full day", ROOT / "notebooks")) as board,
        ThreadPoolExecutor(len(ANSWERS)) as kernels,
    ):
        call = f'join("{board.address}{board.keys["secret"]}")'
        books = [notebook(answer, call) for answer in ANSWERS.values()]
        running = [kernels.submit(ran, one, tmp_path) for one in books]
        verdicts = [simulated(board, seed) for seed in range(SIMULATED)]
        shown = [one.result() for one in running]
        right = verdicts.count("right") + 1
        expected = {"right": right, "wrong": SIMULATED - right + 2, "idle": 1}
        columns = board.columns(lambda found: expected.items() <= found[TODO].items())
        assert board.see("screen")["seats"] == 40
    assert columns[TODO]["mistake"]["seen"] > 0
    for outputs in shown:
        assert "You have joined the board as seat" in outputs[0][-1].data["text/plain"]
        assert not any(one.get("name") == "stderr" for output in outputs for one in output)
