"""A document's headline as a title: an editor wrote it, for what the article is about."""

from __future__ import annotations

import re
from itertools import pairwise

from timeline.events.sentences.borders import balanced
from timeline.events.titles import wholeness_spaced, wide
from timeline.events.titles.opening import has_subject
from timeline.events.titles.reference import astray
from timeline.events.words.folding import fold
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.events.words.parts import INTRANSITIVE, VERB, VERBAL_NOUN
from timeline.events.words.tagger import tagged
from timeline.late import late

SHORTEST = 8  # characters of a Chinese headline that says who did what

_OUTLET = late(r"\s[–—-]\s|\s*[|｜_]\s*")  # … | RFI, 自由亚洲 | …
_LABEL = late(r"^(?:[【\[〔][^】\]〕]{1,16}[】\]〕]\s*)+|\s*[（(【\[〔][^）)】\]〕]{1,12}[）)】\]〕]$")
_COLON = re.compile("[:：]")
_QUOTED = re.compile(r"“[^”]*”|「[^」]*」|《[^》]*》")
_ENDS = "。.！!…"


def headline(title: str, lexicon: Lexicon) -> str:
    """What the heading `title` says, without the outlet and labels; "" where it asks, breaks off, or names nobody who did anything."""
    words = max(_OUTLET.split(title.strip()), key=len)
    words = _without_rubric(_LABEL.sub("", words), lexicon).strip(_ENDS + " ")
    if not balanced(words) or any(mark in words for mark in "？?"):
        return ""
    if lexicon.spaced:
        fits = len(words) <= wholeness_spaced.LONGEST and wholeness_spaced.whole(words, lexicon)
        return words if fits else ""
    folded = fold(words)
    if not SHORTEST <= len(words) <= wide.LONGEST or not has_subject(folded, lexicon) or astray(folded, lexicon):
        return ""
    if folded.endswith(lexicon.unfinished) or pattern(lexicon.asks, False).search(folded):
        return ""
    said = tagged(_QUOTED.sub("", folded))
    acts = (
        tag in (VERB, INTRANSITIVE) or (tag == VERBAL_NOUN and before not in lexicon.attributive)
        for (before, _), (_, tag) in pairwise(said)
    )
    return words if any(acts) else ""


def _without_rubric(words: str, lexicon: Lexicon) -> str:
    """A heading without the word before its colon that says of what kind the article is: 焦点：…, Breaking: …."""
    rubric, *rest = _COLON.split(words, 1)
    return rest[0].lstrip() if rest and fold(rubric.strip()) in lexicon.rubrics else words
