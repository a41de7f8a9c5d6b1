"""Publications as marks of a chart: ticks or discs, hollow where nothing states the day of any that they count."""

from __future__ import annotations

from datetime import date

from timeline.show.charts.chart import Dot, Style
from timeline.show.view.site import Site, published_day
from timeline.show.wording.words import Words


def styles(words: Words) -> dict[Style, str]:
    """The styles of such marks, each with its name."""
    return {"paper": words("chart.publications"), "pale": words("chart.pale")}


def stated(site: Site) -> frozenset[date]:
    """The days on which a document was published of which more than inference says so."""
    days = (published_day(digest) for digest in site.timeline.digests if not digest.dating.inferred)
    return frozenset(day for day in days if day)


def mark(at: date, count: int, label: str, words: Words, *, inferred: bool) -> Dot:
    """A mark; one that is inferred says so."""
    if not inferred:
        return Dot(at, count, label)
    return Dot(at, count, " · ".join(filter(None, (label, words("chart.pale")))), style="pale")
