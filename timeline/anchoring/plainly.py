"""A text with figures of full width, or with figures that spaces set apart (2023 年 7 月 11 日), is anchored as if it were plain."""

from __future__ import annotations

from msgspec.structs import replace

from timeline.anchoring.anchor import anchor as anchored
from timeline.grammar.plain import Plain, moved, plain
from timeline.model import Dating, Document, Expression, Timex
from timeline.settings import Settings


def anchor(
    document: Document, expressions: tuple[Expression, ...], dating: Dating, settings: Settings
) -> tuple[Timex, ...]:
    """Each expression with its value and the interval that it covers on the local calendar, as `timeline.anchoring.anchor` says."""
    instead = plain(document.text, document.language) if expressions else None
    if instead is None:
        return anchored(document, expressions, dating, settings)
    found = anchored(instead.of(document), _all_in(expressions, instead), dating, settings)
    return tuple(moved(one, instead.given, document.text) for one in found)


def _all_in(expressions: tuple[Expression, ...], instead: Plain) -> tuple[Expression, ...]:
    spans = [instead.own(one.span) for one in expressions]
    texts = [instead.text[span.start : span.end] for span in spans]
    return tuple(replace(one, span=span, text=text) for one, span, text in zip(expressions, spans, texts, strict=True))
