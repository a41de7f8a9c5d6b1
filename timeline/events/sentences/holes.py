"""Whether the words around a date go on without it, in Chinese: before it ends a subject, behind it begins a predicate."""

from __future__ import annotations

import re

from timeline.events.sentences.dated import Dated
from timeline.events.sentences.saying import of_several
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.events.words.parts import (
    ABBREVIATION,
    ADJECTIVAL_ADVERB,
    ADJECTIVAL_NOUN,
    ADJECTIVE,
    ADVERB,
    ATTRIBUTE,
    CLASSIFIER,
    CONJUNCTION,
    DONE,
    IDIOM,
    LATIN,
    MIXED,
    NAMED,
    NOUN,
    NUMBER,
    PARTICLE,
    PERSON,
    PHRASE,
    PLACE,
    PREPOSITION,
    PRONOUN,
    SIDE,
    TIME,
    UNKNOWN,
    VERB,
    VERB_ROOT,
    VERBAL_NOUN,
)
from timeline.events.words.tagger import Edges, first_word, tagged
from timeline.model import COARSENESS

MARKS = " \t\n，,；;：:、—–─-。.！!…•●■◆▲▪▶►★☆"

LONGEST_NAME = 3  # characters

_CLAUSE = re.compile(r"[，,；;：:。]")

# Tags. A date is cut behind what can be a subject (or an adverb of the verb), before what can be a predicate.
SUBJECT = (NOUN, PRONOUN, UNKNOWN, LATIN, ADVERB, ADJECTIVAL_NOUN, ABBREVIATION, IDIOM, PHRASE, VERBAL_NOUN)
WHO = (NOUN, NUMBER, CLASSIFIER, ABBREVIATION, PRONOUN, UNKNOWN, LATIN, ATTRIBUTE, PHRASE, SIDE)  # … of who acts
ACTS = (VERB, ADVERB, PREPOSITION, ADJECTIVAL_ADVERB)  # … of what opens what he does
PREDICATE = (
    VERB,
    PREPOSITION,
    ADVERB,
    ADJECTIVAL_ADVERB,
    ADJECTIVE,
    UNKNOWN,
    IDIOM,
    PHRASE,
    CONJUNCTION,
    MIXED,
    VERBAL_NOUN,
    LATIN,
)


def is_of_content(subject: str, lexicon: Lexicon) -> bool:
    """Whether what stands before a date says what somebody accuses another of, so that the date is that of the deed: 指控川普|在6日闯入."""
    found = pattern(of_several(lexicon.said), False).search(subject)
    return found is not None and bool(subject[found.end() :].strip()) and found.group() not in lexicon.performs


def sets_it(subject: str, rest: str, lexicon: Lexicon) -> bool:
    """Whether the date is all that is told: 预计于9月5日|举行, 预计|16日卸任."""
    if not subject.endswith(lexicon.plan):
        return False
    return rest.strip(MARKS) in lexicon.issues or (len(subject) > 1 and subject in lexicon.plan)


def begins(rest: str, lexicon: Lexicon) -> bool:
    """Whether what follows a day is what somebody begins on it: 荷兰6日|开始施打疫苗; not 从6日|开始，…."""
    word, _ = first_word(rest)
    return word in lexicon.begins and first_word(rest[len(word) :])[1].startswith((VERB, PREPOSITION))


def hangs_on(rest: str, lexicon: Lexicon) -> bool:
    """Whether what follows a date belongs to it (7日|前, 周三|起); not a word that only begins like that (7日|前往, 周三|起诉)."""
    word, _ = first_word(rest)
    longer = len(word) > 1 and not any(len(one) > 1 and word.startswith(one) for one in lexicon.stays_after)
    longer = longer and (word in lexicon.rises or not word.startswith(tuple(lexicon.starting)))
    return not longer and rest.startswith(lexicon.stays_after)


def joins(rest: str, counted: bool, lexicon: Lexicon) -> bool:
    """Whether what follows a day names with, to or for whom something is done on it (今天|与西村会谈, 今天|到县政府陈情), not another day
    (今天|与明天). Of a day that is not only `counted`, whoever it is must be named (3日|与王毅会谈), or something done there (到校视察)."""
    word, _ = first_word(rest)
    if word not in lexicon.lists | lexicon.reaches:
        return False
    named, *then = tagged(rest[len(word) :]) or (("", ""),)
    if counted or not named[1]:
        return not named[1].startswith((TIME, NUMBER))
    where = word in lexicon.reaches and named[1] == NOUN
    named = then[0] if then and named[0] in lexicon.offices else named  # 议员|王军
    acts = any(tag.startswith(VERB) for _, tag in then)
    return acts and (where or named[1] in NAMED) and lexicon.forms.another_time.search(rest) is None


def ends_free(subject: str, preposition: str, lexicon: Lexicon) -> bool:
    """Whether the words between the clause's start and the date are nothing, or end in what can be a subject."""
    if not subject:
        return True
    words = tagged(subject)
    last, tag = words[-1]
    wills = preposition and last in lexicon.modal and not any(its.startswith(VERB) for _, its in words[:-1])
    if wills or _is_named_last(subject, lexicon) or _is_spelt(subject, lexicon):
        return True  # 政府将|在周四
    if subject.endswith(lexicon.stays_behind) and not (tag == ADVERB and len(last) > 1):  # not 终于
        return False
    if preposition and (tag in (VERB, VERB_ROOT) or last in lexicon.set_on):
        return False  # 落在7月12日, 选在1月20日
    if (
        len(last) == 1
        and (len(subject) > 2 or words[0][1] == PERSON)
        and last not in lexicon.function
        and tag not in (PREPOSITION, CONJUNCTION, SIDE)
    ):
        return True  # the end of a name that no dictionary has
    before = words[-2][1] if len(words) > 1 else ""
    if (tag == CLASSIFIER and not before.startswith(NUMBER)) or (tag == VERB and before == ADJECTIVE):
        return True  # 美元, 最高|组织
    part = tag == SIDE and before == PLACE  # 土耳其|南部
    return part or last in "”」』》）)" or tag.startswith(SUBJECT)


def _is_named_last(subject: str, lexicon: Lexicon) -> bool:
    """Whether a name, of which the dictionary knows only its characters, ends the words before a date, behind an office: 部长|陈时中."""
    office = max((match.end() for match in pattern(lexicon.offices, False).finditer(subject)), default=len(subject))
    name = subject[office:]
    return 1 < len(name) <= LONGEST_NAME and name[0] in lexicon.surnames and tagged(name)[-1][1] == SIDE


def _is_spelt(subject: str, lexicon: Lexicon) -> bool:
    """Whether the words before a date end in a foreign name, whose characters the dictionary may have for verbs: 律师|拉克哈维."""
    name = "" if subject.endswith(lexicon.before_date) else subject[-LONGEST_NAME:]
    return len(name) == LONGEST_NAME and all(character in lexicon.spelling for character in name)


def goes_on(after: str, subject: str, preposition: str, item: Dated, lexicon: Lexicon) -> bool:
    """Whether what follows the date can do so without it."""
    rest = after.lstrip()
    if not rest or rest[0] in MARKS:
        return rest[:1] not in ("、", "-", "–", "—", "~")
    word, tag = first_word(rest)
    if not subject:
        if tag == VERB and rest.startswith(lexicon.attributive, len(word)):
            return False  # 10日|举行的会议
        if tag in NAMED and _acts_soon(rest[len(word) :], lexicon):
            return True  # 1998年|亚洲爆发危机
        vague = not item.when.to_the_day
        if tag == CLASSIFIER:
            return not vague and word in lexicon.surnames  # 9日|张德春到校视察
        if vague and _somebody_acts(rest, lexicon):
            return True
        return not tag.startswith((PARTICLE, SIDE, TIME)) and not (vague and tag.startswith((NOUN, VERB, NUMBER)))
    frame = None if not preposition or word in lexicon.at else _frame(rest, lexicon)
    if frame and subject and tag.startswith((NOUN, ADJECTIVE, ATTRIBUTE, ABBREVIATION)):
        acts = any(its == VERB for _, its in tagged(frame.group())[1:])
        if acts and rest.startswith(lexicon.afterwards, frame.end() - 1):
            return False  # 议长在|3日|新国会宣誓后|连任; not 于|3日|抵达后|致词
    if frame and (
        any(of in rest[:24] for of in lexicon.attributive)
        or rest[frame.end() :][:1] in ("", *MARKS)
        or rest.startswith(lexicon.said, frame.end())
    ):
        return False
    done = [its for _, its in tagged(rest[: len(word) + 1])[1:]] == [DONE]  # 报告|了
    week = item.when.coarseness == COARSENESS["week"] and tag == VERB  # 上个星期|采购
    how = tag.startswith((PREPOSITION, ADVERB, ADJECTIVAL_ADVERB)) or word in lexicon.adverbial
    if not item.when.to_the_day and not week and not how:
        alone = tag == VERB and rest.strip(MARKS) == word and word not in lexicon.issues  # 公司12月|违约; not 12月推出
        clause = _CLAUSE.split(rest, 1)[0]
        waits = (
            bool(frame) or any(of in clause for of in lexicon.attributive) or lexicon.forms.another_time.search(clause)
        )
        acts = tag == VERB and len(clause) > len(word) and not waits
        return rest.startswith(lexicon.said) or (done and tag == VERB) or alone or acts
    says = rest.startswith(lexicon.said) or (
        tag.startswith(NOUN) and rest.startswith(lexicon.said, len(word))
    )  # 公告|称
    return says or done or tag in PREDICATE or word in lexicon.whole_of | lexicon.own_plans | lexicon.adverbial


def _acts_soon(rest: str, lexicon: Lexicon) -> bool:
    """Whether who is named right before `rest`, with or without his office, does something there: 尼克松|总统辞职."""
    office = pattern(lexicon.offices, False).match(rest)
    return first_word(rest[office.end() :] if office else rest)[1] in ACTS


def _somebody_acts(rest: str, lexicon: Lexicon) -> bool:
    """Whether somebody, or something counted, who is named right behind a month or a year does something there:
    去年|美国总统尼克松签署法案, 5月|一架客机坠毁; not 5月|美国公布的数据显示, nor 去年|经济增长."""
    words = tagged(_CLAUSE.split(rest, 1)[0])
    at = next((place for place, (_, tag) in enumerate(words) if not tag.startswith(WHO)), len(words))
    if not 0 < at < len(words) or words[at][1] not in ACTS:
        return False
    last = words[at - 1][0]
    counted = words[0][1].startswith(NUMBER) and at > 1
    named = any(tag in NAMED or tag == PRONOUN for _, tag in words[:at])
    somebody = named or last in lexicon.everywhere or last.endswith(lexicon.persons)
    of = max((place for place, (word, _) in enumerate(words) if word in lexicon.attributive), default=at)
    return (counted or somebody) and not any(tag in ACTS for _, tag in words[of + 1 :] if of > at)


def _frame(rest: str, lexicon: Lexicon) -> re.Match[str] | None:
    """What the preposition before a date may open, if it ends with a word: 7日|发布的公报中; not 7日发布|中|国的公报."""
    form, edges = lexicon.forms.frame, Edges(rest)
    found = form.match(rest)
    while found and found.end() not in edges:
        found = form.match(rest, 0, found.end() - 1)
    return found
