"""What each kind of evidence is worth (``evidence.toml``), and the names under which dates are kept (``fields.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Any

from timeline.errors import PackError
from timeline.model import Role

NAME = "evidence.toml"
SPAN = 4000  # days over which shares not given otherwise are spread: eleven years


@dataclass(frozen=True)
class Profile:
    """`shares`: days from the day named to publication → share of documents; `past` and `future`: the rest, a day.

    `group`: whose hand the evidence comes from; `states`: whether it states the date of publication; `temper`: how much one of
    several hints of the group counts, 0 where the group counts once; `of`: the profiles of the outlets that were measured apart.
    """

    kind: str
    shares: dict[int, float]
    past: float
    future: float
    group: str
    states: bool
    temper: float
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
        return self.past if days > 0 else self.future


@cache
def profiles() -> dict[str, Profile]:
    """Kind → profile. Raises PackError where shares are no probabilities."""
    data = tomllib.loads(files("timeline.packs").joinpath(NAME).read_text(encoding="utf-8"))
    found = {}
    for kind, entry in data.items():
        apart = {outlet: read(kind, {**entry, **own}) for outlet, own in entry.get("of", {}).items()}
        found[kind] = replace(read(kind, entry), of=apart)
    return found


def read(kind: str, entry: Mapping[str, Any]) -> Profile:
    """The profile of a kind as its entry in the pack has it.

    Raises `PackError` where the shares leave nothing for other days.
    """
    shares = {int(days): float(share) for days, share in entry["shares"].items()}
    rest = 1.0 - sum(shares.values())
    if not 0.0 < rest < 1.0:
        raise PackError("the shares of a kind add up to less than 1", path=NAME, place=kind)
    span = int(entry.get("span", SPAN))
    past, future = float(entry.get("past", rest / 2)) / span, float(entry.get("future", rest / 2)) / span
    temper = float(entry.get("temper", 0.0))
    return Profile(kind, shares, past, future, entry["group"], bool(entry.get("states", False)), temper)


@lru_cache(maxsize=4096)
def profile(kind: str, outlet: str = "") -> Profile:
    """What a kind of evidence is worth, in one outlet where that was measured apart."""
    found = profiles()[kind]
    return found.of.get(outlet, found)


@cache
def roles(table: str) -> dict[str, Role]:
    """Name → role, for one table of ``fields.toml``: ``field``, ``meta`` or ``property``. Raises PackError on a role unknown."""
    data = tomllib.loads(files("timeline.packs").joinpath("fields.toml").read_text(encoding="utf-8"))[table]
    found: dict[str, Role] = {}
    known: tuple[Role, ...] = ("published", "updated", "captured")
    for role in known:
        found.update(dict.fromkeys(data.pop(role, ()), role))
    if data:
        raise PackError(
            "a role is published, updated or captured", path="fields.toml", place=table, text=", ".join(data)
        )
    return found
