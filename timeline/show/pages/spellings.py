"""The spellings of the names and the outlets of a timeline, by which the search finds 拜登 for Biden, and 特朗普 for 川普 or Trump."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from timeline.packs import called, sources
from timeline.reading.outlet import name as outlet_name
from timeline.show.view.site import Site
from timeline.show.wording.called import outlet


def known(site: Site, folded: Callable[[str], str]) -> list[list[str]]:
    """Each name or outlet that stands in the timeline and is written in several ways, with all of them, as the search folds them.

    The first is the one under which the search has what tells of it.
    """
    told = {name for event in site.timeline.events for name in event.names}
    told |= {outlet_name(digest.document) for digest in site.timeline.digests}
    made = set()
    for forms in _forms(site):
        if not told.isdisjoint(forms):
            held = tuple(dict.fromkeys(map(folded, forms)))
            if len(held) > 1:
                made.add(held)
    return sorted(map(list, made))


def _forms(site: Site) -> Iterator[Iterable[str]]:
    """What the packs know, and what documents say where they introduce a name."""
    yield from called().all
    yield from called().spelt
    yield from ((outlet(forms[0], site.words), *forms) for forms in sources().spellings)
    for digest in site.timeline.digests:
        yield from (pair for pair in digest.names if all(pair))
