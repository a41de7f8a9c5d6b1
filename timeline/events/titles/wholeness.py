"""Whether a Chinese title stands by itself: a subject, a predicate, nothing begun and left."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline.events.sentences.saying import says
from timeline.events.titles.contents import supposes
from timeline.events.titles.described import NAMES
from timeline.events.titles.ending import finished, opened
from timeline.events.titles.idle import enacts, says_nothing, tells_no_act
from timeline.events.titles.opening import has_subject, is_time
from timeline.events.titles.predicates import carries_on, predicates, predicates_at_once
from timeline.events.titles.reference import astray
from timeline.events.titles.relative import describing
from timeline.events.words.catalogue import terms
from timeline.events.words.folding import fold
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.events.words.names import known, opens_with_name
from timeline.events.words.parts import (
    ADJECTIVAL_NOUN,
    ADJECTIVE,
    ADVERB,
    ATTRIBUTE,
    BODY,
    CONJUNCTION,
    DONE,
    MIXED,
    NOUN,
    NUMBER,
    OF,
    PARTICLE,
    PERSON,
    PHRASE,
    PLACE,
    PREPOSITION,
    SIDE,
    TIME,
    UNKNOWN,
    VERB,
    VERBAL_NOUN,
)
from timeline.events.words.tagger import Words, first_word, tagged

SHORTEST = 5
HEAD = 16  # characters of a title in which a word that stands for something told before spoils it

_QUOTATION = re.compile(r"“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》")
_SAID = re.compile(r"：“([^“”]*)”$")
OPENED = "（(【[，、”」』"  # a title that opens so begins with an aside, or behind its beginning
_RUNS_ON = re.compile(r"#|。\w")
_COMMA = re.compile(r"[，；;：]|[,:](?!\d)|——")

# Tags that end no sentence.
NO_END = frozenset((PREPOSITION, CONJUNCTION, PARTICLE, OF, ADVERB))


def whole(title: str, lexicon: Lexicon, goes_on: bool = False) -> bool:
    """Whether `title` has a subject and a predicate, does not break off, and stands for itself.

    `goes_on` where the sentence that it is taken from goes on behind a comma."""
    folded = _SAID.sub(r"，\1", fold(title))
    if len(title) < SHORTEST - (not goes_on and _is_brief(folded, lexicon)):
        return False
    if not _begins(title, folded, lexicon) or says(folded, lexicon):
        return False
    if points_back(fold(title), folded, lexicon):
        return False
    parts = [tagged(part) for part in _COMMA.split(_QUOTATION.sub("“”", folded)) if part.strip()]
    if _only_set(parts[0], lexicon) or (len(parts) > 1 and _only_within(parts[0], parts[1], lexicon)):
        return False
    ends = _ends_in_noun(folded, parts[-1], lexicon) or lexicon.forms.lasts.fullmatch(parts[-1][-1][0]) is not None
    ends = ends or folded.endswith(lexicon.acts) or _asserts(parts[-1], lexicon)
    if (folded.endswith(lexicon.unfinished) and not ends) or _judges(parts, lexicon):
        return False
    if _left_open(parts, lexicon) or _lacks_what(folded, parts, lexicon) or tells_no_act(folded, parts, lexicon):
        return False
    if not finished(parts[-1], goes_on, lexicon) or not _ends(parts[-1], lexicon):
        return False
    acts = (predicates(part, lexicon) or (at and carries_on(part, lexicon)) for at, part in enumerate(parts))
    if not goes_on and len(parts) == 1 and enacts(parts[0], lexicon):
        return any(acts)
    return any(told and not says_nothing(part, lexicon) for told, part in zip(acts, parts, strict=True))


def _ends_in_noun(folded: str, words: Words, lexicon: Lexicon) -> bool:
    """Whether the character that would leave a title open only ends a noun: 两公斤|可卡因."""
    word, tag = words[-1]
    ends = max((len(end) for end in lexicon.unfinished if folded.endswith(end)), default=0)
    return ends == 1 and len(word) > 2 and tag.startswith(NOUN)


def _is_brief(folded: str, lexicon: Lexicon) -> bool:
    """Whether so short a title names who does what is done at one time: 恒大违约; not 客机坠毁."""
    return first_word(folded)[1] in NAMES and folded.endswith(lexicon.wording.happening + lexicon.wording.deeds)


def _begins(title: str, folded: str, lexicon: Lexicon) -> bool:
    """Whether a title opens with a subject, also behind a date, and with no aside, and runs on into nothing else."""
    if title[0] in OPENED or _RUNS_ON.search(title):
        return False
    dated = lexicon.forms.date_ahead.match(folded)
    return has_subject(folded, lexicon) and (dated is None or has_subject(folded[dated.end() :], lexicon))


def _only_set(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause opens with what only says when, and somebody acts who is not named: “五四”事件|时|被捕."""
    at = next((place for place, (word, _) in enumerate(words) if word in lexicon.during), 0)
    before, after = words[:at], words[at + 1 : at + 2]
    hour = at and words[at - 1][1] == NUMBER  # 部队18|时|进入灾区
    return (
        bool(at and after and not hour)
        and after[0][1] == VERB
        and all(tag.startswith((NOUN, UNKNOWN, NUMBER)) for _, tag in before)
    )


def _only_within(words: Words, after: Words, lexicon: Lexicon) -> bool:
    """Whether a clause only says in what there is something of which the next one tells: 汇率变动中，|有五点下跌."""
    return words[-1][0] in lexicon.within and after[0][0] in lexicon.exists and not any(tag == VERB for _, tag in words)


def points_back(title: str, folded: str, lexicon: Lexicon) -> bool:
    """Whether a word in it stands for what was told before: 此事, 他, 两人."""
    if _hangs(folded, lexicon) or astray(title, lexicon) or _of_known_number(folded, lexicon):
        return True
    return any(text.startswith(lexicon.several) for text in _COMMA.split(folded)[1:2])


def _left_open(parts: Sequence[Words], lexicon: Lexicon) -> bool:
    """Whether a clause waits for what does not come: a noun, what was done so, or on that condition, or for that end."""
    if any(part[-1][0] in lexicon.attributive and not _asserts(part, lexicon) for part in parts):
        return True
    if _leads(parts[-1], lexicon) or supposes(parts[-1], lexicon):
        return True
    if any(opened(part, lexicon) for part in parts[:-1]) and not predicates_at_once(parts[-1]):
        return True
    begun = parts[:2] if len(parts) > 1 else ()
    if not begun or carries_on(begun[1], lexicon):
        return False
    return not any(predicates(part, lexicon) or part[-1][0] in lexicon.said for part in begun)


def _asserts(words: Words, lexicon: Lexicon) -> bool:
    """Whether a 的 at the end of a clause, as tagged words, belongs to a 是 before it: 决定是违宪的."""
    if words[-1][0] not in lexicon.attributive or len(words) < 4:
        return False
    return any(word in lexicon.be and tag == VERB for word, tag in words[1:-1])


def _judges(parts: Sequence[Words], lexicon: Lexicon) -> bool:
    """Whether a title only says what something is like, and nobody says so: 两者是不相符的; not 宪章是王储推出的."""
    if len(parts) > 1 or not _asserts(parts[0], lexicon):
        return False
    words = parts[0]
    place = next(place for place, (word, _) in enumerate(words) if word in lexicon.be)
    behind = words[place + 1][1]
    return behind.startswith((ADVERB, ADJECTIVE)) or not any(tag.startswith(VERB) for _, tag in words[place + 1 :])


def _lacks_what(folded: str, parts: Sequence[Words], lexicon: Lexicon) -> bool:
    """Whether it is not said what is counted, whose it is, or who does it."""
    form = lexicon.forms
    of_what = form.of_what.search(folded)
    if form.counted.match(folded) or (of_what and not form.counts_these.search(folded, 0, of_what.end())):
        return True
    return _names_twice(parts, lexicon) or _timed(folded, parts, lexicon) or _lacks_owner(folded, parts[0], lexicon)


def _hangs(folded: str, lexicon: Lexicon) -> bool:
    """Whether a word stands for something told before, but for what somebody says behind the title's first characters."""
    found = pattern(lexicon.hanging, False).search(folded)
    if found is None or found.end() <= HEAD or found.group().startswith(lexicon.hanging_anywhere):
        return found is not None
    said = pattern(lexicon.said, False).finditer(folded, 0, found.start())
    spoken = (match for match in said if not folded.startswith(lexicon.attributive, match.end()))  # 公布的数据
    least = 2 if found.group() in lexicon.points_back else 1  # a clause of what was said must tell what it points to
    return not any(folded.count("，", match.start(), found.start()) >= least for match in spoken)


def _of_known_number(folded: str, lexicon: Lexicon) -> bool:
    """Whether what is told, or said, is told of several whose number was known before: 他表示，|两家船厂都…."""
    form = lexicon.forms.known_by_number
    head, comma, said = folded.partition("，")
    return form.match(folded) is not None or bool(comma and says(head, lexicon) and form.match(said))


def _timed(folded: str, parts: Sequence[Words], lexicon: Lexicon) -> bool:
    """Whether the first clause only says when, and the second has no subject: 新年伊始的1月5日，开始第二轮检测."""
    when = parts[0][-1][0] in lexicon.date_units and not any(tag in (PLACE, PERSON, BODY) for _, tag in parts[0])
    only = len(parts) > 1 and when and not predicates(parts[0], lexicon)
    return only and not has_subject(_COMMA.split(folded)[1], lexicon)


def _names_twice(parts: Sequence[Words], lexicon: Lexicon) -> bool:
    """Whether a pronoun takes up a name that has no verb of its own: 主席，同时也是会员的王某，他已获释."""
    if not any(part[0][0] in lexicon.person for part in parts[1:]):
        return False
    return not any(tag.startswith(VERB) or word in lexicon.telling or word in lexicon.said for word, tag in parts[0])


def _lacks_owner(folded: str, words: Words, lexicon: Lexicon) -> bool:
    """Whether a title opens with what only its owner tells apart (最低温度达到零下19度), and names nobody in its first clause."""
    if opens_with_name(folded):
        return False
    nouns: list[str] = []
    start = next((place for place, (_, tag) in enumerate(words) if tag not in (TIME, ADVERB)), 0)
    for (word, tag), (_, after) in pairwise((*words[start:], ("", ""))):
        if not tag.startswith((NOUN, PHRASE, ATTRIBUTE, VERBAL_NOUN, ADJECTIVAL_NOUN)) or after == DONE:
            break
        nouns.append(word)
    if not nouns or not (nouns[0] in lexicon.owned or "".join(nouns) in lexicon.owned):
        return False
    if nouns[0] in lexicon.whole_of:
        return True
    if _spells_name(words[start + len(nouns) :], lexicon):
        return False  # 记者|高|瑜
    several = len(nouns) > 1 and "".join(nouns) not in lexicon.owned
    if (several and nouns[1] not in lexicon.inside | lexicon.part_of) or (words[1:] and words[1][0] in ("“", "「")):
        return False
    first = folded[: folded.find("，") if "，" in folded else len(folded)]
    return not any(word in first for word in lexicon.unnamed) and all(name in terms() for name, _ in known(first))


def _spells_name(words: Words, lexicon: Lexicon) -> bool:
    """Whether words open with a surname and a given name that the dictionary does not have, and go on."""
    surname, given = (word for word, _ in (*words[:2], ("", ""), ("", ""))[:2])
    return len(words) > 2 and len(surname) == len(given) == 1 and surname in lexicon.surnames


def happens(title: str, lexicon: Lexicon) -> bool:
    """Whether `title` names who did something that happens at one time, and only announces it with a plan: no state, no forecast."""
    folded = fold(title)
    acts = any(word in folded for word in lexicon.happening)
    named = bool(known(folded)) or (len(folded) <= SHORTEST and _is_brief(folded, lexicon))
    return acts and not any(word in folded for word in lexicon.forecast) and named


def _leads(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause's first verb only says how something else was done: 协警不顾家人的阻拦."""
    acting = [place for place, (word, tag) in enumerate(words) if word in lexicon.leading or tag.startswith(VERB)]
    if acting and words[acting[-1]][0] in lexicon.leading and words[acting[-1]][1] == PREPOSITION:
        return True  # 主任会依据情况
    led = any(words[place][0] in lexicon.leading for place in acting)
    acting = [place for place in acting if words[place][0] not in lexicon.modal]
    # A verb of one character before it may be a part of a name: 代理|防|长.
    first = next((place for place in acting if not led or len(words[place][0]) > 1), None)
    if first is None or words[first][0] not in lexicon.leading:
        return False
    verbs = [
        place
        for place, (_, tag) in enumerate(words)
        if place > first and tag.startswith(VERB) and words[place - 1][0] not in lexicon.attributive
    ]
    described = describing(words, lexicon)
    return not verbs or (verbs[-1] in described and verbs == list(range(verbs[0], verbs[-1] + 1)))  # 起草|颁布|的条例


def _ends(words: Words, lexicon: Lexicon) -> bool:
    """Whether the last clause is brought to its end: no place or frame left open (在…会上), no 正在为… or 将于… without its verb."""
    word, tag = words[-1]
    if _asserts(words, lexicon):
        return True
    if (
        (tag in NO_END and word not in lexicon.acts)
        or (
            is_time(word, tag, lexicon)
            and not lexicon.forms.lasts.fullmatch(word)
            and not _of_something(words, lexicon)
        )
        or (tag == SIDE and _framed(words, lexicon))
    ):
        return False
    opened = max((place for place, (other, _) in enumerate(words) if other in lexicon.needs_verb), default=-1)
    rest = words[opened + 1 :]
    open_still = opened >= 0 and (words[opened][0] in lexicon.due_on or rest[0][1] == PREPOSITION)
    return not open_still or any(tag.startswith(VERB) for _, tag in rest)


def _of_something(words: Words, lexicon: Lexicon) -> bool:
    """Whether a time at the end of a clause is what something has (开工的|日期), and not a time itself (开工的|前一天)."""
    return len(words) > 1 and words[-2][0] in lexicon.attributive and words[-1][0] in lexicon.time_of


def _framed(words: Words, lexicon: Lexicon) -> bool:
    """Whether a clause that ends in a place word is only a setting (在记者会上, 新增的病例中), not a verb's object (建立在原则之上)."""
    places = [place for place, (word, _) in enumerate(words) if word in lexicon.at]
    if not places and words[-2:-1] and words[-2][0].endswith(lexicon.conferences):
        return True  # 外交部例行记者会中
    if places and places[-1] + 3 == len(words) and words[-2][1].startswith(VERB):
        return words[places[-1] - 1][1] not in (ADVERB, MIXED)  # 仍|在|筹备|中
    if places:
        return places[-1] == 0 or not words[places[-1] - 1][1].startswith(VERB)
    return any(word in lexicon.attributive for word, _ in words)
