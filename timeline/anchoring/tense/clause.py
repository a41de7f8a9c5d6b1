"""Whether an expression's own clause speaks of what has happened or of what is to come."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from msgspec import Struct

from timeline.anchoring.tense.reach import clause, says_before, sentence
from timeline.anchoring.tense.verbs import nearest
from timeline.calendar.partial import CACHED
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Tense

SET = 80  # characters before a date in which a verb sets something on it


def tense(text: str, one: Expression, today: date | None = None) -> Tense:
    """``future`` where a cue of the pack says so in the expression's own clause (将, 即将, 拟; will), ``past`` likewise, else empty.

    `today` is the day of publication: what was due on a weekday has come where that was a day or two before it.
    """
    if one.direction:
        return one.direction
    cues = cues_of(one.language)
    if "tense" in cues:
        return nearest(text, one, cues, today)
    said = clause(text, one.span)
    before, after = _told_before(one.language, said[0]), _told_after(one.language, said[1])
    if one.known.month is not None and before.bounds:
        return "future"
    if before.past or after.past:
        return "past"
    if before.future or after.future:
        return "future"
    if (one.known.weekday or one.known.weekend) and _may_come(one, before.own, after.own, cues):
        return "future"
    if one.known.weekday and _is_bidden(text, one, *said, cues):
        return "future"
    if one.known.month is not None and _is_due(before.own, after.own, cues):
        return "future"
    return "past" if after.bounds and one.known.month is not None else ""


def only_told(text: str, one: Expression) -> bool:
    """Whether nothing but a verb of telling behind a month says that it is past (4月公布结果, not the thing told of 4月公布的民调)."""
    cues = cues_of(one.language)
    if "tense" in cues or "told_thing" not in cues:
        return False
    said = clause(text, one.span)
    before, after = _told_before(one.language, said[0]), _told_after(one.language, said[1])
    return after.bounds and not before.past and not after.past and cues["told_thing"].search(said[1]) is None


class Side(Struct, frozen=True, gc=False):
    """What one side of an expression's clause tells: what of it is the expression's `own`, not that of what is reported; whether a cue in
    that is `past` or `future`; and whether the whole side bounds a month: 持续至 before it, 宣布 behind it."""

    own: str
    past: bool
    future: bool
    bounds: bool


@lru_cache(CACHED)
def _told_before(language: str, before: str) -> Side:
    """What stands before an expression in its clause; the same few words do again and again."""
    cues = cues_of(language)
    report = cues.get("report")
    own = report.split(before)[-1] if report else before
    past, future = (_has(cues, name, own) for name in ("past_before", "future_before"))
    return Side(own, past, future, _has(cues, "until_before", before))


@lru_cache(CACHED)
def _told_after(language: str, after: str) -> Side:
    """What stands after it there."""
    cues = cues_of(language)
    own = after
    for name in ("report", "report_after"):
        if report := cues.get(name):
            own = report.split(own, maxsplit=1)[0]
    past, future = (_has(cues, name, own) for name in ("past_after", "future_after"))
    return Side(own, past, future, _has(cues, "told_after", after))


def _has(cues: Mapping[str, re.Pattern[str]], name: str, where: str) -> bool:
    """Whether a cue, which a pack need not have, stands somewhere."""
    cue = cues.get(name)
    return cue is not None and cue.search(where) is not None


def _may_come(one: Expression, before: str, after: str, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether something may or must happen on a weekday: 最快可在周二, 如果周三前 …, 要求其在周一之前撤离; or it comes: 来临周末."""
    if "weekday_before" not in cues or cues["done_after"].search(after):
        return False
    if cues["coming_before"].search(before) or one.known.weekend:
        return cues["coming_before"].search(before) is not None
    return _is_due(before, after, cues) or cues["weekday_before"].search(before) is not None


def _is_bidden(text: str, one: Expression, before: str, after: str, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether something is asked, ordered or agreed for a weekday, and nothing told of how that went: 要求部长周五出席听证会; not
    同意周五发布的声明."""
    if "bidden_before" not in cues or cues["done_after"].search(after) or cues["bidden_none"].match(after):
        return False
    direct = cues["bidden_at_once_before"].search(before) is not None and "的" not in after
    if not direct and not cues["bidden_before"].search(before):
        return False
    return cues["bidden_over"].search(sentence(text, one.span)[1]) is None


def _is_due(before: str, after: str, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether something must be done before a date: 须在11月11日前出售."""
    if "due_before" not in cues or cues["done_after"].search(after):
        return False
    return bool(cues["due_before"].search(before) and cues["ends_after"].search(after))


def is_to_come(text: str, one: Expression) -> bool:
    """Whether anything in an expression's own clause speaks of what is to come or may be."""
    before, after = clause(text, one.span)
    cue = cues_of(one.language).get("to_come")
    return tense(text, one) == "future" or (cue is not None and cue.search(before + after) is not None)


def is_set(text: str, one: Expression) -> bool:
    """Whether what stands right beside a date sets something on it: 将于11月上市, will list in November, December futures; not
    将推翻11月大选结果."""
    cues = cues_of(one.language)
    before, after = cues.get("set_before"), cues.get("set_after")
    if after is not None and after.match(text, one.span.end):
        return True
    return says_before(before, text, one.span, SET)


def is_reported(text: str, one: Expression) -> bool:
    """Whether something is reported of an expression, as results are of a quarter: what is said of it may be to come though it is over."""
    cues = cues_of(one.language)
    if "reported_before" not in cues:
        return False
    before, after = clause(text, one.span)
    return bool(cues["reported_before"].search(before) or cues["reported_after"].search(after))
