"""Groups: mentions taken to tell one happening, with what they are compared by.

A group's vectors may be packed as bytes until they are asked for: of a remembered collection only what has changed is compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice

import msgspec

from timeline.events.merging.groups.vectors import Vector
from timeline.model import Mention

HEAVIEST = 14  # words of a group's content by which others find it

Vectors = tuple[Vector, Vector]
Key = tuple[str, int, int, str]

_ENCODER = msgspec.msgpack.Encoder()
_VECTORS = msgspec.msgpack.Decoder(Vectors)


class Marks(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """What tells happenings apart: the names and the counts in what is told, the words of who said it, where it was said, and the people
    who do it and to whom it is done, and what has a capital, where words are written apart."""

    names: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    doers: frozenset[str] = frozenset()
    done_to: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()


class Packed(msgspec.Struct, array_like=True, gc=False):
    """A group as bytes: the places of its mentions among those that it was made from, those of its heaviest words among the words of its
    mentions, and all else."""

    places: tuple[int, ...]
    heaviest: tuple[int, ...]
    marks: bytes
    vectors: bytes
    own: bytes


_MARKS = msgspec.msgpack.Decoder(Marks)


class Group:
    """Mentions taken to tell one happening. `key` orders groups the same way whatever the order of the input.

    `content` and `context` begin with their heaviest words. `marks` are what else tells happenings apart. `own` is a digest of all that the
    group is, or empty: groups with the same are the same to whatever they are compared with.
    """

    __slots__ = ("_documents", "_heaviest", "_marks", "_vectors", "key", "mentions", "own")

    def __init__(
        self, mentions: tuple[Mention, ...], vectors: Vectors | bytes, marks: Marks | bytes, own: bytes = b""
    ) -> None:
        self.mentions = mentions
        self.key = mention_key(mentions[0])
        self.own = own
        self._vectors = vectors
        self._marks = marks
        self._documents: frozenset[str] | None = None
        self._heaviest: tuple[str, ...] | None = None

    @property
    def documents(self) -> frozenset[str]:
        """The ids of the documents that tell it."""
        if self._documents is None:
            self._documents = frozenset([mention.document for mention in self.mentions])
        return self._documents

    @property
    def marks(self) -> Marks:
        """What tells it apart."""
        held = self._marks
        if isinstance(held, bytes):
            held = self._marks = _MARKS.decode(held)
        return held

    @property
    def vectors(self) -> Vectors:
        """`content` and `context`."""
        held = self._vectors
        if isinstance(held, bytes):
            held = self._vectors = _VECTORS.decode(held)
        return held

    @property
    def content(self) -> Vector:
        """What the mentions say."""
        return self.vectors[0]

    @property
    def context(self) -> Vector:
        """What the titles of their documents say."""
        return self.vectors[1]

    @property
    def rank(self) -> tuple[int, int, Key]:
        return (len(self.documents), len(self.mentions), self.key)

    @property
    def names(self) -> frozenset[str]:
        """The names in what is told."""
        return self.marks.names

    @property
    def heaviest(self) -> tuple[str, ...]:
        """The heaviest words of its content, HEAVIEST of them."""
        if self._heaviest is None:
            self._heaviest = tuple(islice(self.content, HEAVIEST))
        return self._heaviest

    def packed(self, places: Sequence[int]) -> Packed:
        """The group as bytes; its mentions stand at `places`."""
        marks = [sorted(held) for held in msgspec.structs.astuple(self.marks)]
        at = {word: place for place, word in enumerate(_words(self.mentions))}
        heaviest = tuple([at[word] for word in self.heaviest])
        return Packed(tuple(places), heaviest, _ENCODER.encode(marks), _ENCODER.encode(self.vectors), self.own)


def unpacked(packed: Packed, mentions: Sequence[Mention]) -> Group:
    """The group that was packed, of `mentions`, among which its own stand at their places."""
    group = Group(tuple([mentions[place] for place in packed.places]), packed.vectors, packed.marks, packed.own)
    words = _words(group.mentions)
    group._heaviest = tuple([words[place] for place in packed.heaviest])
    return group


def _words(mentions: Sequence[Mention]) -> Sequence[str]:
    """The words of `mentions`, one after the other."""
    return mentions[0].words if len(mentions) == 1 else list(chain.from_iterable([one.words for one in mentions]))


def mention_key(mention: Mention) -> Key:
    """What orders mentions."""
    return (mention.document, mention.span.start, mention.span.end, mention.when.edtf)
