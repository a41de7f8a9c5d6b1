"""Whether the last clause of a Chinese title is told to its end: no bare name, no reason without what follows."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.lexicon import Lexicon
from timeline.events.wording import wording

Words = Sequence[tuple[str, str]]

_TELLS = ("v", "l", "i", "z", "a", "ul")  # tags that can be a predicate, or follow one
_QUOTED = frozenset('“”「」『』"')
_NOUNS = ("n", "j", "x", "vn", "k", "eng", "b", "a", "f", "s", "m", "q")  # tags that a noun with its attributes has
_SETTING = frozenset(("p", "c"))


def finished(words: Words, goes_on: bool, lexicon: Lexicon) -> bool:
    """Whether a clause, as tagged words, can end a title; `goes_on` where the sentence goes on behind it."""
    if _timed(words, lexicon):
        return False
    if not goes_on:
        return True
    if words[-1][0] in ("隔日", "次日", "翌日", "当日", "日", "号"):
        return False
    if words[-1][0] in ("开始", "起") and any(word in ("从", "自") for word, _ in words):
        return False  # from when on, not yet what
    if not (_tells(words, lexicon) or words[-1][0] in _QUOTED) or _placed(words, lexicon):
        return False
    return not (
        _listed(words, lexicon) or _waits(words, lexicon) or _gives_reason(words, lexicon) or only_named(words, lexicon)
    )


def only_named(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause is a noun with what describes it: 中国因应疫情而推出的政策, 从这里出发去上班的人."""
    of = max((place for place, (word, _) in enumerate(words) if word == "的"), default=-1)
    rest = words[of + 1 :]
    doer = len(rest) > 1 and rest[-2][1] == "v" and rest[-1][0] in ("人", "者")  # 创立|人
    if of <= 0 or not all(tag.startswith(_NOUNS) for _, tag in (rest[:-2] if doer else rest)):
        return False
    if words[-1][0] in _QUOTED or any(tag == "ul" for _, tag in words[: of - 1]):
        return False
    verbs = [place for place in range(of) if words[place][1].startswith("v") or words[place][0] in ("是", "有", "没有")]
    if not verbs or verbs == [of - 1]:
        return True
    if words[0][1] not in _SETTING or any(tag == "d" for _, tag in words):
        return False
    return words[0][0] in lexicon.places or verbs[-1] >= of - 2


def _tells(words: Words, lexicon: Lexicon) -> bool:
    """Whether something is said at all: a verb that describes no noun, an adjective at the end, a figure."""
    if words[-1][1] in ("m", "mq", "q") or words[-1][0] == "%":
        return True
    acts = wording(lexicon.language).happening
    for place, (word, tag) in enumerate(words):
        before = words[place - 1][1] if place else ""
        after = words[place + 1][1] if place + 1 < len(words) else ""
        if tag in ("vn", "a", "an") and (
            after == "uj" or (after.startswith("n") and before.startswith(("n", "uj", "a")))
        ):
            continue
        if tag == "m" and after.startswith("n") and place + 2 == len(words):
            return True
        if tag.startswith(_TELLS) or word == "是" or word in acts or (before == "d" and tag == "n"):
            return True
    return False


def _timed(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause says nothing but when: 11月10日, 2021年开始, 从4月19日至20日."""
    return all(tag in ("m", "t", "p", "x") or word in lexicon.whens for word, tag in words) and any(
        word[-1] in "年月日时" for word, _ in words
    )


def _placed(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause ends in a place where something is still to come: 家族成员发现在办公室一个保险箱内."""
    if words[-1][1] != "f":
        return False
    opened = max((place for place, (word, _) in enumerate(words[:-1]) if word in lexicon.places), default=-1)
    before = words[opened - 1] if opened > 0 else ("", "")
    return opened >= 0 and (not before[1].startswith("v") or before[0] in lexicon.said)  # 建立在原则之上 is whole


def _listed(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause only goes on with a list."""
    return words[0][0] in lexicon.lists and not any(tag == "v" and len(word) > 1 for word, tag in words[1:])


def _waits(words: Words, lexicon: Lexicon) -> bool:
    """Whether somebody is only spoken to: 分析师警告投资者, 她已指示委员会."""
    last = max((place for place, (word, _) in enumerate(words) if word in lexicon.pivots), default=-1)
    rest = words[last + 1 :]
    named = words[last][1] == "vn" and last and words[last - 1][1] == "m"  # 两份命令文件
    if last < 0 or not rest or named:
        return False
    return not any(tag.startswith(("v", "l", "i", "x", "a", "d", "p")) for _, tag in rest)


def _gives_reason(words: Words, lexicon: Lexicon) -> bool:
    """Whether a reason or a concession waits for what it is one of: 他因为不堪工作压力; not 他因病逝世."""
    places = (place for place, (word, _) in enumerate(words) if word in lexicon.reasons)
    place = max((place for place in places if place == 0 or words[place][0] in lexicon.gives_reason), default=-1)
    if place < 0:
        return False
    rest = words[place + 1 :]
    if any(word in lexicon.results for word, _ in rest):
        return False
    return place == 0 or not rest or not (rest[-1][1] == "v" or any(tag == "ul" for _, tag in rest))
