"""Whether two spellings may be one name: 史蒂文 and 史蒂芬, 约翰·史密斯 and John Smith, 张志强 and Zhang Zhiqiang.

A foreign name is compared by its consonants, in classes that spellings keep; a Chinese one by how its family name is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from timeline.events.words.folding import DOT
from timeline.packs.characters import is_han
from timeline.packs.shapes import shaped

LIKE = 0.5  # share of the longer name's consonants that both have, in one order, from which they may be one
SURE = 3  # consonants by which two spellings in one alphabet are known for one
_LATIN = re.compile(r"[a-z]+")
_CONSONANTS = (
    (re.compile("sch|tch|sh|ch|c(?=[eiy])|[sjz]"), "S"),
    (re.compile("ph|[fv]"), "F"),
    (re.compile("ck|[gkcqx]"), "K"),
    (re.compile("th|[dt]"), "T"),
    (re.compile("[bp]"), "P"),
    (re.compile("[lr]"), "L"),
    (re.compile("m"), "M"),
    (re.compile("n"), "N"),
    (re.compile("[^A-Z]"), ""),
)


def may_sound_alike(own: str, its: str) -> bool:
    """Whether two folded names, of which one at least is written in Chinese and as foreign names are, may be one by their sound."""
    first, second = _parts(own), _parts(its)
    whole = len(first) == 1 or len(second) == 1 or _like("".join(first), "".join(second))
    return whole and _like(first[-1], second[-1])


def sound_one(own: str, its: str) -> bool:
    """Whether two words in Latin letters have the same consonants, three or more: Gaddafi, Kadhafi."""
    first, second = _parts(own), _parts(its)
    return first == second and sum(map(len, first)) >= SURE


def may_be_written(name: str, latin: str) -> bool:
    """Whether a Chinese `name` may be written so in Latin letters: by its family name, which may stand first or last."""
    written = _families().get(name[:1])
    return written is None or not written.isdisjoint(_LATIN.findall(latin))


def _like(own: str, its: str) -> bool:
    return _in_common(own, its) >= LIKE * max(len(own), len(its))


def _in_common(own: str, its: str) -> int:
    """The length of the longest sequence that both hold."""
    row = [0] * (len(its) + 1)
    for one in own:
        before = 0
        for at, other in enumerate(its, 1):
            before, row[at] = row[at], before + 1 if one == other else max(row[at], row[at - 1])
    return row[-1]


@lru_cache(maxsize=4096)
def _parts(name: str) -> Sequence[str]:
    """The consonants of each part of a name."""
    if is_han(name[0]):
        return ["".join(_sounds().get(character, "") for character in part) for part in name.split(DOT)]
    return [_consonants(part) for part in _LATIN.findall(name)] or [""]


def _consonants(part: str) -> str:
    for consonant, sound in _CONSONANTS:
        part = consonant.sub(sound, part)
    return part


@cache
def _sounds() -> dict[str, str]:
    given = shaped("sounds", dict[str, str], section="sounds")
    return {character: sound for sound, characters in given.items() for character in characters}


@cache
def _families() -> dict[str, frozenset[str]]:
    given = shaped("sounds", dict[str, str], section="families")
    return {name: frozenset(said.split()) for name, said in given.items()}
