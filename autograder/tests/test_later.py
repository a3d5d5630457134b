"""Imports that wait, in packages made for it."""

import inspect
import sys
from importlib import import_module, invalidate_caches

import pytest

from autograder import later

FILES = {
    "slow.py": "print('slow loads')\nnumber = 3\n",
    "broad/__init__.py": '''
"""Hands on from its modules."""
from broad import tools
from broad._few import few, many as lots
from .namesake import namesake
from broad._needed import needed
TWICE = 2 * needed
def __getattr__(name):
    if name == "once":
        return "its own"
    raise AttributeError(name)
''',
    "broad/_few.py": "print('few loads')\nfew, many = 3, 1000\n",
    "broad/namesake.py": "def namesake():\n    return 'called'\n",
    "broad/_needed.py": "needed = 4\n",
    "broad/tools.py": "print('tools load')\nhammer = 5\n",
    "curious.py": """
try:
    import slow
except ImportError:
    slow = None
""",
}


@pytest.fixture(autouse=True)
def packages(tmp_path, monkeypatch):
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "meta_path", sys.meta_path[:])
    before = {*sys.modules}
    invalidate_caches()
    yield
    for name in {*sys.modules} - before:
        del sys.modules[name]


def ran(line):
    """The names that a line of code gives: an import of what deptry could not know."""
    names = {}
    exec(line, names)
    return names


def test_a_module_loads_when_it_is_first_used(capsys):
    later.at_first_use({"slow"})
    slow, again = (ran("import slow")["slow"] for _ in range(2))
    assert capsys.readouterr().out == ""
    assert (again.number, slow.number) == (3, 3)
    assert capsys.readouterr().out == "slow loads\n"
    assert not hasattr(slow, "letter")


def test_who_looks_through_all_modules_loads_none(capsys):
    later.at_first_use({"slow"})
    ran("import slow")
    inspect.getmodule(FILES)
    inspect.getmodule(packages)
    assert sys.modules["slow"].__spec__.origin.endswith("slow.py")
    assert capsys.readouterr().out == ""


def test_a_part_of_a_package_needs_the_package(capsys):
    later.at_first_use({"broad"})
    broad = import_module("broad")
    assert capsys.readouterr().out == ""
    few = import_module("broad._few")
    assert capsys.readouterr().out.count("few loads") == 1
    assert (few, few.__spec__.origin) == (broad._few, few.__file__)
    assert broad.TWICE == 8


def test_what_a_package_hands_on_loads_when_somebody_asks_for_it(capsys):
    later.parts_at_first_use({"broad"})
    got = ran("from broad import TWICE, needed, once")
    assert (got["TWICE"], got["needed"], got["once"]) == (8, 4, "its own")
    assert capsys.readouterr().out == ""
    assert ran("from broad import few")["few"] == 3
    assert capsys.readouterr().out == "few loads\n"
    broad = import_module("broad")
    assert (broad.lots, broad.tools.hammer) == (1000, 5)
    assert capsys.readouterr().out == "tools load\n"


def test_such_a_package_has_the_names_that_it_has_without_waiting():
    usual = import_module("broad")
    expected = {*dir(usual)}
    for name in [name for name in sys.modules if name.split(".")[0] == "broad"]:
        del sys.modules[name]
    later.parts_at_first_use({"broad"})
    broad = import_module("broad")
    assert {*dir(broad)} == expected
    assert broad.namesake() == "called"
    assert broad._few.few == broad.few == usual.few
    with pytest.raises(AttributeError, match="'broad' has no attribute 'saw'"):
        _ = broad.saw


def test_a_library_that_asks_for_another_does_not_load_it(capsys):
    later.not_asked_for("slow", "curious")
    assert import_module("curious").slow is None
    assert capsys.readouterr().out == ""
    assert import_module("slow").number == 3


def test_it_finds_what_has_been_imported_before():
    slow = import_module("slow")
    later.not_asked_for("slow", "curious")
    assert import_module("curious").slow is slow is sys.modules["slow"]
