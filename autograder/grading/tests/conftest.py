import shutil
from functools import cache

import pytest
from nbgrader import api

from autograder.grading.gradebook import versions
from autograder.grading.tests.tiny import Cohort, make_course
from autograder.tests.browser import chromium as chromium

ALEMBIC = cache(api.get_alembic_version)


@pytest.fixture(scope="session", autouse=True)
def _alembic_runs_once():
    """nbgrader starts that program for each new gradebook, to ask which version it is."""
    with pytest.MonkeyPatch.context() as patch:
        for place in (api, versions):
            patch.setattr(place, "get_alembic_version", ALEMBIC)
        yield


@pytest.fixture(scope="session")
def course_template(tmp_path_factory):
    return make_course(tmp_path_factory.mktemp("course") / "course")


@pytest.fixture
def cohort(course_template, tmp_path):
    """A course without submissions, for this test alone."""
    return Cohort(shutil.copytree(course_template, tmp_path / "course"))
