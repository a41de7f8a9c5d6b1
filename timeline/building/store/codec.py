"""Digests ↔ bytes: MessagePack by the model's own fields, checked when it is read. No code can be stored in it.

A digest is stored in three parts, so that each is read only where it is wanted: its brief, what its mentions quote, and the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import lru_cache
from sys import intern
from typing import NamedTuple, TypeVar

import msgspec
from msgspec.structs import replace

from timeline.errors import StoreError
from timeline.model import Dating, Digest, Document, Mention, Precision, Problem, Source, Span, Status, Timex, When

S = TypeVar("S")
T = TypeVar("T")
# Sentences and datings of which copies share one value.
AT_HAND = 4096


class Parts(NamedTuple):
    """A stored result: the brief, what its mentions quote, and all else; of a Problem the first alone."""

    brief: bytes
    told: bytes = b""
    rest: bytes = b""


class Told(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """What the mentions quote, in order (text and timexes of each), and where each timex of the document stands."""

    quotes: tuple[tuple[str, tuple[Timex, ...]], ...]
    spans: tuple[tuple[int, int], ...]


class _Read(msgspec.Struct, array_like=True, gc=False):
    """What of a digest, of which it stands first, is read where its text alone is wanted."""

    document: Document


class _When(msgspec.Struct, array_like=True, frozen=True, gc=False):
    edtf: str
    since: datetime
    until: datetime
    precision: Precision
    doubt: int


class _Mention(msgspec.Struct, array_like=True, gc=False):
    """A mention without its document and quotation, and with the place of its time among the brief's."""

    start: int
    end: int
    when: int
    titles: tuple[str, ...]
    status: Status
    words: tuple[str, ...]
    names: tuple[str, ...]
    language: str
    inferred: bool
    order: int
    relative: bool


class _Brief(msgspec.Struct, array_like=True, gc=False):
    document: Document
    dating: Dating
    timexes: tuple[Timex, ...]
    whens: tuple[_When, ...]
    mentions: tuple[_Mention, ...]
    sketch: bytes
    heading: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    compared: bytes
    stamps: bytes


_ENCODER = msgspec.msgpack.Encoder()
_REST = msgspec.msgpack.Decoder(Digest)
_READ = msgspec.msgpack.Decoder(_Read)
_TOLD = msgspec.msgpack.Decoder(Told)
_BRIEF = msgspec.msgpack.Decoder(_Brief)
_PROBLEM = msgspec.msgpack.Decoder(Problem)


def encode(result: Digest | Problem) -> Parts:
    """`result` as bytes; the first byte says which of both it is."""
    if isinstance(result, Problem):
        return Parts(b"P" + _ENCODER.encode(result))
    from timeline.building.store.brief import brief  # with rooms that only writing a digest needs

    short = brief(result)
    places = {when: place for place, when in enumerate(dict.fromkeys([mention.when for mention in result.mentions]))}
    rows = tuple([_row(mention, places[mention.when]) for mention in result.mentions])
    told = Told(
        tuple((mention.quote, mention.timexes) for mention in result.mentions),
        tuple((timex.span.start, timex.span.end) for timex in result.timexes),
    )
    return Parts(
        b"D"
        + _ENCODER.encode(
            _Brief(
                short.document,
                short.dating,
                short.timexes,
                tuple(map(_flat, places)),
                rows,
                short.sketch,
                short.heading,
                short.names,
                short.compared,
                short.stamps,
            )
        ),
        _ENCODER.encode(told),
        _ENCODER.encode(replace(result, mentions=())),
    )


def decode(parts: Parts) -> Digest | Problem:
    """What `encode` was given.

    Raises:
        StoreError: the bytes are damaged or of another version.
    """
    short = decode_brief(parts.brief)
    if isinstance(short, Problem):
        return short
    return decode_whole(parts.told, parts.rest, short.mentions)


def decode_whole(told: bytes, rest: bytes, mentions: Sequence[Mention]) -> Digest:
    """The digest of which these are two parts, and `mentions` those of its brief.

    Raises:
        StoreError: the bytes are damaged or of another version.
    """
    quotes = decode_told(told).quotes
    if len(quotes) != len(mentions):
        raise StoreError("a stored digest is damaged")
    whole = (
        replace(mention, quote=quote, timexes=timexes)
        for mention, (quote, timexes) in zip(mentions, quotes, strict=True)
    )
    return replace(_checked(_REST.decode, rest), mentions=tuple(whole))


def decode_document(rest: bytes) -> Document:
    """The document of the digest of which this is the rest.

    Raises:
        StoreError: the bytes are damaged or of another version.
    """
    return _checked(_READ.decode, rest).document


def decode_told(data: bytes) -> Told:
    """What the mentions of a stored digest quote.

    Raises:
        StoreError: the bytes are damaged or of another version.
    """
    return _checked(_TOLD.decode, data)


def decode_brief(data: bytes) -> Digest | Problem:
    """The brief of a stored digest, or the problem stored in its place. Words, names and times are shared with other briefs.

    Raises:
        StoreError: the bytes are damaged or of another version.
    """
    if data[:1] == b"P":
        return _checked(_PROBLEM.decode, memoryview(data)[1:])
    if data[:1] != b"D":
        raise StoreError("a stored digest is damaged")
    found = _checked(_BRIEF.decode, memoryview(data)[1:])
    document = found.document
    if document.source:
        document = replace(document, source=_source(intern(document.source.name)))
    dating = _dating(found.dating)
    mentions = _checked(_mentions, found)
    heading = tuple(map(intern, found.heading))
    names = tuple((intern(form), intern(latin)) for form, latin in found.names)
    return Digest(
        document,
        (),
        dating,
        found.timexes,
        mentions,
        found.sketch,
        heading,
        names=names,
        compared=found.compared,
        stamps=found.stamps,
    )


def _flat(when: When) -> _When:
    return _When(when.edtf, when.since, when.until, when.precision, when.approximate + 2 * when.uncertain)


def _row(mention: Mention, when: int) -> _Mention:
    return _Mention(
        start=mention.span.start,
        end=mention.span.end,
        when=when,
        titles=mention.titles,
        status=mention.status,
        words=mention.words,
        names=mention.names,
        language=mention.language,
        inferred=mention.inferred,
        order=mention.order,
        relative=mention.relative,
    )


def _mentions(found: _Brief) -> tuple[Mention, ...]:
    """The mentions of a brief.

    Raises:
        IndexError: one has no time.
    """
    document = found.document.id
    whens = [_when(one.edtf, one.since, one.until, one.precision, one.doubt) for one in found.whens]
    return tuple([_mention(row, document, whens[row.when]) for row in found.mentions])


def _mention(row: _Mention, document: str, when: When) -> Mention:
    span, titles, words, names = _said(row.start, row.end, row.titles, row.words, row.names)
    return Mention(
        document=document,
        span=span,
        quote="",
        when=when,
        timexes=(),
        titles=titles,
        status=row.status,
        words=words,
        names=names,
        language=intern(row.language),
        inferred=row.inferred,
        order=row.order,
        relative=row.relative,
    )


Texts = tuple[str, ...]


@lru_cache(maxsize=AT_HAND)
def _said(start: int, end: int, titles: Texts, words: Texts, names: Texts) -> tuple[Span, Texts, Texts, Texts]:
    """What a sentence says, one value for all copies that lie near each other."""
    return Span(start, end), titles, tuple(map(intern, words)), tuple(map(intern, names))


@lru_cache(maxsize=AT_HAND)
def _dating(dating: Dating) -> Dating:
    """One value for all that were published alike."""
    return dating


@lru_cache(maxsize=100_000)
def _when(edtf: str, since: datetime, until: datetime, precision: Precision, doubt: int) -> When:
    return When(edtf, since, until, precision, bool(doubt & 1), bool(doubt & 2))


@lru_cache(maxsize=10_000)
def _source(name: str) -> Source:
    return Source(name)


def _checked(decode: Callable[[S], T], data: S) -> T:
    try:
        return decode(data)
    except (msgspec.DecodeError, ValueError, IndexError) as error:
        raise StoreError(f"a stored digest is damaged: {error}") from None
