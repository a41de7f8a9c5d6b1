"""On which side of publication a part of a year lies that is named without its year, by what its sentence says."""

from __future__ import annotations

from datetime import date
from typing import Literal

from timeline.anchoring.tense.clause import is_reported
from timeline.anchoring.tense.reach import REACH, clause, just_after, just_before, says_after, says_before, sentence
from timeline.anchoring.tense.sentence import sentence_tense
from timeline.calendar import feasts
from timeline.calendar.partial import SEASONS, days_in, said
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Partial, Span, Tense

NEAR = 31  # days
COMMAS = ("，", ",")
MID_MONTH = 15  # the day up to which a quarter or half has only begun
WEEKS = 3  # times as far back as ahead at which a day is that of the next month
SOON, HALF_A_YEAR = 2, 6  # months ahead
NEW_YEAR, NEW_MONTH = (
    5,
    10,
)  # months of a year and days of a month in which its end, told as past, is that of the one before


def far_ahead(text: str, one: Expression, today: date | None) -> Tense:
    """What the whole sentence says of a month or day that lies months ahead of publication, in the same year: where it says
    nothing, one three months ahead and more is past, for what is planned so long before is told as planned. What is known long before
    need not be, once the year is under way: 11月的大选."""
    known = one.known
    if today is None or known.month is None or known.year is not None or one.shift:
        return ""
    ahead = known.month - today.month
    if ahead < SOON:
        return ""
    tense = sentence_tense(text, one)
    if tense == "future" or (not tense and is_deadline(text, one)):
        return "future" if ahead >= HALF_A_YEAR else ""
    if not tense and today.month > SOON and is_set_long_before(text, one):
        return ""
    return "past" if ahead >= SOON + (tense == "") else ""


def is_deadline(text: str, one: Expression) -> bool:
    """Whether something is done before a date: 8月底前完成整改."""
    cue = cues_of(one.language).get("ends_after")
    return cue is not None and cue.match(just_after(text, one.span, REACH)) is not None


def is_set_long_before(text: str, one: Expression) -> bool:
    """Whether the clause of a date goes on with what is set long before, as elections are."""
    cue = cues_of(one.language).get("set_long_before")
    return cue is not None and cue.search(clause(text, one.span)[1]) is not None


def is_known_before(text: str, one: Expression) -> bool:
    """Whether a month only says which election it is, of which nothing says that it was won or lost: they feared November's elections. In a
    language that tells its tenses."""
    cue = cues_of(one.language).get("settled_before")
    if cue is None or one.known.month is None or not is_set_long_before(text, one):
        return False
    return not says_before(cue, text, one.span, 2 * REACH)


def just_ended(one: Expression, month: int, day: int) -> Literal["year", "month", ""]:
    """Which unit it is whose end or middle an expression names, where the next has only begun by a month and day: 年底, 年中, 月底."""
    if one.mod not in ("END", "MID") or one.known != Partial() or len(one.shift) != 1 or one.shift[0].amount:
        return ""
    match one.shift[0].unit:
        case "year" if month <= NEW_YEAR:
            return "year"
        case "month" if day <= NEW_MONTH:
            return "month"
        case _:
            return ""


def end_over(text: str, one: Expression, today: date | None) -> Literal["past", ""]:
    """``past`` for the end or middle of a year or month of which its sentence says that it is over, early in the next (月底，他辞职了, read
    on the 5th), and for a year's end just past where nothing says that it lies ahead."""
    unit = just_ended(one, today.month, today.day) if today else ""
    if today is None or not unit:
        return ""
    tense = sentence_tense(text, one)
    if tense == "future":
        return ""
    unsaid = one.mod == "END" and unit == "year" and today.month <= SOON and not tense and not is_deadline(text, one)
    return "past" if tense == "past" or unsaid or _is_as_of(text, one) else ""


def _is_as_of(text: str, one: Expression) -> bool:
    """Whether something stood so at a time: 截至三季度末; not a term that runs until then: 任期截至年底."""
    cues = cues_of(one.language)
    if not says_before(cues.get("as_of_before"), text, one.span, REACH):
        return False
    ends = "term_after" in cues and cues["term_after"].match(text, one.span.end) is not None
    return not ends and not says_before(cues.get("term_before"), text, one.span, REACH)


def turn_of_year(text: str, one: Expression, today: date | None) -> Tense:
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


def told_then(text: str, one: Expression) -> Literal["past", ""]:
    """``past`` for a month or weekday of which the next clause tells what was said or done then: 5月的声明，当时他说将参选."""
    cue = cues_of(one.language).get("past_when")
    if cue is None or one.shift or not (one.known.month or one.known.weekday):
        return ""
    return "past" if says_after(cue, text, one.span, 2 * NEAR) else ""


def day_ahead(text: str, one: Expression, today: date | None) -> bool:
    """Whether a day of no month, later in the month than publication, stands in a sentence that looks ahead."""
    later = today is not None and said(one.known) == ("day",) and (one.known.day or 0) > today.day
    return later and not one.shift and sentence_tense(text, one) == "future"


def day_over(text: str, one: Expression, today: date | None) -> Literal["past", ""]:
    """``past`` for a day ahead of publication of which its own clause tells what was done then, or the next behind a comma: 警方20日拘捕了
    三人, read on the 13th; not 20日的峰会引起了关注."""
    known, cues = one.known, cues_of(one.language)
    if today is None or "day_done" not in cues or known.day is None or known.year is not None or one.shift:
        return ""
    tomorrow = today.month, today.day + 1  # as much as zones may make
    if one.ranges or (known.month or today.month, known.day) <= tomorrow:
        return ""
    end = one.span.end + (text[one.span.end : one.span.end + 1] in COMMAS)
    before, after = clause(text, one.span)[0], clause(text, Span(end, end))[1]
    if cues["to_come"].search(before + after) or cues["day_named_before"].search(before):
        return ""
    return "past" if cues["day_done"].match(after) else ""


def day_of_next_month(text: str, one: Expression, today: date | None) -> bool:
    """Whether a day of no month, named at the end of another, lies days ahead or weeks back (2日起转阴, read on the 30th), where its
    sentence does not say that it has come. In a language that need not tell its tenses."""
    if today is None or said(one.known)[:1] != ("day",) or one.known.day is None or one.shift:
        return False
    cues = cues_of(one.language)
    if "told" not in cues or sentence_tense(text, one) == "past" or cues["report"].search(clause(text, one.span)[1]):
        return False
    back, ahead = today.day - one.known.day, one.known.day + days_in(today.year, today.month) - today.day
    return ahead * WEEKS <= back


def season_over(text: str, one: Expression, today: date | None) -> Literal["past", ""]:
    """``past`` for a season that its sentence tells of as over or likens something to, and of which this year's has not begun:
    他在春季说过, 高于春季, read in January."""
    known = one.known
    if today is None or one.shift or known.year is not None or not known.season:
        return ""
    if SEASONS[known.season] - today.month < SOON:
        return ""
    return "past" if sentence_tense(text, one) == "past" or _is_likened(text, one) else ""


def feast_over(text: str, one: Expression, today: date | None) -> Literal["past", ""]:
    """``past`` for a feast two months ahead and more of which its sentence tells what was: 复活节期间，餐馆都关了门, read in January."""
    if today is None or one.shift or not one.feast or one.known.year is not None:
        return ""
    day = feasts.day(one.feast, today.year)
    if day is None or (day - today).days < SOON * NEAR:
        return ""
    return "past" if sentence_tense(text, one) == "past" else ""


def _is_likened(text: str, one: Expression) -> bool:
    """Whether something is said to be more, less or like what was in a season."""
    cues = cues_of(one.language)
    if "likened_before" not in cues:
        return False
    before, after = just_before(text, one.span, REACH), just_after(text, one.span, REACH)
    return bool(cues["likened_before"].search(before) or cues["likened_after"].search(after))


def part_begun(text: str, one: Expression, today: date | None) -> Literal["past", ""]:
    """``past`` for the first half of a year of which its sentence says nothing to come, and for the first quarter of which it tells what
    was, in the first days of January: 上半年获利下滑. In July 下半年 is the one that begins."""
    known = one.known
    if today is None or today.month != 1 or today.day > MID_MONTH or one.shift or known.year is not None:
        return ""
    cues = cues_of(one.language)
    if 1 not in (known.half, known.quarter) or "report_to_come" not in cues:
        return ""
    said = sentence_tense(text, one)
    if said == "future" or is_deadline(text, one) or cues["begins_after"].match(just_after(text, one.span, REACH)):
        return ""
    if cues["report_to_come"].search("".join(sentence(text, one.span))):
        return ""
    return "past" if known.half or said == "past" else ""


def report_over(text: str, one: Expression, today: date | None) -> Literal["past", ""]:
    """``past`` for a quarter that has not begun by publication and of which results or a state are told, none of them to come:
    第四季获利增长, 截至三季度末, read in May."""
    known = one.known
    if (
        today is None
        or one.shift
        or known.year is not None
        or not known.quarter
        or known.quarter * 3 - 2 <= today.month
    ):
        return ""
    cue = cues_of(one.language).get("report_to_come")
    if (
        cue is None
        or not (is_reported(text, one) or _is_as_of(text, one))
        or cue.search("".join(sentence(text, one.span)))
    ):
        return ""
    return "" if sentence_tense(text, one) == "future" else "past"


def until_part(text: str, one: Expression) -> Literal["future", ""]:
    """``future`` for a season, quarter or half up to which its sentence looks ahead (到夏天时，所有人应该都能接种), and for a season before
    which something is done, unless its sentence tells that it was: 秋天前成人皆能接种."""
    known = one.known
    if one.shift or known.year is not None or not (known.season or known.quarter or known.half):
        return ""
    cues = cues_of(one.language)
    if "up_to_before" not in cues:
        return ""
    ahead = says_before(cues["up_to_before"], text, one.span, 2)
    if not ahead and known.season and is_deadline(text, one):
        return "" if sentence_tense(text, one) == "past" else "future"
    sets = bool(known.half) and text[one.span.end : one.span.end + 1] in COMMAS  # 下半年，公司将上市
    return "future" if (ahead or sets) and sentence_tense(text, one) == "future" else ""
