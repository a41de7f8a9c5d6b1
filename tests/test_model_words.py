"""The words of the model: what a struct's docstring names is there."""

import re

import msgspec
import pytest

from timeline import model

STRUCTS = [one for one in vars(model).values() if isinstance(one, type) and issubclass(one, msgspec.Struct)]
FIELDS = {
    one.__name__: {field.name for field in msgspec.structs.fields(one)}
    | {name for name, value in vars(one).items() if isinstance(value, property)}
    for one in STRUCTS
}


@pytest.mark.parametrize("struct", STRUCTS, ids=lambda struct: struct.__name__)
def test_what_a_docstring_names_is_a_field(struct):
    """Of the struct; after a struct's name and a dot, of that one; after a field's, of what it may hold. Structs are named too."""
    named = re.findall(r"(?<!`)`([A-Za-z_]+(?:\.[a-z_]+)?)`(?!`)", struct.__doc__ or "")
    own, every = {*FIELDS[struct.__name__], *FIELDS}, set().union(*FIELDS.values())
    parts = [name.split(".") for name in named]
    wrong = [name for name in parts if name[0] not in own or not set(name[1:]) <= FIELDS.get(name[0], every)]
    assert wrong == []
    assert struct.__doc__
