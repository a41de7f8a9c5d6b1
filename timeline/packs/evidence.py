"""What each kind of evidence is worth (``evidence.toml``), and the names under which dates are kept (``fields.toml``)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.errors import PackError
from timeline.model import Role

NAME = "evidence.toml"
DAYS = 4000  # days over which a profile spreads what its shares leave over: eleven years


@dataclass(frozen=True, slots=True)
class Profile:
    """`shares`: days from the day named to publication → share of documents; `group`: whose hand the evidence comes from."""

    kind: str
    shares: dict[int, float]
    group: str
    states: bool

    @property
    def weight(self) -> float:
        """The share right to the day."""
        return self.shares.get(0, 0.0)

    def likelihood(self, days: int) -> float:
        """How likely publication is `days` after the day named."""
        return self.shares.get(days, 0.0) + (1.0 - sum(self.shares.values())) / DAYS


@cache
def profiles() -> dict[str, Profile]:
    """Kind → profile. Raises PackError where shares are no probabilities."""
    data = tomllib.loads(files("timeline.packs").joinpath(NAME).read_text(encoding="utf-8"))
    found = {}
    for kind, entry in data.items():
        shares = {int(days): float(share) for days, share in entry["shares"].items()}
        if not 0.0 < sum(shares.values()) < 1.0:
            raise PackError("the shares of a kind add up to less than 1", path=NAME, place=kind)
        found[kind] = Profile(kind, shares, entry["group"], bool(entry.get("states", False)))
    return found


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
