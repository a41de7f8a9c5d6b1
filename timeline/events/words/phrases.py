"""What the dictionary has for words and is phrases, of two words and more: such hide their verb, or name nobody and nothing.

Two kinds: what it seldom counts, put together with a word that opens or ends phrases (举行会谈, 如期举行); and what it has for a name and
is two common words (宣誓就职, 加大力度, 最新进展) which, if for a body, does not end as bodies do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from timeline.events.words.lexicon import lexicon_of
from timeline.events.words.parts import BODY, NAMED, PERSON, PLACE
from timeline.events.words.wording import wording
from timeline.packs import called
from timeline.packs.characters import HAN

LONGEST = 4  # characters that a phrase of the first kind has at most
MISNAMED = (PERSON, PLACE, BODY)  # those of the tags of names under which there are phrases
HALF = 2  # characters of each of the two words of such a phrase, at least
OFTEN = 50  # how often a common word is counted at least


def phrases(
    words: Sequence[str], counts: Sequence[str], tags: Sequence[str], packs: Mapping[str, str]
) -> Iterator[str]:
    """Those of the dictionary's `words`, given with how often each was counted, in digits, and its tag. `packs` gives the tags of the
    packs' words, which go before the dictionary's."""
    yield from _put_together(words, counts)
    yield from _misnamed(words, [packs.get(word, tag) for word, tag in zip(words, tags, strict=True)], counts)


def _put_together(words: Sequence[str], counts: Sequence[str]) -> Iterator[str]:
    known = wording("zh")
    opens, ends = "|".join(known.opens_phrase), "|".join(known.ends_phrase)
    rest = rf"[{HAN}]{{1,{LONGEST - 2}}}"
    form = re.compile(f"(?:{opens}){rest}|{rest}(?:{ends})")
    firsts, lasts = {word[0] for word in known.opens_phrase}, {word[-1] for word in known.ends_phrase}
    seldom = (word for word, count in zip(words, counts, strict=True) if len(count) == 1)
    return (word for word in seldom if (word[0] in firsts or word[-1] in lasts) and form.fullmatch(word))


def _misnamed(words: Sequence[str], tags: Sequence[str], counts: Sequence[str]) -> Iterator[str]:
    common = _common(words, counts, tags)
    kinds = (*called().bodies, *called().papers, *lexicon_of("zh").body_kinds)
    for word, tag in zip(words, tags, strict=True):
        if tag in MISNAMED and len(word) >= 2 * HALF and not (tag == BODY and word.endswith(kinds)):
            cuts = range(HALF, len(word) - HALF + 1)
            if any(word[:at] in common and word[at:] in common for at in cuts):
                yield word


def _common(words: Sequence[str], counts: Sequence[str], tags: Sequence[str]) -> frozenset[str]:
    """The common words that are no names."""
    never = called().never
    often = {count for count in set(counts) if int(count) >= OFTEN}
    return frozenset(
        word
        for word, count, tag in zip(words, counts, tags, strict=True)
        if count in often and len(word) >= HALF and (tag not in NAMED or word in never)
    )
