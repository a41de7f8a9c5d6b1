"""What documents share with those that nothing dates: remembered from one build to the next, so that not all texts are read again."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from timeline.building.shelf import Stored
from timeline.dating.neighbours.likeness import runs
from timeline.events.merging.remembering.memory import Memory, key_of
from timeline.model import Digest

_KNOWN = msgspec.msgpack.Decoder(dict[bytes, set[str]])


class Shared:
    """A `dating.neighbours.likeness.Share` for `digests`, which are briefs: `memory` knows what was asked of the same documents before."""

    def __init__(self, digests: Sequence[Digest], shelf: Stored, memory: Memory) -> None:
        self._digests, self._shelf, self._memory = digests, shelf, memory
        self._key = b""
        self._before: dict[bytes, set[str]] = {}
        self._found: dict[bytes, set[str]] = {}
        self._nothing: set[str] = set()

    def __call__(self, index: int, wanted: set[str]) -> set[str]:
        """Which of the runs `wanted`, the same in every call, stand in the document at `index`."""
        if not self._key:
            self._key = key_of(b"neighbours", (run.encode("utf-8", "surrogatepass") for run in sorted(wanted)))
            self._before = self._memory.recall(self._key, _KNOWN) or {}
        digest = self._digests[index]
        own = self._shelf.stamp(digest)
        shared = self._before.get(own)
        if shared is None:
            shared = wanted & runs(self._shelf.document(digest))
        self._found[own] = shared or self._nothing
        return self._found[own]

    def keep(self) -> None:
        """Leave what was found out for the next build."""
        if self._key:
            self._memory.keep(self._key, {own: sorted(shared) for own, shared in self._found.items()})
