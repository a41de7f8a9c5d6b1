"""Whether words open with what can be a subject: no verb, preposition, adverb, time or pronoun, and no noun that needs an owner."""

from __future__ import annotations

from itertools import takewhile

from timeline.events.titles.described import BREAKS, HEAD, NAMED, NAMES, NOMINAL, PEOPLE, is_described
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.names import opens_with_name
from timeline.events.words.parts import (
    ABBREVIATION,
    ADVERB,
    ATTRIBUTE,
    CLASSIFIER,
    CONJUNCTION,
    DONE,
    LATIN,
    MIXED,
    MOOD,
    NOUN,
    NUMBER,
    OF,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    SIDE,
    TIME,
    UNKNOWN,
    VERB,
    VERB_ROOT,
    VERBAL_NOUN,
)
from timeline.events.words.tagger import Words, first_word, tagged

# Tags that open no subject.
NO_SUBJECT = frozenset((VERB, VERB_ROOT, PREPOSITION, CONJUNCTION, ADVERB, SIDE, PARTICLE, OF, DONE, MOOD))
VERBS = frozenset((VERB, VERB_ROOT))
LONG = 3  # characters of a noun that is no adverb or verb in disguise
DATED = 200  # characters of a clause in which dates may stand before its subject

_MARKS = "、·‧・“”「」『』《》〈〉‘’\"'（）() "
_QUOTES = ("“", "「", "『")
_CLOSES = str.maketrans("」』", "””")
_RANK = 4  # words in which an abbreviation shows that it names an authority: 食|药|署, 动|保|处


def has_subject(words: str, lexicon: Lexicon) -> bool:
    """Whether `words` (folded) open with something that can be a subject: no verb, preposition or pronoun."""
    lowered = words.lower().lstrip("“「『\"'‘《 ")
    if words[:1] in _QUOTES and _quotes_verb(words, lexicon):
        return False
    lowered = _counted(_brief(lowered[pointing(lowered, lexicon) :], lexicon), lexicon)
    lowered = _ranked(lowered, lexicon)
    none = lexicon.opens_none
    if lexicon.spaced:
        opening = lowered.split(" ")[0].strip(".,:'\"")
        return bool(opening) and opening not in none and opening.partition("'")[0] not in lexicon.pronouns
    if not lowered:
        return False
    if lexicon.forms.wrought.match(lowered):
        return True
    if lowered.startswith(none) and not (
        lowered.startswith(lexicon.openings)
        or _opens_with_noun(lowered, none, lexicon)
        or _is_staff(tagged(lowered[:HEAD]), lexicon)
    ):
        return first_word(lowered)[0] not in lexicon.lists and is_described(lowered, lexicon)
    return _opens_subject(lowered, lexicon) or is_described(lowered, lexicon)


def _quotes_verb(folded: str, lexicon: Lexicon) -> bool:
    """Whether the quotation that opens `folded` is what somebody does to what follows it: “严正关切”香港政府…."""
    if lexicon.spaced:
        return False
    said, _, rest = folded[1:].translate(_CLOSES).partition("”")
    quoted = tagged(said) if rest[:1].isalnum() else []
    return len(quoted) > 1 and quoted[-1][1] == VERB and first_word(rest)[1] in NAMES


def _brief(folded: str, lexicon: Lexicon) -> str:
    """`folded` without how long something lasts: 为期三天的峰会."""
    if not folded.startswith(lexicon.lasting):
        return folded
    word = next(word for word in lexicon.lasting if folded.startswith(word))
    lasts = lexicon.forms.how_long.match(folded, len(word))
    return folded[lasts.end() :] if lasts else folded


def _ranked(folded: str, lexicon: Lexicon) -> str:
    """`folded` without which, or how old, the noun is with which it opens: 第15届|全国运动会, 73岁的|作曲家; not 第四届将由巴西举行."""
    ranked = lexicon.forms.ranked.match(folded)
    noun = ranked is not None and first_word(folded[ranked.end() :])[1].startswith(NOMINAL)
    return folded[ranked.end() :] if ranked and noun else folded


def _counted(folded: str, lexicon: Lexicon) -> str:
    """`folded` without what says roughly how many before a number or a noun: 至少5名士兵, 不少市民; not 约旦, 近日."""
    if not folded.startswith(lexicon.roughly):
        return folded
    word = next(word for word in lexicon.roughly if folded.startswith(word))
    behind = first_word(folded[len(word) :])[1] if first_word(folded)[0] == word else ""
    return folded[len(word) :] if behind.startswith((NUMBER, NOUN)) else folded


def _opens_with_noun(folded: str, none: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether the first word is a noun that only begins like what opens no subject: 以色列, 向华强, 和平谈判; not 以 or 因应."""
    word, tag = first_word(folded)
    named = tag in NAMES or (tag.startswith(NOUN) and len(word) >= LONG)
    if tag == NOUN and not named:
        after, its = first_word(folded[len(word) :])  # 将军|澳|医院, 指数|供应商
        named = its.startswith(NOUN) and after not in lexicon.no_opening and not {word, after} <= lexicon.owned
    named = named and not word.startswith(lexicon.passive)  # 被劫持|到
    return named and len(word) > 1 and not any(len(opening) > 1 and folded.startswith(opening) for opening in none)


def pointing(folded: str, lexicon: Lexicon) -> int:
    """How many characters at the beginning of `folded` only point from where the writer stands, or join it to what was told before:
    我 before 外交部, 本届 before 北约峰会, 此前 before 美股; 在 before a place in which something breaks out, 有 before several who do
    something."""
    if lexicon.forms.sited.match(folded) and first_word(folded[1:])[1] in NAMED:
        return 1
    for word in lexicon.links if folded.startswith(lexicon.links) else ():
        if folded.startswith(word) and first_word(folded[len(word) :])[1] in NAMED | PEOPLE:
            return len(word)
    if folded.startswith(lexicon.contrasts):
        word = first_word(folded)[0]
        rest = folded[len(word) :].lstrip("，, ")
        if word in lexicon.contrasts and _is_named(rest) and has_subject(rest, lexicon):
            return len(folded) - len(rest)
    if folded.startswith(lexicon.exists) and _counts_some(tagged(folded[1:HEAD]), lexicon):
        return 1
    for word in lexicon.pointing if folded.startswith(lexicon.pointing) else ():
        if folded.startswith(word) and first_word(folded[len(word) :])[1] in NAMED:
            return len(word)
    return 0


def _is_named(folded: str) -> bool:
    """Whether somebody, some body or place is named before the first verb."""
    led = takewhile(lambda one: not one[1].startswith((VERB, *BREAKS)), tagged(folded[:HEAD]))
    return any(tag in NAMES for _, tag in led)


def _counts_some(words: Words, lexicon: Lexicon) -> bool:
    """Whether several of something are counted, as tagged words: 111|名|编剧, 两名|船员; not 一名船员, 3人, 两成."""
    number = words[:1]
    if not number or not number[0][1].startswith(NUMBER) or number[0][0].startswith(lexicon.indefinite):
        return False
    counted = number[0][0].endswith(lexicon.classifiers)
    noun = words[1:2] if counted else words[2:3]
    return (
        (counted or (len(words) > 1 and words[1][0] in lexicon.classifiers))
        and bool(noun)
        and noun[0][1].startswith(NOUN)
    )


def _opens_subject(folded: str, lexicon: Lexicon) -> bool:
    """Whether Chinese words can begin with a subject, behind the dates with which they begin."""
    asked: bool | str = folded[:DATED]
    while isinstance(asked, str):
        asked = bool(asked) and _opens_or_dates(asked, lexicon)
    return asked


def _opens_or_dates(folded: str, lexicon: Lexicon) -> bool | str:
    """Whether Chinese words can begin with a subject, or what stands behind the date with which they begin, which tells it; a single
    character that the dictionary has otherwise may begin a name (任全牛)."""
    if opens_with_name(folded) or folded.startswith(lexicon.openings):
        return True
    words = tagged(folded[:HEAD])
    word, tag = words[0]
    after, its = words[1] if len(words) > 1 else ("", "")
    if word in lexicon.no_opening:
        return False
    if (
        len(word) == 1
        and word in lexicon.surnames
        and len(after) == 1
        and not its.startswith((PARTICLE, PREPOSITION, NUMBER))
    ):
        return True
    if len(word) == 1 and word in lexicon.countries and after[:1] and after[0] in lexicon.countries:
        return True
    if _is_staff(words, lexicon):
        return True
    if tag == VERBAL_NOUN:
        does = its in VERBS or (its.startswith(PARTICLE) and its != OF)  # 管理着|两千家店
        return not does and its not in (TIME, ADVERB, PREPOSITION, NUMBER, "")
    if tag in VERBS:
        return len(word) == 1 and _is_authority(words, lexicon)
    if word[0].isdigit() and after.startswith(lexicon.behind_number):
        dated = lexicon.forms.date_ahead.match(folded)
        return dated is not None and folded[dated.end() :]
    if tag == SIDE:
        counted = its.startswith(NUMBER) and after.endswith(lexicon.classifiers)  # 最后|一名
        noun = words[2][1] if its == ATTRIBUTE and len(words) > 2 else its  # 前|副|市长
        return (len(word) == 1 and noun.startswith((NOUN, ABBREVIATION))) or counted
    if tag in NO_SUBJECT:
        return len(word) == 1 and tag == ADVERB and its.startswith((NOUN, ABBREVIATION))
    if tag == TIME:
        rest = folded[folded.index(word) + len(word) :]
        if lexicon.forms.month.fullmatch(word):
            return rest
        return not is_time(word, tag, lexicon) and bool(rest.strip(_MARKS)) and rest
    if tag.startswith(NOUN) or tag in (UNKNOWN, LATIN, ABBREVIATION):
        return not _does(word, tag, after, its, lexicon)
    if len(word) > 1 and tag == NUMBER and word.endswith(lexicon.session):
        return True
    if len(word) > 1 and tag == NUMBER and word.endswith(lexicon.classifiers):
        dated = lexicon.forms.date_ahead.match(folded, len(word))
        its = first_word(folded[dated.end() :])[1] if dated else its  # 首艘|7月11日|抵港
        attributes = any(of in folded[:HEAD] for of in lexicon.attributive)
        return attributes or its == VERBAL_NOUN or not its.startswith((VERB, TIME, MIXED, CONJUNCTION))  # 首架|抵台
    return _nominal(words, lexicon)


def _does(word: str, tag: str, after: str, its: str, lexicon: Lexicon) -> bool:
    """Whether a noun of the dictionary is what somebody does, by the word `after` it and its tag: 标志|着, 搭机|返回; not 居家|令."""
    nominal = its.startswith((NOUN, ABBREVIATION, VERBAL_NOUN)) or after in lexicon.decrees
    acts = word in lexicon.acting and (len(word) == 1 or not nominal)
    return acts or (tag == NOUN and its.startswith(PARTICLE) and its != OF)


def _is_staff(words: Words, lexicon: Lexicon) -> bool:
    """Whether words that open with a duty name who has it, and what they do follows: 搜救|人员, 防疫|指挥|中心."""
    at = next((place for place, (word, _) in enumerate(words) if word not in lexicon.duties), len(words))
    if not at or at + 1 >= len(words):
        return False
    word, its = words[at][0], words[at + 1][1]
    named = word in lexicon.staffs or (len(word) > 1 and word.endswith(tuple(lexicon.body_kinds)))
    return named and not its.startswith(PARTICLE)


def _nominal(words: Words, lexicon: Lexicon) -> bool:
    """Whether a noun comes before anything that ends a subject."""
    for place, (word, tag) in enumerate(words):
        if word in _MARKS:
            continue
        if tag.startswith(NOMINAL) or (place and len(word) == 1 and tag.startswith(PRONOUN)):
            return not (tag == CLASSIFIER and place + 1 == len(words))
        if tag.startswith(BREAKS) and word not in lexicon.attributive:
            return False
    return False


def _is_authority(words: Words, lexicon: Lexicon) -> bool:
    led = takewhile(lambda one: not one[1].startswith(PARTICLE), words[1:_RANK])  # not 看|了|工业|党
    return any(len(word) == 1 and word in lexicon.ranks for word, _ in led)


def is_time(word: str, tag: str, lexicon: Lexicon) -> bool:
    """Whether a tagged word is a time (周五, 今晚); the dictionary has verbs among them (去世)."""
    return tag == TIME and any(character in lexicon.calendar for character in word)
