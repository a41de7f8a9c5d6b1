"""What mentions are compared by besides their words: worked out with their document's digest, and kept with it as bytes.

Merging asks for it only where a block has changed, and then for many documents; all that it always asks for is whether a mention is the
one that it knows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import msgspec
from msgspec.structs import replace

from timeline.events.sentences.parties import told_of
from timeline.events.sentences.saying import speaker
from timeline.events.titles.rumoured import without_rumour
from timeline.events.words.capitals import proper
from timeline.events.words.content import words
from timeline.events.words.figures import figures
from timeline.events.words.folding import fold
from timeline.events.words.lexicon import Lexicon, lexicon_of
from timeline.events.words.names import are_people
from timeline.model import Digest, Document, Mention

STAMP = 16  # bytes
# Words, those of the mention by their places among its own.
Placed: TypeAlias = tuple[int | str, ...]

_ENCODER = msgspec.msgpack.Encoder()


class Compared(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """The words of each title of a mention; those of who speaks in the first, and those of them that name him; the counts in it; the people
    who do what it tells, and those to whom it is done; what its capitals show to be a name."""

    heads: tuple[Placed, ...] = ()
    who: Placed = ()
    named: Placed = ()
    figures: tuple[str, ...] = ()
    doers: tuple[str, ...] = ()
    done_to: tuple[str, ...] = ()
    proper: tuple[str, ...] = ()


_DECODER = msgspec.msgpack.Decoder(list[Compared])


def heading(document: Document) -> tuple[str, ...]:
    """The content of a document's title, as `words` gives it."""
    return words(fold(document.title), lexicon_of(document.language))


def prepared(digest: Digest) -> Digest:
    """`digest` with what its mentions are compared by, and with their stamps."""
    own = digest.heading or heading(digest.document)
    return replace(
        digest,
        heading=own,
        compared=pack(digest.mentions),
        stamps=b"".join([stamp(one, own) for one in digest.mentions]),
    )


def pack(mentions: Iterable[Mention]) -> bytes:
    """What these mentions are compared by, as bytes."""
    known: dict[tuple[object, ...], Compared] = {}
    found = []
    for mention in mentions:
        said = (mention.words, mention.titles, mention.names, mention.language)
        if said not in known:
            known[said] = compared(mention)
        found.append(known[said])
    return _ENCODER.encode(found)


def unpack(data: bytes) -> list[Compared]:
    """What `pack` was given."""
    return _DECODER.decode(data)


def stamp(mention: Mention, heading: Sequence[str]) -> bytes:
    """A digest of a mention under a title of this content, but for the name of its document and for what it quotes: 16 bytes."""
    own = replace(mention, document="", quote="", timexes=())
    return hashlib.blake2b(_ENCODER.encode((own, heading)), digest_size=STAMP).digest()


def compared(mention: Mention) -> Compared:
    """What one mention is compared by."""
    lexicon = lexicon_of(mention.language)
    titles = [without_rumour(title, lexicon) for title in mention.titles]
    heads = [words(fold(title), lexicon) for title in titles]
    first = titles[0] if titles else ""
    title = fold(first)
    speaking = speaker(title, lexicon) if title else ""
    who = frozenset(words(speaking, lexicon)) if speaking else frozenset()
    named = _named(speaking, who, frozenset(mention.names), lexicon)
    at: dict[str, int] = {word: place for place, word in enumerate(mention.words)}

    def placed(some: Iterable[str]) -> Placed:
        return tuple([at.get(word, word) for word in some])

    doers, done_to = told_of(first, lexicon)
    return Compared(
        tuple(map(placed, heads)),
        placed(sorted(who)),
        placed(sorted(named)),
        tuple(sorted(figures(title, lexicon.language))),
        tuple(sorted(doers)),
        tuple(sorted(done_to)),
        tuple(sorted(proper(first, lexicon))),
    )


def said(placed: Placed, words: Sequence[str]) -> tuple[str, ...]:
    """The words of `placed`, in a mention with these `words`."""
    return tuple([words[one] if isinstance(one, int) else one for one in placed])


def _named(speaking: str, who: frozenset[str], names: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    """Those words of `who` spoke that name him: a known person's, else the last name's in `speaking`, else all."""
    people = are_people(who & names)
    if people or not who:
        return people
    last = max(((speaking.rfind(name), name) for name in names if name in speaking), default=(-1, ""))[1]
    return frozenset(words(last, lexicon)) if last else who
