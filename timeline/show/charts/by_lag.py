"""How long after an event its documents were published."""

from __future__ import annotations

from itertools import pairwise

from timeline.show.charts.chart import Chart, Slice
from timeline.show.view.site import Site, published_day

# The last day of each class, counted from the event; the first class is what was announced before it happened.
CLASSES = (-1, 0, 1, 2, 7, 30, 365)


def describe(site: Site) -> Chart:
    """Only events dated to the day, once for each document that tells them."""
    words = site.words
    head = (words("chart.days"), words("site.documents"))
    counts = [0] * (len(CLASSES) + 1)
    for event in site.timeline.events:
        if event.when.precision not in ("day", "part", "hour", "minute", "second"):
            continue
        for identity in event.documents:
            digest = site.digests.get(identity)
            day = published_day(digest) if digest else None
            if day:
                late = (day - event.when.since.date()).days
                counts[next((n for n, last in enumerate(CLASSES) if late <= last), len(CLASSES))] += 1
    total = sum(counts)
    if not total:
        return Chart("lag", words("chart.lag"), words("chart.empty"), head, ())
    labels = [words("chart.ahead")]
    for before, last in pairwise(CLASSES):
        labels.append(
            words("chart.same_day") if last == 0 else str(last) if last == before + 1 else f"{before + 1}–{last}"
        )
    labels.append(f"> {CLASSES[-1]}")
    named = [
        label
        if not label[:1].isdigit() and label[:1] != ">"
        else words("chart.day_after" if label == "1" else "chart.days_after", n=label)
        for label in labels
    ]
    slices = tuple(
        Slice(label, count, "planned" if not n else "firm")
        for n, (label, count) in enumerate(zip(named, counts, strict=True))
    )
    share = round(100 * sum(counts[1:3]) / total)
    return Chart(
        "lag",
        words("chart.lag"),
        words("chart.lag_summary", p=share),
        head,
        tuple(zip(named, counts, strict=True)),
        slices=slices,
    )
