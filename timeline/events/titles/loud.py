"""Words in capitals with which the first line of a story opens, written as the rest of it: DEMOCRATIC lawmakers, FOUR PEOPLE died."""

from __future__ import annotations

import re

from timeline.events.words.folding import fold
from timeline.events.words.names import spelling

LONG = 6  # letters of a word that is no abbreviation, though the text has it but once

_LOUD = re.compile(r"(?:[A-Z]{2,}|A(?= ))(?:['’]S)?")
_RUN = re.compile(r"(?=(?:A )?[A-Z]{2})(?:[A-Z][A-Z'’-]*,? )+(?=.*[a-z])")


def calm(title: str, text: str) -> str:
    """`title`, a part of `text`, without the capitals of its opening words, unless they are abbreviations: what the packs write so, and
    short words that the text has nowhere in small letters, or again in capitals."""
    opening = _RUN.match(title)
    if opening is None:
        return title
    calmed = _LOUD.sub(lambda word: _calmed(word.group(), text), opening.group())
    return calmed[:1].upper() + calmed[1:] + title[opening.end() :]


def _calmed(word: str, text: str) -> str:
    stem, mark = (word[:-2], word[-2]) if word[:-1].endswith(("'", "’")) else (word, "")
    owner = f"{mark}s" if mark else ""
    if known := spelling(fold(stem)):
        return known + owner
    forms = re.findall(rf"\b{stem}\b", text, re.IGNORECASE)
    others = [form for form in forms if not form.isupper()]
    if len(forms) - len(others) > 1 or (not others and len(stem) < LONG):
        return word
    return (max(sorted(set(others)), key=others.count) if others else stem.capitalize()) + owner
