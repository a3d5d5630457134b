import pytest

from autograder.slides.deck import DeckError, heading_of, slides_of


@pytest.fixture
def slides(course):
    return slides_of(course())


def words(slide, held=False):
    """What a slide shows at once, or what waits for a key, as text."""
    return [_words(piece.cell) for piece in slide.pieces if piece.held == held]


def _words(cell):
    outputs = cell.get("outputs")
    return "".join(out.get("text", "picture") for out in outputs) if outputs else cell.source


def test_what_is_marked_is_on_a_slide_and_nothing_else(slides):
    assert [slide.kind for slide in slides] == ["slide", "predict", "slide", "todo", "slide"]
    assert words(slides[0]) == ["A **neuron** takes in numbers."]
    assert words(slides[4]) == ["More.", "picture"]


def test_a_title_is_the_heading_above_or_its_own(slides):
    assert [slide.title for slide in slides] == [
        "Three words",
        "Meet the net",
        "Squash a number",
        "Write `sigmoid`",
        "Squash a number",
    ]


def test_a_prediction_holds_back_all_but_question_choices_and_code(slides):
    assert words(slides[1]) == [
        "**Predict, then run.** How many?",
        "- two\n- three",
        "print(1 + 2)",
    ]
    assert words(slides[1], held=True) == ["3\n", "It is three."]


def test_more_may_wait_for_a_key(slides):
    assert words(slides[2], held=True) == ["Read it."]


def test_a_todo_shows_the_task_and_nothing_of_the_answer(slides):
    assert words(slides[3]) == ["Squash any number into a range.\n\n`sigmoid(z)`"]
    assert slides[3].todo == "sigmoid"
    assert "secret" not in str(slides)


def test_a_todo_has_words_of_its_own_where_they_are_marked(course):
    chapter = course()
    marked = chapter.text.read_text().replace("# <!-- todo", "# <!-- task -->Do.<!-- /task -->\n#")
    chapter = course(marked.replace("\n#:", "\n# <!-- todo:"))
    assert words(slides_of(chapter)[3]) == ["Do.\n\n`sigmoid(z)`"]


def test_notes_belong_to_the_slide_above_and_to_the_todo_below(slides):
    first = {"minutes": 2.0, "say": "Few words.", "ask": "What is a layer?", "late": "skip"}
    assert slides[0].notes == first
    assert slides[3].notes == {"say": "One line."}
    assert [slide.starred for slide in slides] == [True, False, True, False, False]


def test_a_chapter_has_its_heading(course):
    assert heading_of(course()) == "Chapter 01: Why?"


def test_what_belongs_to_no_slide_is_named(course):
    chapter = course()
    text = chapter.text.read_text()
    with pytest.raises(DeckError, match=r"draw\(\).*belongs to no slide"):
        slides_of(course(text.replace("<!-- slide -->More.<!-- /slide -->", "More.")))
    with pytest.raises(DeckError, match="above any slide"):
        slides_of(course("# %% [markdown]\n# <!-- notes: 1 min -->\n" + text))


def test_a_solution_of_another_text_is_named(course):
    chapter = course()
    chapter.text.write_text(chapter.text.read_text().replace("draw()", "draw(2)"))
    with pytest.raises(DeckError, match="make build CHAPTER=01_xor"):
        slides_of(chapter)
    chapter.solution.unlink()
    with pytest.raises(DeckError, match="make build"):
        slides_of(chapter)
