"""How a list of events is narrowed: filters to tick, links to their combinations, a month alone, the names told most in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

from timeline.model import Event
from timeline.show.parts.choices import choices, cross
from timeline.show.parts.rows import Rows
from timeline.show.view.addresses import link, name_page
from timeline.show.view.site import COARSE, Site

# A list of more events than this can be narrowed by links as well; a month names so many people, places and organisations.
FEW, MOST_NAMES = 20, 12
# So many events of a source or a name are listed on its page, the leading ones.
MOST_LISTED = 1000


def filters(
    rows: Rows,
    events: Sequence[Event],
    *,
    sources: bool = True,
    stretch: tuple[date, date] | None = None,
    fixed: dict[str, str] | None = None,
) -> dict[str, Any]:
    """The filters of a list: what can be ticked, the table of their combinations, and the search for the same events."""
    offered = choices(rows, events, sources=sources)
    asked = (fixed or {}) | ({"from": str(stretch[0]), "to": str(stretch[1])} if stretch else {})
    return {
        "choices": offered,
        "cross": cross(rows, events, offered) if len(events) > FEW else None,
        "asked": urlencode(asked) if len(events) > FEW else "",
    }


def names_told(site: Site, events: Sequence[Event], month: str) -> list[tuple[str, str, int]]:
    """The names told most in a month, each with the address of that month on its own page."""
    if len(events) <= FEW:
        return []
    told = Counter(name for event in events for name in site.names_in(event) if len(site.by_name.get(name, ())) > 1)
    most = sorted(told.items(), key=lambda item: (-item[1], item[0]))[:MOST_NAMES]
    return [(name, f"{link(name_page(name), '../')}{narrowed(site.by_name[name], month)}", n) for name, n in most]


def narrowable(events: Sequence[Event]) -> bool:
    """Whether a page of these events has a link to each month alone: it is long, whole, and of several months."""
    if not FEW < len(events) <= MOST_LISTED:
        return False
    fine = ((event.when.since.year, event.when.since.month) for event in events if event.when.precision not in COARSE)
    first = next(fine, None)
    return any(month != first for month in fine)


def months_of(events: Sequence[Event]) -> dict[str, list[Event]]:
    """The events that are dated to the month, by month: ``2021-01``."""
    held: dict[str, list[Event]] = {}
    for event in events:
        if event.when.precision not in COARSE:
            held.setdefault(f"{event.when.since.year:04d}-{event.when.since.month:02d}", []).append(event)
    return held


def narrowed(events: Sequence[Event], month: str) -> str:
    """The address of a month on the page of `events`: that month alone where there is a link to it, else its place."""
    if len(events) > MOST_LISTED:
        return ""
    return f"#from={month}&to={month}" if narrowable(events) else f"#m{month}"
