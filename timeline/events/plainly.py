"""A text with figures of full width, or with figures that spaces set apart (2023 年 7 月 11 日), tells what it would tell if it were plain.

Titles are made of the plain text; quotes are the sentences as they stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from timeline.events.mentions.mention import Account
from timeline.events.mentions.mention import accounted as told
from timeline.grammar.plain import Plain, moved, plain
from timeline.model import Dating, Document, Mention, Timex


def mentions(document: Document, timexes: Sequence[Timex], dating: Dating) -> tuple[Mention, ...]:
    """The mentions in `document`, as `accounted` says."""
    return accounted(document, timexes, dating).mentions


def accounted(document: Document, timexes: Sequence[Timex], dating: Dating) -> Account:
    """The mentions in `document`, and what the collection wants besides, as `timeline.events.mentions.mention.accounted` says."""
    instead = plain(document.text, document.language) if timexes else None
    if instead is None:
        return told(document, timexes, dating)
    account = told(instead.of(document), [moved(one, instead.own, instead.text) for one in timexes], dating)
    return account._replace(mentions=tuple(_as_given(one, instead, document.text) for one in account.mentions))


def _as_given(one: Mention, instead: Plain, text: str) -> Mention:
    span = instead.given(one.span)
    timexes = tuple(moved(timex, instead.given, text) for timex in one.timexes)
    return replace(one, span=span, quote=text[span.start : span.end], timexes=timexes)
