"""Sentences and clauses as spans of the text. A quotation is not split from who says it; a bracket is never cut."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from timeline.events.words.lexicon import Lexicon
from timeline.late import late
from timeline.model import Block, Document, Span
from timeline.packs.characters import HAN

QUOTED = 600  # characters: a sentence longer than this is split at the next end even inside a quotation
LONGEST = 1500  # characters: no sentence is longer; what has no ends (a table, a hostile file) is cut, so that no work grows with it

_END = re.compile(
    r"[。！？!?…]+[”’」』）)\"']*|\.(?=[\s\"'”’)]|$)[”’\"')]*|\n\s*\n|\n(?=\s*[-*#>|]|[^\n|｜]{1,24}[|｜])"
)
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_LINE = re.compile(r"[^\n]+")
_CLAUSE = re.compile(r"[，,；;：:]|[—–─]{2}|\s[–—-]\s|\s--\s")
OPEN = {"“": "”", "「": "」", "『": "』", "（": "）", "(": ")", "《": "》", "〈": "〉", "【": "】", "[": "]", "‘": "’"}
CLOSE = {close: opened for opened, close in OPEN.items()}
_MARK = re.compile(f"[{re.escape(''.join((*OPEN, *CLOSE)))}]")
_QUOTATION_MARK = re.compile("[“「『（(”」』）)]")
_WORD = re.compile(r"[^\W_]")
_LETTERED = late(rf"(?:(?![{HAN}])[\w.])+$")  # of 越南裔Ms. only the last word is written so


def story_blocks(document: Document) -> Iterator[Block]:
    """The blocks that tell the story, in order; a text without blocks is one paragraph a line."""
    if document.blocks:
        yield from (block for block in document.blocks if not block.furniture)
        return
    wrapped = "\n\n" in document.text
    for match in (_PARAGRAPH if wrapped else _LINE).finditer(document.text):
        yield Block(Span(match.start(), match.end()), "paragraph")


def sentences(text: str, span: Span, lexicon: Lexicon, dates: Sequence[Span] = ()) -> Iterator[Span]:
    """The sentences of ``text[span.start:span.end]``, without the blanks around them. None ends within one of the `dates`, which are in
    order: am 6. Mai."""
    start = span.start
    for match in _END.finditer(text, span.start, span.end):
        if dates and _within(match.start(), dates):
            continue
        if match.group().startswith(".") and _is_abbreviation(text, start, match.start(), lexicon):
            continue
        if match.end() - start < QUOTED and _depth(text, start, match.end()) > 0:
            continue
        yield from _apart(text, start, match.end(), lexicon, dates)
        start = match.end()
    yield from _apart(text, start, span.end, lexicon, dates)


def _within(at: int, dates: Sequence[Span], end: int = 0) -> bool:
    """Whether a date goes on behind the place `at`, up to `end` if that is given."""
    last = bisect_right(dates, at, key=lambda date: date.start) - 1
    return last >= 0 and max(at + 1, end - 1) < dates[last].end


def _apart(text: str, start: int, end: int, lexicon: Lexicon, dates: Sequence[Span]) -> Iterator[Span]:
    """What stands between two ends where words are written apart: several sentences where the ends are lost. A date by itself is none:
    8 May 2010 The mine closes."""
    form = lexicon.forms
    for match in form.begins_anew.finditer(text, start, end):
        opens = _WORD.search(text, start, end)
        if opens and _within(opens.start(), dates, match.start()):
            continue
        dated = form.begins_with_date.match(text, match.end()) is not None
        if dated and not text[text.rfind(" ", start, match.start()) + 1].islower():
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, end)


def clauses(text: str, span: Span, dates: tuple[Span, ...] = ()) -> list[Span]:
    """The clauses of a sentence: cut after commas, semicolons, colons and dashes that stand in no quotation or bracket.

    The mark ends the clause that it follows. A comma between digits does not count, nor one that belongs to one of the `dates`
    in the sentence: toured the plant on May 5, 2024, and met workers."""
    marks = [_marks(text, span, date) for date in dates]
    found: list[Span] = []
    start = span.start
    closers: list[str] = []
    marked = _MARK.search(text, span.start, span.end) is not None
    previous = span.start
    for match in _CLAUSE.finditer(text, span.start, span.end):
        if marked:
            _walk(text, previous, match.start(), closers)
            previous = match.start()
        inside = bool(closers) and text.find(closers[-1], match.end(), span.end) >= 0
        number = (
            match.group().strip() in (",", ":", "-", "–")
            and text[match.start() - 1 : match.start()].isdigit()
            and text[match.end() : match.end() + 1].isdigit()
        )
        if inside or number or any(part.start <= match.start() < part.end for part in marks):
            continue
        closers.clear()
        found.append(Span(start, match.end()))
        start = match.end()
    if text[start : span.end].strip():
        found.append(Span(start, span.end))
    return found


def _marks(text: str, span: Span, date: Span) -> Span:
    """Where no comma cuts a clause: in a date, and behind one with a comma of its own that something stands before."""
    own = "," in text[date.start : date.end] and len(text[span.start : date.start].split()) > 1
    return Span(date.start, date.end + own)


def balanced(text: str) -> bool:
    """Whether every quotation mark and bracket in `text` is closed, and none is closed that was not opened."""
    closers: list[str] = []
    for character in _MARK.findall(text):
        if character in OPEN:
            closers.append(OPEN[character])
        else:
            if not closers or closers[-1] != character:
                if character == "’":
                    continue
                return False
            closers.pop()
    return not closers and text.count('"') % 2 == 0


def _walk(text: str, start: int, end: int, closers: list[str]) -> None:
    for character in _MARK.findall(text, start, end):
        if character in OPEN:
            closers.append(OPEN[character])
        elif closers and character == closers[-1]:
            closers.pop()


def _depth(text: str, start: int, end: int) -> int:
    closers: list[str] = []
    for character in _QUOTATION_MARK.findall(text, start, end):
        if character in "“「『（(":
            closers.append(OPEN[character])
        elif closers:
            closers.pop()
    return len(closers)


def _is_abbreviation(text: str, start: int, stop: int, lexicon: Lexicon) -> bool:
    word = _LETTERED.search(text[max(start, stop - 12) : stop])
    if word is None:
        return False
    last = word.group().lower()
    return last in lexicon.abbreviations or (len(last) == 1 and last.isalpha())


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > LONGEST:
        yield from _trimmed(text, start, start + LONGEST)
        start += LONGEST
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    stripped = piece.strip()
    if _WORD.search(stripped):
        yield Span(start + left, start + left + len(stripped))
