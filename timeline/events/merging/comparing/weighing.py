"""How the words of one collection weigh, and with them its mentions: what all comparing begins with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.events.merging.comparing.compared import STAMP, Compared, prepared, said, stamp, unpack
from timeline.events.merging.comparing.likeness import vector
from timeline.events.merging.comparing.rarity import rarities
from timeline.events.merging.groups.group import Group, Marks
from timeline.events.merging.groups.vectors import Vector
from timeline.events.merging.remembering.memory import Memory, key_of
from timeline.events.words.lexicon import lexicon_of
from timeline.model import Digest, Mention

# Documents whose mentions' words are at hand: those of a block lie near each other.
AT_HAND = 4096


class Weighing:
    """The weights of the words of `digests`, and what is made with them.

    `weight` gives a word's, None where no document has it; `changed` are the words that weigh otherwise than in the merge that `memory`
    knows, None where it knows none; `counts` tell how many documents have each."""

    def __init__(self, digests: Sequence[Digest], memory: Memory | None = None) -> None:
        whole = [digest if digest.compared else prepared(digest) for digest in digests]
        self._digests = {digest.document.id: digest for digest in whole}
        self._names = {one: one.encode("utf-8", "surrogatepass") for one in self._digests}
        self.weight, self.changed, self.counts = rarities(whole, memory)
        self._contexts: dict[str, Vector] = {}
        self._compared: dict[str, list[Compared]] = {}
        moved = self.changed or frozenset[str]()
        self._headed = {one.document.id for one in whole if not moved.isdisjoint(one.heading)}

    def head(self, mention: Mention, place: int) -> tuple[str, ...]:
        """The words of one of a mention's titles."""
        return said(self._said(mention).heads[place], mention.words)

    def called(self, mention: Mention, *, said_by: bool) -> list[Vector]:
        """What each of a mention's titles says; where it tells by whom, as a saying among others."""
        own = self._said(mention)
        who = frozenset(said(own.who, mention.words) if said_by else ())
        return [vector(said(head, mention.words), self.weight, who=who) for head in own.heads]

    def context(self, document: str) -> Vector:
        """What the title of the document with this id says."""
        if document not in self._contexts:
            self._contexts[document] = vector(self._digests[document].heading, self.weight)
        return self._contexts[document]

    def singles(self, block: Sequence[Mention]) -> list[Group]:
        """The group of each mention of `block`; those that say the same, as copies do, share what they are compared by."""
        known: dict[tuple[object, ...], tuple[Vector, Marks]] = {}
        found = []
        for mention in block:
            same = (mention.words, mention.titles[:1], mention.names, mention.language)
            if same not in known:
                known[same] = self._content(mention)
            content, marks = known[same]
            found.append(Group((mention,), (content, self.context(mention.document)), marks))
        return found

    def _content(self, mention: Mention) -> tuple[Vector, Marks]:
        """What a mention says, and what tells it apart."""
        own, words = self._said(mention), mention.words
        told = frozenset(said(own.heads[0], words)) if own.heads else frozenset[str]()
        main = told or frozenset(words)
        content = vector(words, self.weight, told, frozenset(said(own.who, words)))
        names, who = main.intersection(mention.names), frozenset(said(own.named, words))
        spaced = lexicon_of(mention.language).spaced
        proper = names.union(main.intersection(own.proper)) if spaced else frozenset[str]()
        return content, Marks(names, frozenset(own.figures), who, frozenset(own.doers), frozenset(own.done_to), proper)

    def same(self, mentions: Iterable[Mention]) -> bool:
        """Whether all words of `mentions`, and of the titles of their documents, weigh what they did in the last merge."""
        if self.changed is None:
            return False
        if not self.changed:
            return True
        moved, headed = self.changed, self._headed
        return all(moved.isdisjoint(one.words) and one.document not in headed for one in mentions)

    def key(self, kind: bytes, mentions: Iterable[Mention], *parts: bytes) -> bytes:
        """A digest of all that is compared of `mentions` but the weights of their words, and of `parts`: 16 bytes."""
        return key_of(kind, [*map(self._stamp, mentions), *parts])

    def _stamp(self, mention: Mention) -> bytes:
        digest = self._digests[mention.document]
        if mention.read is not None:  # its time is another document's
            own = stamp(mention, digest.heading)
        else:
            at = STAMP * _place(mention, digest)
            own = digest.stamps[at : at + STAMP]
        return self._names[mention.document] + own

    def _said(self, mention: Mention) -> Compared:
        digest = self._digests[mention.document]
        found = self._compared.get(mention.document)
        if found is None:
            if len(self._compared) >= AT_HAND:
                self._compared.clear()
            found = self._compared[mention.document] = unpack(digest.compared)
        return found[_place(mention, digest)]


def _place(mention: Mention, digest: Digest) -> int:
    """The place of a mention in its digest."""
    at, held = mention.order, digest.mentions
    if at < len(held) and held[at].order == at:
        return at
    return next(place for place, one in enumerate(held) if one.order == at)
