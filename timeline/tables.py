"""Tables worked out of dictionaries and packs, which takes longer than reading a document: whoever has kept them may offer them.

An offer must be what would be worked out: tables are kept under a digest of the code, the packs and the dictionaries that they come from.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Offer = Callable[[str], Mapping[str, Any] | None]

_offers: list[Offer] = []
_made: dict[str, dict[str, Any]] = {}


def table(name: str, make: Callable[[], dict[str, Any]]) -> Mapping[str, Any]:
    """The table called `name`: as it is offered, else as `make` works it out."""
    for offer in _offers:
        found = offer(name)
        if found is not None:
            return found
    made = _made[name] = make()
    return made


def offering(offer: Offer | None) -> None:
    """Ask `offer`, and none that was named before, for the tables that have not been asked for yet."""
    _offers[:] = [offer] if offer else []


def worked_out() -> dict[str, dict[str, Any]]:
    """The tables that this process had to work out, by name."""
    return dict(_made)
