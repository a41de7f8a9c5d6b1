"""One expression → what it was resolved to: the date that it hangs on, and what the words around it say of its tense."""

from __future__ import annotations

from datetime import date, datetime

from msgspec.structs import replace

from timeline.anchoring.hanging.bound import weekend_ahead
from timeline.anchoring.hanging.eve import of_solar_year
from timeline.anchoring.hanging.given_year import turned_year
from timeline.anchoring.hanging.habits import is_some_time
from timeline.anchoring.hanging.hang import Base, hang, publication
from timeline.anchoring.hanging.in_week import (
    comes_next,
    goes_on_tomorrow,
    has_begun_elsewhere,
    is_as_of_update,
    is_next_match,
)
from timeline.anchoring.hanging.this_week import in_its_week, week_over
from timeline.anchoring.hours import float_free
from timeline.anchoring.made import NOTHING, Resolved
from timeline.anchoring.nightfall import after_nightfall
from timeline.anchoring.story.agree import is_of_several
from timeline.anchoring.story.disagreements import YEAR
from timeline.anchoring.story.over import just_past, midnight_over, retold_year, slipped
from timeline.anchoring.story.passage import begins_before, leads_on, retold, year_of_weekday
from timeline.anchoring.story.seasons import is_of_last_season, season_before
from timeline.anchoring.story.state import Layout, State, is_over
from timeline.anchoring.tense.clause import is_reported, is_set, only_told, tense
from timeline.anchoring.tense.sentence import starts
from timeline.anchoring.tense.verbs import direct
from timeline.anchoring.tense.yearless import (
    day_ahead,
    day_of_next_month,
    day_over,
    end_over,
    far_ahead,
    feast_over,
    is_known_before,
    part_begun,
    report_over,
    season_over,
    told_then,
    turn_of_year,
    until_part,
)
from timeline.anchoring.values.resolve import finished, resolve
from timeline.calendar.eras import minguo
from timeline.calendar.partial import interval, merge, of_day
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Partial, Shift, Tense
from timeline.settings import Settings

EITHER_REF = "PAST_OR_FUTURE_REF"  # 近日: the tense of its clause decides
SAID = 28  # characters before 第三天 that say which day is the third


def resolved_one(layout: Layout, one: Expression, state: State, settings: Settings) -> Resolved:
    """What `one` means, after what the text has told so far (`state`)."""
    if (said := _of_itself(layout, one, state, settings)) is not None:
        return said
    if (held := layout.written_out.get(one.span)) is not None:
        return Resolved(merge(replace(one.known, weekday=None), held.known), Base(held.known, "story", held))
    if layout.stamps and one.span in layout.stamps and one.direction == "past" and state.today:
        return _stamped(state.today, state.now)
    if settings.genre != "plain" and counts_on(one):
        return _counted(layout, one, state, settings)
    if is_of_several(layout.text, one):
        return _of_several(layout, one, state)
    one = (
        of_solar_year(layout, _as_told(layout, one), state.today) if settings.genre == "news" else _as_told(layout, one)
    )
    way = one.direction if settings.genre == "plain" else _way(layout, one, state)
    base = hang(layout, one, state, settings, way)
    if base is None:
        counted = state.today and one.direction and one.shift
        return _length(one) if counted else Resolved(one.known, ref=one.ref)
    if settings.genre == "news" and (
        float_free(layout, one, base, state) or (base.why == "publication" and is_some_time(layout, one, state.points))
    ):
        return Resolved(one.known, ref=one.ref)
    sure = _is_sure(layout, one, way)
    near = "nearest" if not way and settings.prefer == "past" and _either(layout, one, state) else ""
    known = resolve(one, week_over(layout, one, base, state, settings), state.now, settings, way or near, sure=sure)
    if known is not None:
        known, base = _moved(layout, one, known, base, state, settings)
        if base.why == "publication" and is_of_last_season(layout, one):
            known = season_before(known, state.today) or one.known
        if known.year and slipped(layout, one, known, state.today):
            return Resolved(
                replace(known, year=known.year - 1), base, disagreement=YEAR(text=one.text, year=known.year)
            )
    reports = settings.genre != "plain"
    if one.hang == "story" and (known is None or (reports and _unreached(layout, one, known, state, base))):
        if one.direction:
            return _length(one)
        if one.known.weekday:
            return Resolved(one.known)  # that Saturday, of a week that nothing told of
    return Resolved(one.known) if known is None else Resolved(known, base)


def _of_itself(layout: Layout, one: Expression, state: State, settings: Settings) -> Resolved | None:
    """What means the same whatever it hangs on: lengths and sets, a vague past, a date with its year; None for all else."""
    if one.type == "REF" and one.ref == EITHER_REF:
        return Resolved(ref="FUTURE_REF" if tense(layout.text, one) == "future" else "PAST_REF")
    distance = one.type == "DURATION" and bool(one.shift) and settings.genre == "plain"  # in two weeks
    if one.type in ("REF", "DURATION", "SET") and not distance:
        return Resolved(one.known, ref=one.ref)
    if one.shift and any(move.amount is None for move in one.shift):
        return _vague(layout, one)
    if one.known.year is not None and (one.feast or not one.shift):
        said_so = finished(one, one.known) or one.known
        if (by_era := _by_era(layout, one, said_so, state)) is not None:
            return by_era
        return Resolved(_same_period(said_so, state) if one.same_period else said_so)
    return Resolved(one.known) if one.hang == "none" else None


def _of_several(layout: Layout, one: Expression, state: State) -> Resolved:
    """The day of its sentence that is the weekday that some are said to be; only which weekday it is, where none is."""
    number = one.known.weekday
    same = (point for point in state.points if layout.same_sentence(point.span, one.span) and point.day)
    point = next((point for point in same if point.day and point.day.isoweekday() == number), None)
    if point is None or point.day is None:
        return Resolved(one.known)
    return Resolved(of_day(point.day), Base(point.known, "list", point))


def _by_era(layout: Layout, one: Expression, known: Partial, state: State) -> Resolved | None:
    """A year of two figures in a paragraph that counts by Taiwan's years, as one of theirs: 民國75年創黨，79年當選."""
    cues = cues_of(one.language)
    if "minguo_told" not in cues or not cues["short_year"].match(one.text):
        return None
    told = (point for point in state.points if layout.same_paragraph(point.span, one.span))
    point = next((point for point in told if cues["minguo_told"].match(layout.text, point.span.start)), None)
    year = minguo(int(one.text[:2]))
    if point is None or year < (point.known.year or 0) or (state.today is not None and year > state.today.year):
        return None
    return Resolved(replace(known, year=year), Base(point.known, "story", point))


def _moved(
    layout: Layout, one: Expression, known: Partial, base: Base, state: State, settings: Settings
) -> tuple[Partial, Base]:
    """What an expression came to, where the text around it says that it is another day, week or year."""
    if one.same_period:
        known = _same_period(known, state)
    if settings.genre == "news":
        known = after_nightfall(layout, one, known, base.point if base.why == "story" else None, state.today)
        known = turned_year(layout, one, known, base.point if base.why == "story" else None)
        known = midnight_over(layout, one, known, state.today)
        known = retold_year(layout, one, known, base.point if base.why == "story" else None)
        known = just_past(
            layout, one, known, base.known if base.why == "story" and not one.shift else None, state.today
        )
    if base.why == "publication" and retold(layout, one, known, state):
        known = replace(known, year=(known.year or 0) - 1)
        base = Base(state.points[0].known, "story", state.points[0])
    if base.why == "publication" and (point := year_of_weekday(one, known, state)) is not None:
        known = replace(known, year=point.known.year)
        base = Base(point.known, "story", point)
    if base.point is not None and begins_before(layout, known, base.point):
        known = replace(known, year=(known.year or 0) - 1)
    return in_its_week(layout, one, known, state, settings), base


def _length(one: Expression) -> Resolved:
    """How long it is to a day that nothing tells from which."""
    return Resolved(length=tuple((move.unit, abs(move.amount or 0)) for move in one.shift))


def _is_sure(layout: Layout, one: Expression, way: Tense) -> bool:
    """Whether the tense is that of a date's own verb, not of one farther off, or of the report on a quarter."""
    if one.known.quarter is not None:
        return not (way == "future" and is_reported(layout.text, one))
    if one.known.month is None:
        return one.known.day is None or way != "past" or direct(layout.text, one)
    return direct(layout.text, one) if way == "past" else way != "future" or is_set(layout.text, one)


def _either(layout: Layout, one: Expression, state: State) -> bool:
    """Whether a day, or the month of an election, may as well lie ahead though no verb of its clause says so."""
    if is_known_before(layout.text, one):
        return True
    ahead = day_ahead(layout.text, one, state.today) or day_of_next_month(layout.text, one, state.today)
    return ahead or starts(layout.text, one)


def _as_told(layout: Layout, one: Expression) -> Expression:
    """The expression, of the day just told where that is said to be the third of something: 今天是停电的第三天."""
    cue = cues_of(one.language).get("is_nth")
    if cue is None or one.hang != "story" or len(one.shift) != 1 or one.shift[0].unit != "day":
        return one
    if (one.shift[0].amount or 0) <= 0 or not cues_of(one.language)["ordinal_day"].match(one.text):
        return one
    told = cue.search(layout.text[max(layout.start(one.span.start), one.span.start - SAID) : one.span.start])
    return replace(one, shift=(Shift("day", 0),)) if told else one


def counts_on(one: Expression) -> bool:
    """Whether an expression is counted from publication alone: 昨天, 去年3月."""
    return one.hang == "publication" and bool(one.shift) and not one.feast


def _counted(layout: Layout, one: Expression, state: State, settings: Settings) -> Resolved:
    """What is counted from publication: yesterday is yesterday, whatever the text has told and whatever is said of it."""
    base = publication(layout, one, state)
    if base is None:
        return Resolved(one.known, ref=one.ref)
    known = resolve(one, week_over(layout, one, base, state, settings), state.now, settings, "")
    if known is not None and one.same_period:
        known = _same_period(known, state)
    if known is not None and settings.genre == "news":
        known = just_past(layout, one, known, None, state.today)
    if known is None:
        return Resolved(one.known)
    known = in_its_week(layout, one, known, state, settings)
    if known.year and slipped(layout, one, known, state.today):
        return Resolved(replace(known, year=known.year - 1), base, disagreement=YEAR(text=one.text, year=known.year))
    return Resolved(known, base)


def _unreached(layout: Layout, one: Expression, known: Partial, state: State, base: Base) -> bool:
    """Whether what is told as past would lie ahead of publication: it is not known then from where it counts. What counts from the
    publication itself is told as past only where a verb says so, and so is a weekday of a week that lies ahead."""
    covered = interval(known)
    if covered is None or state.today is None or covered[0].date() <= state.today:
        return False
    said = tense(layout.text, replace(one, direction=""))
    told = interval(base.known)
    own = one.known.weekday is not None and told is not None and told[0].date() > state.today
    return said == "past" or (base.why == "story" and said != "future" and not own)


def _stamped(today: date, now: datetime | None) -> Resolved:
    """A relative stamp that stands alone (24 分钟前) is of the publication; how long before the capture it says does not count."""
    day = of_day(today)
    known = merge(of_day(now.date()), Partial(hour=now.hour, minute=now.minute)) if now else day
    return Resolved(known, Base(day, "publication"))


def _way(layout: Layout, one: Expression, state: State) -> Tense:
    """Whether an expression of the news looks back or ahead, as far as the words around it and the turn of the year tell."""
    if one.hang == "publication" and one.shift and not one.feast:
        return ""  # yesterday is yesterday, whatever is said of it
    if layout.told_back and one.span in layout.told_back:
        return "past"
    if is_as_of_update(layout, one, state) or has_begun_elsewhere(layout, one, state):
        return "future"  # than publication
    said = tense(layout.text, one, state.today) or told_then(layout.text, one)
    unsaid = not said or (said == "past" and only_told(layout.text, one))
    if unsaid and state.points and leads_on(layout, one, state.points[0], state):
        return ""
    if "told" not in cues_of(one.language):  # a language that tells its tenses has said it
        return "" if said == "past" and is_known_before(layout.text, one) else said
    ahead = (goes_on_tomorrow, comes_next, is_next_match)
    if not said and (
        weekend_ahead(layout, one, state) is not None or any(is_so(layout, one, state) for is_so in ahead)
    ):
        return "future"
    last = state.points[0] if state.points else None
    if not said and last is not None and is_over(last, state) and layout.same_sentence(last.span, one.span):
        return ""  # 若观察去年各月，1月至9月 …: the year said weighs more than what else its sentence says
    said = said or day_over(layout.text, one, state.today)
    said = said or turn_of_year(layout.text, one, state.today) or far_ahead(layout.text, one, state.today)
    said = said or end_over(layout.text, one, state.today) or report_over(layout.text, one, state.today)
    said = said or until_part(layout.text, one) or season_over(layout.text, one, state.today)
    return said or part_begun(layout.text, one, state.today) or feast_over(layout.text, one, state.today)


def _vague(layout: Layout, one: Expression) -> Resolved:
    """几天前 lies in the past; 几天后 in the future only where its clause says so, else it tells how long it took."""
    if one.direction != "future":
        return Resolved(ref="PAST_REF")
    if tense(layout.text, replace(one, direction="")) == "future":
        return Resolved(ref="FUTURE_REF")
    return Resolved(length=tuple((move.unit, move.amount) for move in one.shift))


def _same_period(known: Partial, state: State) -> Partial:
    """The part of a year that the text told of last, in another year: 第二季度 … 去年同期. A quarter is that of a month told (to Sept. 30,
    from the year-ago quarter), and none where no part of a year was told."""
    last = state.points[0].known if state.points else NOTHING
    if known.year is None or known.month is not None or known.week is not None:
        return known
    if last.year is None or last.week is not None:
        return replace(known, quarter=None)
    if known.quarter is not None and last.month is not None:
        return replace(known, quarter=(last.month + 2) // 3)
    return replace(known, **{unit: getattr(last, unit) for unit in ("half", "quarter", "season", "month")})
