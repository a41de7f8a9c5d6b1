"""What a date in a sentence says: when the sentence's action happened, something beside it, or only when it was reported."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from timeline.events.sentences import named, named_spaced
from timeline.events.sentences.borders import CLOSE, OPEN
from timeline.events.sentences.dated import Dated
from timeline.events.sentences.holes import MARKS
from timeline.events.sentences.hours import Printed, names_no_day, of_today, on_day_written
from timeline.events.sentences.owning import bracketed, described, does_alone, of_object, of_what_is_said, owned
from timeline.events.sentences.saying import set_in
from timeline.events.words.forms import Forms
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.events.words.parts import NOUN, VERBAL_NOUN
from timeline.events.words.tagger import first_word, tagged
from timeline.model import COARSENESS, Span
from timeline.packs.characters import is_han

# main: the date of the action. aside: the date of something the sentence only mentions. report: the date of a report.
Role = Literal["main", "aside", "report"]

_QUOTES = re.compile("[“「『]")
NEAR = 8  # characters: how far after its date 报道 may stand (7月11日独家报道)
WEEK, MONTH, YEAR = COARSENESS["week"], COARSENESS["month"], COARSENESS["year"]


class _Place(NamedTuple):
    """Where a date stands: its clause and sentence in the folded text, and the words of the clause `before` and `after` it; `of_no_day`
    where it is an hour whose day is not known."""

    folded: str
    sentence: Span
    clause: Span
    item: Dated
    before: str
    after: str
    of_no_day: bool

    @property
    def coarseness(self) -> int:
        """How vague it is: see `When`."""
        return self.item.when.coarseness

    @property
    def opens(self) -> bool:
        """Whether it opens its clause."""
        return not self.before.strip()

    @property
    def follows(self) -> bool:
        """Whether another clause goes before that of the date."""
        return self.clause.start > self.sentence.start


def role(folded: str, sentence: Span, clause: Span, item: Dated, lexicon: Lexicon, printed: Printed) -> Role:
    """The role of `item`, judged by the words around it in `folded` (the document's text, folded), which was `printed` then."""
    before, after = folded[clause.start : item.span.start], folded[item.span.end : clause.end]
    of_no_day = names_no_day(item, lexicon) and not of_today(item, before, after, printed, lexicon)
    place = _Place(folded, sentence, clause, item, before, after, of_no_day)
    if _of_report(place, lexicon):
        return "report"
    if _tells_nothing(place, lexicon):
        return "aside"
    described = _describes_spaced(place, lexicon) if lexicon.spaced else _describes(place, lexicon)
    if not described and not lexicon.spaced and place.follows and not on_day_written(item, printed):
        described = of_what_is_said(folded[sentence.start : clause.start], before, after, lexicon)
    return "aside" if described else "main"


def _of_report(place: _Place, lexicon: Lexicon) -> bool:
    """Whether the date is that on which something was reported or printed."""
    folded, sentence, item = place.folded, place.sentence, place.item
    if lexicon.forms.own_report.match(folded, item.span.end, sentence.end) or _is_report(place.after, lexicon):
        return True
    led = folded[sentence.start : item.span.start] if place.opens else place.before
    if led.rstrip(" :：").lower().endswith(lexicon.reported_before):
        return True
    stamps = lexicon.spaced and place.opens and _stamps(item, place.after, lexicon)
    if stamps or (lexicon.spaced and place.opens and place.follows and _captions(item, place.after)):
        return True
    return lexicon.any_of(lexicon.printed).search(folded, sentence.start, item.span.start) is not None


def _tells_nothing(place: _Place, lexicon: Lexicon) -> bool:
    """Whether the date is too vague, is part of a name, a quotation, a list or a question, or is what something is compared with."""
    folded, sentence, item, before, after = place.folded, place.sentence, place.item, place.before, place.after
    if place.coarseness > YEAR:
        return True
    if place.coarseness == YEAR and place.opens and _is_hour(folded, item, after, lexicon.forms):
        return True
    opened, closed = (folded.rfind(mark, place.clause.start, item.span.start) for mark in "《》")
    if place.coarseness and opened > closed:
        return True  # 《1887年选举计票法》
    if not place.opens and _in_quotation(folded, sentence.start, item.span.start):
        return True
    if place.of_no_day or (place.opens and after.startswith(lexicon.copula)) or lexicon.forms.after_it.match(after):
        return True
    listed = after.startswith(("、", *lexicon.and_others, *lexicon.around)) or before.endswith("、")
    if before.endswith(lexicon.copula) and not folded[item.span.end : sentence.end].strip(MARKS):
        return True  # 邮戳是10月9日
    if listed and not folded.endswith(lexicon.date_units, item.span.start, item.span.end):
        return True  # one of several feasts, or weekdays: 双十一、元旦等促销节
    if before.endswith(lexicon.named_date + lexicon.compared) or after.startswith(lexicon.since):
        return True
    return folded[sentence.end - 1 : sentence.end] in lexicon.questions


def _describes_spaced(place: _Place, lexicon: Lexicon) -> bool:
    """Whether the date only says which thing is meant, where words are written apart."""
    folded, span, coarseness = place.folded, place.item.span, place.coarseness
    rest = folded[place.clause.end : place.sentence.end]
    if named_spaced.only_names(place.before, place.after, place.follows, rest, coarseness == 0, lexicon):
        return True
    if _attribute(place.before, folded[span.start : span.end], place.after, coarseness, lexicon):
        return True
    return coarseness > MONTH and not place.opens and not _future(place.item) and not _in_that_year(place, lexicon)


def _in_that_year(place: _Place, lexicon: Lexicon) -> bool:
    """Whether a year ends what was done once in it: the bank was founded in | 1902."""
    form = lexicon.forms
    done = form.of_year.search(place.before) if place.coarseness == YEAR else None
    if done is None or place.after.strip(" .,;)”\"'"):
        return False
    return form.of_clause.search(place.before, 0, done.start() + 1) is None


def _describes(place: _Place, lexicon: Lexicon) -> bool:
    """Whether the date only says which thing is meant, or since when or on what grounds something is so, in Chinese."""
    form, before, after, coarseness = lexicon.forms, place.before, place.after, place.coarseness
    if (coarseness > 0 and form.owns_soon.match(after)) or form.about_to.match(after):
        return True
    ago = before.endswith(lexicon.attributive) and place.item.timexes[0].text.endswith(lexicon.ago)
    if ago and not place.item.when.to_the_day:
        return True
    if after.startswith(lexicon.relativizer) and not after.startswith(lexicon.every):
        return True
    if form.due.search(before) and does_alone(form.described_soon.match(after)):
        return True  # 即将在20日|离任的总统
    if bracketed(before, after) or (coarseness == 0 and described(before, after, lexicon)):
        return True
    if not place.opens and place.folded[place.clause.start : place.clause.end].rstrip("，,").endswith(lexicon.since):
        return True
    if place.clause != place.sentence and before.lstrip("“「").startswith(lexicon.grounds):
        return True
    if _is_excepted(place, lexicon) or _is_in_name(place):
        return True
    setting = _locative(before, after, lexicon) or set_in(before, after, lexicon)
    if after.startswith(lexicon.attributive) and not setting:
        return True
    word, tag = first_word(after)
    held = word in lexicon.empty and word.endswith(lexicon.assemblies)  # 第四季度|例会
    if coarseness > WEEK and not place.opens and (tag.startswith(NOUN) or held):
        return True
    return (
        owned(before, after, coarseness, lexicon)
        or of_object(before, after, lexicon)
        or named.only_names(before, after, lexicon)
    )


def _is_excepted(place: _Place, lexicon: Lexicon) -> bool:
    """Whether the clause of the date only says what is left out, or comes on top: 除了|元旦当天外，军机天天来犯."""
    clause = place.folded[place.clause.start : place.clause.end].rstrip("，, ")
    return place.before.lstrip().startswith(lexicon.excepts) and clause.endswith(lexicon.excepted_ends)


def _is_in_name(place: _Place) -> bool:
    """Whether the date is a bare year that belongs to the name behind it: 对|2020|大选结果提出反对, not 于2020|创立."""
    year = place.coarseness == YEAR and place.folded[place.item.span.start : place.item.span.end].isdigit()
    return year and not place.opens and first_word(place.after)[1] in (NOUN, VERBAL_NOUN)


def _attribute(before: str, date: str, after: str, coarseness: int, lexicon: Lexicon) -> bool:
    """Whether a date written apart belongs to a noun: today's papers, the April 20 spill, the tally in November, 2018 itself."""
    if after.startswith(lexicon.owns) or before.endswith("(") or (coarseness >= YEAR and date.startswith("(")):
        return True
    words = before.split()
    determined = (words and words[-1] in lexicon.determiners) or date.startswith("the ")
    if (
        determined
        and after[1:2].isalpha()
        and pattern(lexicon.before_date + lexicon.verbs, True).match(after.lstrip()) is None
    ):
        return True
    if coarseness >= MONTH:
        return lexicon.forms.of_noun.search(before) is not None or (
            not words and pattern(lexicon.verbs, True).match(after.lstrip()) is not None
        )
    return False


def _is_report(after: str, lexicon: Lexicon) -> bool:
    found = lexicon.any_of(lexicon.report).search(after, 0, NEAR + 4)
    if (
        found is None
        or found.start() > NEAR
        or any(mark in after[: found.start()] for mark in ("，", ",", "；", "：", ":", *lexicon.attributive))
    ):
        return False
    if len(found.group()) > 1:
        return first_word(after)[0] not in lexicon.performs  # 今天|宣布好消息
    # 2日电, 2日华盛顿电; not 撞上电线杆, 发来贺电
    behind = after[found.end() : found.end() + 1]
    return not is_han(behind) and tagged(after[: found.end()])[-1][0] == found.group()


def _stamps(item: Dated, after: str, lexicon: Lexicon) -> bool:
    """Whether a date with an hour and its zone stands before a sentence as its stamp: Jul 23, 2010 21:29 UTC The …."""
    text = item.timexes[-1].text
    return ":" in text and text.lower().endswith(lexicon.report) and after[:1] == " " and after[1:2].isalnum()


def _is_hour(folded: str, item: Dated, after: str, form: Forms) -> bool:
    """Whether a year that opens an entry is an hour, as other entries show, headed by what is no year: 0930: …, 1917: …."""
    entry = after.lstrip().startswith(":") and form.hour.fullmatch(item.timexes[0].text) is not None
    return entry and form.hours.search(folded) is not None


def _captions(item: Dated, after: str) -> bool:
    """Whether a whole date behind a comma ends a sentence, as beneath a picture: Oil clings to grass near Venice, August 1, 2010."""
    year = str(item.when.since.year)
    return item.when.to_the_day and not after.strip(" .") and year in item.timexes[-1].text


def _in_quotation(folded: str, start: int, position: int) -> bool:
    if _QUOTES.search(folded, start, position) is None:
        return False
    closers: list[str] = []
    for character in folded[start:position]:
        if character in "“「『":
            closers.append(OPEN[character])
        elif character in CLOSE and closers and character == closers[-1]:
            closers.pop()
    return bool(closers)


def _future(item: Dated) -> bool:
    return any(timex.value == "FUTURE_REF" for timex in item.timexes)


def _locative(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether date and noun open the clause as its setting: 在周二的新闻发布会上."""
    tail = after.rstrip("，,：: \n")
    return len(before.strip()) <= 1 and tail.endswith(lexicon.frame_ends)
