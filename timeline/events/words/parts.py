"""Parts of speech, as jieba's dictionary writes them: the first letter tells the class, a further one a kind of it.

So ``tag.startswith(NOUN)`` holds of names too, and ``tag.startswith(VERB)`` of verbal nouns.
"""

from __future__ import annotations

NOUN = "n"
NOUN_ROOT = "ng"
PERSON = "nr"
SPELT = "nrt"  # a person of another language's
STORIED = "nrfg"  # a person of history or of a story
PLACE = "ns"
BODY = "nt"
NAME = "nz"  # … of another thing
ABBREVIATION = "j"
NAMED = (PERSON, SPELT, STORIED, PLACE, BODY, NAME, ABBREVIATION)

VERB = "v"
VERBAL_NOUN = "vn"  # 调查, 会谈
VERB_ROOT = "vg"
INTRANSITIVE = "vi"
ADJECTIVE = "a"
ADJECTIVAL_NOUN = "an"  # 安全, 困难
ADJECTIVAL_ADVERB = "ad"  # 突然
ATTRIBUTE = "b"  # 大型, 首席
STATE = "z"  # 匆匆
ADVERB = "d"

NUMBER = "m"
COUNT = "mq"  # a number with its classifier: 一名
CLASSIFIER = "q"
TIME = "t"
SITE = "s"  # 境内, 街头
SIDE = "f"  # 上, 之后
PRONOUN = "r"

PREPOSITION = "p"
CONJUNCTION = "c"
PARTICLE = "u"
OF = "uj"  # 的
DONE = "ul"  # 了
MOOD = "y"  # 吗
SUFFIX = "k"  # 们

IDIOM = "i"
PHRASE = "l"
MIXED = "zg"  # what the dictionary has not sorted, mostly of one character
LATIN = "eng"
UNKNOWN = "x"
