"""A month or day that goes on with what the sentence before told of a past year: The king came on 31 January 1684. The thaw began on 5
February. In stories of a sentence a paragraph the sentence before is the paragraph before."""

from __future__ import annotations

from timeline.anchoring.hanging.far import PASSING, STEP, goes_on, is_background, is_recent
from timeline.anchoring.hanging.returning import days_after
from timeline.anchoring.story.state import LINES_END, SENTENCE_END, Layout, Point, State, is_over
from timeline.anchoring.tense.reach import says_before
from timeline.calendar.partial import MONTH_OF_DAYS, YEAR_OF_DAYS
from timeline.grammar.rules.cues import cues_of
from timeline.model import Expression


def goes_on_from(layout: Layout, one: Expression, last: Point | None, state: State, tense: str) -> bool:
    """Whether a month or day of no said year is told as past right behind a sentence whose date, the `last` told, is of a said year that is
    over, and comes soon after that. In a language that tells its tenses; news of the last days would mean its own."""
    known = one.known
    if last is None or state.today is None or tense != "past" or "tense" not in cues_of(one.language):
        return False
    if known.month is None or known.year is not None or one.shift or not (last.own_year and is_over(last, state)):
        return False
    if not is_next(layout, one, last) or (
        is_recent(known, state.today) and not _is_next_month(layout, one, last, state)
    ):
        return False
    room = STEP if known.day and last.known.day else STEP + MONTH_OF_DAYS
    if last.known.month is None or days_after(known, last.known) % YEAR_OF_DAYS > room:
        return False
    return not (is_background(layout, one, last, state) or _is_begun(layout, one, last))


def _is_next_month(layout: Layout, one: Expression, last: Point, state: State) -> bool:
    """Whether a month that opens its sentence is the next but one at most: switched off on 31 March 1988. By April he had gone."""
    opens = says_before(cues_of(one.language)["sentence_opens"], layout.text, one.span, PASSING)
    return opens and one.known.day is None and goes_on(layout, one, last, state)


def _is_begun(layout: Layout, one: Expression, last: Point) -> bool:
    """Whether the sentence before only says since when there is something: The school was founded in May 1980. It closed on 3 June."""
    return says_before(cues_of(one.language)["since_when"], layout.text, last.span, PASSING)


def is_next(layout: Layout, one: Expression, last: Point) -> bool:
    """Whether one sentence ends between two dates, or one paragraph."""
    if layout.paragraph(one.span.start) - layout.paragraph(last.span.start) > 1:
        return False
    between = LINES_END.sub("\n", layout.text[last.span.end : one.span.start])
    return sum(1 for _ in SENTENCE_END.finditer(between)) == 1


def ends_first(layout: Layout, one: Expression, point: Point, state: State) -> bool:
    """Whether a day stands in the first sentence of its paragraph, behind a date of a said year that the one before told last: It was found
    on 2 March 2018. ¶ He was arrested the following day. In a language that tells its tenses."""
    cues = cues_of(one.language)
    if "tense" not in cues or not point.own_year or point is not state.points[0]:
        return False
    if says_before(cues["year_passing"], layout.text, point.span, PASSING):
        return False  # the worst since 4 May 2011
    return SENTENCE_END.search(layout.text, layout.start(one.span.start), one.span.start) is None
