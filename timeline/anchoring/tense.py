"""Whether the words around an expression speak of what has happened or of what is to come."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from timeline.calendar.partial import CACHED
from timeline.grammar.compile import engine
from timeline.model import Expression, Partial, Span

# Up to the last end of a clause or sentence, and up to the first; a question ends what stands before it, not what it asks.
PAST_CLAUSE, REST_OF_CLAUSE = (
    re.compile(r"(?s:.*)[，。！？；：,!?;:\n（(）)「」“”]"),
    re.compile(r"[^，。！？；：,!?;:\n（(）)「」“”]*"),
)
PAST_SENTENCE, REST_OF_SENTENCE = re.compile(r"(?s:.*)[。！!？?；;\n]"), re.compile(r"[^。！!；;\n]*")
NEAR = 31  # days
SOON, HALF_A_YEAR = 2, 6  # months ahead
CLAUSE = 180  # the same, where a cue anywhere in the clause counts
REACH = 24  # characters on each side
GOVERNED = 2  # words between a verb and the date that it governs
JUST_PAST = 2  # days
SPOKEN = ("said", "told")  # by Friday, he said, it will be over
REPORTED = (
    " that ",
    ", that ",
)  # said after talks Wednesday that he will not run: what is said tells nothing of the talks
PAST = ("past", "refused")  # the cues that tell it
SET = 80  # characters before a date in which a verb sets something on it
BESIDE = 24  # characters between a date and the verb whose subject stands before it
OF_ITS_DAY = {"wished": "past", "planned": None}  # on Friday she promised to come
BRACKET = re.compile(r"[()]|-[LR]RB-")
CLOSES = (")", "-RRB-")
POSSESSIVE = re.compile(r" ?['’]s\b")


def tense(text: str, one: Expression, today: date | None = None) -> Literal["past", "future", ""]:
    """``future`` where a cue of the pack says so in the expression's own clause (将, 即将, 拟; will), ``past`` likewise, else empty.

    `today` is the day of publication: what was due on a weekday has come where that was a day or two before it.
    """
    if one.direction:
        return one.direction
    cues = engine(one.language or "zh").cues
    if "tense" in cues:
        return _nearest(text, one, cues, today)
    clause = _clause(text, one.span)
    before, after = _told_before(one.language, clause[0]), _told_after(one.language, clause[1])
    if one.known.month is not None and before.bounds:
        return "future"
    if before.past or after.past:
        return "past"
    if before.future or after.future:
        return "future"
    if (one.known.weekday or one.known.weekend) and _is_due(one, before.own, after.own, cues):
        return "future"
    return "past" if after.bounds and one.known.month is not None else ""


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
    cues = engine(language or "zh").cues
    report = cues.get("report")
    own = report.split(before)[-1] if report else before
    past, future = (_has(cues, name, own) for name in ("past_before", "future_before"))
    return Side(own, past, future, _has(cues, "until_before", before))


@lru_cache(CACHED)
def _told_after(language: str, after: str) -> Side:
    """What stands after it there."""
    cues = engine(language or "zh").cues
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


def is_set(text: str, one: Expression) -> bool:
    """Whether what stands right before a date sets something on it: 将于11月上市, will list in November; not 将推翻11月大选结果."""
    cue = engine(one.language or "zh").cues.get("set_before")
    return cue is not None and cue.search(text[max(0, one.span.start - SET) : one.span.start]) is not None


def _is_due(one: Expression, before: str, after: str, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether something may or must happen on a weekday: 最快可在周二, 如果周三前 …, 要求其在周一之前撤离; or it comes: 来临周末."""
    if "weekday_before" not in cues or cues["done_after"].search(after):
        return False
    if cues["coming_before"].search(before) or one.known.weekend:
        return cues["coming_before"].search(before) is not None
    due = cues["due_before"].search(before) and cues["ends_after"].search(after)
    return bool(due or cues["weekday_before"].search(before))


def far_ahead(text: str, one: Expression, today: date | None) -> Literal["past", "future", ""]:
    """What the whole sentence says of a month or day that lies months ahead of publication, in the same year: where it says
    nothing, one three months ahead and more is past, for what is planned so long before is told as planned."""
    known = one.known
    if today is None or known.month is None or known.year is not None or one.shift:
        return ""
    ahead = known.month - today.month
    if ahead < SOON:
        return ""
    if (tense := sentence_tense(text, one)) == "future":
        return "future" if ahead >= HALF_A_YEAR else ""
    return "past" if ahead >= SOON + (tense == "") else ""


def turn_of_year(text: str, one: Expression, today: date | None) -> Literal["past", "future", ""]:
    """``future`` for a day of January that December names, no more than a month ahead, ``past`` where its sentence says that it is."""
    known = one.known
    if (
        today is None
        or today.month != 12
        or known.month != 1
        or known.day is None
        or known.year is not None
        or one.shift
    ):
        return ""
    near = 31 - today.day + known.day <= NEAR
    return (sentence_tense(text, one) or "future") if near else ""


def until_part(text: str, one: Expression) -> Literal["future", ""]:
    """``future`` for a season, quarter or half up to which its sentence looks ahead: 到夏天时，所有人应该都能接种."""
    known = one.known
    if one.shift or known.year is not None or not (known.season or known.quarter or known.half):
        return ""
    up_to = engine(one.language or "zh").cues.get("up_to_before")
    ahead = up_to is not None and up_to.search(text[max(0, one.span.start - 2) : one.span.start])
    return "future" if ahead and sentence_tense(text, one) == "future" else ""


def sentence_tense(text: str, one: Expression) -> Literal["past", "future", ""]:
    """``future`` where anything in the expression's sentence speaks of what is to come or may be, ``past`` where it tells what happened."""
    cues = engine(one.language or "zh").cues
    if "told" not in cues:
        return ""
    before = _since(PAST_SENTENCE, text, one.span.start, CLAUSE)
    after = _until(REST_OF_SENTENCE, text, one.span.end, CLAUSE)
    if cues["to_come"].search(before):
        return "future"
    ahead, told = cues["to_come"].search(after), cues["told"].search(after)
    if ahead is not None and (told is None or ahead.start() < told.start()):
        return "future"
    until = cues["up_to_before"].search(before[-2:])  # 减产至3月结束的决定带来了
    return "past" if told and not until else ""


def starts(text: str, one: Expression) -> bool:
    """Whether something starts on a weekday and lasts from then on (从周五起), or was to be on it (原定周五): it may as well lie ahead."""
    if one.known.weekday is None or one.known.day is not None:
        return False
    cues = engine(one.language or "zh").cues
    if "starting_before" not in cues:
        return False
    before, after = text[max(0, one.span.start - REACH) : one.span.start], text[one.span.end :][:REACH]
    if cues["planned_before"].search(before):
        return True
    from_now = cues["begins_now"].search(after) and cues["opens_before"].search(before)
    if not from_now and not (cues["starting_before"].search(before) and cues["starting_after"].search(after)):
        return False
    return sentence_tense(text, one) != "past"


def is_to_come(text: str, one: Expression) -> bool:
    """Whether anything in an expression's own clause speaks of what is to come or may be."""
    before, after = _clause(text, one.span)
    cue = engine(one.language or "zh").cues.get("to_come")
    return tense(text, one) == "future" or (cue is not None and cue.search(before + after) is not None)


def _clause(text: str, span: Span) -> tuple[str, str]:
    """What stands before and after an expression in its clause, no farther than so many characters off."""
    return _since(PAST_CLAUSE, text, span.start, REACH), _until(REST_OF_CLAUSE, text, span.end, REACH)


def _since(past: re.Pattern[str], text: str, at: int, reach: int) -> str:
    first = max(0, at - reach)
    ended = past.match(text, first, at)
    return text[ended.end() if ended else first : at]


def _until(rest: re.Pattern[str], text: str, at: int, reach: int) -> str:
    found = rest.match(text, at, at + reach)
    return found[0] if found else ""


def _nearest(
    text: str, one: Expression, cues: Mapping[str, re.Pattern[str]], today: date | None
) -> Literal["past", "future", ""]:
    """The tense of the last cue before the expression in its clause, else of the first after it."""
    before = cues["clause"].split(text[max(0, one.span.start - CLAUSE) : one.span.start])[-1]
    after = _within(cues["clause"].split(text[one.span.end : one.span.end + CLAUSE], maxsplit=1)[0])
    known = one.known
    if cues["opens_by"].search(before) and _tells(after, cues):
        return "past"
    if cues["deadline_before"].search(before):
        return _by(one, before, after, cues)
    if cues["happened_before"].search(before) and not (known.weekday is not None and _will(before, cues)):
        return "past"
    kind = _kind(before, after, cues)
    if known.weekday is not None and not POSSESSIVE.match(after):
        if cues["expected_before"].search(before) or (cues["starts_before"].search(before) and not _told(after, cues)):
            return "future"
        if cues["arranged_before"].search(before):
            kind = "meant" if cues["tense"].search(after) else "future"
    if kind == "meant" and today is not None:
        return _was_meant(known, today)
    if kind == "planned":
        return "future" if known.weekday is not None else ""
    return "past" if kind in PAST else "future" if kind in ("future", "meant") else ""


def _will(before: str, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether the verb before an expression is of the future: they will speak of the crash on Monday."""
    verb = _last(cues, before)
    return verb is not None and verb.lastgroup == "future"


def _within(after: str) -> str:
    """What follows an expression, as far as the bracket in which that stands."""
    bracket = BRACKET.search(after)
    return after[: bracket.start()] if bracket and bracket[0] in CLOSES else after


def _kind(before: str, after: str, cues: Mapping[str, re.Pattern[str]]) -> str | None:
    """The name of the cue that governs what stands between two parts of a clause."""
    own = cues["branch"].split(before)[-1]
    if own != before and cues["to_happen"].search(before):
        return "future"
    hit = _last(cues, own)
    if hit is None and own != before:  # after lawmakers in July voted
        behind = None if after.startswith(REPORTED) else cues["tense"].search(after)
        hit = behind if behind and behind.start() <= BESIDE else _last(cues, before)
    if hit is None:
        told = cues["aside"].sub(" ", after) if cues["opens"].match(before) and not POSSESSIVE.match(after) else after
        hit = cues["tense"].search(told)
        if hit and hit[0].startswith("would"):
            return None  # in a speech of June 15 he would find fault: it may have been
        return OF_ITS_DAY.get(hit.lastgroup or "", hit.lastgroup) if hit else None
    return "meant" if hit.lastgroup == "wished" else hit.lastgroup


def _was_meant(known: Partial, today: date) -> Literal["past", "future", ""]:
    """What was meant for a date and may have come since: for a weekday no more than two days ago, a month no more than half a year ago."""
    if known.weekday is not None:
        return "past" if 0 < (today.isoweekday() - known.weekday) % 7 <= JUST_PAST else "future"
    if known.month is None or known.year is not None:
        return "future"
    return "future" if (known.month - today.month) % 12 <= HALF_A_YEAR else "past"


def _by(one: Expression, before: str, after: str, cues: Mapping[str, re.Pattern[str]]) -> Literal["past", "future"]:
    """A deadline lies ahead, unless something had come to pass by then or had lasted until then: he stayed until Monday."""
    if cues["perfect"].search(before + one.text + after):
        return "past"
    if not cues["lasts_before"].search(before):
        return "past" if cues["done_before"].search(before) else "future"
    verb = _last(cues, before)
    if cues["lasting"].search(before):
        return "future"
    if verb and cues["put_off"].search(before, verb.start()):
        return "future"
    verb = verb or cues["tense"].search(after)
    return "past" if verb and verb.lastgroup in PAST else "future"


def _tells(after: str, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether the first verb behind an expression tells what had come to pass: By the end of May their hopes rested on mud."""
    verb = cues["tense"].search(after)
    if verb is None or verb.lastgroup not in PAST or verb[0] in SPOKEN:
        return False
    return not after[: verb.start()].endswith((" that ", " who ", " which "))


def _told(after: str, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether the verb just behind an expression is past: starting on Friday we saw it."""
    verb = cues["tense"].search(after[:BESIDE])
    return verb is not None and verb.lastgroup in PAST


def _last(cues: Mapping[str, re.Pattern[str]], clause: str) -> re.Match[str] | None:
    """The last cue of a clause, but one that leaves the tense open gives way to what will be before it: could begin being raised."""
    found = list(cues["tense"].finditer(clause))
    if len(found) > 1 and found[-1].lastgroup == "open" and found[-2].lastgroup == "future":
        return found[-2]
    return found[-1] if found else None


def direct(text: str, one: Expression) -> bool:
    """Whether the verb that tells the tense governs the expression itself (died in August), not one farther back in its clause."""
    cues = engine(one.language or "zh").cues
    if "tense" not in cues:
        return True
    beside = cues["tense"].search(text, one.span.end, one.span.end + BESIDE)
    if beside and beside.lastgroup in PAST and not text[one.span.end : beside.start()].strip():  # in May found
        return True
    clause = cues["clause"].split(text[max(0, one.span.start - CLAUSE) : one.span.start])[-1]
    own = cues["branch"].split(clause)[-1]
    verb = _last(cues, own)
    return verb is None or len(own[verb.end() :].split()) <= GOVERNED
