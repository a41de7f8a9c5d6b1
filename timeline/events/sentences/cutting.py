"""Leaving the event's own date out of its title: only where it is an adverbial of its own, so that no hole is left.

A date goes where it opens a clause or follows its subject, and nothing hangs on it: not 今年以来, 2月交割价, 从1月起, the April 20 spill.
Everywhere else it stays; a title with its date in it is longer, but whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.events.sentences.borders import balanced
from timeline.events.sentences.dated import Dated
from timeline.events.sentences.holes import MARKS, begins, ends_free, goes_on, hangs_on, is_of_content, joins, sets_it
from timeline.events.sentences.saying import set_in
from timeline.events.words.folding import fold
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.events.words.parts import (
    ADVERB,
    CLASSIFIER,
    MIXED,
    PREPOSITION,
    VERB,
)
from timeline.events.words.tagger import Edges, first_word, tagged
from timeline.model import Span

BETWEEN = 4  # characters between the ends of a span that only join them (至, 一直到)
LEAST_BEFORE = 3  # characters before a date that name somebody, with the 是 behind him
LEAST = 5  # characters that must be left where a day that is only counted (今天) goes

_OWN_COMMA = re.compile(r"\A ?,")
_AGAIN = re.compile(r"[（(]\d{1,2}[日号號]?[）)](?=.)")  # 昨天（19）晚间: the day once more
_DASH = re.compile(r"\s*(?:--|[–—])")
_CLAUSE = re.compile(r"[，,；;：:。\n]")


def without_date(text: str, span: Span, item: Dated, lexicon: Lexicon) -> str:
    """``text[span.start:span.end]`` without `item` where that leaves no hole, else as it stands."""
    whole = text[span.start : span.end]
    if not (span.start <= item.span.start and item.span.end <= span.end):
        return whole
    before, after = text[span.start : item.span.start], text[item.span.end : span.end]
    if not lexicon.before_date:
        return whole  # of a language without a pack nobody knows what hangs on a date
    if lexicon.spaced:
        return _spaced(
            whole,
            before,
            after,
            lexicon,
            own_comma="," in text[item.span.start : item.span.end],
            counted=_counted(item, lexicon),
            counted_day=lexicon.forms.counted_day.search(text, item.span.start, item.span.end) is not None,
        )
    cut = _wide(whole, before, after, item, lexicon)
    return cut if cut != whole else before + _without_year(text[item.span.start : item.span.end], lexicon) + after


def _without_year(date: str, lexicon: Lexicon) -> str:
    """A `date` that stays in a title, without the year as its writer counts (去年|7月): the event's own is shown beside it."""
    told = lexicon.forms.year_told.match(fold(date))
    return date[told.end() :] if told and not date[told.end() :].startswith(lexicon.stays_after) else date


def _spaced(
    whole: str, before: str, after: str, lexicon: Lexicon, *, own_comma: bool, counted: bool, counted_day: bool
) -> str:
    """`counted`: see `_counted`; `counted_day`: it is counted from a date that what follows may own; `own_comma`: the date has a comma, so
    that one behind it is its own as well (May 5, 2024, and met …)."""
    preposition = _prepositions(lexicon.before_date, lexicon.spaced).search(before)
    said = preposition.group().lower().split() if preposition else []
    stays = any(word in lexicon.stays_before for word in said)
    before = before[: preposition.start()] if preposition else before
    last = before.lower().split()[-1:]
    stays = stays or (bool(last) and last[0] in lexicon.determiners + lexicon.stays_behind)
    form = lexicon.forms
    other_end = form.another_day.match(after) or (form.other_end.match(after) and not counted)
    glossed = (
        not said and _DASH.match(after) is not None and _ends_in_verb(last, lexicon)
    )  # picked|January 25 -- Police Day
    noun = counted_day and after.lstrip()[:1].isalpha()
    if stays or glossed or noun or after.lower().startswith(lexicon.stays_after) or other_end:
        return whole
    after = _behind(after, lexicon)
    if not before.strip(MARKS):
        return after.lstrip(MARKS)
    if own_comma:
        after = _OWN_COMMA.sub("", after, count=1)
    after = form.at_which.sub("", after, count=1) if form.at_which.match(after) else after
    if _dates_noun(before.rstrip(), after.lstrip(), lexicon):
        return whole
    if before.rstrip().endswith(","):
        head = before.rstrip(" ,")
        closes = head.count(",") % 2 and not after.lstrip().startswith(",")  # Jim Poole, the mayor,| on Monday resigned
        return head + (", " if closes else " ") + after.lstrip(" ,")
    return before.rstrip() + " " + after.lstrip()


def _ends_in_verb(last: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the `last` word before a date, if there is one, is a verb, so that the date may be what it is done to."""
    return any(word in lexicon.verbs or word.endswith(lexicon.past_ends) for word in last)


def _dates_noun(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a participle before the date describes a noun, so that both hang together: a report released | found …"""
    described = lexicon.forms.dated.search(before)
    follows = lexicon.forms.behind_dated.match(after) is not None
    return described is not None and (follows or pattern(lexicon.verbs, True).match(after) is not None)


def _wide(whole: str, before: str, after: str, item: Dated, lexicon: Lexicon) -> str:
    folded = fold(whole)
    led, rest = folded[: len(before)], folded[len(folded) - len(after) :]
    if set_in(led, rest, lexicon):
        return before + after.lstrip()[len(lexicon.attributive[0]) :]  # 在|8日的|记者会上
    preposition = _prepositions(lexicon.before_date, lexicon.spaced).search(led)
    if preposition and preposition.start() not in Edges(led):
        preposition = None  # 终于
    said = preposition.group().strip() if preposition else ""
    led = led[: preposition.start()] if preposition else led
    before = before[: len(led)]
    if not led.strip(MARKS) and lexicon.forms.former.match(rest):
        return after.lstrip(MARKS)
    rest = _behind(rest, lexicon)
    if more := _unsaid(rest, bool(led.strip()), item, lexicon):
        rest = rest[more:]
    after = after[len(after) - len(rest) :] if rest else ""
    if _only_stresses(led, rest, lexicon):
        return before[:-1] + after
    counted = _counted(item, lexicon)
    if onwards := _begins_then(led, said, rest, item, lexicon):
        return before + after[onwards:]
    stays = hangs_on(rest.lstrip(), lexicon) and not joins(rest.lstrip(), counted, lexicon)
    if (said.startswith(lexicon.stays_before) and not _is_span(item)) or (
        stays and (said or not begins(rest.lstrip(), lexicon))
    ):
        return whole
    if not balanced(before) or pattern(lexicon.at_latest, False).search(led):
        return whole
    subject = _CLAUSE.split(led)[-1].strip()
    if is_of_content(subject, lexicon) or sets_it(subject, rest, lexicon):
        return whole
    left = len(led.strip(MARKS)) + len(rest.strip(MARKS))
    adverbial = counted and rest.strip(MARKS) and left >= LEAST and not subject.endswith(lexicon.stays_behind)
    if not adverbial and not (ends_free(subject, said, lexicon) and goes_on(rest, subject, said, item, lexicon)):
        return whole
    last = tagged(subject)[-1][1] if subject else ""
    if (last == MIXED and not after.strip(MARKS)) or (last == CLASSIFIER and left < LEAST):
        return whole  # 戴维营度|周末, 美元|周三|下跌
    if not before.strip(MARKS):
        return after.lstrip(MARKS)
    if before.rstrip()[-1:] in "，,；;：:。" or last == ADVERB:
        return before + after.lstrip(MARKS)
    return before + after


def _unsaid(rest: str, led: bool, item: Dated, lexicon: Lexicon) -> int:
    """How many characters behind a date go with it: the 时 of one with which all begins (1974年|时|总统辞职), the 多 of an hour."""
    first = "" if led else first_word(rest)[0]
    if first in lexicon.during and rest[len(first) :].lstrip(MARKS) == rest[len(first) :] != "":
        return len(first)
    more = lexicon.forms.hour_and_more.match(rest) if item.timexes[-1].type == "TIME" else None
    return more.end() if more else 0


def _begins_then(led: str, said: str, rest: str, item: Dated, lexicon: Lexicon) -> int:
    """How many characters behind a day that is only counted go with it where somebody begins something on it: 温州市|从今天开始|关闭码头,
    市政府|昨天起|关闭学校; 0 for none."""
    subject = _CLAUSE.split(led)[-1].strip()
    begun = next((word for word in lexicon.starting if rest.startswith(word)), "")
    since = said in lexicon.from_when or (not said and begun in lexicon.onwards)
    if not (begun and subject and since and _counted(item, lexicon)):
        return 0
    acts = first_word(rest[len(begun) :])[1].startswith((VERB, PREPOSITION)) and ends_free(subject, said, lexicon)
    return len(begun) if acts else 0


def _only_stresses(led: str, rest: str, lexicon: Lexicon) -> bool:
    """Whether a 是 before a date only stresses it, with no 的 behind: 他是|6月1日|去医院就诊."""
    if not led.endswith(lexicon.copula) or len(led) < LEAST_BEFORE or tagged(led)[-1][0] not in lexicon.copula:
        return False
    return first_word(rest)[1] == VERB and not any(of in rest for of in lexicon.attributive)


@cache
def _prepositions(words: tuple[str, ...], spaced: bool) -> re.Pattern[str]:
    """The prepositions that stand right before a date, at the end of what is searched."""
    one = pattern(words, False).pattern
    if spaced:
        return re.compile(rf"(?>(?:^|(?<=\s)){one}\s+)+$", re.IGNORECASE)
    return re.compile(rf"(?>{one}\s*)+$")


def _behind(after: str, lexicon: Lexicon) -> str:
    """`after` without what belongs to the date before it: p.m., 左右."""
    bare = after.lstrip()
    if not lexicon.spaced and (again := _AGAIN.match(bare)):
        after = bare = bare[again.end() :]
    trailing = lexicon.any_of(lexicon.after_date).match(bare)
    if trailing is None or (not lexicon.spaced and len(first_word(bare)[0]) > trailing.end()):
        return after  # 周六|晚会
    return bare[trailing.end() :]


def _counted(item: Dated, lexicon: Lexicon) -> bool:
    """Whether a day is only counted from publication (今天, 今天下午, yesterday), or is so beside its date (今天（10日）), so that it says
    nothing beside the event's own date."""
    first, *others = item.timexes
    text = fold(first.text).lower()
    if lexicon.spaced:
        return not others and text in lexicon.deictic
    days = (text, *(text.removesuffix(part) for part in lexicon.after_date if text.endswith(part)))
    day = item.when.since.date()
    once_more = all(item.when.to_the_day and one.since is not None and one.since.date() == day for one in others)
    return once_more and not lexicon.deictic.isdisjoint(days)


def _is_span(item: Dated) -> bool:
    """Whether both ends of a time are said, so that the word before the first goes with them: 自1月1日至4日连续4日…."""
    between = item.span.end - item.span.start - sum(len(timex.text) for timex in item.timexes)
    return len(item.timexes) > 1 and "/" in item.when.edtf and item.when.to_the_day and between <= BETWEEN
