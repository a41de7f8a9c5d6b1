"""Filters of a list of events, by trait and by source, and the table of their combinations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from timeline.model import Event
from timeline.show.parts.rows import Rows
from timeline.show.view.site import unsure

TRAITS: dict[str, Callable[[Event], bool]] = {
    "planned": lambda event: event.planned,
    "uncertain": unsure,
    "disputed": lambda event: bool(event.disagreements),
    "several": lambda event: len(event.documents) > 1,
    "context": lambda event: event.context,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter: its key in addresses, its label, the identifiers of the events that it leaves, and ``trait`` or ``source``."""

    key: str
    label: str
    events: frozenset[str]
    group: str


def choices(rows: Rows, events: Iterable[Event], *, sources: bool = True) -> list[Choice]:
    """Filters that would tell these events apart; none that holds for all or for no event."""
    held = list(events)
    made = [
        Choice(key, rows.words(f"filter.{key}"), frozenset(e.id for e in held if holds(e)), "trait")
        for key, holds in TRAITS.items()
    ]
    if sources:
        told: dict[str, list[str]] = {}
        for event in held:
            for name in rows.site.event_sources(event):
                told.setdefault(name, []).append(event.id)
        made += [
            Choice(key, rows.source_name(name), frozenset(told.get(name, ())), "source")
            for name, key in rows.source_classes.items()
        ]
    return [choice for choice in made if 0 < len(choice.events) < len(held)]


def cross(rows: Rows, events: Iterable[Event], offered: Iterable[Choice], within: str = "") -> dict[str, Any] | None:
    """A table of links, each to one combination of a source and a trait (and the stretch `within`): ``#only=planned,s3``.

    An address is the identifier of its own link, and so works without a script (see style.css). None where there is nothing to choose.
    """
    held = frozenset(event.id for event in events)
    kinds = {group: [c for c in offered if c.group == group and c.events & held] for group in ("trait", "source")}
    if not kinds["trait"] + kinds["source"] or len(held) < 2:
        return None
    whole = Choice("", rows.words("filter.all"), held, "")
    lines = []
    for source in (whole, *kinds["source"]):
        cells = []
        for trait in (whole, *kinds["trait"]):
            number = len(held & source.events & trait.events)
            only = ",".join(key for key in (trait.key, source.key) if key)
            address = "&".join(part for part in (f"only={only}" if only or not within else "", within) if part)
            cells.append((number, address, " ".join(f"o-{key}" for key in (trait.key, source.key) if key)))
        lines.append((source.label, cells))
    return {"head": [rows.words(f"filter.short_{trait.key}") for trait in kinds["trait"]], "lines": lines}
