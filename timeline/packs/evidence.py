"""What each kind of evidence is worth (``evidence.toml``), and the names under which dates are kept (``fields.toml``)."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, lru_cache
from typing import Any

from pydantic import BaseModel

from timeline.errors import PackError
from timeline.model import Role
from timeline.packs.shapes import STRICT, fitted, shaped

NAME = "packs/evidence"
SPAN = 4000  # days over which shares not given otherwise are spread: eleven years


@dataclass(frozen=True)
class Profile:
    """`shares`: days from the day named to publication → share of documents; `past` and `future`: the rest, a day on the average of `span`.

    Where there is a temper, the rest thins out with the distance: as much of it lies between 10 and 20 days as between 100 and 200.
    `group`: whose hand the evidence comes from; `states`: whether it states the date of publication, `yearless` without its year;
    `typed`: whether a hand typed it into the text, `slips` how often that typed another year; `covers`: the days over which a kind that
    names none spreads its shares; `temper`: how much one of several hints of the group counts, 0 where the group counts once; `of`: the
    profiles of the outlets that were measured apart.
    """

    kind: str
    shares: dict[int, float]
    past: float
    future: float
    group: str
    states: bool
    temper: float
    span: int = SPAN
    yearless: bool = False
    typed: bool = False
    slips: float = 0.0
    covers: int = 1
    of: Mapping[str, Profile] = field(default_factory=dict)

    @cached_property
    def weight(self) -> float:
        """The share that is right to the day."""
        return max(self.shares.values())

    def likelihood(self, days: int) -> float:
        """How likely publication is `days` after the day named."""
        found = self.shares.get(days)
        if found is not None:
            return found
        if not self.temper:
            return self.past if days > 0 else self.future
        return self.thinning[days > 0] / min(abs(days), self.span)

    @cached_property
    def thinning(self) -> tuple[float, float]:
        """What the likelihood of a day before and after those in `shares` is, times its distance."""
        before, after = 1 - min(0, *self.shares), 1 + max(0, *self.shares)
        return (
            self.future * self.span / math.log(self.span / before),
            self.past * self.span / math.log(self.span / after),
        )


class Worth(BaseModel):
    """An entry of the pack; the pack's head describes its keys."""

    model_config = STRICT

    shares: dict[int, float]
    group: str
    states: bool = False
    temper: float = 0.0
    past: float | None = None
    future: float | None = None
    span: int = SPAN
    yearless: bool = False
    typed: bool = False
    slips: float = 0.0
    covers: int = 1
    of: dict[str, dict[str, Any]] = {}


@cache
def profiles() -> dict[str, Profile]:
    """Kind → profile. Raises PackError where an entry does not fit or its shares are no probabilities."""
    found = {}
    for kind, entry in shaped("evidence", dict[str, dict[str, Any]]).items():
        apart = {outlet: read(kind, {**entry, **own}) for outlet, own in entry.get("of", {}).items()}
        found[kind] = replace(read(kind, entry), of=apart)
    return found


def read(kind: str, entry: Mapping[str, Any]) -> Profile:
    """The profile of a kind as its entry in the pack has it.

    Raises `PackError` where it does not fit, or the shares leave nothing for other days.
    """
    worth = fitted(entry, Worth, path=NAME, place=kind)
    rest = 1.0 - sum(worth.shares.values())
    if not 0.0 < rest < 1.0:
        raise PackError("the shares of a kind add up to less than 1", path=NAME, place=kind)
    past, future = ((rest / 2 if one is None else one) / worth.span for one in (worth.past, worth.future))
    said = worth.model_dump(exclude={"past", "future", "of"})
    return Profile(kind, past=past, future=future, **said)


@lru_cache(maxsize=4096)
def profile(kind: str, outlet: str = "") -> Profile:
    """What a kind of evidence is worth, in one outlet where that was measured apart."""
    found = profiles()[kind]
    return found.of.get(outlet, found)


@cache
def roles(table: str) -> dict[str, Role]:
    """Name → role, for one table of ``fields.toml``: ``field``, ``meta`` or ``property``. Raises PackError on a role unknown."""
    said = shaped("fields", dict[Role, tuple[str, ...]], section=table)
    return {name: role for role, names in said.items() for name in names}


_FORM = re.compile(r"[\W_]+")


def role_of(name: str) -> Role | None:
    """The role of a field of front matter by its name: one of ``field``, of ``meta``, or such a one in a mapping that tells of the page
    (meta.published)."""
    mapping, _, own = name.rpartition(".")
    plain = _FORM.sub("", name).lower()
    known = "published" if plain in _given() else roles("field").get(plain) or roles("meta").get(name.lower())
    return known or (role_of(own) if holds_page(mapping) else None)


def is_given(name: str) -> bool:
    """Whether a field of front matter is the word of whoever keeps the document, which outweighs what its page says."""
    return _FORM.sub("", name).lower() in _given()


@cache
def _given() -> frozenset[str]:
    return frozenset(shaped("fields", dict[str, tuple[str, ...]], section="keeper")["given"])


def holds_page(name: str) -> bool:
    """Whether a mapping of this name in front matter says something of the page itself."""
    return _FORM.sub("", name).lower() in _mappings()


@cache
def _mappings() -> frozenset[str]:
    return frozenset(shaped("fields", dict[str, tuple[str, ...]], section="nested")["within"])


def key(name: str) -> str:
    """The key of a field of front matter, whatever language it is named in: Title and 标题 are ``title``."""
    return _keys().get(name, name.lower())


@cache
def keys() -> tuple[str, ...]:
    """All names that fields of front matter have in other languages than English, those of its dates among them."""
    dates = (name for name in (*roles("field"), *sorted(_given())) if not name.isascii())
    return (*_keys(), *dates)


def note_labels() -> tuple[str, ...]:
    """Patterns of what stands before the address of a note's source, in the note itself."""
    return shaped("fields", dict[str, tuple[str, ...]], section="note")["address"]


@cache
def _keys() -> dict[str, str]:
    said = shaped("fields", dict[str, tuple[str, ...]], section="called")
    return {name: plain for plain, names in said.items() for name in names}
