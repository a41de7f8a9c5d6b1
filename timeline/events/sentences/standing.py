"""Who a pronoun stands for that opens what a sentence tells: the one person named in the sentence before it, and nobody else.

Where two are named, or none that the packs, the dictionary or the document itself know, nobody is taken for meant.
"""

from __future__ import annotations

from timeline.events.words.lexicon import Lexicon, pattern
from timeline.events.words.names import people
from timeline.events.words.own import Own
from timeline.events.words.parts import ABBREVIATION, CONJUNCTION, NOUN, PARTICLE, PREPOSITION, UNKNOWN, VERB
from timeline.events.words.tagger import FIRST, first_word, tagged
from timeline.model import Span

FAR = 30  # characters from a sentence's beginning in which its pronoun stands


def meant(text: str, folded: str, before: Span | None, span: Span, own: Own, lexicon: Lexicon) -> str:
    """The name, as the text writes it, of whom a pronoun near the beginning of `span` stands for; "" where that is not safe.

    `before` is the sentence before; `own` are the names that the document introduces."""
    if before is None or lexicon.spaced:
        return ""
    found = (folded.find(pronoun, span.start, min(span.start + FAR, span.end)) for pronoun in lexicon.person)
    at = min((place for place in found if place >= 0), default=-1)
    if (
        at < 0
        or first_word(folded[at : at + FIRST])[0] not in lexicon.person
        or people(folded, Span(span.start, at), own)
    ):
        return ""
    named = people(folded, before, own)
    if len({form for form, _ in named}) != 1:
        return ""
    acting = [place for _, place in named if _acts(folded, before, place, lexicon)]
    longest = max(acting, key=lambda place: (place.end - place.start, -place.start), default=None)
    return text[longest.start : longest.end] if longest else ""


def _acts(folded: str, before: Span, place: Span, lexicon: Lexicon) -> bool:
    """Whether who is named at `place` acts in the sentence `before`: only what describes him opens the clause, nothing is his."""
    opens = max(folded.rfind(mark, before.start, place.start) for mark in "，；：。")
    if opens >= 0 and pattern(lexicon.said, False).search(folded, before.start, opens + 1):
        return False  # somebody else speaks of him
    led = tagged(folded[max(opens + 1, before.start) : place.start])
    tag = first_word(folded[place.end : place.end + FIRST])[1]
    office = pattern(lexicon.offices, False).match(folded, place.end) is not None
    return not any(kind in (VERB, PREPOSITION, CONJUNCTION) for _, kind in led) and (
        office or not tag.startswith((NOUN, PARTICLE, CONJUNCTION, UNKNOWN, ABBREVIATION))
    )


def put(words: str, folded: str, name: str, lexicon: Lexicon) -> str:
    """`words` with `name` for the pronoun that they open with; as they stand where they open with none."""
    opening = words.partition(" ")[0].lower() if lexicon.spaced else first_word(folded)[0]
    return name + words[len(opening) :] if opening in lexicon.person else words
