"""The words of a clause as a title shows them: without the event's own date, Latin glosses and marks at either end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.events.sentences.cutting import without_date
from timeline.events.sentences.dated import Dated
from timeline.events.sentences.holes import MARKS
from timeline.events.words.forms import forms
from timeline.events.words.lexicon import Lexicon
from timeline.late import late
from timeline.model import Span
from timeline.packs import sources

EDGE = MARKS

_BRACKET = re.compile(r"[【〔（(\[][^】〕）)\]\n]{1,60}[】〕）)\]]")
_BRACKETS = re.compile(rf"\s*(?:{_BRACKET.pattern}\s*)+")
_SENT = "|".join(sources().dateline.sent)
_DATELINE_END = late(rf"\s*(?:(?:{_SENT})\s*)?[-–—]{{1,2}}(?=\s)\s*|\s*(?:{_SENT})(?=[\s，：:])[\s，：:]*")
DATELINE = 30  # characters: how far into a block its dateline's date may stand
# Tuesday, August 24, 2010; 9:13 PM The …, February 2, 2011 at 6:10 pm | The …: when a page, or a comment under it, was printed.
_PRINTED = late(r"(?=.*\b\d{4}\b).*\b[012]?\d:[0-5]\d\b.*", re.DOTALL)
_PRINTED_END = late(r"\s*(?:\|(?:\s*(?:Reply|Report abuse)\b)*(?:\s*\|)?\s*|(?=\s[A-Z“\"`]))(?=[^|\n]{2})")
_HOUR = re.compile(r"\b[012]?\d[:.h][0-5]\d\b")
_AT = 6  # letters beside an hour that only say that it is one: alle, Uhr, kl.
_SPACE = re.compile(r"\s+")
_WIDE_SPACE = late(r"(?<=[\u2e80-\u9fff，。“”])\s+(?=[\u2e80-\u9fff，。“”])")
# GALLIANO, Louisiana (Reuters) - : what stands before it is the place, and often the time of the page.
_AGENCY = late(r".{0,140}?(?:\(|-LRB-)\s?[A-Z][\w ]{1,20}?\s?(?:\)|-RRB-)\s*(?:--?|—|–)\s+", re.DOTALL)


def cleaned(text: str, span: Span, item: Dated, lexicon: Lexicon) -> str:
    """``text[span.start:span.end]`` for a title, on one line."""
    words = without_date(text, span, item, lexicon)
    if "（" in words or "(" in words:
        words = _gloss(lexicon.language).sub("", words)
    if "  " in words or not words.isprintable():
        words = _SPACE.sub(" ", words)
    if not lexicon.spaced:
        return lexicon.forms.item_number.sub("", (_WIDE_SPACE.sub("", words) if " " in words else words).strip(EDGE))
    form = lexicon.forms
    for torn, shown in form.torn:
        words = torn.sub(shown, words)
    words = words.strip(EDGE)
    heading = form.runs_on.match(words)
    return words[heading.end() :].strip(EDGE) if heading else words


@cache
def _gloss(language: str) -> re.Pattern[str]:
    """What only glosses the word before it: （Jens Stoltenberg）, （NATO）, （中）, （即“IP4”）."""
    own = forms(language).glossed.pattern
    return re.compile(
        rf"\s*[（(](?:[A-Za-z][^（）()]{{0,60}}|[^（）()]{{0,12}}[A-Za-z][A-Za-z .,'’-]{{1,60}}|{own})[）)]"
    )


def without_dateline(text: str, span: Span, dates: Sequence[Span]) -> Span:
    """`span`, a block's first sentence, from behind its dateline: 【大纪元2022年02月04日讯】（记者…综合报导）, 路透华盛顿1月6日 - ."""
    agency = _AGENCY.match(text, span.start, span.end)
    start = agency.end() if agency else span.start
    for date in dates:
        end = _DATELINE_END.match(text, date.end, span.end)
        if (
            date.start - span.start <= DATELINE
            and end
            and not any(mark in text[span.start : date.start] for mark in "，。；,;")
            and not _is_entry(text[span.start : date.start], end[0])
        ):
            start = end.end()
            break
    match = _BRACKETS.match(text, start, span.end)
    start = match.end() if match else start
    return Span(start, span.end) if start < span.end else span


def without_stamp(text: str, span: Span, dates: Sequence[Span]) -> Span:
    """`span`, a sentence, from behind the day and minute of print with which it opens, or that stand behind who wrote it and a bar."""
    for date in dates:
        led = text[span.start : date.start].strip() if date.start - span.start <= 2 * DATELINE else "-"
        if led and not led.endswith("|"):
            break
        end = _PRINTED_END.match(text, date.end, span.end)
        if end and _PRINTED.fullmatch(text, date.start, date.end):
            return Span(end.end(), span.end)
    return span


def _is_entry(before: str, behind: str) -> bool:
    """Whether a date opens an entry of a chronicle, for no place stands before it, and no 电 behind: Oct. 29, 2018 – Flight 610 …"""
    return not any(character.isalnum() for character in before) and not any(char.isalpha() for char in behind)


def only_furniture(text: str, span: Span, dates: Sequence[Span]) -> bool:
    """Whether `span` holds nothing but brackets, dates and an hour: （編輯：林克倫）1100108, 3 luglio 2023 alle 14:05."""
    words = text[span.start : span.end]
    for date in sorted(dates, key=lambda date: -date.start):
        words = words[: date.start - span.start] + words[date.end - span.start :]
    rest, hours = _HOUR.subn("", _BRACKET.sub("", words))
    letters = sum(map(str.isalpha, rest))
    return letters == 0 or len(rest.strip(EDGE)) <= 1 or (hours > 0 and rest.isascii() and letters <= _AT)
