import pytest

from autograder.grading.sandbox import bubblewrap
from autograder.grading.sandbox.server import Server


@pytest.fixture(scope="session")
def server():
    """A fork server in the sandbox."""
    try:
        bubblewrap.check()
    except bubblewrap.NoSandbox as reason:
        pytest.skip(str(reason))
    with Server() as running:
        running.wait()
        yield running
