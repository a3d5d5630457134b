"""What `pyproject.toml` says of the course: its name, its version, where it is to be had."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Project", "project"]


@dataclass(frozen=True)
class Project:
    """Parameters
    ----------
    name, version : str
        Of the package, such as "learn-you-a-neural-net" and "0.1.0".
    repository : str
        The address of the course's repository, without a slash or ``.git`` at its end.
    """

    name: str
    version: str
    repository: str

    @property
    def requirement(self):
        """What pip installs from the repository: the version that the notebooks are made for."""
        return f"{self.name} @ git+{self.repository}@v{self.version}"


def project(root):
    """The `Project` at `root`; None where no ``pyproject.toml`` names a repository."""
    path = Path(root) / "pyproject.toml"
    said = tomllib.loads(path.read_text("utf-8")).get("project", {}) if path.exists() else {}
    repository = said.get("urls", {}).get("Repository")
    if not repository:
        return None
    return Project(said["name"], said["version"], repository)
