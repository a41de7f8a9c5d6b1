"""Dictionaries worked out once and kept in the store: a build that digests one document would spend more on them than on it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import accumulate, chain
from typing import Any, NamedTuple
from zlib import crc32

import msgspec

from timeline.building.store import fingerprint
from timeline.building.store.database import Store
from timeline.building.store.sealed import sealed, unsealed
from timeline.errors import StoreError
from timeline.tables import offering, worked_out

# So many words a drawer: fewer make its index longer than what is taken out of it.
IN_DRAWER = 16


class _Packed(msgspec.Struct, array_like=True, gc=False):
    """A dictionary with few different values, in drawers by the first two characters of its words (see `_drawer`).

    Of each word, drawer by drawer: the word itself, between line ends; the number of its value among `values`; its place among all.
    Of each drawer the places where it ends, among the bytes of `words` and among the words. Numbers have four bytes.
    """

    words: bytes
    values: list[str | float | tuple[str | float | int, ...]]
    numbers: bytes
    places: bytes
    ends: bytes
    counts: bytes


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(_Packed)


class _Layout(NamedTuple):
    """How `words` lie in drawers, as `_Packed` has it; dictionaries of the same words share it."""

    words: list[str]
    text: bytes
    places: array[int]
    ends: bytes
    counts: bytes


def _laid_out(words: list[str]) -> _Layout:
    drawers: list[list[int]] = [[] for _ in range(_size(len(words)))]
    opening, drawer = "", drawers[_drawer("", len(drawers))]
    for place, word in enumerate(words):
        if word[:2] != opening:  # most words with one opening follow each other
            opening = word[:2]
            drawer = drawers[_drawer(opening, len(drawers))]
        drawer.append(place)
    texts = ["\n".join(map(words.__getitem__, drawer)).encode() for drawer in drawers]
    return _Layout(
        words,
        b"".join(texts),
        array("I", chain.from_iterable(drawers)),
        array("I", accumulate(map(len, texts))).tobytes(),
        array("I", accumulate(map(len, drawers))).tobytes(),
    )


def packed(tables: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """Each of `tables`, whose words hold no line ends, as bytes that begin with their sum."""
    layout = _laid_out([])
    for table in tables:
        words = list(table)
        if words != layout.words:
            layout = _laid_out(words)
        values = list(dict.fromkeys(table.values()))
        known = {value: place for place, value in enumerate(values)}
        own = [known[value] for value in table.values()]
        numbers = array("I", map(own.__getitem__, layout.places)).tobytes()
        places = layout.places.tobytes()
        yield sealed(_ENCODER.encode(_Packed(layout.text, values, numbers, places, layout.ends, layout.counts)))


def unpack(data: bytes) -> dict[str, Any] | None:
    """What `packed` was given, in its order; None where the bytes are damaged."""
    drawers = opened(data)
    return drawers.whole() if drawers is not None else None


def opened(data: bytes) -> Drawers | None:
    """What `packed` was given, to be unpacked as far as it is asked for; None where the bytes are damaged."""
    whole = unsealed(data)
    with suppress(msgspec.DecodeError, ValueError):
        return None if whole is None else Drawers(_DECODER.decode(whole))
    return None


class Drawers(Mapping[str, Any]):
    """A packed dictionary of which only those parts are unpacked that are asked for: what few documents need is a small part of it."""

    def __init__(self, packed: _Packed) -> None:
        self._packed = packed
        self._numbers, self._ends, self._counts = (
            memoryview(data).cast("I") for data in (packed.numbers, packed.ends, packed.counts)
        )
        self._open: set[str] = set()
        self._held: dict[str, Any] = {}

    def get(self, word: str, default: Any = None) -> Any:
        """The value of `word`, or `default`."""
        if word[:2] not in self._open:
            self._pull(word[:2])
        return self._held.get(word, default)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.get(word, self) is not self

    def __getitem__(self, word: str) -> Any:
        if word[:2] not in self._open:
            self._pull(word[:2])
        return self._held[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self.whole())

    def __len__(self) -> int:
        return len(self._numbers)

    def whole(self) -> dict[str, Any]:
        """All of it, in its order."""
        words, values = self._words(range(len(self._ends))), self._packed.values
        line: list[tuple[str, Any]] = [("", None)] * len(words)
        for place, word, number in zip(memoryview(self._packed.places).cast("I"), words, self._numbers, strict=True):
            line[place] = word, values[number]
        return dict(line)

    def _pull(self, opening: str) -> None:
        """Unpack the drawer of the words that begin with `opening`, and of others."""
        self._open.add(opening)
        if not self._counts:
            return
        drawer = _drawer(opening, len(self._counts))
        first = self._counts[drawer - 1] if drawer else 0
        numbers = self._numbers[first : self._counts[drawer]]
        if numbers:
            words = self._words((drawer,))
            self._held.update(zip(words, map(self._packed.values.__getitem__, numbers), strict=True))

    def _words(self, drawers: range | tuple[int, ...]) -> list[str]:
        found: list[str] = []
        for drawer in drawers:
            start = self._ends[drawer - 1] if drawer else 0
            if text := self._packed.words[start : self._ends[drawer]]:
                found += text.decode().split("\n")
        return found


def _size(words: int) -> int:
    return max(words // IN_DRAWER, 1)


def _drawer(opening: str, drawers: int) -> int:
    """The number of the drawer, of so many, with the words that begin with `opening`; the same on every machine."""
    return crc32(opening.encode("utf-8", "surrogatepass")) % drawers


@contextmanager
def kept(store: Store, *, few: bool = False, new: bool = True) -> Iterator[None]:
    """Within the body dictionaries are taken from `store` when they are first asked for; at its end it gets those that it did not have,
    unless `new` ones are not to be kept.

    Where `few` documents are digested, only as much of them as these need is unpacked.
    """
    missing: set[str] = set()

    def offer(name: str) -> Mapping[str, Any] | None:
        found: Mapping[str, Any] | None = None
        with suppress(StoreError):
            data = store.dictionary(name, fingerprint.code())
            found = (opened(data) if few else unpack(data)) if data else None
        if found is None:
            missing.add(name)
        return found

    offering(offer)
    try:
        yield
    finally:
        offering(None)
        with suppress(StoreError):
            made = worked_out()
            names = sorted(missing & made.keys()) if new else []
            for name, data in zip(names, packed(map(made.__getitem__, names)), strict=True):
                store.keep(name, fingerprint.code(), data)
