"""Tense where verbs tell it: that of the cue which governs an expression in its clause."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Literal

from timeline.anchoring.tense.reach import CLAUSE, just_after, just_before
from timeline.calendar.partial import YEAR_OF_DAYS, into_year
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Partial, Tense

HALF_A_YEAR = 6  # months ahead
GOVERNED = 2  # words between a verb and the date that it governs
JUST_PAST = 2  # days
PAST = ("past", "refused")  # the cues that tell it
SOON = 60  # days
BESIDE = 24  # characters between a date and the verb whose subject stands before it
OF_ITS_DAY = {"wished": "past", "planned": None}  # on Friday she promised to come
BRACKET = re.compile(r"[()]|-[LR]RB-")
CLOSES = (")", "-RRB-")
POSSESSIVE = re.compile(r" ?['’]s\b")


def nearest(text: str, one: Expression, cues: Mapping[str, re.Pattern[str]], today: date | None) -> Tense:
    """The tense of the last cue before the expression in its clause, else of the first after it."""
    before = cues["clause"].split(just_before(text, one.span, CLAUSE))[-1]
    after = _within(cues["clause"].split(just_after(text, one.span, CLAUSE), maxsplit=1)[0])
    known = one.known
    if cues["opens_by"].search(before) and _tells(after, cues):
        return "past"
    if cues["deadline_before"].search(before):
        return _by(one, before, after, cues)
    if cues["happened_before"].search(before) and not (known.weekday is not None and _will(before, cues)):
        return "past"
    if known.weekday is not None and _had_been_done(before, cues):
        return "past"
    if today is not None and _is_soon(known, today) and _is_appointed(before, after, cues):
        return "future"
    if cues["may_have"].match(after):
        return "past"
    kind = _kind(before, after, cues)
    if known.weekday is not None and not POSSESSIVE.match(after):
        if cues["expected_before"].search(before) or (cues["starts_before"].search(before) and not _told(after, cues)):
            return "future"
        if cues["arranged_before"].search(before):
            told = cues["tense"].search(after)  # the vote, set for Tuesday, will be close
            kind = "meant" if told and told.lastgroup != "future" else "future"
    if kind == "meant" and today is not None:
        return _was_meant(known, today)
    if kind == "planned":
        return "future" if known.weekday is not None else ""
    return "past" if kind in PAST else "future" if kind in ("future", "meant") else ""


def direct(text: str, one: Expression) -> bool:
    """Whether the verb that tells the tense governs the expression itself (died in August), not one farther back in its clause."""
    cues = cues_of(one.language)
    if "tense" not in cues:
        return True
    beside = cues["tense"].search(text, one.span.end, one.span.end + BESIDE)
    if beside and beside.lastgroup in PAST and not text[one.span.end : beside.start()].strip():  # in May found
        return True
    clause = cues["clause"].split(just_before(text, one.span, CLAUSE))[-1]
    own = cues["branch"].split(clause)[-1]
    verb = _last(cues, own)
    if verb is None or cues["befell"].match(verb[0]):
        return True
    if cues["acted"].match(verb[0]) and cues["acted_on"].fullmatch(own, verb.end()):
        return True
    return len(cues["told_in"].sub("", own[verb.end() :]).split()) <= GOVERNED


def far(text: str, one: Expression) -> bool:
    """Whether the verb that tells the tense governs an expression behind its long object: earned two glowing profiles this weekend; not
    cancelled the fair planned for this weekend, booked two rooms this weekend."""
    cues = cues_of(one.language)
    if "far_object" not in cues:
        return False
    own = cues["branch"].split(cues["clause"].split(just_before(text, one.span, CLAUSE))[-1])[-1]
    verb = _last(cues, own)
    if verb is None or verb.lastgroup != "past" or cues["arranged"].search(verb[0]):
        return False
    return cues["far_object"].fullmatch(own, verb.end()) is not None


def _kind(before: str, after: str, cues: Mapping[str, re.Pattern[str]]) -> str | None:
    """The name of the cue that governs what stands between two parts of a clause."""
    own = cues["branch"].split(before)[-1]
    if own != before and cues["to_happen"].search(before):
        return "future"
    hit = _last(cues, own)
    if hit is None and own != before:  # after lawmakers in July voted
        behind = None if cues["that_after"].search(after) else cues["tense"].search(after)
        hit = behind if behind and behind.start() <= BESIDE else _last(cues, before)
    if hit is None:
        told = cues["aside"].sub(" ", after) if cues["opens"].match(before) and not POSSESSIVE.match(after) else after
        hit = cues["tense"].search(told)
        if hit and cues["may_have_been"].match(hit[0]):
            return None
        return OF_ITS_DAY.get(hit.lastgroup or "", hit.lastgroup) if hit else None
    return "meant" if hit.lastgroup == "wished" else hit.lastgroup


def _had_been_done(before: str, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether something is told as past of what was done before it: He resigned after losing a vote on Monday."""
    done = cues["after_doing"].search(before)
    verb = _last(cues, before[: done.start()]) if done else None
    return verb is not None and verb.lastgroup == "past"


def _is_appointed(before: str, after: str, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether a date only names what is set for it, so that the verb is not of that day: he came before the June 12 summit."""
    return cues["appointed_after"].match(after) is not None and not cues["held_before"].search(before)


def _is_soon(known: Partial, today: date) -> bool:
    """Whether a day of no said year comes round in the weeks after a day."""
    if known.month is None or known.day is None or known.year is not None:
        return False
    ahead = into_year(known.month, known.day) - into_year(today.month, today.day)
    return 0 < ahead % YEAR_OF_DAYS <= SOON


def _was_meant(known: Partial, today: date) -> Tense:
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


def _will(before: str, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether the verb before an expression is of the future: they will speak of the crash on Monday."""
    verb = _last(cues, before)
    return verb is not None and verb.lastgroup == "future"


def _tells(after: str, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether the first verb behind an expression tells what had come to pass: By the end of May their hopes rested on mud."""
    verb = cues["tense"].search(after)
    if verb is None or verb.lastgroup not in PAST or cues["spoken"].match(verb[0]):
        return False
    return cues["relative_before"].search(after[: verb.start()]) is None


def _told(after: str, cues: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether the verb just behind an expression is past: starting on Friday we saw it."""
    verb = cues["tense"].search(after[:BESIDE])
    return verb is not None and verb.lastgroup in PAST


def _within(after: str) -> str:
    """What follows an expression, as far as the bracket in which that stands."""
    bracket = BRACKET.search(after)
    return after[: bracket.start()] if bracket and bracket[0] in CLOSES else after


def _last(cues: Mapping[str, re.Pattern[str]], clause: str) -> re.Match[str] | None:
    """The last cue of a clause, but one that leaves the tense open gives way to what will be before it: could begin being raised."""
    found = list(cues["tense"].finditer(clause))
    if len(found) > 1 and found[-1].lastgroup == "open" and found[-2].lastgroup == "future":
        return found[-2]
    return found[-1] if found else None
