"""What a cell shows, in order and up to a size, as nbformat's outputs."""

import io

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher


class Outputs(list):
    """Outputs of the running cell.

    Parameters
    ----------
    most : int
        Characters that are kept; the rest is left out, and a line says so.
    """

    def __init__(self, most):
        super().__init__()
        self.most = self.left = most

    def begin(self):
        """Start the next cell."""
        self.clear()
        self.left = self.most

    def show(self, output, size):
        """Add one output, if there is room for its `size`."""
        if self.left < 0:
            return
        self.left -= size
        if self.left < 0:
            output = _stream("stderr", "… the rest of the output is left out\n")
        self.append(output)

    def write(self, name, text):
        """Add text to the stream of that name."""
        if self.left < 0:
            return
        part = text[: self.left]
        last = self[-1] if self else {}
        if last.get("name") == name and last["output_type"] == "stream":
            last["parts"].append(part)
        elif text:
            self.append({"output_type": "stream", "name": name, "parts": [part]})
        self.left -= len(text)
        if self.left < 0:
            self.append(_stream("stderr", "… the rest of the output is left out\n"))

    def as_data(self):
        """The outputs of this cell."""
        return [
            _stream(one["name"], "".join(one["parts"])) if "parts" in one else one for one in self
        ]


def _stream(name, text):
    return {"output_type": "stream", "name": name, "text": text}


def _with_size(kind, data, metadata, **more):
    size = sum(len(value) for value in data.values() if isinstance(value, str))
    return {"output_type": kind, "data": data, "metadata": metadata or {}, **more}, size


class Stream(io.TextIOBase):
    """Standard output or error."""

    encoding = "utf-8"

    def __init__(self, name, outputs):
        self.stream, self.outputs = name, outputs

    def writable(self):
        return True

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self.outputs.write(self.stream, text)
        return len(text)


class Publisher(DisplayPublisher):
    """What `display` shows."""

    outputs = None

    def publish(self, data, metadata=None, source=None, *, transient=None, update=False, **kwargs):
        if not update:
            self.outputs.show(*_with_size("display_data", _text(data), metadata))

    def clear_output(self, wait=False):
        self.outputs.clear()


class Hook(DisplayHook):
    """What the last line of a cell shows."""

    outputs = None

    def write_output_prompt(self):
        pass

    def write_format_data(self, format_dict, md_dict=None):
        number = self.prompt_count
        self.outputs.show(
            *_with_size("execute_result", _text(format_dict), md_dict, execution_count=number)
        )

    def finish_displayhook(self):
        pass


def _text(data):
    """Pictures come as bytes from some formatters."""
    from base64 import b64encode

    return {
        kind: b64encode(value).decode() if isinstance(value, bytes) else value
        for kind, value in data.items()
    }
