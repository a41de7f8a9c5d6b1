"""Whether two groups tell of others: each has somebody who does it, or to whom it is done, of whom the other does not speak.

Titles of one form are alike though each is of another (警方逮捕张三, 警方逮捕李四), whomever else both name."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.events.merging.groups.group import Group
from timeline.events.merging.groups.vectors import dot, unit
from timeline.events.words.content import stem
from timeline.events.words.folding import DOT
from timeline.events.words.kinds import kinds
from timeline.events.words.lexicon import lexicon_of
from timeline.events.words.namelike import is_spelt
from timeline.events.words.names import is_packs
from timeline.events.words.sounds import may_be_written, may_sound_alike, sound_one
from timeline.packs.characters import is_han
from timeline.packs.parties import parties

PAIR = 2
FORM = 0.8  # likeness of all that two groups say but names from which they are of one form


def are_of_others(first: Group, second: Group) -> bool:
    """Whether each of two groups tells of somebody who is not in the other, in one role."""
    own, its = first.marks, second.marks
    if _are_of_other_names(first, second):
        return True
    return any(
        here and there and _has_another(here, second) and _has_another(there, first)
        for here, there in ((own.doers, its.doers), (own.done_to, its.done_to))
    )


def _are_of_other_names(first: Group, second: Group) -> bool:
    """Whether two groups of one form each name something of one kind that the other does not: 武汉宣布封城, 上海宣布封城."""
    if first.names == second.names or not (first.names and second.names):
        return False
    own = kinds(frozenset(name for name in first.names if name not in second.content))
    its = kinds(frozenset(name for name in second.names if name not in first.content))
    return not own.isdisjoint(its) and _form(first, second) >= FORM


def elsewhere(first: Group, second: Group) -> bool:
    """Whether each of two groups has words with capitals, and none that the other says."""
    own, its = first.marks.proper, second.marks.proper
    return bool(own and its) and own.isdisjoint(second.content) and its.isdisjoint(first.content)


def _form(first: Group, second: Group) -> float:
    """How alike all is that two groups say but names."""
    names = first.names | second.names
    own, its = (
        {word: weight for word, weight in group.content.items() if word not in names} for group in (first, second)
    )
    return dot(unit(own), unit(its))


def _has_another(people: Iterable[str], group: Group) -> bool:
    """Whether one of `people` is nobody of whom `group` speaks."""
    held = group.marks.doers | group.marks.done_to
    return any(not (_is_told(name, group) or any(may_be_one(name, one) for one in held)) for name in people)


def _is_told(name: str, group: Group) -> bool:
    """Whether a group's words have a name, whatever it does in them."""
    words = group.content
    if name in words:
        return True
    if is_han(name[0]):
        pairs = [part[at : at + PAIR] for part in name.split(DOT) for at in range(len(part) - 1)]
        return bool(pairs) and all(pair in words for pair in pairs)
    return stem(_last(name)) in words


def may_be_one(own: str, its: str) -> bool:
    """Whether two names may be one person's."""
    if own == its or own in its or its in own:
        return True
    han, other = is_han(own[0]), is_han(its[0])
    if not han and not other:
        first, second = own.split(), its.split()
        return _last(own) in second or _last(its) in first or sound_one(_last(own), _last(its))
    if han and other:
        native, its_native = _is_native(own), _is_native(its)
        if native and its_native:
            if any(mask in name[1:] for mask in parties("zh").masks for name in (own, its)):
                return own[0] == its[0]
            others = sum(one != other for one, other in zip(own, its, strict=False))
            return len(own) == len(its) > PAIR and others == 1  # 谭德塞, 谭德赛
        return not (native or its_native) and not (is_packs(own) and is_packs(its)) and may_sound_alike(own, its)
    name, latin = (own, its) if han else (its, own)
    if is_packs(name):
        return False  # the pack knows how it is written
    return may_be_written(name, latin) if _is_native(name) else may_sound_alike(name, latin)


def _is_native(name: str) -> bool:
    """Whether a name is Chinese, or made like one."""
    chinese = lexicon_of("zh")
    if DOT in name or len(name) > 4:
        return False
    return name.startswith(chinese.long_surnames) or (
        len(name) <= 3 and name[0] in chinese.surnames and not (len(name) == 3 and is_spelt(name))
    )


def _last(name: str) -> str:
    return name.rpartition(" ")[2]
