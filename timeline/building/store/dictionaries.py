"""Dictionaries worked out once and kept in the store: a build that digests one document would spend more on them than on it."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import Any

import msgspec

from timeline.building.store import fingerprint
from timeline.building.store.database import Store
from timeline.building.store.sealed import sealed, unsealed
from timeline.errors import StoreError
from timeline.events.words.tables import offering, worked_out


class _Packed(msgspec.Struct, array_like=True, gc=False):
    """A dictionary with few different values: its words in one string, the values, and of each word the value's place among them."""

    words: str
    values: list[str | float | tuple[int, ...]]
    places: bytes


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(_Packed)


def pack(table: dict[str, Any]) -> bytes:
    """`table`, whose words hold no line ends, as bytes that begin with their sum."""
    values = list(dict.fromkeys(table.values()))
    place = {value: number for number, value in enumerate(values)}
    places = array("I", map(place.__getitem__, table.values())).tobytes()
    return sealed(_ENCODER.encode(_Packed("\n".join(table), values, places)))


def unpack(data: bytes) -> dict[str, Any] | None:
    """What `pack` was given, in its order; None where the bytes are damaged."""
    whole = unsealed(data)
    if whole is None:
        return None
    with suppress(msgspec.DecodeError, ValueError, IndexError):
        held = _DECODER.decode(whole)
        places = array("I", held.places)
        return dict(zip(_words(held.words), map(held.values.__getitem__, places), strict=True))
    return None


@lru_cache(maxsize=1)
def _words(text: str) -> list[str]:
    """Two dictionaries of the same words share them."""
    return text.split("\n")


@contextmanager
def kept(store: Store) -> Iterator[None]:
    """Within the body dictionaries are taken from `store` when they are first asked for; at its end it gets those that it did not have."""
    missing: list[str] = []

    def offer(name: str) -> dict[str, Any] | None:
        found = None
        with suppress(StoreError):
            data = store.dictionary(name, fingerprint.code())
            found = unpack(data) if data else None
        if found is None:
            missing.append(name)
        return found

    offering(offer)
    try:
        yield
    finally:
        offering(None)
        _words.cache_clear()
        with suppress(StoreError):
            made = worked_out()
            for name in filter(made.__contains__, missing):
                store.keep(name, fingerprint.code(), pack(made[name]))
