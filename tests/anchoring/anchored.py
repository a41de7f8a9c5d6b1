"""Texts anchored on a day, for the tests of this room; [brackets] mark the expression that is asked for."""

from datetime import date, datetime

from timeline.anchoring import anchor
from timeline.grammar import find
from timeline.model import Block, Dating, Document, Moment, Span, Timex
from timeline.settings import Settings


def tag(
    text: str, on: str | None, blocks: tuple[Block, ...] = (), *, language: str = "zh", **options: str
) -> tuple[Timex, ...]:
    """The expressions of a document published on a day at half past nine, or on none that is known."""
    day = date.fromisoformat(on) if on else None
    moment = Moment(datetime(day.year, day.month, day.day, 9, 30), "minute") if day else None
    known = {"zh": "zh-Hans"}.get(language, language)
    document = Document(id="case", path="", text=text, language=known, blocks=blocks)
    dating = Dating(published=moment, local_date=day)
    return anchor(document, find(text, language), dating, Settings.model_validate(options))


def marked(text: str, on: str | None, *, language: str = "zh", **options: str) -> Timex:
    """The expression in brackets."""
    start, stop = text.index("["), text.index("]") - 1
    plain = text.replace("[", "", 1).replace("]", "", 1)
    found = {one.span: one for one in tag(plain, on, language=language, **options)}
    assert Span(start, stop) in found, [one.text for one in found.values()]
    return found[Span(start, stop)]


def ends(found: Timex) -> tuple[str, ...]:
    """Its interval in ISO 8601, without midnights; empty where it has none."""
    return tuple(end.isoformat().removesuffix("T00:00:00") if end else "" for end in (found.since, found.until))
