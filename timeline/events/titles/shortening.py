"""A Chinese clause that is too long for a title, without what it says beside its action: 通过一条新的管道, 在例行记者会上."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.words.folding import fold
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.parts import ADVERB, CLASSIFIER, PREPOSITION, TIME, VERB, VERBAL_NOUN
from timeline.events.words.tagger import tagged

Places = list[tuple[str, str, int, int]]  # words, their tags, where they begin and end

LEAST = 3  # characters that such a phrase has at least
_MARKS = frozenset("，；。：、,;:")


def shortened(words: str, limit: int, lexicon: Lexicon) -> Iterator[str]:
    """`words` if they fit `limit` characters, then without one such phrase after the other until they do."""
    while True:
        if len(words) <= limit:
            yield words
            return
        phrase = _phrase(words, lexicon)
        if not phrase:
            return
        words = words[: phrase[0]] + words[phrase[1] :]


def _phrase(words: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Where the last phrase stands that only says how, where or when; None where there is none."""
    places = _placed(words)
    found = (_from(places, at, lexicon) for at in range(len(places) - 1, 0, -1))
    return next((phrase for phrase in found if phrase), None)


def _from(places: Places, at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The phrase that the word at `at` opens."""
    word, _, start, _ = places[at]
    before, its, _, _ = places[at - 1]
    by = word in lexicon.by or (word in lexicon.passes and before in lexicon.meant)
    if not (by or word in lexicon.at) or before in _MARKS or (its.startswith(VERB) and not by):
        return None
    if any(opened in lexicon.opens_frame for opened, _, _, _ in places[:at]):
        return None  # it may end there: 自澳大利亚在5月提出呼吁后
    for after in range(at + 1, len(places)):
        ended, tag, begin, end = places[after]
        last = places[after - 1][0]
        if ended in _MARKS:
            return None
        if word in lexicon.at and ended in lexicon.place_ends and end - start >= LEAST and not _dates(places, after):
            follows = places[after + 1][0] if after + 1 < len(places) else ""
            goes_on = follows not in ("", *_MARKS, *lexicon.starting) and not follows[0].isdigit()  # 在下午6时|起取消
            return (start, end) if goes_on else None
        if (
            by
            and after > at + 1
            and tag.startswith((PREPOSITION, VERB, ADVERB))
            and tag != VERBAL_NOUN
            and last not in lexicon.attributive
        ):
            return None if _describes(places, after, lexicon) else (start, begin)
    return None


def _dates(places: Places, at: int) -> bool:
    """Whether the word at `at` only begins a date: 下|周五, 上|个|月."""
    return at + 1 < len(places) and places[at + 1][1].startswith((TIME, CLASSIFIER))


def _describes(places: Places, at: int, lexicon: Lexicon) -> bool:
    """Whether the verb at `at` only describes a noun behind it (通过改变规则的法案)."""
    return at + 1 < len(places) and places[at + 1][0] in lexicon.attributive


def _placed(words: str) -> Places:
    """The tagged words of `words` with where they stand."""
    folded, at = fold(words), 0
    found = []
    for word, tag in tagged(folded):
        start = folded.index(word, at)
        at = start + len(word)
        found.append((word, tag, start, at))
    return found
