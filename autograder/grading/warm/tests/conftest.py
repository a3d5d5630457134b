import pytest

from autograder.grading.warm import sandbox
from autograder.grading.warm.server import Server


@pytest.fixture(scope="session")
def server():
    """A fork server in the sandbox."""
    try:
        sandbox.check()
    except sandbox.NoSandbox as reason:
        pytest.skip(str(reason))
    with Server() as running:
        running.wait()
        yield running
