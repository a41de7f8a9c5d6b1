"""Relative clauses in Chinese words: which verbs only describe a noun, and whether a clause is no more than a noun."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import Lexicon

Words = Sequence[tuple[str, str]]

_QUOTED = frozenset('“”「」『』"')
_NOUNS = ("n", "j", "x", "vn", "k", "eng", "b", "a", "f", "s", "m", "q")  # tags that a noun with its attributes has
_COUNTS = frozenset("名位个群批份家艘架对支所项起些场种条封辆篇部")  # behind these a verb begins an attribute: 一封|代替贺年卡|的信
_SETTING = frozenset(("p", "c"))
_STATES = ("是", "有", "没有")


def describing(words: Words, lexicon: Lexicon) -> frozenset[int]:
    """The places of verbs that stand in what describes a noun: 发布|的数据, 一封|代替贺年卡|的信, 逮捕|涉嫌抢劫|的男子."""
    if ("的", "uj") not in words:
        return frozenset()
    found: set[int] = set()
    begins = 0
    for of, (word, _) in enumerate(words):
        if word != "的":
            continue
        verbs = [place for place in range(begins, of) if words[place][1].startswith("v")]
        if verbs and (verbs[-1] == of - 1 or _attributes(words, verbs[-1], found, lexicon)):
            found.add(verbs[-1])
        begins = of + 1
    return frozenset(found)


def _attributes(words: Words, place: int, found: set[int], lexicon: Lexicon) -> bool:
    """Whether the verb at `place`, with its object, can only be an attribute of what follows the 的 behind it."""
    word, _ = words[place]
    before = words[place - 1] if place else ("", "")
    if word in lexicon.describes or before[0][-1:] in _COUNTS or before[0] in lexicon.every:
        return True
    return any(tag.startswith("v") and at not in found for at, (_, tag) in enumerate(words[:place]))


def only_named(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause is a noun with what describes it: 中国因应疫情而推出的政策, 从这里出发去上班的人, 曾隶属政党者."""
    if words[-1][0] == "者" and not words[0][1].startswith(("n", "j", "x")):
        return True
    of = max((place for place, (word, _) in enumerate(words) if word == "的"), default=-1)
    rest = words[of + 1 :]
    doer = len(rest) > 1 and rest[-2][1] == "v" and rest[-1][0] in ("人", "者")  # 创立|人
    if of <= 0 or not all(tag.startswith(_NOUNS) for _, tag in (rest[:-2] if doer else rest)):
        return False
    if words[-1][0] in _QUOTED or words[-1][1] == "a" or any(tag == "ul" for _, tag in words[: of - 1]):
        return False
    described = describing(words, lexicon)
    verbs = [place for place in range(of) if words[place][1].startswith("v") or words[place][0] in _STATES]
    if all(place in described for place in verbs):
        return True
    if words[0][1] not in _SETTING or any(tag == "d" for _, tag in words):
        return False
    return words[0][0] in lexicon.places or verbs[-1] >= of - 2
