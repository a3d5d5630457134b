import shutil

import pytest

from autograder.grading.tests.tiny import Cohort, make_course


@pytest.fixture(scope="session")
def course_template(tmp_path_factory):
    return make_course(tmp_path_factory.mktemp("course") / "course")


@pytest.fixture
def cohort(course_template, tmp_path):
    """A course without submissions, for this test alone."""
    return Cohort(shutil.copytree(course_template, tmp_path / "course"))
