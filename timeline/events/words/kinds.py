"""Of what kind a name is, where no name of that kind lies within another: a country, a city, a company."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from pydantic import BaseModel

from timeline.packs.shapes import STRICT, shaped


class _Kinds(BaseModel):
    """``packs/kinds.toml``, which describes each list."""

    model_config = STRICT

    countries: str
    regions: str
    cities: str
    bodies: tuple[str, ...]


@lru_cache(maxsize=4096)
def kinds(names: frozenset[str]) -> frozenset[str]:
    """The kinds of `names`, the forms under which they are compared."""
    return frozenset(filter(None, map(_kind, names)))


def _kind(name: str) -> str:
    place = _places().get(name)
    if place:
        return place
    return next((body for body in _pack().bodies if name.endswith(body)), "")


@cache
def _pack() -> _Kinds:
    return shaped("kinds", _Kinds)


@cache
def _places() -> dict[str, str]:
    pack = _pack()
    given: Iterable[tuple[str, str]] = (("country", pack.countries), ("region", pack.regions), ("city", pack.cities))
    return {name: kind for kind, names in given for name in names.split()}
