"""What lies in a zip or a folder: nothing is unpacked before all of it was looked at."""

import stat
import zipfile
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.utils import parseaddr, parsedate_to_datetime
from functools import partial
from pathlib import Path, PurePosixPath

from autograder.grading.sanitize.text import printable
from autograder.grading.status import Unusable

FILES = 20_000
MEGABYTES = 2048, 50  # of all files, of one
RATIO = 200  # of what is packed, beyond which a large file is a trap
LARGE = 10 << 20  # bytes
CLUTTER = {"__MACOSX", ".DS_Store", ".ipynb_checkpoints", "Thumbs.db", ".git"}


@dataclass(frozen=True)
class Member:
    """A file in a zip or a folder.

    Parameters
    ----------
    path : str
        With slashes, from the top.
    content : callable
        Reads its bytes.
    time : datetime or None
        When it was sent, where a message says so.
    """

    path: str
    content: object
    time: object = None

    @property
    def parts(self):
        return PurePosixPath(self.path).parts

    @property
    def name(self):
        return self.parts[-1]


def members(path):
    """Files of a zip or folder, and what is attached to saved messages (.eml) in it.

    Raises
    ------
    Unusable
        In one sentence: it is no zip, or one that nobody should unpack.
    """
    path = Path(path)
    if path.is_dir():
        found = list(_in_folder(path))
    elif path.exists():
        found = list(_in_zip(path))
    else:
        raise Unusable(f"there is no {printable(str(path))}")
    return [each for one in found for each in _attached(one) if not CLUTTER & set(each.parts)]


def _in_folder(folder):
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and not path.name.startswith("._"):
            if path.stat().st_size > MEGABYTES[1] << 20:
                raise Unusable(f"{printable(path.name)} has more than {MEGABYTES[1]} MB")
            yield Member(path.relative_to(folder).as_posix(), path.read_bytes)


def _in_zip(path):
    try:
        archive = zipfile.ZipFile(path)
        infos = [one for one in archive.infolist() if not one.is_dir()]
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise Unusable(f"{path.name} is not a zip file ({error})") from error
    _check(path.name, infos)
    for info in infos:
        name = info.filename.replace("\\", "/")
        if not PurePosixPath(name).name.startswith("._"):
            yield Member(name, lambda info=info: _read(archive, info))


def _check(name, infos):
    """Refuse a zip that holds what no platform's export does."""
    if len(infos) > FILES:
        raise Unusable(f"{name} contains {len(infos)} files; the limit is {FILES}")
    size = sum(one.file_size for one in infos) / 2**20
    if size > MEGABYTES[0]:
        raise Unusable(f"{name} would unpack to {size:.0f} MB; the limit is {MEGABYTES[0]} MB")
    seen = set()
    for info in infos:
        if why := _danger(info, seen):
            raise Unusable(
                f"{name} holds {printable(info.filename)[:100]}, {why}: nothing was taken"
            )
        seen.add(info.filename.replace("\\", "/").casefold())


def _danger(info, seen):
    path = info.filename.replace("\\", "/")
    parts = path.split("/")
    if path.startswith("/") or ":" in parts[0]:
        return "which is an absolute path"
    if ".." in parts:
        return "which leads out of its folder"
    if path.casefold() in seen:
        return "twice"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "which is a link"
    if info.flag_bits & 1:
        return "which is locked with a password"
    if info.file_size > MEGABYTES[1] << 20:
        return f"which has more than {MEGABYTES[1]} MB"
    if info.file_size > max(LARGE, RATIO * info.compress_size):
        return f"which grows to more than {RATIO} times its size"
    return ""


def _read(archive, info):
    """The bytes of a file, and no more of them than it says it has."""
    try:
        with archive.open(info) as file:
            content = file.read(info.file_size + 1)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError) as error:
        raise Unusable(f"{printable(info.filename)[:100]} is damaged ({error})") from error
    if len(content) > info.file_size:
        raise Unusable(f"{printable(info.filename)[:100]} is larger than it says")
    return content


def _attached(member):
    """The file itself; of a saved message, what is attached, in a folder named by its sender."""
    if not member.name.lower().endswith(".eml"):
        return [member]
    message = message_from_bytes(member.content(), policy=policy.default)
    return list(_attachments(message, member)) or [member]


def _attachments(message, member):
    """What is attached to a message, and to messages that are attached to it (forwarded ones)."""
    sender = parseaddr(str(message.get("From", "")))[1] or member.name
    try:
        time = parsedate_to_datetime(str(message.get("Date", "")))
    except (TypeError, ValueError):
        time = None
    for part in message.iter_attachments():
        if part.get_content_type() == "message/rfc822":
            yield from _attachments(part.get_content(), member)
        elif name := part.get_filename():
            path = f"{member.path}/{sender}/{PurePosixPath(name).name}"
            yield Member(path, partial(_payload, part), time)


def _payload(part):
    return part.get_payload(decode=True) or b""
