"""What the capitals in one sentence show to be a name, known or not: Leeds, Norsteel, Crete."""

from __future__ import annotations

import re

from timeline.events.words.content import stem
from timeline.events.words.lexicon import Lexicon

MOST = 0.5  # share of a sentence's words with capitals from which they show nothing: a headline
OPENS = ".:;!?“\"'‘(—"  # what stands before the first word of a sentence, or of what is quoted
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# Whose somebody is (the Egyptian leader), which tells none apart from one who is named.
_ORIGIN = re.compile(r"\w+(?:an|ese|ish|ch|i) [a-z]")


def proper(title: str, lexicon: Lexicon) -> frozenset[str]:
    """The content words of `title` that are written with a capital though no sentence opens with them; none where words are not written
    apart, or most have one."""
    if not lexicon.spaced:
        return frozenset()
    words = list(_WORD.finditer(title))
    shown = [word for word in words if word[0][0].isupper()]
    if len(shown) > MOST * len(words):
        return frozenset()
    return frozenset(
        stem(word[0].lower())
        for word in shown
        if title[: word.start()].rstrip()[-1:] not in ("", *OPENS)
        and word[0].lower() not in lexicon.stop
        and not _ORIGIN.match(title, word.start())
    )
