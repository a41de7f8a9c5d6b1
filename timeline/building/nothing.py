"""Why nothing is left of what was asked for, and what near it there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from difflib import SequenceMatcher

from timeline.building.select import select
from timeline.errors import ChoiceError
from timeline.events.words.folding import fold
from timeline.model import Event, Timeline
from timeline.packs.characters import has_han
from timeline.reading.outlet import name as outlet_name
from timeline.show.wording.called import called, outlet
from timeline.show.wording.words import Words, words

SHOWN = 6  # names of what is there
ALIKE = 0.5  # share of characters in common from which a name is near another: one of two


def nothing(
    timeline: Timeline,
    *,
    about: Sequence[str],
    since: date | None,
    until: date | None,
    sources: Sequence[str],
    whole: Callable[[Event], Event],
) -> ChoiceError:
    """What to say of `timeline` where `select` leaves no event of it: the first condition that no event meets, or that none meets all."""
    outlets, names = _outlets(timeline), Counter(name for event in timeline.events for name in event.names)
    if sources and not select(timeline, sources=sources).events:
        return ChoiceError(
            "no event is told by this outlet",
            place="--source",
            text=", ".join(sources),
            advice=_there(sources, _as_asked(sources, outlets, outlet)),
        )
    if about and not select(timeline, about=about, whole=whole).events:
        return ChoiceError(
            "no event holds this word",
            place="--about",
            text=", ".join(about),
            advice=_there(about, _as_asked(about, names, called)),
        )
    if (since or until) and not select(timeline, since=since, until=until).events:
        first = min(event.when.since for event in timeline.events).date()
        last = max((event.when.until - timedelta(days=1)).date() for event in timeline.events)
        return ChoiceError(
            "no event lies in these days",
            place="--from, --to",
            text=f"{since or ''}/{until or ''}",
            advice=f"The events here lie between {first} and {last}.",
        )
    return ChoiceError("no event meets all that is asked for", advice="Each condition alone leaves some: ask for less.")


def _outlets(timeline: Timeline) -> Counter[str]:
    telling = {document for event in timeline.events for document in event.documents}
    told = (digest.document for digest in timeline.digests if digest.document.id in telling)
    return Counter(name for document in told if (name := outlet_name(document)))


def _as_asked(wanted: Sequence[str], held: Counter[str], said: Callable[[str, Words], str]) -> Counter[str]:
    """The names as they are `said` in English, where nothing `wanted` is in Chinese."""
    english = words("en")
    return held if has_han("".join(wanted)) else Counter({said(name, english): n for name, n in held.items()})


def _there(wanted: Sequence[str], held: Counter[str]) -> str:
    """What of `held` is near to what is `wanted`; else what there is most of."""
    ranked = [name for name, _ in sorted(held.items(), key=lambda item: (-item[1], item[0]))]
    if near := sorted(
        (name for name in ranked if _nearness(name, wanted) >= ALIKE), key=lambda name: -_nearness(name, wanted)
    ):
        return f"Near it there is: {', '.join(near[:SHOWN])}."
    return f"Told most here: {', '.join(ranked[:SHOWN])}." if ranked else ""


def _nearness(name: str, wanted: Sequence[str]) -> float:
    """How alike `name`, or one word of it, is to the most alike of `wanted`; 1 where one holds the other."""
    keys = [fold(part) for part in (name, *name.split())]
    return max(_alike(key, fold(word)) for word in wanted for key in keys)


def _alike(one: str, other: str) -> float:
    if min(len(one), len(other)) > 1 and (one in other or other in one):
        return 1.0
    return SequenceMatcher(None, one, other).ratio()
