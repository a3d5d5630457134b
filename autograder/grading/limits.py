"""What one submission may use up."""

from dataclasses import asdict, dataclass, fields


@dataclass(frozen=True)
class Limits:
    """Limits of one submission; times in seconds, sizes in megabytes.

    Parameters
    ----------
    cell : int
        Wall time of one cell.
    notebook : int
        Wall time of all cells.
    cpu : int
        CPU time of one process.
    memory : int
        Address space of one process, beyond what the libraries take.
    together : int
        Memory that all its processes hold.
    disk : int
        All that it writes.
    file : int
        One file.
    processes : int
    output : int
        What one cell shows.
    submitted : int
        The notebook as handed in.
    """

    cell: int = 60
    notebook: int = 600
    cpu: int = 300
    memory: int = 2048
    together: int = 4096
    disk: int = 256
    file: int = 64
    processes: int = 64
    output: int = 8
    submitted: int = 50

    def as_dict(self):
        return asdict(self)

    @classmethod
    def parse(cls, settings):
        """Limits from texts such as "memory=4096".

        Raises
        ------
        ValueError
            For an unknown name or no positive whole number.
        """
        known = {field.name for field in fields(cls)}
        found = {}
        for setting in settings:
            name, _, number = setting.partition("=")
            if name not in known or not number.isdecimal() or int(number) == 0:
                raise ValueError(f"{setting!r}: NAME=NUMBER, with a name of {', '.join(known)}")
            found[name] = int(number)
        return cls(**found)
