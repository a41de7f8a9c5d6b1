"""What stands under a date of its own: in a chronicle beneath a heading that is a day, in a live report behind the hour of each entry.

The sentence itself does not say when; it is read as if it opened with its date.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from timeline.anchoring.story.sections import entries, sections, stopped
from timeline.events.sentences.borders import sentences
from timeline.events.words.lexicon import Lexicon
from timeline.model import Block, Document, Mention, Span, Timex

QUOTED = 120  # characters from a heading to a sentence that is quoted with it
AFTER = " \t\u3000，,、：:"  # what parts an hour from what happened at it
NOWHERE = -1  # in no block of the story
JOINING = 3  # letters that a heading may have between its days, and behind them: 至, to, 日
LONGEST = 1000  # characters of a sentence under a heading


class Lead(Struct, frozen=True, gc=False):
    """The `timexes` that say when what begins at `start` happened; `heading` is where the block of the story begins that holds them."""

    timexes: tuple[Timex, ...]
    start: int
    heading: int


# What a text tells, of which these are the time expressions.
Reader = Callable[[str, Sequence[Timex]], Sequence[Mention]]


def leads(document: Document, blocks: Sequence[Block], timexes: Sequence[Timex]) -> Mapping[int, Lead]:
    """The dates under which blocks stand, by where these begin."""
    hours = {one.span: one for one in timexes if one.type == "TIME" and one.since and "day" in one.implied}
    found = {one.block: Lead((hours[one.hour],), one.start, one.block) for one in entries(document, list(hours))}
    days = {one.span: one for one in timexes if one.type == "DATE" and one.to_the_day}
    months = {one.span: one for one in timexes if one.type == "DATE" and one.since and one.precision == "month"}
    starts = [block.span.start for block in blocks]
    for one in stopped(document, list(days)):
        found.setdefault(one.block, Lead((days[one.hour],), one.start, one.block))
    dates = dict(sorted((days | months).items()))
    for section in sections(document, list(dates)):
        own = tuple(dates[date] for date in section.dates)
        first = bisect_left(starts, section.start)
        if first and blocks[first - 1].kind != "cell" and any(date in months for date in section.dates):
            continue  # of a month stands what follows it in a table's row
        heading = starts[first - 1] if first and blocks[first - 1].span.end == section.start else NOWHERE
        if len(own) > 1 and heading != NOWHERE and _names_more(document.text, blocks[first - 1].span, own):
            continue  # 1月6日至8日全员检测：不可能完成的任务
        for at in range(first, bisect_left(starts, section.end)):
            found.setdefault(starts[at], Lead(own, starts[at], heading))
    return found


def _names_more(text: str, heading: Span, own: Sequence[Timex]) -> bool:
    """Whether a heading with several days names what happened as well: what stands under it may be of any other day."""
    rest = text[heading.start : heading.end]
    for one in own:
        rest = rest.replace(one.text, "")
    return sum(map(str.isalpha, rest)) > JOINING


def under(
    document: Document, block: Block, lead: Lead, inside: Sequence[Timex], order: int, lexicon: Lexicon, read: Reader
) -> Iterator[Mention]:
    """What the first sentence of `block` tells of the time of `lead`; nothing where it says a day of its own, or tells no event."""
    text = document.text
    span = next(sentences(text, Span(lead.start, block.span.end), lexicon), None)
    if span is None or span.end - span.start > LONGEST:
        return
    held = [one for one in inside if span.start <= one.span.start < span.end]
    if any(one.type == "DATE" for one in held):
        return
    hour = tuple(one for one in held[:1] if one.span.start == span.start and "day" in one.implied)
    opening = Span(lead.timexes[0].span.start, lead.timexes[-1].span.end)
    told = text[hour[0].span.end if hour else span.start : span.end].lstrip(AFTER)
    local = text[opening.start : opening.end] + (": " if lexicon.spaced else "，") + told
    said = [
        replace(one, span=Span(one.span.start - opening.start, one.span.end - opening.start), type="DATE", implied=())
        for one in lead.timexes
    ]
    near = span.start - opening.start <= QUOTED
    quoted = Span(opening.start, span.end) if near else span
    for number, one in enumerate(one for one in read(local, said) if one.titles):
        yield replace(
            one,
            span=quoted,
            quote=text[quoted.start : quoted.end],
            timexes=lead.timexes + hour,
            order=order + number,
            relative=any("day" in held.implied and held.anchor.startswith("publication") for held in lead.timexes),
        )
