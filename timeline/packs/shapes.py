"""Packs validated: what a pack's data must look like is said by types, and what does not fit is a PackError that names its place."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError

from timeline.errors import PackError
from timeline.packs.files import load

Shape = TypeVar("Shape")
# How a table is held that has the keys of its model and no others.
STRICT = ConfigDict(frozen=True, extra="forbid")


def shaped(name: str, shape: type[Shape], *, section: str = "") -> Shape:
    """The data of a pack, or of one of its tables (an empty one where it has none), as `shape`: a pydantic model, ``dict[str, Model]`` ….

    Raises PackError where there is no such pack, it is not TOML, or its data does not fit.
    """
    data = load(name)
    return fitted(data.get(section, {}) if section else data, shape, path=f"packs/{name}", place=section)


def fitted(data: Any, shape: type[Shape], *, path: str, place: str = "") -> Shape:
    """`data` as `shape`; raises PackError that names the first place that does not fit."""
    kept: Any = shape  # types can be hashed, which the type checker does not see
    try:
        made: Shape = _adapter(kept).validate_python(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ", ".join(filter(None, (place, ".".join(map(str, first["loc"])))))
        raise PackError(first["msg"], path=path, place=where, text=str(first["input"])[:200]) from None
    return made


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    return TypeAdapter(shape)
