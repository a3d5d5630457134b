"""Exports by the platforms' own rules, in and out; what matches nobody is named, never guessed."""

import csv
import io
import json
import zipfile
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from autograder.__main__ import main
from autograder.grading.exchange import archive, give_back, platforms
from autograder.grading.exchange.collect import NEW, OLDER, REPLACED, SAME, collect
from autograder.grading.gradebook.course import Course
from autograder.grading.status import Unusable
from autograder.grading.submissions import roster
from autograder.grading.tests.tiny import graded

NOTEBOOK = b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'
ROSTER = """id;name;email;Canvas ID;github;Identifier
jdoe;Doe, Jane;jane@uni.edu;501;jane-codes;Participant 77
bea;Bea Lee;bea.lee@uni.edu;502;bealee;Participant 78
cy;Cy Young;cy@uni.edu;503;cy-y;Participant 79
"""
METADATA = """---
submission_9001:
  :submitters:
  - :name: Jane Doe
    :sid: jdoe
    :email: jane@uni.edu
  :created_at: 2027-01-31 10:00:00.123456000 Z
  :score: 0.0
submission_9002:
  :submitters:
  - :name: Bea Lee
    :sid:
    :email: bea.lee@uni.edu
  :created_at: !ruby/object:ActiveSupport::TimeWithZone
    utc: 2027-02-01 09:30:00.000000000 Z
    zone: !ruby/object:ActiveSupport::TimeZone
      name: America/New_York
    time: 2027-02-01 04:30:00.000000000 Z
"""


def mail(sender):
    message = EmailMessage()
    message["From"], message["Date"] = f"Somebody <{sender}>", "Mon, 01 Feb 2027 10:00:00 +0100"
    message.set_content("Here it is.")
    kind = {"maintype": "application", "subtype": "x-ipynb+json", "filename": "01_tiny.ipynb"}
    message.add_attachment(NOTEBOOK, **kind)
    return message.as_bytes()


EXPORTS = {
    "canvas": {
        "doejane_501_88001_01_tiny.ipynb": NOTEBOOK,
        "leebea_LATE_502_88002_01_tiny-1.ipynb": NOTEBOOK,
    },
    "moodle": {
        "Jane Doe_77_assignsubmission_file_/01_tiny.ipynb": NOTEBOOK,
        "Bea Lee_78_assignsubmission_file/01_tiny.ipynb": NOTEBOOK,
    },
    "blackboard": {
        "Tiny_first_jdoe_attempt_2027-01-31-10-00-00_01_tiny.ipynb": NOTEBOOK,
        "Tiny_first_jdoe_attempt_2027-01-31-10-00-00.txt": b"Name: Jane Doe (jdoe)",
        "Tiny_first_bea_attempt_2027-01-31-11-00-00_01_tiny (2).ipynb": NOTEBOOK,
    },
    "gradescope": {
        "assignment_7_export/submission_metadata.yml": METADATA.encode(),
        "assignment_7_export/submission_9001/01_tiny.ipynb": NOTEBOOK,
        "assignment_7_export/submission_9002/01_tiny.ipynb": NOTEBOOK,
    },
    "github": {
        "01-tiny-submissions/01-tiny-jane-codes/01_tiny.ipynb": NOTEBOOK,
        "01-tiny-submissions/01-tiny-bealee-main/work/01_tiny.ipynb": NOTEBOOK,
    },
    "email": {
        "Jane Doe <jane@uni.edu>/01_tiny.ipynb": NOTEBOOK,
        "inbox/second.eml": mail("bea.lee@uni.edu"),
    },
}


def packed(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return path


@pytest.fixture
def course(cohort):
    (cohort.root / "roster.csv").write_bytes(ROSTER.encode("utf-8-sig"))
    return Course(cohort.root)


@pytest.mark.parametrize("platform", EXPORTS)
def test_an_export_becomes_submissions(course, tmp_path, platform):
    done = collect(course, packed(tmp_path / "export.zip", EXPORTS[platform]))
    assert done.platform.name == platform
    assert done.left == []
    assert done.states == {(who, "01_tiny"): NEW for who in ("jdoe", "bea")}
    assert [one.learner for one in done.missing["01_tiny"]] == ["cy"]
    for who in ("jdoe", "bea"):
        path = course.folder("submitted", who, "01_tiny") / "01_tiny.ipynb"
        assert path.read_bytes() == NOTEBOOK


def test_times_that_a_platform_gives_reach_the_gradebooks_file(course, tmp_path):
    collect(course, packed(tmp_path / "export.zip", EXPORTS["gradescope"]))
    stamp = course.folder("submitted", "bea", "01_tiny") / "timestamp.txt"
    assert stamp.read_text().startswith("2027-02-01 09:30:00")
    collect(course, packed(tmp_path / "mail.zip", EXPORTS["email"]))
    assert stamp.read_text().startswith("2027-02-01 09:30:00")  # the mail's is older


def test_what_matches_no_one_is_named_and_left(course, tmp_path):
    files = {
        **EXPORTS["canvas"],
        "roezoe_777_88003_01_tiny.ipynb": NOTEBOOK,
        "youngcy_503_88004_homework.ipynb": NOTEBOOK,
        "01_tiny.ipynb": NOTEBOOK,
    }
    done = collect(course, packed(tmp_path / "export.zip", files))
    why = {one.member.path: one.why for one in done.left}
    assert "the roster has nobody" in why["roezoe_777_88003_01_tiny.ipynb"]
    assert "say CHAPTER=" in why["youngcy_503_88004_homework.ipynb"]
    assert "not named as Canvas names" in why["01_tiny.ipynb"]
    assert len(done.taken) == 2
    assert not (course.root / "submitted/777").exists()


COPIES = "Copy of 01_tiny", "01_tiny-Copy1", "01_tiny - Copy (2)", "01_tiny copy", "01_tiny (1) (1)"


@pytest.mark.parametrize("stem", COPIES)
def test_a_copy_is_of_its_chapter(course, tmp_path, stem):
    """As Colab, Jupyter, Windows, macOS and browsers call one."""
    name = f"doejane_501_88001_{stem}.ipynb"
    done = collect(course, packed(tmp_path / "export.zip", {name: NOTEBOOK}))
    assert list(done.states) == [("jdoe", "01_tiny")]


def test_who_hands_in_no_notebook_but_something_else_is_named(course, tmp_path):
    files = {**EXPORTS["canvas"], "youngcy_503_88004_homework.zip": b"", "leebea_502_9_a.pdf": b""}
    done = collect(course, packed(tmp_path / "export.zip", files))
    (left,) = done.left
    assert left.member.path == "youngcy_503_88004_homework.zip"
    assert left.why == "this learner handed in no notebook"


def test_a_forwarded_message_is_of_who_wrote_it(course, tmp_path):
    forwarding = EmailMessage()
    forwarding["From"], forwarding["Date"] = "ta@uni.edu", "Tue, 02 Feb 2027 10:00:00 +0100"
    forwarding.set_content("Another one.")
    forwarding.add_attachment(message_from_bytes(mail("cy@uni.edu"), policy=policy.default))
    done = collect(course, packed(tmp_path / "a.zip", {"inbox/a.eml": forwarding.as_bytes()}))
    assert [(one.learner, one.time.day) for one in done.taken] == [("cy", 1)]


def test_a_submission_of_nobody_is_named(course, tmp_path):
    files = EXPORTS["gradescope"] | {"assignment_7_export/submission_9003/01_tiny.ipynb": NOTEBOOK}
    (left,) = collect(course, packed(tmp_path / "a.zip", files)).left
    assert left.why == "submission_metadata.yml does not say whose it is"


def test_a_chapter_that_is_given_takes_any_name_but_anothers(course, tmp_path):
    files = {
        "youngcy_503_88004_homework.ipynb": NOTEBOOK,
        "doejane_501_88001_02_small.ipynb": NOTEBOOK,
    }
    done = collect(course, packed(tmp_path / "export.zip", files), chapter="01_tiny")
    assert list(done.states) == [("cy", "01_tiny")]
    assert "called as 02_small" in done.left[0].why


def test_of_two_attempts_the_newest_counts_and_without_times_neither(course, tmp_path):
    name = "Tiny_jdoe_attempt_2027-01-{}-10-00-00_01_tiny.ipynb"
    files = {name.format(31): b"{}", name.format(30): NOTEBOOK}
    done = collect(course, packed(tmp_path / "a.zip", files))
    assert (course.root / "submitted/jdoe/01_tiny/01_tiny.ipynb").read_bytes() == b"{}"
    assert "a newer one" in done.left[0].why
    canvas = {f"doejane_501_8800{i}_01_tiny.ipynb": NOTEBOOK for i in (1, 2)}
    done = collect(course, packed(tmp_path / "b.zip", canvas))
    assert done.taken == []
    assert all("no time says which counts" in one.why for one in done.left)
    assert (course.root / "submitted/jdoe/01_tiny/01_tiny.ipynb").read_bytes() == b"{}"


def test_collecting_again_says_what_is_new(course, tmp_path):
    old, new = (f"Tiny_jdoe_attempt_2027-01-{day}-10-00-00_01_tiny.ipynb" for day in (30, 31))
    key = ("jdoe", "01_tiny")
    states = [
        collect(course, packed(tmp_path / "x.zip", {name: content})).states[key]
        for name, content in [(old, NOTEBOOK), (old, NOTEBOOK), (new, b"{}"), (old, NOTEBOOK)]
    ]
    assert states == [NEW, SAME, REPLACED, OLDER]


def test_without_a_roster_a_name_that_could_be_read_in_two_ways_is_not_guessed(cohort, tmp_path):
    course = Course(cohort.root)
    done = collect(course, packed(tmp_path / "export.zip", EXPORTS["blackboard"]))
    assert done.taken == []
    assert "A roster.csv would tell" in done.left[0].why
    plain = {"ann/01_tiny.ipynb": NOTEBOOK}
    done = collect(course, packed(tmp_path / "b.zip", plain), platform="folders")
    assert list(done.states) == [("ann", "01_tiny")]
    with pytest.raises(Unusable, match="say FROM="):
        collect(course, packed(tmp_path / "c.zip", plain))


def test_a_name_that_two_have_matches_neither(course, tmp_path):
    with (course.root / "roster.csv").open("a") as file:
        file.write("jd2;Jane Doe;other@uni.edu;504;jd2;Participant 80\n")
    name = "Jane Doe_999_assignsubmission_file_/01_tiny.ipynb"
    done = collect(course, packed(tmp_path / "export.zip", {name: NOTEBOOK}))
    assert done.taken == []
    again = {name.replace("999", "80"): NOTEBOOK}
    assert list(collect(course, packed(tmp_path / "b.zip", again)).states) == [("jd2", "01_tiny")]


def harmful():
    link = zipfile.ZipInfo("ann/01_tiny.ipynb")
    link.external_attr = 0o120777 << 16
    return {
        "an absolute path": [("/etc/01_tiny.ipynb", NOTEBOOK)],
        "an absolute path on Windows": [("C:\\x\\01_tiny.ipynb", NOTEBOOK)],
        "leads out of its folder": [("ann/../../01_tiny.ipynb", NOTEBOOK)],
        "leads out of its folder on Windows": [("ann\\..\\..\\01_tiny.ipynb", NOTEBOOK)],
        "twice": [("ann/01_tiny.ipynb", NOTEBOOK), ("ANN/01_tiny.ipynb", b"{}")],
        "which is a link": [(link, b"/etc/passwd")],
        "times its size": [("ann/01_tiny.ipynb", bytes(40 << 20))],
        "has more than 50 MB": [("ann/01_tiny.ipynb", bytes(51 << 20))],
    }


@pytest.mark.parametrize("what", harmful())
def test_a_zip_that_nobody_should_unpack_is_refused(course, tmp_path, what):
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in harmful()[what]:
            made.writestr(name, content)
    before = sorted(course.root.rglob("*"))
    with pytest.raises(Unusable, match=what.partition(" on ")[0]):
        collect(course, path, platform="folders")
    assert sorted(course.root.rglob("*")) == before


def test_a_file_that_is_larger_than_it_says_is_refused(tmp_path):
    path = packed(tmp_path / "export.zip", {"ann/01_tiny.ipynb": bytes(5000)})
    content = path.read_bytes().replace((5000).to_bytes(4, "little"), (50).to_bytes(4, "little"))
    path.write_bytes(content)
    with pytest.raises(Unusable):
        [one.content() for one in archive.members(path)]


def test_what_is_no_zip_is_one_sentence(course, tmp_path, capsys):
    path = tmp_path / "export.zip"
    path.write_bytes(b"no zip")
    assert main(["collect", "--course", str(course.root), str(path)]) == 2
    assert "export.zip is not a zip file" in capsys.readouterr().err


def test_metadata_that_asks_for_ruby_or_python_is_data(tmp_path):
    text = "submission_1: !ruby/object:Kernel\n  :submitters: !ruby/sym x\n"
    member = archive.Member(platforms.METADATA, text.encode)
    found = platforms.metadata([member])[platforms.METADATA]
    assert found == {"submission_1": {":submitters": "x"}}
    member = archive.Member(platforms.METADATA, lambda: b"a: !!python/object/apply:os.getcwd []")
    with pytest.raises(Unusable):
        platforms.metadata([member])


ROSTERS = {
    "semicolons and a mark": ROSTER.encode("utf-8-sig"),
    "UTF-16, as Excel's Unicode text": ROSTER.replace(";", "\t").encode("utf-16"),
    "commas and quotes": (
        b"Student,ID,SIS User ID,SIS Login ID,Section,Week 1 (7)\r\n"
        b',,,,,Manual Posting\r\n"    Points Possible",,,,,9\r\n"Doe, Jane",501,S1,jdoe,A,\r\n'
    ),
    "Canvas with names in two columns": (
        b"LastName,FirstName,ID,SIS Login ID\n    Points Possible,,,\nDoe,Jane,501,jdoe\n"
    ),
    "Moodle's participants": b"First name,Last name,Username\nJane,Doe,jdoe\n",
}


@pytest.mark.parametrize("kind", ROSTERS)
def test_a_roster_is_read_as_spreadsheets_and_platforms_write_it(tmp_path, kind):
    (tmp_path / "roster.csv").write_bytes(ROSTERS[kind])
    people = roster.read(tmp_path / "roster.csv")
    assert people.learners[0] == "jdoe"
    assert people.find("Jane Doe").learner == people.find("doejane").learner == "jdoe"
    assert people.name("jdoe") == "Jane Doe"


BAD = {
    "none says what learners are called": b"who,what\nann,1\n",
    "names jdoe in two rows": b"id,name\njdoe,Jane\njdoe,Jim\n",
    "the row of Jane has nothing below id": b"name,id\nJane,\n",
    "neither UTF-8 nor UTF-16": b"id,name\nj\xf6,x\n",
    "has no rows": b"id,name\n",
}


@pytest.mark.parametrize("what", BAD)
def test_a_roster_that_cannot_be_used_is_one_sentence(tmp_path, what):
    (tmp_path / "roster.csv").write_bytes(BAD[what])
    with pytest.raises(Unusable, match=what):
        roster.read(tmp_path / "roster.csv")


def table(path):
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))


@pytest.fixture
def returned(cohort, course, tmp_path):
    """Grades an export and returns it: the zip's names, the two tables, and what is left out."""

    def go(platform):
        cohort.submit("cy", cohort.release())  # by another way than the platform
        solved = packed(tmp_path / "x.zip", _solved(cohort, EXPORTS[platform]))
        collect(course, solved)
        graded(cohort.root)
        made = give_back.give_back(course, platform)
        with zipfile.ZipFile(made.files[0]) as pages:
            names = pages.namelist()
        return names, *map(table, made.files[1:]), made.left

    return go


def _solved(cohort, files):
    text = json_of(cohort)
    return {name: text if name.endswith(".ipynb") else files[name] for name in files}


def json_of(cohort):
    return json.dumps(cohort.solved()).encode()


def test_canvas_finds_feedback_by_the_names_it_gave_and_marks_by_its_columns(returned):
    names, chapters, todos, left = returned("canvas")
    assert names == ["leebea_LATE_502_88002_01_tiny.html", "doejane_501_88001_01_tiny.html"]
    assert chapters[0]["Student"] == "    Points Possible"
    assert chapters[0]["01_tiny"] == "4"
    jane = next(row for row in chapters if row["SIS Login ID"] == "jdoe")
    assert (jane["ID"], jane["01_tiny"]) == ("501", "4")
    assert {row["01_tiny: square"] for row in todos[1:]} == {"2", "0"}
    assert [(who, chapter) for who, chapter, _ in left] == [("cy", "01_tiny")]


def test_moodle_finds_feedback_in_the_folders_it_gave(returned):
    names, chapters, _, _ = returned("moodle")
    assert names == [
        "Bea Lee_78_assignsubmission_file/01_tiny.html",
        "Jane Doe_77_assignsubmission_file_/01_tiny.html",
    ]
    assert chapters[0]["Email address"] == "bea.lee@uni.edu"


@pytest.mark.parametrize("platform", ["blackboard", "gradescope", "github", "email"])
def test_elsewhere_feedback_lies_in_a_folder_a_learner(returned, platform):
    names, chapters, _, left = returned(platform)
    assert names == [f"{who}/01_tiny.html" for who in ("bea", "cy", "jdoe")]
    assert left == []
    heads = [head for head in chapters[0] if "01_tiny" in head]
    assert heads == ["01_tiny [Total Pts: 4 Score]" if platform == "blackboard" else "01_tiny"]


def test_without_marks_nothing_is_returned(course, capsys):
    assert main(["return", "--course", str(course.root), "--to", "moodle"]) == 2
    assert "no mark to return" in capsys.readouterr().err
