"""How long after an event its documents were published."""

from __future__ import annotations

from itertools import pairwise

from timeline.show.charts.chart import Chart, Slice
from timeline.show.view.site import Site, published_day
from timeline.show.wording.words import Words

# The last day of each class, counted from the event; the first class is what was announced before it happened.
CLASSES = (-1, 0, 1, 2, 7, 30, 365)


def describe(site: Site) -> Chart:
    """Only events dated to the day, once for each document that tells them."""
    words = site.words
    head = (words("chart.days"), words("site.documents"))
    counts = counted(site)
    total = sum(counts)
    if not total:
        return Chart("lag", words("chart.lag"), words("chart.empty"), head, ())
    rows = tuple(zip(labels(words), counts, strict=True))
    slices = tuple(Slice(label, count, "firm" if place else "planned") for place, (label, count) in enumerate(rows))
    share = round(100 * sum(counts[1:3]) / total)
    return Chart("lag", words("chart.lag"), words("chart.lag_summary", p=share), head, rows, slices=slices)


def counted(site: Site) -> list[int]:
    """How many documents tell an event in each class, and after the last of them."""
    counts = [0] * (len(CLASSES) + 1)
    for event in site.timeline.events:
        if not event.when.to_the_day:
            continue
        for identity in event.documents:
            digest = site.digests.get(identity)
            day = published_day(digest) if digest else None
            if day:
                late = (day - event.when.since.date()).days
                counts[next((n for n, last in enumerate(CLASSES) if late <= last), len(CLASSES))] += 1
    return counts


def labels(words: Words) -> list[str]:
    """What the classes are called: what was announced before, the day itself, then days after it."""
    said = [words("chart.ahead")]
    for before, last in pairwise(CLASSES):
        days = str(last) if last == before + 1 else f"{before + 1}–{last}"
        said.append(
            words("chart.same_day")
            if last == 0
            else words("chart.day_after" if days == "1" else "chart.days_after", n=days)
        )
    return [*said, words("chart.days_after", n=f"> {CLASSES[-1]}")]
