"""How alike two groups of mentions are: the cosine of their content, rare words weighing more.

A group's content is the sum of its mentions' unit vectors, so that it grows smooth as the group grows and a new sentence is compared with
what the group has in common. The titles of the articles add a little, as far as the documents are others.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, repeat

from timeline.events.merging.group import Group, Marks, Vector, mention_key
from timeline.events.merging.rarity import Weight
from timeline.events.words.names import are_people, is_body
from timeline.packs.characters import is_han

BESIDE = 0.4  # what a sentence's words outside its main clause weigh
SPEAKER = 0.5  # what the words of who spoke weigh: he has them in common with himself, whatever else he says that day
LEAST = 0.25  # likeness below which there is none: what titles add makes nothing alike
OTHER_FIGURES = 0.7  # share of likeness left where each tells counts, and none in common: two cities' cases of one day
UNHEARD = 0.65  # … where one is what somebody said, of whom the other does not speak: an arrest, and a minister who condemns it
OTHERS = 0.75  # … where both name someone or some place, and nobody and no place in common; titles add none
REST = 0.08  # … or where no more than this is alike besides the one person or place that both name
MEETING, MET = 0.35, 0.03  # likeness from which the same people, two or more, make two mentions this much more alike
TITLE_SHARE = 0.3  # what alike article titles add at most
SHARED = 5.0  # … which is gone where a fifth of the smaller group’s documents tell both
KEPT = 80  # words of a group's content that are kept, the heaviest


def vector(
    words: Iterable[str],
    weight: Weight,
    told: frozenset[str] = frozenset(),
    who: frozenset[str] = frozenset(),
) -> Vector:
    """The unit vector of `words`: those of `who` spoke weigh SPEAKER, those not `told` (where any are) BESIDE."""
    found = {}
    for word, share in shares(words):
        own = weight(word)
        if own is not None:
            place = SPEAKER if word in who else 1.0 if word in told or not told else BESIDE
            found[word] = own * place * share
    return _unit(found)


def shares(words: Iterable[str]) -> Iterator[tuple[str, float]]:
    """Each of `words`, and how much of a word it is: the overlapping pairs of characters of one (孟祥, 祥红) count as one together."""
    run: list[str] = []
    for word in words:
        if run and not (word[0] == run[-1][-1] and len(word) == 2 and is_han(word[0])):
            yield from _shared(run)
            run.clear()
        run.append(word)
    yield from _shared(run)


def _shared(run: Sequence[str]) -> Iterator[tuple[str, float]]:
    return zip(run, repeat(1 / math.sqrt(len(run)))) if run else iter(())


def likeness(first: Group, second: Group) -> float:
    """From 0 (nothing in common) to 1 + TITLE_SHARE (the same words, under the same titles)."""
    content, context = first.vectors
    others, titles = second.vectors
    own = dot(content, others)
    if own < LEAST:
        return 0.0
    if _differ(first.marks.figures, second.marks.figures):
        own *= OTHER_FIGURES
    if _unheard(first, second) or _unheard(second, first):
        own *= UNHEARD
    if _differ(first.names, second.names):
        return own * OTHERS
    if _one_name(first, second):
        return own * OTHERS
    if own >= MEETING and _same_people(first, second):
        own += MET
    shared = len(first.documents & second.documents) / min(len(first.documents), len(second.documents))
    return own + TITLE_SHARE * max(1.0 - SHARED * shared, 0.0) * dot(context, titles)


def _differ(own: frozenset[str], its: frozenset[str]) -> bool:
    return bool(own and its) and own.isdisjoint(its)


def _unheard(first: Group, second: Group) -> bool:
    """Whether `first` is what somebody said of whom `second` does not speak."""
    who = first.marks.who
    return bool(who) and who.isdisjoint(second.content)


def _same_people(first: Group, second: Group) -> bool:
    """Whether both name the same people, two or more, and tell something alike of them: 普京与习近平会晤, 习近平与普京会谈."""
    people = are_people(first.names)
    return len(people) > 1 and people == are_people(second.names) and beside_names(first, second) > 0.0


def beside_names(first: Group, second: Group) -> float:
    """What of the likeness of two groups' contents is in other words than names."""
    content, others = first.content, second.content
    common = (content.keys() & others.keys()) - first.names - second.names
    return math.fsum([content[word] * others[word] for word in common])


def _one_name(first: Group, second: Group) -> bool:
    """Whether a person or a place is nearly all that they have in common: what he said in the morning and what he did at night."""
    names = first.names | second.names
    shared = [word for word in names & first.content.keys() if word in second.content]
    return len(shared) == 1 and not is_body(shared[0]) and beside_names(first, second) < REST


def joined(groups: Sequence[Group]) -> Group:
    """One group of all of `groups`."""
    ordered = sorted(groups, key=lambda group: group.key)
    mentions = tuple(sorted((m for group in ordered for m in group.mentions), key=mention_key))
    return Group(
        mentions=mentions,
        vectors=(
            _sum([(group.content, len(group.mentions)) for group in ordered]),
            _sum([(group.context, len(group.documents)) for group in ordered]),
        ),
        marks=Marks(
            _common([(group.marks.names, len(group.mentions)) for group in ordered]),
            _common([(group.marks.figures, len(group.mentions)) for group in ordered]),
            _common([(group.marks.who, len(group.mentions)) for group in ordered]),
        ),
    )


def _common(held: Sequence[tuple[frozenset[str], int]]) -> frozenset[str]:
    """Those words that a quarter of the mentions have: one in a hundred has others."""
    counts: Counter[str] = Counter()
    for words, count in held:
        counts.update(dict.fromkeys(words, count))
    total = sum(count for _, count in held)
    return frozenset(word for word, count in counts.items() if count * 4 >= total)


def dot(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    """The sum of the products, rounded once: the order of the words changes nothing."""
    common = first.keys() & second.keys()
    return math.fsum([first[word] * second[word] for word in common]) if common else 0.0


def _sum(vectors: Sequence[tuple[Mapping[str, float], int]]) -> Vector:
    total: Vector = {}
    for words, count in vectors:
        for word, weight in words.items():
            total[word] = total.get(word, 0.0) + weight * count
    return _unit(dict(islice(_sorted(total).items(), KEPT)) if len(total) > KEPT else total)


def _unit(words: Vector) -> Vector:
    length = math.sqrt(math.fsum([weight * weight for weight in words.values()]))
    return _sorted({word: weight / length for word, weight in words.items()}) if length else {}


def _sorted(words: Vector) -> Vector:
    """The heaviest first, and of equals the first by the alphabet."""
    return {word: words[word] for word in sorted(sorted(words), key=words.__getitem__, reverse=True)}
