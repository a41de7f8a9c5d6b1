"""Draw pairs of mentions for reading: which were merged and should be, which were not and should have been; or tell what merging costs.

    python benchmarks/merging.py PATH… [--since DAY] [--until DAY] [--pairs 60] [--seed 1]
    python benchmarks/merging.py PATH… --copies 20

Prints JSON Lines, a pair a line: ``{"merged": true, "day": …, "quotes": [a, b], "documents": […]}``. Both mentions of a pair are titled,
stand in different documents and fall on the same day. Merged pairs are drawn so that a great event cannot fill the sample; unmerged
pairs among those that share words, for pairs that share none are unmerged rightly and would flatter the count. Read them, mark which are
the same happening, and give precision (of the merged) and the miss rate (of the unmerged).

With ``--copies`` the collection stands that many times in a row, four years apart each, and one line tells the CPU seconds of merging it,
of digesting it (so many times one copy's), and their ratio: ``{"documents": …, "merge": …, "digest": …, "ratio": …}``.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from io import TextIOWrapper

from dateutil.relativedelta import relativedelta
from msgspec.structs import replace

import timeline
from timeline.building.assemble import gather
from timeline.building.entries.listing import entries
from timeline.building.work.runners import run
from timeline.events import merge
from timeline.model import Digest, Event, Mention, When

LAST = 9000  # the last year of a copy


def main() -> None:
    arguments = _arguments()
    if arguments.copies:
        print(json.dumps(cost(arguments.path, arguments.copies)))
        return
    built = timeline.build(arguments.path, settings=timeline.Settings())
    for line in drawn(built.events, arguments.pairs, arguments.seed, arguments.since, arguments.until):
        print(json.dumps(line, ensure_ascii=False))


def drawn(events: Sequence[Event], count: int, seed: int, since: date, until: date) -> Iterator[dict[str, object]]:
    """`count` merged and `count` unmerged pairs from `since` to `until`, the same for the same events and seed."""
    chance = random.Random(seed)  # noqa: S311 (a sample, not a secret)
    within = [event for event in events if since <= event.when.since.date() <= until]
    merged = [pair for event in within for pair in _some(list(_apart(event)), chance)]
    yield from (_line(pair, True) for pair in chance.sample(merged, min(count, len(merged))))
    days: dict[date, list[Event]] = defaultdict(list)
    for event in within:
        days[event.when.since.date()].append(event)
    unmerged = [pair for held in days.values() for pair in _neighbours(held, chance)]
    yield from (_line(pair, False) for pair in chance.sample(unmerged, min(count, len(unmerged))))


def cost(paths: Sequence[str], copies: int) -> dict[str, float]:
    """What merging `copies` of a collection costs, in CPU seconds, beside digesting them."""
    settings = timeline.Settings()
    start = time.process_time()
    digests, _ = gather(run(entries(paths, settings), settings), settings)
    digested = (time.process_time() - start) * copies
    whole = [_later(digest, copy) for copy in range(copies) for digest in digests]
    start = time.process_time()
    merge(whole)
    merging = time.process_time() - start
    return {
        "documents": len(whole),
        "merge": round(merging, 1),
        "digest": round(digested, 1),
        "ratio": round(merging / digested, 3),
    }


def _later(digest: Digest, copy: int) -> Digest:
    """`digest` as of another document, 4 × `copy` years later: leap years stay where they are."""
    years, own = relativedelta(years=4 * copy), f"{digest.document.id}-{copy}"

    def moved(when: When) -> When:
        edtf = re.sub(r"\d{4}", lambda match: f"{int(match.group()) + 4 * copy:04}", when.edtf)
        return replace(when, edtf=edtf, since=when.since + years, until=when.until + years)

    day = digest.dating.local_date
    mentions = [m for m in digest.mentions if m.when.until.year + 4 * copy < LAST]
    return replace(
        digest,
        document=replace(digest.document, id=own),
        dating=replace(digest.dating, local_date=day + years if day else None),
        mentions=tuple(replace(mention, document=own, when=moved(mention.when)) for mention in mentions),
    )


def _apart(event: Event) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of one event's mentions in different documents; of a great event, those of its first mentions."""
    titled = [mention for mention in event.mentions if mention.titles][:40]
    for place, first in enumerate(titled):
        yield from ((first, second) for second in titled[place + 1 :] if second.document != first.document)


def _some(pairs: list[tuple[Mention, Mention]], chance: random.Random) -> list[tuple[Mention, Mention]]:
    return chance.sample(pairs, min(3, len(pairs)))


def _neighbours(held: list[Event], chance: random.Random) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of mentions of different events of a day that share at least a quarter of their words."""
    for place, event in enumerate(held):
        for other in held[place + 1 :]:
            first, second = chance.choice(event.mentions), chance.choice(other.mentions)
            shared = len(set(first.words) & set(second.words))
            alike = shared >= 0.25 * min(len(first.words), len(second.words))
            if alike and first.titles and second.titles and first.document != second.document:
                yield first, second


def _line(pair: tuple[Mention, Mention], merged: bool) -> dict[str, object]:
    return {
        "merged": merged,
        "day": pair[0].when.edtf,
        "titles": [mention.titles[0] for mention in pair],
        "quotes": [mention.quote for mention in pair],
        "documents": [mention.document for mention in pair],
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", nargs="+")
    parser.add_argument("--since", type=date.fromisoformat, default=date.min)
    parser.add_argument("--until", type=date.fromisoformat, default=date.max)
    parser.add_argument("--pairs", type=int, default=60)
    parser.add_argument("--copies", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    main()
