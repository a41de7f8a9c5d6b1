"""A document's mentions: the sentences that say when what they tell happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from timeline.calendar.edtf import COARSENESS
from timeline.events.cleaning import only_furniture, without_dateline
from timeline.events.dated import Dated, dated
from timeline.events.folding import fold
from timeline.events.lexicon import Lexicon, lexicon, pattern
from timeline.events.names import names
from timeline.events.roles import role
from timeline.events.sentences import sentences, story_blocks
from timeline.events.status import status
from timeline.events.titles import main_clause, sentence, titles
from timeline.events.words import words
from timeline.model import Block, Dating, Document, Mention, Span, Timex, When

LOOK_BACK = 12  # characters: how near a sentence's start a word that points back (该, 此, 以前的) must stand


def mentions(document: Document, timexes: Sequence[Timex], dating: Dating) -> tuple[Mention, ...]:
    """The mentions in `document`, in order. `timexes` are in order; those in the page's furniture make none.

    A mention without `titles` only mentions a date (an attribute, a quotation, a question): it can support an event but makes none.
    """
    known = lexicon(document.language)
    folded = fold(document.text)
    found: list[Mention] = []
    for block in story_blocks(document):
        inside = [timex for timex in timexes if block.span.start <= timex.span.start < block.span.end]
        if not inside or block.kind == "heading":
            continue
        found.extend(_in_block(document, folded, block, inside, dating.local_date, known, len(found)))
    return tuple(found)


def _in_block(
    document: Document,
    folded: str,
    block: Block,
    timexes: list[Timex],
    published: date | None,
    known: Lexicon,
    order: int,
) -> Iterator[Mention]:
    before: Span | None = None
    for whole in sentences(document.text, block.span, known):
        own = [timex for timex in timexes if whole.start <= timex.span.start and timex.span.end <= whole.end]
        places = [timex.span for timex in own]
        span = without_dateline(document.text, whole, places) if whole.start - block.span.start <= 2 else whole
        items = dated(document.text, [timex for timex in own if timex.span.start >= span.start])
        if not items or only_furniture(document.text, span, places):
            before = span
            continue
        finest = min(items, key=lambda item: COARSENESS[item.when.precision]).when
        seen: set[str] = set()
        for item in items:
            if item.when.edtf in seen:
                continue
            if item.when.precision != finest.precision and _holds(item.when, finest):
                continue
            vague = COARSENESS[item.when.precision] > max(COARSENESS[finest.precision], COARSENESS["week"])
            mention = _mention(document, folded, span, before, item, vague, published, known, order)
            if mention is not None:
                seen.add(item.when.edtf)
                order += 1
                yield mention
        before = span


def _mention(
    document: Document,
    folded: str,
    span: Span,
    before: Span | None,
    item: Dated,
    vague: bool,
    published: date | None,
    known: Lexicon,
    order: int,
) -> Mention | None:
    given = sentence(document.text, folded, span, item, known, before)
    clause = given.clauses[given.at]
    what = role(folded, span, clause, item, known)
    if what == "report":
        return None
    index = main_clause(given)
    main = given.clauses[index] if index >= 0 else clause
    state = status(folded, clause, main, item, published, known)
    offered = titles(given) if what == "main" and not vague and state != "hypothetical" else ()
    quoted = (
        Span(before.start, span.end) if before is not None and _points_back(folded, span, before, item, known) else span
    )
    return Mention(
        document=document.id,
        span=quoted,
        quote=document.text[quoted.start : quoted.end],
        when=item.when,
        timexes=item.timexes,
        titles=offered,
        status=state,
        words=words(folded[span.start : span.end], known),
        names=names(document, folded, span),
        language=document.language,
        inferred=item.inferred,
        order=order,
    )


def _points_back(folded: str, span: Span, before: Span, item: Dated, known: Lexicon) -> bool:
    """Whether the sentence is understood only with the one before: 当天, 该, 根据以前的计划."""
    anchors = [timex.anchor_span for timex in item.timexes if timex.anchor_span is not None]
    if any(before.start <= anchor.start < before.end for anchor in anchors):
        return True
    head = folded[span.start : span.start + LOOK_BACK]
    return pattern(known.anaphora, known.spaced).match(head) is not None


def _holds(vaguer: When, finer: When) -> bool:
    return vaguer.since <= finer.since and finer.until <= vaguer.until
