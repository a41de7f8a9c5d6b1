"""Digests ↔ bytes: MessagePack by the model's own fields, checked when it is read. No code can be stored in it."""

from __future__ import annotations

import msgspec

from timeline.errors import StoreError
from timeline.model import Digest, Problem

_ENCODER = msgspec.msgpack.Encoder()
_DIGEST = msgspec.msgpack.Decoder(Digest)
_PROBLEM = msgspec.msgpack.Decoder(Problem)


def encode(result: Digest | Problem) -> bytes:
    """`result` as bytes; the first says which of both it is."""
    return (b"D" if isinstance(result, Digest) else b"P") + _ENCODER.encode(result)


def decode(data: bytes) -> Digest | Problem:
    """What `encode` was given.

    Raises:
        StoreError: the bytes are damaged or of another version.
    """
    try:
        if data[:1] == b"D":
            return _DIGEST.decode(memoryview(data)[1:])
        if data[:1] == b"P":
            return _PROBLEM.decode(memoryview(data)[1:])
    except (msgspec.DecodeError, ValueError) as error:
        raise StoreError(f"a stored digest is damaged: {error}") from None
    raise StoreError("a stored digest is damaged")
