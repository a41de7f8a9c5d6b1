"""What a merged event is called, and when and how it is said to have happened: what most of its mentions support."""

from __future__ import annotations

from collections import Counter

from timeline.events.merging.comparing.likeness import vector
from timeline.events.merging.comparing.weighing import Weighing
from timeline.events.merging.groups.group import Group
from timeline.events.merging.groups.vectors import dot
from timeline.events.titles.counted import plainly_dated
from timeline.events.titles.every import is_long
from timeline.events.titles.nominal import only_names
from timeline.events.words.folding import fold
from timeline.events.words.lexicon import lexicon_of
from timeline.model import Disagreement, Mention, Status, When

IDEAL = {True: (35, 85), False: (12, 34)}  # characters that a title best has
LONG = 0.5  # share of its score that a title keeps which is longer than titles should be …
OTHER_TIME = 0.7  # … that is told of another time, or a vaguer one …
OTHER_STATUS = 0.6  # … that tells as planned what has happened, or the like
OWN_SIDE = 0.8  # … that speaks for one side (我外交部)
ALONE = 0.6  # … that opens with what its article alone has only one of (the trial)
EVERYWHERE = 0.75  # … that opens with a body of which every place has one (警方)
NAMED = 0.6  # … that only names what happened (Storming of the Capitol)
RELATIVE = 0.8  # … that names a time as its writer does (去年, Thursday), who wrote on a day that is not shown
NAMES = 12
# Of what as many tell: what was taken back, or called off, is not told as sure.
SUREST: tuple[Status, ...] = ("denied", "happened", "planned", "proposed", "hypothetical")


def best_title(group: Group, when: When, status: Status, weighing: Weighing) -> tuple[str, str]:
    """The title that most mentions support, and its language; ("", "") where no mention offers one.

    A mention that gives another time than `when`, or another `status`, tells of it less well."""
    best: tuple[float, int, str, str] | None = None
    chosen: Mention | None = None
    for mention in group.mentions:
        lexicon = lexicon_of(mention.language)
        low, high = IDEAL[lexicon.spaced]
        for place, title in enumerate(mention.titles):
            score = dot(vector(weighing.head(mention, place), weighing.weight), group.content)
            score *= 1.0 if low <= len(title) <= high else LONG if is_long((title,), lexicon) else 0.85
            score *= 0.9**place
            score *= 1.0 if (mention.when.since, mention.when.until) == (when.since, when.until) else OTHER_TIME
            score *= 1.0 if mention.status == status else OTHER_STATUS
            score *= RELATIVE if lexicon.forms.relative_time.search(fold(title)) else 1.0
            score *= NAMED if only_names(title, lexicon) else 1.0
            score *= OWN_SIDE if title.startswith(lexicon.own_side) else 1.0
            score *= EVERYWHERE if fold(title).startswith(lexicon.everywhere) else 1.0
            score *= ALONE if lexicon.forms.alone.match(title) and title[1:].islower() else 1.0
            candidate = (score + (0.05 if mention.order == 0 else 0.0), -len(title), title, mention.language)
            if best is None or candidate > best:
                best, chosen = candidate, mention
    return (plainly_dated(best[2], chosen, lexicon_of(best[3])), best[3]) if best and chosen else ("", "")


def prevailing_when(group: Group) -> When:
    """The time that most documents give, the more precise one where as many give another."""
    voices: Counter[str] = Counter()
    whens: dict[str, When] = {}
    for edtf, document in sorted({(m.when.edtf, m.document) for m in group.mentions}):
        voices[edtf] += 1
        whens.setdefault(edtf, next(m.when for m in group.mentions if m.when.edtf == edtf and m.document == document))
    finest = min(when.coarseness for when in whens.values())
    exact = [edtf for edtf, when in whens.items() if when.coarseness == finest]
    return whens[min(exact, key=lambda edtf: (-voices[edtf], whens[edtf].uncertain, edtf))]


def disagreements(group: Group, when: When) -> tuple[Disagreement, ...]:
    """The other times that its documents give, those left out that hold `when` or lie in it; documents that give both do not disagree."""
    agreeing = {mention.document for mention in group.mentions if given_when(mention).overlaps(when)}
    others: dict[str, list[Mention]] = {}
    for mention in group.mentions:
        given = given_when(mention)
        if not given.overlaps(when) and mention.document not in agreeing:
            others.setdefault(given.edtf, []).append(mention)
    return tuple(
        Disagreement(given_when(told[0]), tuple(sorted({mention.document for mention in told})), "another day")
        for _, told in sorted(others.items())
    )


def given_when(mention: Mention) -> When:
    """The time that a mention's own document gives."""
    return mention.read or mention.when


def prevailing_status(group: Group) -> Status:
    """The status that most mentions carry; what some tell as having happened and as many as planned, has happened, and what as many deny is
    denied."""
    counts = Counter(mention.status for mention in group.mentions if mention.titles or len(group.mentions) == 1)
    return min(counts, key=lambda status: (-counts[status], SUREST.index(status))) if counts else "happened"


def common_names(group: Group) -> tuple[str, ...]:
    """The names in its mentions, those in most documents first."""
    counts: Counter[str] = Counter()
    for document in sorted(group.documents):
        counts.update(_names(group.mentions, document))
    return tuple(sorted(counts, key=lambda name: (-counts[name], name))[:NAMES])


def _names(mentions: tuple[Mention, ...], document: str) -> set[str]:
    return {name for mention in mentions if mention.document == document for name in mention.names}
