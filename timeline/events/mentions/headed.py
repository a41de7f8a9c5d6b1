"""The headline as the title of what an article is about, where no clause of its own sentence says shortly who did what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from timeline.events.mentions.left import Ledger
from timeline.events.titles.every import is_long
from timeline.events.titles.headline import headline
from timeline.events.words.content import words
from timeline.events.words.folding import fold
from timeline.events.words.lexicon import Lexicon
from timeline.model import Document, Mention

SHARE = 0.5  # of a headline's words that a sentence without a title holds which tells the same …
LONG_SHARE = 0.6  # … that one with a long title does …
TOLD = 0.3  # … and that a title holds which tells it already
FEWEST = 4  # words by which that can be known
NEWS = timedelta(days=1)  # a headline tells what happened no longer before publication

_BEFORE = re.compile(r"[^，,。；;：:\s][\s（(]*\Z")


def headed(
    document: Document, found: Sequence[Mention], published: date | None, ledger: Ledger, lexicon: Lexicon
) -> list[Mention]:
    """The mentions `found` in `document`, one of them with its headline as title: the one without a title, or with none but a long one,
    of publication's day or the day before, that holds the most of its words. None has it where what it says is told already."""
    given = list(found)
    candidates = [
        at
        for at, one in enumerate(given)
        if (ledger.untitled(one.timexes) or is_long(one.titles, lexicon))
        and _is_news(one, published)
        and not _is_ground(document.text, one, lexicon)
    ]
    title = headline(document.title, lexicon) if candidates else ""
    said = frozenset(words(fold(title), lexicon)) if title else frozenset()
    if len(said) < FEWEST:
        return given
    asking = frozenset(candidates)
    others = (one for at, one in enumerate(given) if one.titles and at not in asking)
    if any(_share(said, words(fold(one.titles[0]), lexicon)) >= TOLD for one in others):
        return given
    best = max(candidates, key=lambda at: (_share(said, given[at].words), -at))
    if _share(said, given[best].words) >= (LONG_SHARE if given[best].titles else SHARE):
        given[best] = replace(given[best], titles=(title,))
        ledger.note(given[best].timexes, "")
    return given


def _share(said: frozenset[str], told: Sequence[str]) -> float:
    return len(said.intersection(told)) / len(said)


def _is_ground(text: str, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether the mention's time is that of what went before: 支持者[6日]攻入国会之后，…"""
    return _BEFORE.search(text, mention.span.start, mention.timexes[0].span.start) is not None and (
        lexicon.forms.went_before.match(text, mention.timexes[-1].span.end, mention.span.end) is not None
    )


def _is_news(mention: Mention, published: date | None) -> bool:
    """Whether a mention tells of publication's day or the day before."""
    if published is None or not mention.when.to_the_day:
        return False
    return published - NEWS <= mention.when.since.date() <= published
