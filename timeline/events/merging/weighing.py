"""How the words of one collection weigh, and with them its mentions: what all comparing begins with."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable, Sequence
from itertools import chain

import msgspec

from timeline.events.merging.group import Group, Marks, Vector
from timeline.events.merging.likeness import rarity, vector
from timeline.events.sentences.saying import speaker
from timeline.events.words.content import figures, words
from timeline.events.words.folding import fold
from timeline.events.words.lexicon import Lexicon, lexicon
from timeline.events.words.names import are_people
from timeline.model import Digest, Document, Mention

_ENCODER = msgspec.msgpack.Encoder()


def heading(document: Document) -> tuple[str, ...]:
    """The content of a document's title, as `words` gives it."""
    return words(fold(document.title), lexicon(document.language))


class Weighing:
    """The weights of the words of `digests`, and what is made with them; all is worked out when it is first asked for."""

    def __init__(self, digests: Sequence[Digest]) -> None:
        self._headings = {one.document.id: one.heading or heading(one.document) for one in digests}
        self.weights = rarity(
            (
                digest.document.language.split("-")[0],
                [self._headings[digest.document.id], *[mention.words for mention in digest.mentions]],
            )
            for digest in digests
        )
        self._heads: dict[tuple[str, str], tuple[str, ...]] = {}
        self._contexts: dict[str, Vector] = {}
        self._stamps: dict[str, bytes] = {}

    def head(self, title: str, language: str) -> tuple[str, ...]:
        """The words of a mention's title: asked for when the mention is compared, and when its event is named."""
        known = (title, language)
        found = self._heads.get(known)
        if found is None:
            found = self._heads[known] = words(fold(title), lexicon(language))
        return found

    def context(self, document: str) -> Vector:
        """What the title of the document with this id says."""
        if document not in self._contexts:
            self._contexts[document] = vector(self._headings[document], self.weights)
        return self._contexts[document]

    def singles(self, block: Sequence[Mention]) -> list[Group]:
        """The group of each mention of `block`; those that say the same, as copies do, share what they are compared by."""
        known: dict[tuple[object, ...], tuple[Vector, Marks]] = {}
        found = []
        for mention in block:
            said = (mention.words, mention.titles[:1], mention.names, mention.language)
            if said not in known:
                known[said] = self._said(mention)
            content, marks = known[said]
            found.append(
                Group((mention,), frozenset((mention.document,)), (content, self.context(mention.document)), marks)
            )
        return found

    def _said(self, mention: Mention) -> tuple[Vector, Marks]:
        """What a mention says, and what tells it apart."""
        title = fold(mention.titles[0]) if mention.titles else ""
        told = frozenset(self.head(mention.titles[0], mention.language)) if title else frozenset()
        main = told or frozenset(mention.words)
        known = lexicon(mention.language)
        speaking = speaker(title, known) if title else ""
        who = frozenset(words(speaking, known)) if speaking else frozenset()
        content = vector(mention.words, self.weights, told, who)
        names = frozenset(mention.names)
        return content, Marks(main & names, figures(title), _heads(speaking, who, names, known))

    def stamp(self, mentions: Sequence[Mention]) -> bytes:
        """A digest of all that is compared of `mentions`: 16 bytes."""
        total = hashlib.blake2b(_ENCODER.encode(mentions), digest_size=16, person=b"mentions")
        total.update(self._weights(chain.from_iterable([mention.words for mention in mentions])))
        for document in dict.fromkeys(mention.document for mention in mentions):
            if document not in self._stamps:
                own = self._headings[document]
                self._stamps[document] = _ENCODER.encode(own) + self._weights(own)
            total.update(self._stamps[document])
        return total.digest()

    def _weights(self, told: Iterable[str]) -> bytes:
        return array("d", map(self.weights.__getitem__, told)).tobytes()


def _heads(speaking: str, who: frozenset[str], names: frozenset[str], known: Lexicon) -> frozenset[str]:
    """Those words of `who` spoke that name him: a known person's, else the last name's in `speaking`, else all."""
    people = are_people(who & names)
    if people or not who:
        return people
    last = max(((speaking.rfind(name), name) for name in names if name in speaking), default=(-1, ""))[1]
    return frozenset(words(last, known)) if last else who
