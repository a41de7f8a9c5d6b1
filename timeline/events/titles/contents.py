"""Whether the clauses of what somebody says, in Chinese, are told to their end, or only lead up to what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events.sentences.saying import says
from timeline.events.titles.ending import finished
from timeline.events.titles.topics import only_opens
from timeline.events.words.folding import fold
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.events.words.parts import (
    ABBREVIATION,
    IDIOM,
    LATIN,
    MIXED,
    NOUN,
    NUMBER,
    OF,
    PHRASE,
    PREPOSITION,
    SUFFIX,
    UNKNOWN,
    VERB,
)
from timeline.events.words.tagger import Words, first_word, tagged

_LISTED = 4  # words of a list in which its last pair is told
_BRACKET = re.compile(r"[（(][^（）()]*[）)]")


def told(contents: Sequence[str], count: int, lexicon: Lexicon) -> bool:
    """Whether the first `count` clauses of what was said end in one that is told to its end."""
    last = contents[count - 1]
    if contents[count:] and (_says_not_yet(fold(last), lexicon) or only_leads(last, lexicon)):
        return False
    if last[-1:] in "%％" and contents[count:] and contents[count][:1].isdigit():
        return False  # 分别持有0.55%，1.1%和…
    after = "".join(contents[count : count + 1])
    if _left_open(last, after, lexicon) or any(concedes(one, after, lexicon) for one in contents[: count - 1]):
        return False
    words = tagged(fold(_BRACKET.sub("", last).rpartition("，")[2]))
    if after and words and (_asks(words, lexicon) or _lists_on(words, tagged(fold(after)), lexicon)):
        return False
    if after and _only_lists(words, lexicon):
        return False
    return (
        bool(words) and finished(words, count < len(contents), lexicon) and not (after and _only_where(words, lexicon))
    )


def _only_lists(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause, as tagged words, only names several things, of which the next one tells: 东村、西村，|南村升级为风险地区."""
    return any(word == "、" for word, _ in words) and not any(tag.startswith((VERB, IDIOM, PHRASE)) for _, tag in words)


def _only_where(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause, as tagged words, says of what will be done no more than where: 中国会在非洲，|拉丁美洲和亚洲面临挑战."""
    found = (at for at in range(1, len(words)) if words[at][0] in lexicon.at and words[at - 1][0] in lexicon.modal)
    at = next(found, len(words))
    return at < len(words) - 1 and all(tag.startswith((NOUN, ABBREVIATION, UNKNOWN)) for _, tag in words[at + 1 :])


def supposes(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause, as tagged words, is only a condition, so that what follows from it must come: 美国若拒绝延长签证."""
    place = next(
        (place for place, (word, _) in enumerate(words) if word in lexicon.condition or word in lexicon.supposing), None
    )
    return place is not None and not any(word in lexicon.follows for word, _ in words[place + 1 :])


def _says_not_yet(clause: str, lexicon: Lexicon) -> bool:
    """Whether a folded clause ends in a verb behind which what is said, or asked for, must come: 调查结果显示，…; 官员向他们保证，…."""
    if says(clause, lexicon):
        return True
    words = tagged(clause)
    word, tag = words[-1]
    before = words[-2] if len(words) > 1 else ("", "")
    named = before[0] in lexicon.transitive | lexicon.issues or before[1] in (OF, NUMBER)  # 提出|要求, 两项|建议
    named = named or any(one in lexicon.receives for one, _ in words)  # 接获公司的通知
    return tag == VERB and not named and word in (*lexicon.telling, *lexicon.pivots)


def _asks(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause asks what the next one answers: 但要如何规划期限，|目前说还太早; not 讨论如何应对."""
    place = next((place for place, (word, _) in enumerate(words) if word in lexicon.asks), 0)
    return place > 0 and not any(tag.startswith(VERB) and word not in lexicon.modal for word, tag in words[:place])


def _lists_on(words: Words, after: Words, lexicon: Lexicon) -> bool:
    """Whether a comma only parts what is listed: 将访问巴黎，|柏林和罗马; what is named last goes on with another and the last of them."""
    pair = next((place for place, (word, _) in enumerate(after[:_LISTED]) if word in lexicon.pairs), 0)
    nominal = (NOUN, ABBREVIATION, LATIN, UNKNOWN)
    named = words[-1][1].startswith(nominal) and all(tag.startswith(nominal) for _, tag in after[:pair])
    rest = after[pair + 1 :]
    verb = any(tag == VERB for _, tag in rest)
    return bool(pair and named and rest and rest[0][1].startswith(nominal)) and not verb


def leads_through(contents: Sequence[str], lexicon: Lexicon) -> int:
    """How many of the first clauses only lead up to what is said: a reason with what is joined to it (鉴于…，并且…), or aims (为…，避免…);
    0 where none do."""
    if len(contents) < 2 or not only_leads(contents[0], lexicon):
        return 0
    through = 1
    while through < len(contents) - 1 and _joins_lead(fold(contents[through]), lexicon):
        through += 1
    return through


def _joins_lead(clause: str, lexicon: Lexicon) -> bool:
    """Whether a folded clause goes on with the reason or the aim before it."""
    return first_word(clause)[0] in lexicon.adds | lexicon.aims_on or _aims(clause, lexicon)


def _aims(clause: str, lexicon: Lexicon) -> bool:
    """Whether a folded clause only says to what end, or on what grounds: 为党内团结, 避免分裂; not 为何."""
    opens = pattern(tuple(lexicon.aims), False).match(clause)
    return opens is not None and (len(opens.group()) > 1 or first_word(clause)[0] == opens.group())


def only_leads(clause: str, lexicon: Lexicon) -> bool:
    """Whether a clause of what was said is a condition, a setting or an aim, and says nothing without the next."""
    if "，" in clause:
        return False
    folded = fold(clause)
    if supposes(tagged(folded), lexicon) or _aims(folded, lexicon):
        return True
    if folded.startswith(lexicon.lead_open) and folded.endswith(lexicon.lead_end):
        return True
    opens = pattern(lexicon.condition + lexicon.scene, False).match(folded)
    return opens is not None and (len(opens.group()) > 1 or first_word(folded)[0] == opens.group())  # not 因此


def _left_open(clause: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a clause names only whom the next one tells of: 调查源头的专家组，将于1月14日到中国."""
    if not after:
        return False
    if fold(after).startswith(lexicon.explains + lexicon.musts + lexicon.then) or only_opens(
        fold(clause), fold(after), lexicon
    ):
        return True
    words = tagged(fold(clause))
    if after.startswith(lexicon.copula) and words[0][1].startswith(VERB):
        return True  # 恢复海上运输，|是最有效的措施
    if _upon(words, lexicon) and _responds(tagged(fold(after)), lexicon):
        return True
    of = max((place for place, (word, _) in enumerate(words) if word in lexicon.attributive), default=-1)
    named = not any(word in lexicon.copula for word, _ in words) and all(
        tag.startswith((NOUN, ABBREVIATION, UNKNOWN, SUFFIX, LATIN, NUMBER, MIXED)) for _, tag in words[of + 1 :]
    )
    return named and tagged(fold(after[:8]))[0][0] in lexicon.needs_subject


def concedes(clause: str, after: str, lexicon: Lexicon) -> bool:
    """Whether `after` opens with what a clause before it conceded: 尽管下雨，路面也湿滑，|但…."""
    return bool(after) and first_word(fold(after))[0] in lexicon.but and first_word(fold(clause))[0] in lexicon.concedes


def _upon(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause, as tagged words, only says upon whom or what something is done: 中方对有关国家颠倒黑白."""
    place = next(
        (place for place, (word, tag) in enumerate(words) if word in lexicon.upon and tag == PREPOSITION), len(words)
    )
    return place < len(words) and not any(tag == VERB for _, tag in words)


def _responds(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause, as tagged words, ends in what is done upon it: 干涉渔业事务|表示强烈谴责."""
    return any(word in lexicon.responses and tag == VERB for word, tag in words) and words[-1][1] == VERB
