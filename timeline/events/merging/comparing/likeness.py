"""How alike two groups of mentions are: the cosine of their content, rare words weighing more.

The titles of the articles add a little, as far as the documents are others.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat

from timeline.events.merging.comparing.others import are_of_others, elsewhere
from timeline.events.merging.comparing.rarity import Weight
from timeline.events.merging.groups.group import Group
from timeline.events.merging.groups.vectors import Vector, dot, unit
from timeline.events.words.figures import are_others
from timeline.events.words.names import are_people, is_body
from timeline.packs.characters import is_han

BESIDE = 0.4  # what a sentence's words outside its main clause weigh
SPEAKER = 0.5  # what the words of who spoke weigh: he has them in common with himself, whatever else he says that day
LEAST = 0.25  # likeness below which there is none: what titles add makes nothing alike
OTHER_FIGURES = 0.7  # share of likeness left where each tells counts, and none in common: two cities' cases of one day
UNHEARD = 0.65  # … where one is what somebody said, of whom the other does not speak: an arrest, and a minister who condemns it
OTHERS = 0.75  # … where both name someone or some place, and nobody and no place in common; titles add none
ELSEWHERE = 0.55  # … or each has words with capitals, where words are written apart, of which the other has none
REST = 0.08  # … or where no more than this is alike besides the one person or place that both name
MEETING, MET = 0.35, 0.03  # likeness from which the same people, two or more, make two mentions this much more alike
TITLE_SHARE = 0.3  # what alike article titles add at most
SHARED = 5.0  # … which is gone where a fifth of the smaller group’s documents tell both


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
    return unit(found)


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
    if are_others(first.marks.figures, second.marks.figures):
        own *= OTHER_FIGURES
    if _unheard(first, second) or _unheard(second, first):
        own *= UNHEARD
    if are_of_others(first, second):
        return 0.0
    if elsewhere(first, second):
        return own * ELSEWHERE
    if _differ(first.names, second.names):
        return own * OTHERS
    if _one_name(first, second):
        return own * OTHERS
    if own >= MEETING and _same_people(first, second):
        own += MET
    shared = len(first.documents & second.documents) / min(len(first.documents), len(second.documents))
    return own + TITLE_SHARE * max(1.0 - SHARED * shared, 0.0) * dot(context, titles)


def are_apart(first: Group, second: Group) -> bool:
    """Whether two groups tell two happenings, however alike: of others, with other counts, or what somebody else says of it."""
    apart = are_others(first.marks.figures, second.marks.figures) or _differ(first.names, second.names)
    apart = apart or elsewhere(first, second) or are_of_others(first, second)
    return apart or _unheard(first, second) or _unheard(second, first)


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
