"""Which of several printed dates is the document's own: what says so before what does not, what precedes the story before what follows.

Beneath an article there are replies, comments and other articles, each with its day; above it may be that of the visit. What is outranked
is turned down, where nothing else names its day; of equals none is, but where a label is said again: a thread's first post is the story.
Where each of several lines that say so stands below a heading of its own, they are of the articles that a digest is put together from,
and publication is later. Turned down is also the day on which the text of a reprint first came out, where the page says its own, and what
markup says is the page's day where other markup says that of publication.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from timeline.dating.evidence import reasons
from timeline.dating.kinds.byline import begins
from timeline.model import Document, Evidence
from timeline.packs import beside, roles

PRINTED = ("line", "order", "slip", "signature", "instant")
AGAIN = timedelta(days=31)  # from which what came out before came out again: less is the same publication's own history
NEAR = 1  # days by which two printed dates may differ and mean one
COLONS = (":", "：")  # between a label and its date
MARKUP = ("jsonld", "meta", "microdata", "time")
SCRIPT = "script"
VAGUE = frozenset(f"<meta {name}>" for name in roles("vague"))
SAID, PLAIN, SAID_BEHIND, BEHIND, SIGNED = range(5)  # ranks: before the story, and behind it
OUTRANKS = {
    SAID: (SAID, PLAIN, SAID_BEHIND, BEHIND, SIGNED),
    PLAIN: (BEHIND,),
    SAID_BEHIND: (BEHIND, SIGNED),
}


def own(evidence: Sequence[Evidence], document: Document) -> tuple[list[Evidence], list[Evidence]]:
    """The evidence without the printed dates that another outranks, and these, each with the reason."""
    evidence, vague = plain(evidence, document)
    kept, rejected = printed_own(evidence, document)
    return kept, vague + rejected


def plain(evidence: Sequence[Evidence], document: Document) -> tuple[list[Evidence], list[Evidence]]:
    """The evidence without what ``<meta name="date">`` or a script says where other markup or a line that says so names another day, and
    this, with the reason."""
    markup = [one for one in evidence if one.kind in (*MARKUP, SCRIPT) and one.role == "published"]
    vague = [one for one in markup if one.kind == SCRIPT or (one.kind == "meta" and one.where.lower() in VAGUE)]
    if not vague:
        return list(evidence), []
    said = [one for one in markup if one not in vague]
    said += [one for one in evidence if is_printed(one) and rank(one, document, story_of(document)) == SAID]
    out = [one for one in vague if said and not near(one, [other.moment.day for other in said])]
    why = reasons.OUTRANKED(day=said[0].moment.day.isoformat()) if said else ""
    return [one for one in evidence if one not in out], [replace(one, reason=why) for one in out]


def printed_own(evidence: Sequence[Evidence], document: Document) -> tuple[list[Evidence], list[Evidence]]:
    """The same for printed dates."""
    printed = [one for one in evidence if is_printed(one)]
    if not printed or len({one.moment.day for one in evidence if one.role == "published"}) < 2:
        return list(evidence), []
    story = story_of(document)
    evidence, again = reprinted(evidence, document, story)
    printed = [one for one in printed if one in evidence]
    if len({one.moment.day for one in printed}) < 2:
        return list(evidence), again
    ranked = [(rank(one, document, story), at, one) for at, one in enumerate(printed)]
    if parts := digested(ranked, document):
        latest = max(one.moment.day for one in parts)
        why = reasons.OTHERS(day=latest.isoformat())
        rest = [
            replace(one, role="not_before") if one in parts and one.moment.day == latest else one for one in evidence
        ]
        return [one for one in rest if one not in parts], [*again, *(replace(one, reason=why) for one in parts)]
    best, _, first = min(ranked)
    elsewhere = [one.moment.day for one in evidence if one.role == "published" and not is_printed(one)]
    out = [
        one
        for worth, _, one in ranked
        if worth in OUTRANKS.get(best, ())
        and line_of(one, document) != line_of(first, document)
        and not near(one, elsewhere)
        and not near(one, [first.moment.day], 0 if worth in (SAID_BEHIND, BEHIND) else NEAR)
    ]
    why = reasons.OUTRANKED(day=first.moment.day.isoformat())
    gone = frozenset(out)
    return [one for one in evidence if one not in gone], [*again, *(replace(one, reason=why) for one in out)]


def digested(ranked: Sequence[tuple[int, int, Evidence]], document: Document) -> list[Evidence]:
    """The printed dates of the articles that a digest is put together from: all say so, each in a line below a heading of its own.

    The first such heading can be taken for a name above a stamp. Posts of a thread tell their hours.
    """
    said = [one for worth, _, one in ranked if worth in (SAID, SAID_BEHIND)]
    above = [document.blocks[at - 1].kind if (at := block_of(one, document)) > 0 else "" for one in said]
    headed = "heading" in above and all(kind in ("heading", "byline") for kind in above)
    labelled = all(document.text[: one.span.start].rstrip().endswith(COLONS) for one in said if one.span)
    several = len({one.moment.day for one in said}) > 1 and len(said) == len(ranked) and labelled
    timed = any(one.moment.precision != "day" for one in said)
    return said if headed and several and not timed else []


def reprinted(evidence: Sequence[Evidence], document: Document, story: int) -> tuple[list[Evidence], list[Evidence]]:
    """The evidence without the days on which a reprint's text first came out, and these, each with the reason.

    A day of the page's own is one that precedes the end of the story's second block, at `story`, or that is not printed.
    """
    published = [one for one in evidence if one.role == "published"]
    before = [one for one in published if is_printed(one) and is_first(one, published, document)]
    pages = [
        one.moment.day
        for one in published
        if one not in before and (not is_printed(one) or rank(one, document, story) in (SAID, PLAIN))
    ]
    day = min(pages, default=date.min)
    out = [one for one in before if one.moment.day + AGAIN < day]
    kept = [one for one in evidence if one not in out]
    return kept, [replace(one, reason=reasons.REPRINT(day=day.isoformat())) for one in out]


def is_first(one: Evidence, published: Sequence[Evidence], document: Document) -> bool:
    """Whether what stands before a printed date in its line, back to the date before it, says that the text first came out then."""
    if one.span is None:
        return False
    ends = (other.span.end for other in published if other.span and other.span.end <= one.span.start)
    return bool(beside().first.search(document.text, max([line_of(one, document)[0], *ends]), one.span.start))


def story_of(document: Document) -> int:
    """Where the second block of the story ends."""
    blocks = document.blocks
    return blocks[min(begins(blocks), len(blocks) - 1)].span.end if blocks else 0


def is_printed(one: Evidence) -> bool:
    """Whether evidence is a date of publication that the page prints."""
    return one.kind in PRINTED and one.role == "published" and one.span is not None


def near(one: Evidence, days: Sequence[date], most: int = NEAR) -> bool:
    """Whether a printed date means one of some days, from which it may differ by `most`: replies come on the day after as well."""
    return any(abs((one.moment.day - day).days) <= most for day in days)


def rank(one: Evidence, document: Document, story: int) -> int:
    """How near a printed date is to being the document's own; `story` is where the second block of the story ends."""
    if one.kind == "signature" or one.span is None:
        return SIGNED
    start, _ = line_of(one, document)
    said = bool(beside().own.search(document.text, start, one.span.start))
    if one.span.start < story:
        return SAID if said else PLAIN
    return SAID_BEHIND if said else BEHIND


def block_of(one: Evidence, document: Document) -> int:
    """The index of the block in which a printed date stands, -1 where it stands before the first."""
    return bisect_right(document.blocks, one.span.start if one.span else 0, key=lambda block: block.span.start) - 1


def line_of(one: Evidence, document: Document) -> tuple[int, int]:
    """The ends of the block in which a printed date stands."""
    at = one.span.start if one.span else 0
    block = block_of(one, document)
    span = document.blocks[block].span if block >= 0 else None
    return (span.start, span.end) if span is not None and at < span.end else (at, at)
