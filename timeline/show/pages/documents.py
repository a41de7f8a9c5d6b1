"""A page for each document: how it was dated, what events it tells, its text with every time expression marked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from markupsafe import Markup

from timeline.dating.evidence.reasons import INFERRED
from timeline.events.mentions.left import left
from timeline.events.ranking import why
from timeline.model import Digest, Document, Evidence, Problem, Span
from timeline.packs.problems import problem
from timeline.show.parts.papers import published_words
from timeline.show.parts.press import Press
from timeline.show.parts.reasons import hangs_on, part_notes
from timeline.show.parts.rows import Rows
from timeline.show.strings.headings import is_long, phrased
from timeline.show.strings.markup import marked
from timeline.show.view.addresses import link, outside, source_page
from timeline.show.view.called import title_of
from timeline.show.view.page import Page
from timeline.show.view.pictures import shown
from timeline.show.view.site import Site, page_of, published_day
from timeline.show.wording import phrases, spoken
from timeline.show.wording.words import Words

# A text longer than this (characters) is shown in part: its beginning, and the paragraphs with time expressions.
LONG = 60_000
BEGINNING = 20_000
MOST_EXPRESSIONS = 2_000
OPEN = {"not_before": "bound", "not_after": "bound"}  # role → verdict where no day is known


def pages(press: Press, rows: Rows) -> Iterator[Page]:
    """A page for each document, made again where the document or its events have changed."""
    site, stamps = press.site, rows.stamps
    for digest in site.timeline.digests:
        events = site.by_document.get(digest.document.id, ())
        stamp = stamps.of(stamps.document(digest), stamps.rows(events))
        yield Page(page_of(site, digest), partial(_page, press, rows, digest), stamp)


def _page(press: Press, rows: Rows, brief: Digest) -> bytes:
    site, words, digest = press.site, press.site.words, press.site.shelf.digest(brief)
    document, dating = digest.document, digest.dating
    name = site.source_of(digest)
    day = published_day(digest)
    known = dating.published is not None or dating.local_date is not None
    events = site.by_document.get(document.id, ())
    pictures = list(shown(document)) if site.options.images else []
    return press.page(
        "document.html",
        page_of(site, digest),
        title=title_of(site, digest),
        kind="article",
        description=published_words(site, digest),
        trail=[
            (words("site.home"), "../index.html"),
            (words("site.sources"), "../sources/index.html"),
            (rows.source_name(name), link(source_page(name), "../")),
        ],
        phrased=phrased(title_of(site, digest)),
        long=is_long(title_of(site, digest)),
        source=rows.source_name(name),
        document_lang=document.language,
        published=published_words(site, digest) if known else "",
        datetime=day.isoformat() if day else "",
        inferred=dating.inferred,
        outside=outside(document.url),
        reasons=[
            spoken.reason(text, words)
            for text in dating.reasons
            if not (dating.inferred and INFERRED.match(text) is not None)
        ],
        evidence=list(_evidence(site, digest)),
        facts=list(_facts(site, digest)),
        rows=[rows.row(event, dated=True) for event in events],
        shortened=len(document.text) > LONG,
        paragraphs=list(_paragraphs(digest)),
        pictures=pictures,
        policy=press.picture_policy(one.origin for one in pictures) if pictures else press.policy,
        expressions=list(_expressions(site, digest)),
        left=_left(site, digest),
        problems=[words("date.colon").join(filter(None, (p.place, p.message))) for p in _problems(document, words)],
    )[1]


def _problems(document: Document, words: Words) -> list[Problem]:
    return [problem(held, words.language) for held in document.problems]


def _evidence(site: Site, digest: Digest) -> Iterator[dict[str, str]]:
    """The evidence as lines of a table: what was chosen, what agrees, what was turned down and why."""
    dating = digest.dating
    chosen = (dating.chosen,) if dating.chosen else ()
    for verdict, held in (("chosen", chosen), ("agreeing", dating.agreeing), ("rejected", dating.rejected)):
        for evidence in held:
            open_ = verdict == "agreeing" and not dating.chosen  # nothing to agree with: it bounds the day, or fits it
            yield _line(site, OPEN.get(evidence.role, "possible") if open_ else verdict, evidence)


def _line(site: Site, verdict: str, evidence: Evidence) -> dict[str, str]:
    words = site.words
    role = evidence.role
    return {
        "verdict": verdict,
        "kind": words.get(f"kind.{evidence.kind}", evidence.kind),
        "where": spoken.where(evidence.where, words),
        "text": evidence.text[:200],
        "says": phrases.moment(evidence.moment, words),
        "role": "" if role == "published" else words.get(f"document.{role}", role),
        "reason": spoken.reason(evidence.reason, words),
        "weight": words("document.right", p=f"{evidence.weight * 100:.4g}"),
    }


def _facts(site: Site, digest: Digest) -> Iterator[tuple[str, str]]:
    words, dating = site.words, digest.dating
    if dating.confidence:
        yield words("document.confidence"), words("document.confident", p=min(99, round(dating.confidence * 100)))
    for key, moment in (("updated", dating.updated), ("captured", dating.captured)):
        if moment:
            yield words(f"document.{key}"), phrases.moment(moment, words)
    if dating.zone:
        yield words("document.zone"), dating.zone
    yield words("document.file"), digest.document.path
    if digest.document.url:
        yield words("document.address"), digest.document.url


def _paragraphs(digest: Digest) -> Iterator[tuple[str, Markup]]:
    """The text by block, with a link from each expression to its line in the table below."""
    document = digest.document
    spans = [block.span for block in document.blocks] or [Span(0, len(document.text))]
    kinds = [
        block.kind if block.furniture or block.kind in ("heading", "quote", "item") else "" for block in document.blocks
    ] or [""]
    timexes = sorted(enumerate(digest.timexes), key=lambda pair: pair[1].span.start)
    long, at = len(document.text) > LONG, 0
    for span, kind in zip(spans, kinds, strict=True):
        while at < len(timexes) and timexes[at][1].span.start < span.start:
            at += 1
        first = at
        while at < len(timexes) and timexes[at][1].span.end <= span.end:
            at += 1
        inside = timexes[first:at]
        if long and span.start > BEGINNING and not inside:
            continue
        yield kind, _marked(document.text[span.start : span.end], span.start, inside)


def _marked(text: str, offset: int, inside: list[tuple[int, Any]]) -> Markup:
    def wrap(place: int, inner: Markup) -> str:
        number = inside[place][0]
        if number >= MOST_EXPRESSIONS:
            return f"<mark>{inner}</mark>"
        return f'<mark id="x{number}"><a href="#t{number}">{inner}</a></mark>'

    return marked(text, (timex.span for _, timex in inside), offset=offset, wrap=wrap)


def _left(site: Site, digest: Digest) -> dict[str, list[tuple[int, str, str]]]:
    """The dates that tell no event, by the reason: the number, the text and the value of each."""
    found: dict[str, list[tuple[int, str, str]]] = {}
    for number, reason in left(digest, site.supporting.get(digest.document.id, ())):
        if number < MOST_EXPRESSIONS:
            timex = digest.timexes[number]
            found.setdefault(why.left(reason, site.words.language), []).append((number, timex.text, timex.value))
    return found


def _expressions(site: Site, digest: Digest) -> Iterator[dict[str, Any]]:
    words = site.words
    for number, timex in enumerate(digest.timexes[:MOST_EXPRESSIONS]):
        yield {
            "number": number,
            "text": timex.text,
            "value": timex.value + (f" ({timex.mod})" if timex.mod else ""),
            "date": phrases.timex(timex, words) if timex.since or timex.type in phrases.KINDS else "",
            "notes": part_notes(timex, words),
            "inferred": timex.inferred,
            "anchor": hangs_on(timex, words),
        }
