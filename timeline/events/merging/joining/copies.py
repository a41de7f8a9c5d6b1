"""What is told in the same words by an earlier article happened when that one says: 明天 in a copy is still the day after the original.

An article that another outlet takes over days later keeps its 今天, 周三 and 七天前, which count from when it was written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from timeline.model import Mention

WORDS = 8  # content words that a sentence has at least: shorter ones are said again of another day (欧股今天收跌)
APART = 5  # days after the original at most: later the same words may be a column's or a forecast's own


def settled(mentions: Sequence[Mention], published: Mapping[str, date | None]) -> list[Mention]:
    """`mentions` with the time of the first article where a later one has the same words and counts its day from its own publication.

    `published` gives the local day of each document's publication; of articles of one day the one that gives the earlier time is first.
    """
    alike: dict[tuple[tuple[str, ...], tuple[str, ...]], list[int]] = defaultdict(list)
    for at, mention in enumerate(mentions):
        if mention.relative and len(mention.words) >= WORDS and published.get(mention.document):
            alike[mention.words, mention.titles].append(at)
    found = list(mentions)
    for places in alike.values():
        if len({mentions[at].when.edtf for at in places}) > 1:
            days = {at: published[mentions[at].document] or date.max for at in places}
            first = min(places, key=lambda at: (days[at], mentions[at].when.since, mentions[at].when.edtf))
            origin = mentions[first]
            for at in places:
                if (days[at] - days[first]).days <= APART and mentions[at].when != origin.when:
                    found[at] = replace(mentions[at], when=origin.when, read=mentions[at].when)
    return found
