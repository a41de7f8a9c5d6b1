"""What neighbouring expressions lend each other: the ends of a range, the items of a list, two names of one year."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.calendar import lunar
from timeline.calendar.partial import RANK, merge, said, valid
from timeline.grammar.rules.grammar import Grammar
from timeline.grammar.rules.meaning import clock
from timeline.model import Expression, Partial, Shift

SHORT = 2  # digits of a year or decade without its century
DECEMBER = 12
DECADES = 10  # of a century
HALF_A_DAY = 12  # hours; clocks of two zones that show more apart show two days


def share(text: str, grammar: Grammar, found: list[Expression]) -> list[Expression]:
    """The ends of a range lend each other what one leaves unsaid: 10 to 22 August 2012, August 10 to 22, 2012, 3 to 5 p.m. Monday."""
    date_last = "fine_first" in grammar.glue  # 3 p.m. on Monday, not 周一下午3点
    shared = _in_one_month(text, grammar, found) if date_last else list(found)
    for place in range(len(found) - 2, -1, -1):
        one, other = shared[place], shared[place + 1]
        points = one.type in ("DATE", "TIME") and other.type in ("DATE", "TIME")
        if points and (named := _of_cycle(text, grammar, one, other)):
            shared[place], shared[place + 1] = named
        elif points and (decade := _of_century(text, grammar, one, other)):
            shared[place + 1] = decade
        elif points and (one.ranges or (date_last and _listed(text, grammar, one, other))):
            opens = grammar.cues.get("weekday_opens")  # Monday through Friday next week, not to next Friday
            of_one_week = opens is not None and opens.match(other.text) is not None
            of_one_week = of_one_week and (one.known.weekday or 0) <= (other.known.weekday or 0)
            shared[place], shared[place + 1] = _lent(one, other, date_last=date_last, of_one_week=of_one_week)
        elif points and _named_with_year(text, grammar, one, other):
            year = other.known.year
            shared[place] = replace(
                one,
                known=replace(one.known, year=year),
                shift=other.shift,
                hang=other.hang if year is None else "none",
            )
        elif points and _glossed(text, grammar, one, other):
            last = shared[place + 2] if place + 2 < len(shared) else None
            ends = grammar.glue.get("gloss_end")
            if (
                last
                and ends
                and not _dated(other)
                and _dated(last)
                and ends.fullmatch(text, other.span.end, last.span.start)
            ):
                shared[place + 1] = other = _on_day(other, last)
            if _dated(other) and abs((one.known.hour or 0) - (other.known.hour or 0)) <= HALF_A_DAY:
                shared[place] = _on_day(one, other)
    return shared


def _in_one_month(text: str, grammar: Grammar, found: list[Expression]) -> list[Expression]:
    """Days that a list goes on with, in the month that opens it, where the last says the year: Sept. 5, 7 and 9, 2008."""
    glue, shared = grammar.glue.get("list"), list(found)
    if glue is None:
        return shared
    for place, last in enumerate(found):
        if said(last.known) != ("year", "day"):
            continue
        first = place - 1
        while first >= 0 and glue.fullmatch(text, found[first].span.end, found[first + 1].span.start):
            if said(found[first].known) != ("day",):
                break
            first -= 1
        else:
            continue
        if first < place - 1 and said(found[first].known) == ("month", "day"):
            month, days = found[first].known.month, found[first + 1 : place + 1]
            meant = [replace(one, known=replace(one.known, month=month)) for one in days]
            if all(valid(one.known) for one in meant):
                shared[first + 1 : place + 1] = meant
    return shared


def _of_century(text: str, grammar: Grammar, one: Expression, other: Expression) -> Expression | None:
    """A decade that does not say its century, as that of the one it goes on from: 19世纪60至90年代, the 1860s and '70s."""
    first, last = one.known.decade, other.known.decade
    if first is None or last is None or first < DECADES:
        return None
    if last >= DECADES and sum(map(str.isdigit, other.text)) != SHORT:
        return None
    joints = (grammar.glue.get("range"), grammar.glue.get("list"))
    if not any(joint and joint.fullmatch(text, one.span.end, other.span.start) for joint in joints):
        return None
    decade = first // DECADES * DECADES + last % DECADES
    return replace(other, known=replace(other.known, decade=decade), hang="none") if decade > first else None


def _of_cycle(text: str, grammar: Grammar, one: Expression, other: Expression) -> tuple[Expression, Expression] | None:
    """A year and its name in the sixty-year cycle, side by side, as one year: 1894年（甲午年）, 甲午年（1894年）."""
    glue = grammar.glue.get("year_named")
    if glue is None or (one.cycle is None) == (other.cycle is None):
        return None
    if not glue.fullmatch(text, one.span.end, other.span.start):
        return None
    year = other.known.year if one.cycle else one.known.year
    if year is None or lunar.cycle_of(year) + 1 != (one.cycle or other.cycle):
        return None
    alike = [
        each if each.cycle is None else replace(each, known=replace(each.known, year=year), cycle=None, hang="none")
        for each in (one, other)
    ]
    return alike[0], alike[1]


def _named_with_year(text: str, grammar: Grammar, one: Expression, other: Expression) -> bool:
    """Whether a day names what happened on it, and the year follows: the Nov. 13 attacks in 2015, the Aug. 26 bombing last year."""
    glue = grammar.glue.get("happened_in")
    if glue is None or one.shift or one.feast or one.ranges or said(one.known) != ("month", "day"):
        return False
    moved = other.shift == (Shift("year", -1),) and not said(other.known)
    years = moved or (said(other.known) == ("year",) and not other.shift)
    return years and glue.fullmatch(text, one.span.end, other.span.start) is not None


def _glossed(text: str, grammar: Grammar, one: Expression, other: Expression) -> bool:
    """Whether a clock time follows in brackets as it is elsewhere: 10:35 a.m. (0735 GMT) Friday."""
    opens = grammar.glue.get("gloss")
    if opens is None or one.known.hour is None or other.known.hour is None or _dated(one):
        return False
    if not opens.fullmatch(text, one.span.end, other.span.start):
        return False
    return ")" in text[other.span.end : other.span.end + 2] or text.startswith("-RRB-", other.span.end + 1)


def _on_day(one: Expression, dated: Expression) -> Expression:
    """A clock time on the day of another expression."""
    day = replace(dated.known, part=None, hour=None, minute=None, second=None, zone=None)
    return replace(
        one,
        known=merge(day, one.known),
        shift=dated.shift,
        hang=dated.hang,
        feast=dated.feast,
        direction=dated.direction,
    )


def _listed(text: str, grammar: Grammar, one: Expression, other: Expression) -> bool:
    """Whether a bare day waits for the month of the next one, or a month or quarter for its year: 18 and 19 June, March and August 2006,
    March and April last year, March 3 and 5, 2006, the first and second quarters of 2019."""
    glue = grammar.glue.get("list")
    if one.shift or not glue or not glue.fullmatch(text, one.span.end, other.span.start):
        return False
    first, last = one.known, other.known
    if other.shift:
        return said(first) == said(last) and _of_moved_year(one, other) and _month_day(first) < _month_day(last)
    if said(first) in (("quarter",), ("half",)):
        return said(last) == ("year", *said(first))
    if first.month is None:
        return first.day is not None and (first.weekday is None or last.weekday is not None)
    if first.year is not None:
        return False
    if said(first) == ("month", "day") and said(last) == ("year", "day"):
        return (first.day or 0) < (last.day or 0)
    return said(last) == ("year", *said(first)) and _month_day(first) < _month_day(last)


def _of_moved_year(one: Expression, other: Expression) -> bool:
    """Whether both are months or their days, and the second alone says of which year: March to June last year."""
    if one.shift or one.feast or one.then or other.feast or other.then or len(other.shift) > 1 or other.hang == "story":
        return False
    moved = [move.unit for move in other.shift if move.amount is not None] == ["year"]
    return moved and all(said(each.known) in (("month",), ("month", "day")) for each in (one, other))


def _month_day(known: Partial) -> tuple[int, int]:
    return known.month or 0, known.day or 0


def _lent(one: Expression, other: Expression, *, date_last: bool, of_one_week: bool) -> tuple[Expression, Expression]:
    first, last = one.known, other.known
    if first.hour is not None and last.hour is not None:
        lends = date_last or _closing(other)  # not 9点到晚上10点
        if first.part is None and last.part is not None and lends and not _is_noon(one):
            meant = clock(replace(first, part=last.part))
            first = meant if (meant.hour or 0, meant.minute or 0) <= (last.hour, last.minute or 0) else first
        elif (
            last.part is None
            and first.part is not None
            and not (_dated(one) and last.minute is not None and _dated(other))
        ):
            meant = clock(replace(last, part=first.part))
            last = meant if (meant.hour or 0, meant.minute or 0) > (first.hour, first.minute or 0) else last
        if date_last and not _dated(one) and _dated(other) and _over_noon(first, last, other.text):
            last = replace(last, hour=(last.hour or 0) + HALF_A_DAY)
        if date_last and first.hour == 24 and not _dated(one) and last.hour != 24:
            first = replace(first, hour=0)  # from midnight to noon on Monday
        if date_last and first.month and last.month and last.year and first.year is None and first.day:
            turned = (first.month, first.day) > (last.month, last.day or 1)
            first = replace(first, year=last.year - turned)  # between 11 p.m. July 4 and 3 a.m. July 5, 1993
        if date_last and not _dated(one) and _dated(other):
            dated = merge(replace(last, part=None, hour=None, minute=None, second=None), first)
            lent = replace(
                one, known=dated, shift=other.shift, hang=other.hang, feast=other.feast, direction=other.direction
            )
            return lent, replace(other, known=last)
        return replace(one, known=first), replace(other, known=last)
    if not one.shift and said(first) == ("weekday",) and last.weekday and other.shift and other.shift[0].unit == "week":
        return (replace(one, shift=other.shift, hang=other.hang) if of_one_week else one), other
    if _of_moved_year(one, other):
        year = other.shift[0].amount or 0
        turned = _month_day(first) > _month_day(last)  # October to March next year
        if not date_last:  # 3月至明年6月: what is said of the end alone is not of the beginning
            turned = turned or year > 0
        return replace(one, shift=(Shift("year", year - turned),), hang=other.hang), other
    if one.shift or other.shift or one.feast or other.feast:
        return one, other
    if said(first) == said(last) == ("year",) and len(other.text) == SHORT:  # 1899-02 ends in the century after
        since = first.year or 0
        until = since // 100 * 100 + (last.year or 0) % 100
        return one, replace(other, known=replace(last, year=until + 100 * (until < since)))
    if last.year is not None and first.year is None:
        if last.month is None and last.day is not None:
            last = replace(last, month=first.month)
        if first.month is not None and last.month is not None and last.year is not None:
            first = replace(first, year=last.year - (first.month > last.month))
    if last.year is not None and said(first) == ("quarter",) and last.quarter:
        first = replace(first, year=last.year)
    if one.lunar and other.lunar and last.month is None:
        last = replace(last, month=first.month, year=first.year)
    if first.month is None and first.day is not None and last.month is not None:
        first = _in_month_of(first, last)
    if not (valid(first) and valid(last)):
        return one, other
    return replace(one, known=first), replace(other, known=last)


def _closing(one: Expression) -> bool:
    """Whether an hour is told by letters behind it: 3点到5点pm."""
    end = one.text.rstrip(".")[-1:]
    return end.isascii() and end.isalpha()


def _is_noon(one: Expression) -> bool:
    """Whether an hour is noon by its name, which no half of the day makes another: from noon to 3 a.m."""
    return one.known.hour == HALF_A_DAY and not any(map(str.isdigit, one.text))


def _over_noon(first: Partial, last: Partial, text: str) -> bool:
    """Whether an hour that is smaller than the first one is in the afternoon of its day: from 11 to 1 on Friday, but not 01:00."""
    if first.part is not None or last.part is not None or first.hour is None or not last.hour:
        return False
    return last.hour < first.hour <= HALF_A_DAY and not text.startswith("0")


def _in_month_of(first: Partial, last: Partial) -> Partial:
    """A bare day in the month of the end of its range, or in the one before where it would not come before that: 8日起至2月7日."""
    month, year = last.month or 1, last.year
    if last.day is not None and (first.day or 0) > last.day:
        year = year - 1 if year is not None and month == 1 else year
        month = month - 1 or DECEMBER
    return replace(first, month=month, year=year)


def _dated(one: Expression) -> bool:
    units = [unit for unit in said(one.known) if unit in RANK and RANK[unit] <= RANK["day"]]
    return bool(one.shift or one.feast or units or one.known.weekday)
