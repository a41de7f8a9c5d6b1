"""A date that the calendar puts ahead of publication, and that is over all the same: 今年9月 of a text written the year before."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from timeline.anchoring.story.state import Layout, Point, day_of
from timeline.anchoring.tense.clause import is_to_come, tense
from timeline.anchoring.tense.reach import clause, sentence
from timeline.anchoring.tense.sentence import sentence_tense
from timeline.anchoring.tense.yearless import COMMAS, is_set_long_before
from timeline.calendar.partial import interval, merge, of_day
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression, Partial, Shift, Span

AHEAD = 45  # days by which a date of this year must lie ahead of publication to be doubted
EARLY, UNPLANNED = 2, 120  # months of a year, and days ahead at which no plan is told as if it had happened in them
TOLD = 4  # characters of a clause that tells something
TURNED = 92  # days from a date to one of the next year told behind it: 11月3日大选, 1月20日就职
LATE = 4  # days by which the end of a week lies ahead on a Tuesday, which is then told as past; by more it is that of the week before
SATURDAY = 6
AS_OF = 8  # characters before a day that say up to it
LAST_WINTER = 270  # days
LAST_HOUR = 24  # midnight, as the end of a day
SOON, MONTH = 3, 31  # days by which a dateline's day must lie ahead to be of the month before, and the most


def slipped(layout: Layout, one: Expression, known: Partial, today: date | None) -> bool:
    """Whether this year's month is told as past though it is months ahead: 今年9月 of a text that was written the year before. In a year
    that has only begun, what is planned for its second half is told as planned."""
    if not one.shift or one.shift != (Shift("year", 0),) or one.known.month is None:
        return False
    covered = interval(known)
    if covered is None or today is None:
        return False
    ahead = (covered[0].date() - today).days
    said_so = tense(layout.text, one)
    if ahead > AHEAD and (said_so or sentence_tense(layout.text, one)) == "past":
        return True
    early = today.month <= EARLY and ahead > UNPLANNED
    return early and not said_so and "told" in cues_of(one.language) and _tells(layout, one)


def _tells(layout: Layout, one: Expression) -> bool:
    """Whether the clause of a date, or the next where that ends with it, tells something, and nothing of a plan: 今年9月，公司递交申请; not
    今年9月的大选, 推迟到今年9月."""
    text, cues = layout.text, cues_of(one.language)
    before, after = clause(text, one.span)
    if cues["up_to_before"].search(before) and not cues["as_of_before"].search(before):
        return False
    if text[one.span.end : one.span.end + 1] in COMMAS:
        one = replace(one, span=Span(one.span.start, one.span.end + 1))
        after = clause(text, one.span)[1]
    elif cues["which_after"].search(after):
        return False
    return len(after) >= TOLD and not is_set_long_before(text, one) and not is_to_come(text, one)


def just_past(layout: Layout, one: Expression, known: Partial, base: Partial | None, today: date | None) -> Partial:
    """The value of what is this week's or this year's by the calendar, but the one just past where nothing says that it is to come.

    本周日 read on Monday is yesterday, unless something is only set for it; 今年冬天 read in January began in December, and the February
    that a story of November, its `base`, tells of is over.
    """
    covered = interval(known)
    if covered is None or today is None:
        return known
    if layout.told_back and one.span in layout.told_back and known.year is not None and covered[1].date() > today:
        return replace(known, year=known.year - 1)
    if covered[0].date() <= today or not (one.shift or base):
        return known
    if tense(layout.text, one) == "future" or sentence_tense(layout.text, one) == "future":
        return known
    if _is_fixture(layout, one) or _is_set_for(layout, one):
        return known
    ahead = (covered[0].date() - today).days
    tells = "told" in cues_of(one.language)  # a language that tells its tenses says this Sunday of the one to come
    if (
        tells
        and one.shift == (Shift("week", 0),)
        and one.known.weekday is not None
        and (ahead > LATE or (ahead == LATE and one.known.weekday >= SATURDAY and _is_past(layout, one)))
        and known.day is not None
    ):
        return merge(known, of_day(covered[0].date() - timedelta(days=7)))
    if base is not None and one.known.month is not None and not one.lunar and known.year == (base.year or 0) + 1:
        told = interval(base)
        near = told is not None and one.known.day is not None and (covered[0] - told[0]).days <= TURNED
        return known if near and not _is_past(layout, one) else replace(known, year=base.year)
    if base is not None and one.known.day and known.year and known.year == base.year and _is_as_of(layout, one):
        return replace(known, year=known.year - 1)
    doubted = base is not None and not one.shift and ahead > AHEAD
    if doubted and known.year == today.year and tense(layout.text, one) == "past":
        return replace(known, year=today.year - 1)  # 2021年经济疲弱，但二季度已复苏, read in January
    season = one.known.season == "WI" or bool(one.feast)
    if tells and one.shift == (Shift("year", 0),) and season and ahead > LAST_WINTER and known.year is not None:
        return replace(known, year=known.year - 1)
    return known


def _is_as_of(layout: Layout, one: Expression) -> bool:
    """Whether a bracket says up to which day accounts count, which has come: 2025财年第一财季（截至9月30日）, read in October 2024."""
    cue = cues_of(one.language).get("accounts_to_before")
    return cue is not None and cue.search(layout.text[max(0, one.span.start - AS_OF) : one.span.start]) is not None


def _is_fixture(layout: Layout, one: Expression) -> bool:
    """Whether a match is named on a weekday and nothing of how it went: 本周六客场对阵北山队; not 本周日对阵北山队，以2比1取胜."""
    cues = cues_of(one.language)
    if "fixture_after" not in cues or not cues["fixture_after"].match(layout.text, one.span.end):
        return False
    return cues["played_after"].search(sentence(layout.text, one.span)[1]) is None


def _is_set_for(layout: Layout, one: Expression) -> bool:
    """Whether something is set for a weekday and nothing tells that it was: 投票本周日结束; not 本周日举行了投票."""
    cues = cues_of(one.language)
    if "set_for_after" not in cues or not cues["set_for_after"].match(layout.text, one.span.end):
        return False
    after = sentence(layout.text, one.span)[1]
    told = cues["done_after"].search(after) or cues["played_after"].search(after)
    return told is None and not _is_past(layout, one)


def midnight_over(layout: Layout, one: Expression, known: Partial, today: date | None) -> Partial:
    """Midnight of the day of publication that is told as past began it: the boat left around midnight. In a language that tells its
    tenses."""
    bare = one.known.day is None and not known.zone and "tense" in cues_of(one.language)
    if known.hour != LAST_HOUR or not bare or day_of(known) != today:
        return known
    return replace(known, hour=0) if tense(layout.text, one) == "past" else known


def retold_year(layout: Layout, one: Expression, known: Partial, point: Point | None) -> Partial:
    """The value of a month or day told behind a report of that year: not of the year after it (2020年7月有媒体报道，一家人1月染疫)."""
    cue = cues_of(one.language).get("retells")
    if (
        cue is None
        or point is None
        or one.known.month is None
        or one.shift
        or known.year != (point.known.year or 0) + 1
    ):
        return known
    reported = clause(layout.text, point.span)[1][: max(0, one.span.start - point.span.end)]
    if not layout.same_sentence(point.span, one.span) or not cue.search(reported):
        return known
    return known if is_to_come(layout.text, one) else replace(known, year=point.known.year)


def before_dateline(known: Partial, today: date | None) -> Partial:
    """The day of a dateline, which is never after publication: of the month before where it would be."""
    day = day_of(known)
    if day is None or today is None or not SOON < (day - today).days <= MONTH:
        return known
    before = day.replace(day=1) - timedelta(days=1)
    return merge(known, of_day(before.replace(day=day.day))) if day.day <= before.day else known


def _is_past(layout: Layout, one: Expression) -> bool:
    return "past" in (tense(layout.text, one), sentence_tense(layout.text, one))
