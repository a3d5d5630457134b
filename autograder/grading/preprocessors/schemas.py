"""nbgrader checks its schema again for each cell that it checks with it; once is enough."""

from contextlib import contextmanager
from types import SimpleNamespace

import nbgrader.nbgraderformat.common as theirs
from jsonschema.validators import validator_for


@contextmanager
def checked_once():
    """Replace what nbgrader validates with; put it back at the end."""
    stock, theirs.jsonschema = theirs.jsonschema, SimpleNamespace(validate=validate)
    try:
        yield
    finally:
        theirs.jsonschema = stock


class _Validate:
    """jsonschema's `validate`."""

    def __init__(self):
        self.known = []

    def __call__(self, instance, schema):
        validator = next((one for one in self.known if one.schema == schema), None)
        if validator is None:
            kind = validator_for(schema)
            kind.check_schema(schema)
            validator = kind(schema)
            self.known.append(validator)
        validator.validate(instance)


validate = _Validate()
