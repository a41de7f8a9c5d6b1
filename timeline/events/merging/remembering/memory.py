"""What a merge found out, for the next: results under digests of all that they were made from, so that nothing stale can be recalled.

What was neither recalled nor kept is forgotten with the next merge.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

import msgspec

from timeline.model import Digest

T = TypeVar("T")
_ENCODER = msgspec.msgpack.Encoder()


class Behind(Protocol):
    """What stands behind the digests that are merged."""

    def stamp(self, digest: Digest) -> bytes:
        """What stands for the digest's content: equal stamps, equal digests."""
        ...

    def earlier(self, stamp: bytes) -> Digest | None:
        """The digest of an earlier merge that had this stamp, if it is still known."""
        ...


class Nothing:
    """Where nothing stands behind digests."""

    def stamp(self, digest: Digest) -> bytes:
        """Worked out from what is merged of the digest."""
        document = digest.document
        return key_of(b"digest", [_ENCODER.encode((document.id, document.language, digest.heading)), digest.stamps])

    def earlier(self, stamp: bytes) -> Digest | None:
        """None."""
        return None


class Memory:
    """`before` is what the last merge left, `after` what this one leaves; `behind` is what stands behind the digests of both."""

    def __init__(self, before: Mapping[bytes, bytes], behind: Behind | None = None) -> None:
        self.behind = behind or Nothing()
        self._before = before
        self.after: dict[bytes, bytes] = {}

    def recall(self, key: bytes, form: msgspec.msgpack.Decoder[T]) -> T | None:
        """What is known under `key`, which is kept for the next merge as well; None where it is not known, or is damaged."""
        data = self._before.get(key)
        if data is None:
            return None
        try:
            found = form.decode(data)
        except (msgspec.DecodeError, ValueError):
            return None
        self.after[key] = data
        return found

    def carry(self, key: bytes) -> None:
        """Leave what is known under `key`, if anything is, for the next merge as it is."""
        data = self._before.get(key)
        if data is not None:
            self.after[key] = data

    def keep(self, key: bytes, found: object) -> None:
        """Leave `found` for the next merge."""
        self.after[key] = _ENCODER.encode(found)


def key_of(kind: bytes, parts: Iterable[bytes]) -> bytes:
    """The key of what one step, `kind`, makes of `parts`."""
    return hashlib.blake2b(b"\0".join(parts), digest_size=16, person=kind).digest()
