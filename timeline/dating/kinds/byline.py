"""What the page prints beside the story: stamps, the date that a title bears, and the day with which a statement is signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from timeline.calendar.printed import day, scan
from timeline.dating.evidence.made import LINE, evidence
from timeline.dating.evidence.order import readings
from timeline.dating.kinds.dateline import FULL
from timeline.dating.kinds.short import short
from timeline.late import late
from timeline.model import Block, Document, Evidence, Expression, Moment, Span
from timeline.packs import beside
from timeline.packs.characters import HAN

HEAD = 6  # blocks at the beginning in which a stamp is the document's own
TAIL = 3  # blocks at the end
SHORT = 80  # characters of a line in another language that is a stamp
LONGEST = 200  # characters of a stamp's line that are read
RUNNING = 24  # characters that the shortest paragraph of a story has, as a rule
NEAR = 3  # lines before and behind one that describe the same
LABEL = 24  # characters of a label in a block of its own
RANGE = re.compile(rf"\s?(?:{beside().until.pattern})\s?")
CUT = late(
    r"^(?P<year>(?:19|20)\d\d)\s{1,3}(?P<month>0\d|1[0-2])\s?/\s{0,3}(?P<day>[0-2]\d|3[01])\s{1,3}"
    r"(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?$",
    re.MULTILINE,
)
# Before the day of a speech behind its title: 在大会上的讲话（2021年3月4日）
SPOKEN = late(rf"[{HAN}]{{8}}\s?[（(]\s?$")
SENTENCE_ENDS = (".", "!", "?", "。", "！", "？")
TOLD, LONG = (
    6,
    12,
)  # letters behind a date that a full stop ends, or that no space parts, and that are then more than a time
WORD, WORDS = 3, 3  # letters of a word that joins no names, and how many such make a sentence
TITLE = 4  # characters that a title has at least
EDGE = 1  # characters, a bracket say, that may stand before or after a date at the edge of a title


def find(document: Document, expressions: tuple[Expression, ...]) -> Iterator[Evidence]:
    """The printed dates, those before the story first."""
    blocks = document.blocks
    begun = begins(blocks)
    for at, block in enumerate(blocks):
        before = at <= begun
        if (
            block.kind == "stamp"
            and not is_dateline(document, block)
            and (before or at < HEAD or at >= len(blocks) - TAIL)
        ) or (block.kind == "notice" and before and at < HEAD):
            found = printed(document, block, before, above(document, at), of_work=is_of_work(document, at))
            yield from (replace(one, role="captured") for one in found) if is_of_printing(document, at) else found
    yield from foreign(document, expressions, begun)
    yield from cut(document, begun)
    yield from short(document, blocks[: min(begun + 1, HEAD)])
    yield from titled(document.title)


def above(document: Document, at: int) -> str:
    """The block before another where it is short enough to be the label of what stands alone below it or in the next cell."""
    block = document.blocks[at - 1] if at else None
    return (
        document.text[block.span.start : block.span.end] if block and block.span.end - block.span.start <= LABEL else ""
    )


def is_of_printing(document: Document, at: int) -> bool:
    """Whether a line is what browsers print above a page: the time of printing, and behind it the title that the page has below."""
    block, below = document.blocks[at], document.blocks[at + 1 : at + 2]
    text = document.text[block.span.start : block.span.end][:LONGEST]
    written = next(scan(text), None)
    if written is None or written.start or written.moment.precision == "day":
        return False
    titles = [document.title, *(document.text[one.span.start : one.span.end] for one in below)]
    return any(len(title) >= TITLE and title in text[written.end :] for title in titles)


def is_dateline(document: Document, block: Block) -> bool:
    """Whether a line is a dateline that stands alone: 【大纪元2022年02月04日讯】."""
    return FULL.match(document.text, block.span.start, block.span.end) is not None


def foreign(document: Document, expressions: tuple[Expression, ...], begun: int) -> Iterator[Evidence]:
    """The full dates in short lines before the story, in a language without a pack: Publié le 12 juillet 2023 à 10h05.

    The first one, and of the others those whose words say of what they are.
    """
    told = False
    for block in document.blocks[: min(begun + 1, HEAD)]:
        last = block.span.start
        for one in expressions if block.span.end - last <= SHORT else ():
            known = one.known
            if not (one.rule.startswith("foreign") and last <= one.span.start < block.span.end):
                continue
            if moment := day(known.year or 0, known.month or 0, known.day or 0):
                words = document.text[last : one.span.start]
                role, last = beside().role(words), one.span.end
                if role or not (told or is_sentence(words) or goes_on(document.text[last : block.span.end])):
                    told = True
                    yield evidence("line", moment, one.text, LINE, role or "published", one.span)


def is_sentence(words: str) -> bool:
    """Whether what stands before a date is more of a sentence than names: Le concert aura lieu le."""
    return sum(word.islower() and len(word) >= WORD for word in words.split()) >= WORDS


def goes_on(words: str) -> bool:
    """Whether what stands behind a date makes a sentence of its line, which is then no stamp: 3. Mai 2024 trat er zurück."""
    letters = sum(map(str.isalpha, words))
    ends = words.rstrip().endswith(SENTENCE_ENDS) and letters >= TOLD
    return ends or is_sentence(words) or (letters >= LONG and not any(map(str.isspace, words.strip())))


def cut(document: Document, begun: int) -> Iterator[Evidence]:
    """A stamp whose year, day and time stand in lines of their own before the story: 2022, 03/ 04, 12:33:15."""
    found = CUT.search(document.text, 0, document.blocks[begun].span.end) if begun < len(document.blocks) else None
    if found and (moment := day(int(found["year"]), int(found["month"]), int(found["day"]))):
        at = moment.at.replace(hour=int(found["hour"]), minute=int(found["minute"]))
        span = Span(found.start(), found.end())
        yield evidence("line", Moment(at, "minute"), " ".join(found[0].split()), LINE, span=span)


def begins(blocks: tuple[Block, ...]) -> int:
    """The index of the second block of the story: what precedes it stands beside the heading, and so do lines of a few words."""
    story = [at for at, block in enumerate(blocks) if not block.furniture]
    story = [at for at in story if blocks[at].span.end - blocks[at].span.start >= RUNNING] or story
    return story[min(1, len(story) - 1)] if story else len(blocks)


def is_of_work(document: Document, at: int) -> bool:
    """Whether a line or one near it describes a book or a film."""
    near = (document.text[one.span.start : one.span.end] for one in document.blocks[max(0, at - NEAR) : at + NEAR + 1])
    return any(len(line) <= SHORT and beside().work.search(line) for line in near)


def printed(
    document: Document, block: Block, before: bool, above: str = "", *, of_work: bool = False
) -> Iterator[Evidence]:
    """The full dates of a stamp's line, `above` it what labels a date that stands alone; after the story a bare day is a signature.

    The two ends of a range are no day of publication, nor is what the words right before a date say to be of something else, or, `of_work`,
    of when that came out.
    """
    text = document.text[block.span.start : block.span.end][:LONGEST]
    told = list(scan(text))
    last = 0
    for at, written in enumerate(told):
        words = unpressed(text[last : written.start]) or above
        role = beside().role(words)
        other = beside().of_another(words)
        ranged = any(RANGE.fullmatch(text, one.end, two.start) for one, two in pairwise(told[max(0, at - 1) : at + 2]))
        last = written.end
        if other == "apart" or ranged or (of_work and beside().out.search(words)):
            continue
        if other == "earlier":
            role = "not_before"
        elif role is None and written is told[-1]:
            role = beside().role_behind(text[written.end :])
        span = Span(block.span.start + written.start, block.span.start + written.end)
        said = text[written.start : written.end]
        stamps = (before or beside().role(text) is not None) and other != "signed" and not SPOKEN.search(words)
        for place, moment in enumerate(readings(written, document)):
            kind = "order" if place else kind_of(moment, stamps) if written.fits(moment) else "slip"
            yield evidence(kind, moment, said, LINE, role or "published", span)


def unpressed(words: str) -> str:
    """The words before a date without what is pressed there, where that is more than one thing: 收藏 alone may be a label."""
    return beside().buttons.sub("", words) if len(beside().buttons.findall(words)) > 1 else words


def kind_of(moment: Moment, stamps: bool) -> str:
    """What kind of evidence a printed date is: an instant with its zone, a line that labels or times it, or a bare signature."""
    if moment.at.tzinfo is not None:
        return "instant"
    return "line" if stamps or moment.precision != "day" else "signature"


def titled(title: str) -> Iterator[Evidence]:
    """A full date with which a title begins or ends, unless it looks back to it: that of a broadcast, a bulletin, a diary."""
    for written in scan(title[:LONGEST]):
        if written.start <= EDGE or written.end >= len(title) - EDGE:
            if not beside().back.search(title, 0, written.start):
                yield evidence("signature", written.moment, title[written.start : written.end], "title")
            return
