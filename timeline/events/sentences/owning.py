"""What a date belongs to in Chinese where it is no date of the sentence's act: an object, what describes it, what stands in a bracket."""

from __future__ import annotations

import re

from timeline.events.sentences.saying import of_several, says
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.parts import (
    ABBREVIATION,
    ADJECTIVE,
    ATTRIBUTE,
    DONE,
    NOUN,
    PHRASE,
    SITE,
    TIME,
    UNKNOWN,
    VERB,
    VERB_ROOT,
    VERBAL_NOUN,
)
from timeline.events.words.tagger import first_word, tagged
from timeline.model import COARSENESS

NEAR = 8  # characters behind a date in which it is told to what it belongs
YEAR = COARSENESS["year"]
_OWNERS = (NOUN, ABBREVIATION, UNKNOWN, VERBAL_NOUN)  # tags of who has done what describes an object


def of_object(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether the date is of what describes the object of an act that is done (收到了港务局|7月6日|发出的通知), or says what something is
    (原来的纪录是|6天前|写下的一百人)."""
    form = lexicon.forms
    if before.endswith(lexicon.copula) and form.described_soon.match(after):
        return not after.rstrip("，,。；;").endswith(lexicon.attributive)  # 船是|6日|遭来历不明的人劫持的
    words = tagged(before) if form.described_late.match(after) else ()
    done = max(
        (place for place, (word, tag) in enumerate(words) if tag == DONE or word in lexicon.blames), default=len(words)
    )  # 讽刺|美国|6日|发生的事件
    return done < len(words) and all(tag.startswith(_OWNERS) for _, tag in words[done + 1 :])


def does_alone(described: re.Match[str] | None) -> bool:
    """Whether what describes a noun is one verb and no more: 离任|的总统, not 公布新|的措施."""
    words = tagged(described[1]) if described else ()
    return len(words) == 1 and words[0][1].startswith(VERB)


def owned(before: str, after: str, coarseness: int, lexicon: Lexicon) -> bool:
    """Whether the date belongs to the object of a verb: 召开2021年工作会议, 等待将于周五出炉的报告, 向将于20日上任的拜登施压."""
    form = lexicon.forms
    described = form.described_soon.match(after)
    bare = form.to_come.sub("", before).rstrip()
    if not bare or not (described or coarseness >= YEAR):
        return False
    words = tagged(bare) or (("", ""),)
    verb = words[-1][1] == VERB and len(words) > 1 and words[-1][0] not in lexicon.before_date
    if coarseness >= YEAR and verb:
        nominal = first_word(after)[1].startswith((NOUN, VERBAL_NOUN, SITE, ABBREVIATION, ATTRIBUTE, PHRASE, ADJECTIVE))
        return nominal or form.described_late.match(after) is not None
    if bare.endswith(lexicon.said + lexicon.telling + lexicon.plan + lexicon.propose):
        return False
    towards = words[-1][0] in lexicon.towards
    if not described or not (towards or (verb and (bare == before or before.endswith(lexicon.due_on)))):
        return False
    inside = tagged(described[1])
    ends = inside[-1][1] == ADJECTIVE or (inside[-1][1] == NOUN and not towards)  # 重要|的, 公司|的
    return not ends and any(tag == VERB for _, tag in inside)


def bracketed(before: str, after: str) -> bool:
    """Whether the date stands in a bracket that tells of something besides: 妹妹（7月30日病逝）."""
    opened = max(before.rfind("（"), before.rfind("("))
    if opened < 0 or any(mark in before[opened:] for mark in "）)"):
        return False
    inside = after[: min((at for at in map(after.find, "）)") if at >= 0), default=0)]
    return bool(before[opened + 1 :].strip() or inside.strip())


def described(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a day only tells which thing somebody speaks of: 宣称11月3日大选存在舞弊, 谈到昨天被判刑的学者; not 宣布1日起停课."""
    told = before.rstrip(" “「")
    if not says(told, lexicon) or told.endswith(lexicon.performs) or _is_part(told, lexicon):
        return False
    words = (*tagged(after[:NEAR]), ("", ""))
    nominal = words[0][1].startswith((NOUN, VERBAL_NOUN, ABBREVIATION, PHRASE, UNKNOWN, TIME))
    noun = nominal or words[0][1] == words[1][1] == VERB  # 大选存在舞弊
    if (noun and not after.startswith(lexicon.since)) or after.startswith(lexicon.attributive):
        return True
    return lexicon.forms.described_as.match(after) is not None


def of_what_is_said(led: str, before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a day is that of what describes somebody or something in what is said, on a day that is not told: 外交部表示，周五|签署的协议
    具有重要意义; 总统说，他上周三|在集会上发表的言论是合适的."""
    described = lexicon.forms.described_soon.match(after)
    if not described or not says(led.rstrip("，,：: “「"), lexicon):
        return False
    words = tagged(described[1])
    if words[-1][0] in lexicon.breaks_out | lexicon.convenes:
        return False  # 警方称，4日|发生的爆炸造成5人死亡
    done = any(tag == DONE for _, tag in words)  # 于1月3日|报告了首例相关的死亡
    alone = not done and words[-1][1] == VERB and not any(tag in (VERB, VERB_ROOT) for _, tag in words[:-1])
    return alone and not any(tag == VERB for _, tag in tagged(before))


def _is_part(told: str, lexicon: Lexicon) -> bool:
    """Whether what ends `told` like a verb of saying is the end of another word: 上证综|指."""
    last = tagged(told)[-1][0]
    return len(last) > 1 and not last.endswith(of_several(lexicon.said) + of_several(lexicon.telling))
