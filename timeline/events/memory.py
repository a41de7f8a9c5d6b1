"""What the last merge found out, for the next: who joined whom in each block of mentions.

It is known by a digest of everything that clustering looks at, the vectors themselves among it, so that nothing stale can be recalled; and
only the joins are kept, which are carried out again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

import msgspec

from timeline.events.likeness import Group

# One round of clustering: who takes in whom, by their places in the order of the groups.
Round = dict[int, list[int]]

_ENCODER = msgspec.msgpack.Encoder()
_ROUNDS = msgspec.msgpack.Decoder(list[Round])


class Memory:
    """`before` is what the last merge left, `after` what this one leaves."""

    def __init__(self, before: Mapping[bytes, bytes]) -> None:
        self.before = before
        self.after: dict[bytes, bytes] = {}

    def key(self, groups: Sequence[Group]) -> bytes:
        """What `groups` are known by."""
        total = hashlib.blake2b(digest_size=16)
        for group in groups:
            own = (group.key, sorted(group.documents), group.content, group.context, sorted(group.names))
            total.update(_ENCODER.encode((*own, len(group.mentions))))
        return total.digest()

    def recall(self, key: bytes) -> list[Round] | None:
        """The rounds of these groups, if they are known."""
        data = self.before.get(key)
        return _ROUNDS.decode(data) if data else None

    def keep(self, key: bytes, rounds: list[Round]) -> None:
        """Leave the rounds for the next merge."""
        self.after[key] = _ENCODER.encode(rounds)
