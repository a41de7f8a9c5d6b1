"""Hours, parts of a day, weekdays and months that belong to no day the text tells: habits, rules, stories whose day is not given."""

from __future__ import annotations

import re
from datetime import date, timedelta

from timeline.anchoring.hanging.bound import is_of_no_day_told
from timeline.anchoring.hanging.far import FAR, is_old, opens_clause
from timeline.anchoring.hanging.hang import Base
from timeline.anchoring.story.state import Layout, State, day_of
from timeline.anchoring.tense.clause import tense
from timeline.anchoring.tense.reach import just_after, says_after, says_before
from timeline.anchoring.tense.sentence import sentence_tense
from timeline.calendar.partial import said
from timeline.grammar.rules.cues import cues_of, grammar_for
from timeline.model import Expression, Partial

REACH = 16  # characters on each side that tell a habit
COMMAS = ("，", ",", ", ", "、")  # between a weekday and its hour
CLAUSE_END = re.compile(r"[，。！？；：、,!?;:\n]")
LEAD = 400  # characters from the top, where news says when its news was
LONG = 12_000  # bytes (a Chinese character has three): no news of a day is as long
OWN = 0.008  # how often, for each character, a writer says "I" who tells of himself: news quotes those who do
OWN_LEAST = 8  # … and in all
QUOTED = re.compile('“[^“”]{0,400}”|「[^「」]{0,400}」|"[^"\\n]{0,400}"')
NEWS = timedelta(days=3)  # before and after publication
OLD_CASE = timedelta(days=75)  # before publication, at which a month began whose story is told by parts of the day
LONG_AGO = timedelta(days=45)  # before publication, at which a story told by the hour is no news


def float_free(layout: Layout, one: Expression, base: Base, state: State) -> bool:
    """Whether a bare hour, part of a day, weekday or month is of none that is dated, though `base` could date it.

    It is a habit's (平时夜里, 通常在2月), a rule's (晚上8点以后不要出门), of another month that its sentence tells of, of one of
    several days, or of a story that tells of nothing around its publication, or of more than the news of a day.
    """
    weekday = _is_bare_weekday(one)
    if said(one.known) == ("month",) and not one.shift and base.why in ("publication", "story"):
        return _is_every_year(layout, one)
    if said(one.known) == ("season",) and not one.shift and base.why == "publication":
        return is_old(layout, state)
    if base.why not in ("publication", "story") or not (weekday or is_bare(one)):
        return False
    cues = cues_of(one.language)
    before = layout.text[max(layout.start(one.span.start), one.span.start - REACH) : one.span.start]
    after = just_after(layout.text, one.span, REACH)
    if weekday:
        habit = cues.get("habit_weekday")
        often = habit is not None and bool(cues["habit_before"].search(before) or habit.search(after))
        but = "but_before" in cues and cues["but_before"].search(before) is not None
        but = but and tense(layout.text, one) != "past"
        cue = cues.get("weekly_before")
        weekly = cue is not None and cue.search(before) is not None and sentence_tense(layout.text, one) != "past"
        weekly = weekly and not _is_once(layout, one) and not _is_reported(layout, one)
        return often or but or weekly or (one.ranges and _is_open_then(layout, one, before))
    untold = base.why == "publication"
    sides = [("habit_before", before), ("habit_after", after)]
    sides += [("habit_text", one.text), ("hours_before", before), ("hours_after", after)] if untold else []
    if any((cue := cues.get(name)) and cue.search(where) for name, where in sides):
        return True
    if _of_longer_ago(layout, one, state) or (untold and _in_old_story(state)):
        return True
    if untold and is_of_no_day_told(layout, one, state):
        return True
    teller = cues.get("teller")
    story = one.span.start > LEAD or (teller is not None and bool(teller.search(before + after)))
    story = story or _in_memoir(layout, one, state)
    if not untold or not story:
        return False
    return not layout.is_news() or (layout.is_feature() and not _is_reported(layout, one))


def _is_open_then(layout: Layout, one: Expression, before: str) -> bool:
    """Whether a range of weekdays tells when something is open every week, and not that of one week: 周一至周五上午9时至下午5时开放."""
    cues = cues_of(one.language)
    if "open_before" not in cues or cues["once_before"].search(before):
        return False
    tells = cues.get("open_weekdays")
    opens = tells is not None and tells.match(layout.text, one.span.start) is not None
    return opens or cues["open_before"].search(before) is not None


def _in_memoir(layout: Layout, one: Expression, state: State) -> bool:
    """Whether an hour goes on with months long past in a text that tells of nothing else, and is not that of something said."""
    if not state.points or state.points[0].known.month is None or not is_old(layout, state):
        return False
    return not _is_reported(layout, one)


def _is_reported(layout: Layout, one: Expression) -> bool:
    """Whether an hour is that of something said: 下午宣布."""
    after = just_after(layout.text, one.span, REACH)
    cues = (cues_of(one.language).get(name) for name in ("report", "said_after"))
    return any(cue is not None and cue.search(after) for cue in cues)


def _is_every_year(layout: Layout, one: Expression) -> bool:
    """Whether something is done in a month every year."""
    return says_before(cues_of(one.language).get("habit_month"), layout.text, one.span, 2 * REACH)


def tells_news(layout: Layout, expressions: tuple[Expression, ...], today: date | None) -> bool:
    """Whether the writer, in his own words, tells of a day around the publication: 今天, 周二, the day's date."""
    return today is None or any(
        _is_near(one, today) and not layout.is_furniture(one.span.start) and not layout.is_quoted(one.span.start)
        for one in expressions
    )


def is_feature(text: str, language: str) -> bool:
    """Whether a text is too long for the news of a day, or its writer tells of himself in it, so that its hours are of days not named."""
    if len(text.encode(errors="ignore")) > LONG:
        return True
    teller = grammar_for(language).cues.get("teller")
    told = len(teller.findall(QUOTED.sub("", text))) if teller else 0
    return told > max(OWN_LEAST, OWN * len(text))


def _is_near(one: Expression, today: date) -> bool:
    if one.type not in ("DATE", "TIME") or one.every:
        return False
    known = one.known
    if known.weekday is not None or (one.hang == "publication" and any(move.unit == "day" for move in one.shift)):
        return True
    if known.day is None or one.lunar or one.feast:
        return False
    month, year = known.month or today.month, known.year or today.year
    days = [
        day for turn in (year - 1, year, year + 1) if (day := day_of(Partial(year=turn, month=month, day=known.day)))
    ]
    return any(abs(day - today) <= NEWS for day in days if known.year in (None, day.year))


def is_bare(one: Expression) -> bool:
    """Whether an expression says an hour or a part of the day, and no day."""
    return not one.shift and not one.feast and said(one.known)[:1] in (("part",), ("hour",))


def _is_bare_weekday(one: Expression) -> bool:
    return not one.shift and not one.feast and said(one.known) in (("weekday",), ("weekend",))


def floats_on(layout: Layout, opener: Expression, known: Partial, one: Expression) -> bool:
    """Whether an hour or weekday is of no day because the one just before it, resolved to `known`, is of none: the first end of its range,
    the weekday it is of (营业时间：周一至周五，早9点), or the day after what no date tells of (每天忙到深夜，第二天还要8点到岗)."""
    if known.day is not None or not _is_dayless(one):
        return False
    if opener.ranges:
        return _is_dayless(opener)
    if not layout.same_sentence(opener.span, one.span):
        return False
    if not is_bare(one):
        again = known.year is None and _is_dayless(opener) and not opener.every and _is_bare_weekday(one)
        again = again and not _is_once(layout, one)
        return again and sentence_tense(layout.text, one) != "past"  # 周一到周六，早8点工作到晚11点，周日工作8小时
    after = opener.hang == "story" and bool(opener.shift) and opener.shift[-1].unit == "day"
    between = layout.text[opener.span.end : one.span.start]
    return after or (_is_bare_weekday(opener) and (between in COMMAS or not CLAUSE_END.search(between)))


def _is_once(layout: Layout, one: Expression) -> bool:
    """Whether what a weekday tells of is done once: 周日因台风关闭, was looted on Tuesday."""
    cue = cues_of(one.language).get("once_after")
    return tense(layout.text, one) != "" if cue is None else cue.match(layout.text, one.span.end) is not None


def _is_dayless(one: Expression) -> bool:
    """Whether an expression says an hour, a part of the day or a weekday, or one of those of the other, and no date."""
    units = said(one.known)[:1]
    return not one.shift and not one.feast and units in (("weekday",), ("weekend",), ("part",), ("hour",))


def _in_old_story(state: State) -> bool:
    """Whether the moment told last, at its hour, lies long before publication."""
    point = state.points[0] if state.points else None
    if point is None or point.day is None or state.today is None or not point.own_year:
        return False
    by_the_hour = point.known.hour is not None or point.known.part is not None
    return by_the_hour and state.today - point.day > LONG_AGO


def _is_old_case(layout: Layout, one: Expression, state: State) -> bool:
    """Whether a part of the day goes on with what a month long over told, where nothing is reported of it: 去年3月某日 … 清晨他起床."""
    cues, point = cues_of(one.language), state.points[0]
    if "told" not in cues or said(one.known) != ("part",) or state.today is None or not point.known.year:
        return False
    if state.today - date(point.known.year, point.known.month or 1, 1) <= OLD_CASE:
        return False
    return not says_after(cues["report"], layout.text, one.span, REACH)


def _of_longer_ago(layout: Layout, one: Expression, state: State) -> bool:
    """Whether the month of its sentence or the year of its paragraph is over, or it is of some day of either: 1983年的一个晚上."""
    point = state.points[0] if state.points else None
    if point is None or point.day is not None or state.today is None:
        return False
    known, cues = point.known, cues_of(one.language)
    some = cues.get("some_part")
    if some is not None and some.fullmatch(layout.text, point.span.end, one.span.start):
        return True
    near = layout.paragraph(one.span.start) - layout.paragraph(point.span.start)
    if near == 1 and known.month is not None:
        return _is_old_case(layout, one, state)
    if near:
        return False
    if known.month is None:
        old = point.own_year and known.year is not None and known.year < state.today.year - FAR
        if not old or "year_sets" not in cues or says_after(cues["report"], layout.text, one.span, REACH):
            return False  # 下午宣布 is of the news
        return says_after(cues["year_sets"], layout.text, point.span, REACH) and opens_clause(layout, one, point)
    same = layout.same_sentence(point.span, one.span) or _is_old_case(layout, one, state)
    return same and (known.year, known.month) != (state.today.year, state.today.month)
