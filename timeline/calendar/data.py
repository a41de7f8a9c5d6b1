"""Reads the calendar's data files (``packs/*.toml``), validated."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from timeline.errors import PackError

Entry = TypeVar("Entry", bound=BaseModel)


def table(name: str) -> dict[str, Any]:
    """The tables of ``packs/<name>``; raises PackError where it is not TOML."""
    try:
        return tomllib.loads(files("timeline").joinpath("packs", name).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise PackError("not valid TOML", path=name, text=str(error)) from error


def entries(name: str, key: str, shape: type[Entry]) -> list[Entry]:
    """The ``[[key]]`` entries of ``packs/<name>``, each validated as `shape`; raises PackError with the entry's number."""
    found: list[Entry] = []
    for number, raw in enumerate(table(name).get(key, ()), 1):
        try:
            found.append(shape.model_validate(raw))
        except ValidationError as error:
            message = error.errors()[0]
            place = f"{key} {number}, {'.'.join(map(str, message['loc']))}".rstrip(", ")
            raise PackError(message["msg"], path=name, place=place, text=str(raw)) from error
    return found
