"""Groups of one time that are called alike, or tell what one speaker said in the same documents, are one happening.

A sentence that tells in passing what all the others tell (the rig burned for 36 hours before it sank) is hardly like them as a whole: what
it is called by is. And of a press conference one text tells several sayings.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from itertools import chain, islice

from timeline.events.merging.comparing.likeness import are_apart, likeness
from timeline.events.merging.comparing.weighing import Weighing
from timeline.events.merging.groups.group import Group
from timeline.events.merging.groups.union import joined
from timeline.events.merging.groups.vectors import Vector, dot
from timeline.events.words.content import stem
from timeline.events.words.folding import fold
from timeline.events.words.lexicon import lexicon_of
from timeline.events.words.names import are_people
from timeline.model import Mention

# Likeness of two titles from which they call one thing, in Chinese and in languages with spaces (see `clusters.SPACED`) …
CALLED = {False: 0.48, True: 0.38}
# … or from which they do where, of groups that other documents tell, the titles and the groups are together so alike.
NEARLY = 0.25
BOTH = {False: 0.69, True: 0.62}
MOST = 0.5  # share of the lesser group's titles of which that must be so
# Likeness of a title to its group from which it is known by it: no odd one among hundreds.
TYPICAL = {False: 0.5, True: 0.4}
TITLES = 128  # titles by which a group is known at most, the likest it
LEAST = 0.15  # likeness that two such groups have at least
SAYING = 0.2  # … and two of sayings by one speaker
TOGETHER = 0.5  # share of the lesser's documents that tell the other as well
WORDS, LEADERS = 6, 50  # heaviest words of a title by which a group is found, and for each the heaviest groups
OFTEN = 4  # one mention in so many says what is common to a group
ROUNDS = 4
AT_HAND = 4096  # groups of which it is at hand what they are called

_WORD = re.compile(r"[a-z]+")


def retold(groups: Sequence[Group], weighing: Weighing) -> list[Group]:
    """`groups` of one time, those joined of which one tells again what another tells, in order of their keys."""
    current, retelling = sorted(groups, key=lambda group: group.key), Retelling(weighing)
    for _ in range(ROUNDS):
        joining = _joining(current, retelling)
        if not joining:
            break
        gone = set(chain.from_iterable(joining.values()))
        left = [
            joined([group, *joining[group]]) if group in joining else group for group in current if group not in gone
        ]
        current = sorted(left, key=lambda group: group.key)
    return current


class Retelling:
    """Compares groups by what they are called, and by who speaks in them."""

    def __init__(self, weighing: Weighing) -> None:
        self._weighing = weighing
        self._known: dict[Group, _Called] = {}

    def called(self, group: Group) -> _Called:
        """What a group is called."""
        if group not in self._known:
            if len(self._known) >= AT_HAND:
                self._known.clear()
            self._known[group] = _Called(group, self._weighing)
        return self._known[group]

    def same(self, groups: Iterable[Group]) -> bool:
        """Whether what `groups` are called weighs what it did in the last merge."""
        return all(self._weighing.same(group.mentions) for group in groups)

    def alike(self, lesser: Group, greater: Group) -> float:
        """How alike what two groups are called is, or what one speaker said in them; 0 where they tell two happenings."""
        score = dot(lesser.content, greater.content)
        if score >= SAYING and _one_speaker(lesser, greater):
            return score
        if score < LEAST or are_apart(lesser, greater):
            return 0.0
        own, its = self.called(lesser), self.called(greater)
        if own.reacts != its.reacts:
            return 0.0
        if own.deeds and its.deeds and own.deeds.isdisjoint(its.deeds) and not likeness(lesser, greater):
            return 0.0  # a ferry is sold, another sinks
        titles, known_by = (own.said[0], its.said[1]) if own.said and its.said else (own.titles, its.known_by)
        return _called_alike(titles, known_by, _least(lesser, greater))


class _Called:
    """What the mentions of a group are called, by which titles the whole of it is known, the likest first, whether most say what somebody
    does about what another did, and the verbs in them, where words are written apart.

    Of sayings, who says them weighs less where they are compared with each other."""

    __slots__ = ("deeds", "known_by", "reacts", "said", "titles")

    def __init__(self, group: Group, weighing: Weighing) -> None:
        called = [mention for mention in group.mentions if mention.titles]
        self.titles = [weighing.called(mention, said_by=False) for mention in called]
        self.known_by = _typical(self.titles, group)
        self.said: tuple[Sequence[Sequence[Vector]], Sequence[Vector]] | None = None
        if group.marks.who:
            titles = [weighing.called(mention, said_by=True) for mention in called]
            self.said = titles, _typical(titles, group)
        self.reacts = sum(map(_reacts, called)) > MOST * len(called)
        self.deeds = frozenset(chain.from_iterable(map(_deeds, called))) if _spaced(group) else frozenset[str]()


def _typical(titles: Sequence[Sequence[Vector]], group: Group) -> list[Vector]:
    """Those titles of a group by which it is known, each once."""
    own = {tuple(title.items()): title for title in chain.from_iterable(titles)}
    like = [(dot(title, group.content), key) for key, title in own.items()]
    return [own[key] for score, key in nlargest(TITLES, like) if score >= TYPICAL[_spaced(group)]]


def _joining(groups: Sequence[Group], retelling: Retelling) -> dict[Group, list[Group]]:
    """Which groups take in which; one that itself joins another takes in none."""
    best: list[tuple[float, Group, Group]] = []
    leaders: dict[str, list[Group]] = defaultdict(list)
    for group in sorted(groups, key=lambda group: group.rank, reverse=True):
        called = retelling.called(group)
        words = _heaviest(chain.from_iterable(called.titles))
        candidates = set(chain.from_iterable(leaders[word] for word in words))
        scores = [(score, one.rank, one) for one in candidates if (score := retelling.alike(group, one)) > 0.0]
        if scores:
            score, _, greater = max(scores, key=lambda item: item[:2])
            best.append((score, group, greater))
        for word in _heaviest(called.known_by):
            if len(leaders[word]) < LEADERS:
                leaders[word].append(group)
    joining: dict[Group, list[Group]] = defaultdict(list)
    gone: set[Group] = set()
    for _, lesser, greater in sorted(best, key=lambda item: (-item[0], item[1].key)):
        if lesser not in joining and greater not in gone:
            joining[greater].append(lesser)
            gone.add(lesser)
    return joining


def _heaviest(titles: Iterable[Vector]) -> set[str]:
    """The words by which groups that are called alike find each other."""
    return {word for title in titles for word in islice(title, WORDS)}


def _least(lesser: Group, greater: Group) -> float:
    """How alike the titles of two groups must be. What the same documents tell of both may be said of two things in like words."""
    spaced = _spaced(lesser) and _spaced(greater)
    called = CALLED[spaced]
    return called if _together(lesser, greater) else min(called, max(NEARLY, BOTH[spaced] - likeness(lesser, greater)))


def _called_alike(titles: Sequence[Sequence[Vector]], known_by: Sequence[Vector], least: float) -> float:
    """How alike the titles of a group are to those by which another is known; 0 where most of its mentions have none that is so alike."""
    scores = [max((dot(one, call) for one in own for call in known_by), default=0.0) for own in titles]
    enough = [score for score in scores if score >= least]
    return max(enough) if enough and len(enough) >= MOST * len(scores) else 0.0


def _one_speaker(lesser: Group, greater: Group) -> bool:
    """Whether both tell in the same documents what one person said, or the one what he said who announced what the other tells."""
    own, its = lesser.marks.who, greater.marks.who
    if not (own or its) or not _together(lesser, greater):
        return False
    if own and its:
        return bool(are_people(own & its)) and (own <= its or its <= own)
    return _announces(are_people(own), greater) if own else _announces(are_people(its), lesser)


def _announces(people: frozenset[str], group: Group) -> bool:
    """Whether of a group's mentions so many say that one of `people` announced it as would be common to them."""
    return OFTEN * sum(any(name in by for name in people) for by in map(_announcer, group.mentions)) >= len(
        group.mentions
    )


def _announcer(mention: Mention) -> str:
    """What stands before the verb of announcing in a mention's first title; "" where it has none."""
    lexicon, title = lexicon_of(mention.language), fold(mention.titles[0]) if mention.titles else ""
    verb = lexicon.any_of(lexicon.performs).search(title)
    return title[: verb.start()].rstrip() if verb else ""


def _together(lesser: Group, greater: Group) -> bool:
    """Whether documents that tell the one mostly tell the other as well."""
    return len(lesser.documents & greater.documents) >= TOGETHER * len(lesser.documents)


def _reacts(mention: Mention) -> bool:
    lexicon = lexicon_of(mention.language)
    return lexicon.any_of(lexicon.reacts).search(fold(mention.titles[0])) is not None


def _deeds(mention: Mention) -> Iterator[str]:
    """The stems of the verbs that tell what was done in a mention's first title."""
    lexicon = lexicon_of(mention.language)
    verbs = lexicon.any_of(lexicon.verbs)
    for word in _WORD.findall(fold(mention.titles[0])):
        if (
            word not in lexicon.light
            and word not in lexicon.said
            and (word.endswith(lexicon.past_ends) or verbs.fullmatch(word))
        ):
            yield stem(word)


def _spaced(group: Group) -> bool:
    return lexicon_of(group.mentions[0].language).spaced
