"""The words of a clause as a title shows them: without the event's own date, Latin glosses and marks at either end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.dated import Dated
from timeline.events.lexicon import Lexicon, pattern
from timeline.model import Span

EDGE = " \t\n，,；;：:、—–─-。.！!…"

# （Jens Stoltenberg）, （NATO）, （中）, （即“IP4”）: what only glosses the word before it.
_GLOSS = re.compile(
    r"\s*[（(](?:[A-Za-z][^（）()]{0,60}|[^（）()]{0,12}[A-Za-z][A-Za-z .,'’-]{1,60}|图|左|右|中|前排?|后排?|即[^（）()]{1,30})[）)]"
)
_BRACKET = re.compile(r"[【〔（(\[][^】〕）)\]\n]{1,60}[】〕）)\]]")
_BRACKETS = re.compile(rf"\s*(?:{_BRACKET.pattern}\s*)+")
_DATELINE_END = re.compile(r"\s*(?:[电電讯訊]\s*)?[-–—]{1,2}(?=\s)\s*|\s*[电電讯訊](?=[\s，：:])[\s，：:]*")
DATELINE = 30  # characters: how far into a block its dateline's date may stand
_SPACE = re.compile(r"\s+")
_WIDE_SPACE = re.compile(r"(?<=[\u2e80-\u9fff，。“”])\s+(?=[\u2e80-\u9fff，。“”])")
# Text cut into tokens, as corpora of English news have it: Jackson 's death -LRB- 2009 -RRB-, `` no evidence ''.
_TOKENS = (
    (re.compile(r"\s*(?:\(|-LRB-)[^()]{0,80}?(?:\)|-RRB-)"), ""),
    (re.compile(r"\s+(?=(?:[,.;:?!%]|'s\b|n't\b|'(?:re|ve|ll|d|m)\b|'(?:\s|$)))"), ""),
    (re.compile(r"``\s*"), "“"),
    (re.compile(r"\s*''"), "”"),
    (re.compile(r"([$£€#])\s+(?=\d)"), r"\1"),
)
# GALLIANO, Louisiana (Reuters) - : what stands before it is the place, and often the time of the page.
_AGENCY = re.compile(r".{0,140}?(?:\(|-LRB-)\s?[A-Z][\w ]{1,20}?\s?(?:\)|-RRB-)\s*(?:--?|—|–)\s+", re.DOTALL)

# With these the date is part of what is said (到2025年, since May) and stays.
_STAYS_BEFORE = ("到", "至", "从", "自", "由", "截至", "直到", "直至", "自从", "早在")
_STAYS_BEHIND = ("或", "和", "与", "及", "、", "为", "是", "比", "年")
_STAYS_BEFORE_WORDS = ("since", "until", "till", "from", "before", "after", "as of", "for", "of", "during", "by")
_STAYS_AFTER = ("的", "起", "以来", "以后", "之后", "后", "前", "止", " and ", "-")


def cleaned(text: str, span: Span, item: Dated, lexicon: Lexicon) -> str:
    """``text[span.start:span.end]`` for a title, on one line."""
    words = _without_date(text, span, item, lexicon)
    words = _SPACE.sub(" ", _GLOSS.sub("", words))
    if not lexicon.spaced:
        return _WIDE_SPACE.sub("", words).strip(EDGE)
    for form, shown in _TOKENS:
        words = form.sub(shown, words)
    return words.strip(EDGE)


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
        ):
            start = end.end()
            break
    match = _BRACKETS.match(text, start, span.end)
    start = match.end() if match else start
    return Span(start, span.end) if start < span.end else span


def only_furniture(text: str, span: Span, dates: Sequence[Span]) -> bool:
    """Whether `span` holds nothing but brackets and dates: （編輯：林克倫）1100108."""
    words = text[span.start : span.end]
    for date in sorted(dates, key=lambda date: -date.start):
        words = words[: date.start - span.start] + words[date.end - span.start :]
    return len(_BRACKET.sub("", words).strip(EDGE)) <= 1


def _without_date(text: str, span: Span, item: Dated, lexicon: Lexicon) -> str:
    if not (span.start <= item.span.start and item.span.end <= span.end):
        return text[span.start : span.end]
    before, after = text[span.start : item.span.start], text[item.span.end : span.end]
    preposition = _preposition(before, lexicon)
    said = preposition.group().lower().split() if preposition and lexicon.spaced else []
    stays = any(word in _STAYS_BEFORE_WORDS for word in said) or (
        preposition is not None and not lexicon.spaced and preposition.group().startswith(_STAYS_BEFORE)
    )
    stays = stays or (not lexicon.spaced and before.endswith(_STAYS_BEHIND))
    if stays or after.startswith(_STAYS_AFTER) or after.lstrip().startswith(("'s", "’s")):
        return text[span.start : span.end]
    before = before[: preposition.start()] if preposition else before
    trailing = pattern(lexicon.after_date, False).match(after.lstrip())
    after = after.lstrip()[trailing.end() :] if trailing else after
    if not before.strip(EDGE):
        return after.lstrip(EDGE)
    if lexicon.spaced:
        if before.rstrip().endswith(","):
            return before.rstrip(" ,") + " " + after.lstrip(" ,")
        return before.rstrip() + " " + after.lstrip()
    return before + after


def _preposition(before: str, lexicon: Lexicon) -> re.Match[str] | None:
    words = pattern(lexicon.before_date, False).pattern
    if lexicon.spaced:
        return re.search(rf"(?:(?:^|(?<=\s)){words}\s+)+$", before, re.IGNORECASE)
    return re.search(rf"(?:{words}\s*)+$", before)
