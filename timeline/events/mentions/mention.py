"""A document's mentions: the sentences that say when what they tell happened."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import partial
from typing import NamedTuple

from msgspec.structs import replace

from timeline.calendar import zones
from timeline.events.mentions.headed import headed
from timeline.events.mentions.left import Ledger
from timeline.events.mentions.offered import offered
from timeline.events.mentions.reading import Reading
from timeline.events.mentions.refused import idle, refused
from timeline.events.mentions.repeated import once
from timeline.events.mentions.under import leads, under
from timeline.events.sentences.borders import sentences, story_blocks
from timeline.events.sentences.cleaning import only_furniture, without_dateline, without_stamp
from timeline.events.sentences.dated import Dated, dated
from timeline.events.sentences.hours import Printed
from timeline.events.sentences.parsed import main_clause, sentence
from timeline.events.sentences.roles import role
from timeline.events.sentences.standing import meant
from timeline.events.sentences.standing_spaced import acted, pronoun
from timeline.events.sentences.status import status, taken_back
from timeline.events.titles.every import titles as titles_of
from timeline.events.titles.lacking import lacking
from timeline.events.titles.nominal import happened
from timeline.events.words.content import words
from timeline.events.words.folding import fold
from timeline.events.words.introduced import introduced
from timeline.events.words.lexicon import lexicon_of
from timeline.events.words.names import known as known_names
from timeline.events.words.names import names, uncut
from timeline.events.words.own import Own
from timeline.model import COARSENESS, Block, Dating, Document, Mention, Span, Timex, When

NAMED = ("", "named", "state", "limit")  # why a day tells nothing on which something may be named as having happened
LONGEST = 3000  # characters: what goes on for longer without a full stop is a list or a table, no sentence
MOST = 60  # times in a sentence: each is weighed against all others, and a list of more tells of none of them
COMMAS = ("，", "；")
NEAR = timedelta(days=366)
LOOK_BACK = 12  # characters: how near a sentence's start a word that points back (该, 此, 以前的) must stand


class Account(NamedTuple):
    """What a document tells, for each of its timexes why it makes no event, and the names that it offers: see `Digest`."""

    mentions: tuple[Mention, ...] = ()
    left: bytes = b""
    names: tuple[tuple[str, str], ...] = ()


def accounted(document: Document, timexes: Sequence[Timex], dating: Dating) -> Account:
    """The mentions in `document`, in order, and what the collection wants besides. `timexes` are in order; those in the page's furniture
    make none.

    A mention without `titles` only mentions a date (an attribute, a quotation, a question): it can support an event but makes none.
    """
    if not timexes:
        return Account()
    lexicon = lexicon_of(document.language)
    folded = fold(document.text)
    blocks = tuple(story_blocks(document))
    begins = next((block.span.end for block in blocks if block.kind != "heading"), 0)
    own = Own(introduced(folded, document.text, lexicon))
    reading = Reading(document, folded, lexicon, _printed(dating), own, Ledger(), begins, document.text)
    starts = [timex.span.start for timex in timexes]
    found: list[Mention] = []
    under_dates = leads(document, blocks, timexes)
    headings = {lead.heading for lead in under_dates.values()}
    for block in blocks:
        inside = timexes[bisect_left(starts, block.span.start) : bisect_left(starts, block.span.end)]
        lead = under_dates.get(block.span.start)
        if block.kind == "heading":
            # A chronicle's heading may say what happened: then what stands under it only tells more of that.
            if block.span.start in headings and (said := _titled(reading, block, inside, len(found))):
                found.extend(said)
                headings.discard(block.span.start)
            continue
        if lead and lead.heading in headings:
            told = list(under(document, block, lead, inside, len(found), lexicon, partial(_local, reading)))
            if told:
                reading.ledger.note(lead.timexes, "")
                inside = inside[bisect_left(inside, told[0].span.end, key=lambda one: one.span.start) :]
            found.extend(told)
        if inside:
            found.extend(_in_block(reading, block, inside, len(found)))
    names = offered(document, folded, reading.own.forms, lexicon)
    found = headed(document, found, reading.published, reading.ledger, lexicon)
    return Account(tuple(found), reading.ledger.codes(document, timexes), names)


def _printed(dating: Dating) -> Printed:
    moment = dating.published
    now = zones.on_clock(moment.at, dating.zone) if moment and moment.has_hour else None
    return Printed(dating.local_date, now)


def _titled(reading: Reading, block: Block, inside: Sequence[Timex], order: int) -> list[Mention]:
    """What a heading that opens with a day tells; nothing where no title comes of it."""
    told = list(_in_block(reading, block, inside, order)) if inside else []
    return told if any(one.titles for one in told) else []


def _local(reading: Reading, text: str, timexes: Sequence[Timex]) -> list[Mention]:
    """What `text` tells, a sentence of the document that was given a date."""
    document, whole = replace(reading.document, text=text), Block(Span(0, len(text)), "paragraph")
    alone = dataclasses.replace(reading, document=document, folded=fold(text), ledger=Ledger(), begins=-1)
    return list(_in_block(alone, whole, timexes, 0))


def _in_block(reading: Reading, block: Block, timexes: Sequence[Timex], order: int) -> Iterator[Mention]:
    text = reading.document.text
    starts = [timex.span.start for timex in timexes]
    before: Span | None = None
    lexicon = reading.lexicon
    earlier: list[Span] = []
    ledger = reading.ledger
    for whole in sentences(text, block.span, reading.lexicon, [timex.span for timex in timexes]):
        if whole.start > starts[-1]:
            break  # nothing more is dated
        held = timexes[bisect_left(starts, whole.start) : bisect_left(starts, whole.end)]
        if whole.end - whole.start > LONGEST or len(held) > MOST:
            ledger.note(held, "long")
            continue
        opens = whole.start - block.span.start <= 2
        if not held and not opens:
            before = whole
            earlier.append(whole)
            continue
        own = [timex for timex in held if timex.span.end <= whole.end]
        places = [timex.span for timex in own]
        span = without_stamp(text, whole, places) if lexicon.spaced else whole
        span = without_dateline(text, span, places) if opens else span
        ledger.note([timex for timex in own if timex.span.start < span.start], "dateline")
        items = dated(text, [timex for timex in own if timex.span.start >= span.start])
        if items and only_furniture(text, span, places):
            ledger.note(own, "alone")
        elif items:
            stands = lexicon.spaced and pronoun(text, span, lexicon)
            who = acted(reading.document, block, earlier, lexicon) if stands else ""
            told = _in_sentence(reading, span, before, who, items, order)
            order += len(told)
            yield from told
        before = span
        earlier.append(whole)


def _in_sentence(
    reading: Reading, span: Span, before: Span | None, who: str, items: Sequence[Dated], order: int
) -> Sequence[Mention]:
    """What one sentence tells of the times `items` in it, a mention for each that is none of another's; of one time that stands in it
    twice, where first something can be said to have happened (凌晨6时正在下雪，|今天停课)."""
    told: dict[str, tuple[Dated, Mention]] = {}
    for item in _apart(items):
        _, held = told.get(item.when.edtf, (item, None))
        if held is None or not held.titles:
            mention = _mention(reading, span, before, who, item, items, held.order if held else order + len(told))
            if mention is not None and (held is None or mention.titles):
                told[item.when.edtf] = (item, mention)
    reading.ledger.share(items)
    if not told:
        return ()
    own_words, own_names = _content(reading, span, items)
    kept = once(list(told.values()), items)
    reading.ledger.once(told.values(), kept)
    return [replace(one, words=one.words or own_words, names=own_names) for one in kept]


def _apart(items: Sequence[Dated]) -> Iterator[Dated]:
    """The times of a sentence without those that only hold a finer one (今年 beside 5月24日)."""
    for item in items:
        holds = any(
            item.when.precision != other.when.precision and item.when.holds(other.when)
            for other in items
            if other is not item
        )
        if not holds:
            yield item


def _mention(
    reading: Reading, span: Span, before: Span | None, who: str, item: Dated, items: Sequence[Dated], order: int
) -> Mention | None:
    document, folded, lexicon = reading.document, reading.folded, reading.lexicon
    elsewhere = tuple(
        other.span
        for other in items
        if _another_day(other.when, item.when, lexicon.spaced) or _later(document, other, item)
    )
    stands = who or meant(document.text, folded, before, span, reading.own, lexicon)
    first = before is None and span.start <= reading.begins
    given = sentence(document.text, folded, span, item, lexicon, elsewhere, stands, first)
    given = dataclasses.replace(given, story=reading.story, headline=document.title, near=_near(item, reading))
    clause = given.clauses[given.at]
    what = role(folded, span, clause, item, lexicon, reading.printed)
    if what == "report":
        reading.ledger.note(item.timexes, what)
        return None
    index = main_clause(given)
    main = given.clauses[index] if index >= 0 else clause
    state = status(folded, clause, main, item, reading.published, lexicon)
    if state == "happened" and taken_back(folded, span, item, lexicon):
        state = "denied"
    finest = min(other.when.coarseness for other in items)
    vague = item.when.coarseness > max(finest, COARSENESS["week"])
    told = folded[min(clause.start, main.start) : max(clause.end, main.end)]
    why = "vague" if vague else refused(reading, span, told, given, item, what, state)
    whole = folded[span.start : span.end]
    found = {title: idle(fold(title), whole, lexicon) for title in (() if why else titles_of(given))}
    titles = tuple(title for title, reason in found.items() if not reason)
    named = happened(given, reading.published) if not titles and why in NAMED else ()
    own_words = words(fold(" ".join(named)), lexicon) if named else ()
    titles = titles or named
    reading.ledger.note(item.timexes, "" if titles else why or next(iter(found.values()), "") or lacking(given))
    back = before and (stands or _points_back(reading, span, before, item))
    quoted = Span(before.start, span.end) if before and back else span
    return Mention(
        document=document.id,
        span=quoted,
        quote=document.text[quoted.start : quoted.end],
        when=item.when,
        timexes=item.timexes,
        titles=titles,
        words=own_words,
        status=state,
        language=document.language,
        inferred=item.inferred,
        order=order,
        relative=any("day" in one.implied and one.anchor.startswith("publication") for one in item.timexes),
    )


def _content(reading: Reading, span: Span, items: Sequence[Dated]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a sentence and its names, the same whichever of its times is asked for."""
    known = known_names(reading.folded[span.start : span.end], reading.document.text[span.start : span.end])
    named = uncut(known, reading.folded, span, reading.own)
    told = words(_undated(reading.folded, span, items), reading.lexicon, named)
    return told, names(reading.document.text, reading.folded, span, named, reading.own, [item.span for item in items])


def _undated(folded: str, span: Span, items: Sequence[Dated]) -> str:
    """The sentence with its times blanked: they say when, which is compared by itself."""
    words = folded[span.start : span.end]
    for item in items:
        start, end = max(item.span.start - span.start, 0), item.span.end - span.start
        words = words[:start] + "|" * (end - start) + words[end:]
    return words


def _points_back(reading: Reading, span: Span, before: Span, item: Dated) -> bool:
    """Whether the sentence is understood only with the one before: 当天, 该, 根据以前的计划."""
    anchors = [timex.anchor_span for timex in item.timexes if timex.anchor_span is not None]
    if any(before.start <= anchor.start < before.end for anchor in anchors):
        return True
    head = reading.folded[span.start : span.start + LOOK_BACK]
    return reading.lexicon.any_of(reading.lexicon.anaphora).match(head) is not None


def _near(item: Dated, reading: Reading) -> bool:
    """Whether a time is near its document's, so that this tells of it and not by the way of what is long over."""
    published = reading.published
    return published is None or abs(item.when.since.date() - published) <= NEAR


def _later(document: Document, other: Dated, own: Dated) -> bool:
    """Whether a later time than the one asked for, however vague, opens a clause behind it that tells of that:
    工厂停产，|两年后，工人获得赔偿."""
    opens = document.text[other.span.start - 1 : other.span.start] in COMMAS
    return opens and other.span.start > own.span.end and other.when.since >= own.when.until


def _another_day(other: When, own: When, weeks: bool) -> bool:
    """Whether a time of a sentence, a day or no coarser than the one asked for, is another; a week or a weekend as well, where such
    `weeks` count."""
    least = max(own.coarseness, COARSENESS["week"]) if weeks else own.coarseness
    return (other.to_the_day or other.coarseness <= least) and not other.overlaps(own)
