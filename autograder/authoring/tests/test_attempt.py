"""`try` says what learners would be told, and does so for the exit status too."""

import json

from autograder.authoring.attempt import main
from autograder.judging import find

RIGHT = "# === sigmoid · right · plain\ndef sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n"
WRONG = "# === sigmoid · wrong · sign\ndef sigmoid(z):\n    return 1 / (1 + np.exp(z))\n"
KEYS = ("chapter", "todo", "kind", "title", "verdict", "points", "max_points")
KEYS += ("mistake", "line", "card_title", "text", "seconds")


def tried(folder, text, *options, name="01_xor.py"):
    file = folder / name
    file.write_text(text, "utf-8")
    return main([str(file), *options])


def test_answers_that_get_what_they_deserve(tmp_path, capsys):
    assert tried(tmp_path, RIGHT + WRONG) == 0
    told = capsys.readouterr().out
    assert "1 right and 1 wrong answers judged, 1 of the wrong ones named; 0 not" in told
    assert f"{find('01_xor.sigmoid').mistakes[0].name}: " in told


def test_json_is_one_object_a_line(tmp_path, capsys):
    assert tried(tmp_path, RIGHT + WRONG, "--json", "--seeds", "2") == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["verdict"] for one in lines] == ["right", "right", "wrong", "wrong"]
    assert all(key in one for one in lines for key in KEYS)


def test_the_first_line_is_that_of_the_cell(tmp_path, capsys):
    tried(tmp_path, RIGHT + "\n" + WRONG, "--json")
    *_, wrong = map(json.loads, capsys.readouterr().out.splitlines())
    _, *cell = WRONG.splitlines()
    assert cell[wrong["line"] - 1] == "    return 1 / (1 + np.exp(z))"


def test_an_answer_that_is_misjudged_fails(tmp_path, capsys):
    assert tried(tmp_path, WRONG.replace("wrong", "right")) == 1
    assert "1 not judged as their line says" in capsys.readouterr().out


def test_a_cell_that_stops_is_a_verdict(tmp_path, capsys):
    assert tried(tmp_path, "# === sigmoid · wrong · name\nsigmoid = nothing\n") == 0
    assert "NameError" in capsys.readouterr().out


def test_bad_input_is_one_sentence(tmp_path, capsys):
    for text, name in [
        ("", "01_xor.py"),
        (RIGHT, "99_none.py"),
        (RIGHT.replace("sigmoid", "s"), "01_xor.py"),
    ]:
        assert tried(tmp_path, text, name=name) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1
    assert main([str(tmp_path / "01_none.py")]) == 2
