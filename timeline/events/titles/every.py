"""Titles: who did what, in the article's own words, cut at the borders of clauses.

A title never cuts inside a word, a name, a quotation or a bracket, never opens with a pronoun or a verb whose subject stands elsewhere, and
leaves out the event's own date, which is shown beside it. How that is done depends on whether a language writes words apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.sentences.parsed import Sentence
from timeline.events.titles import spaced, wholeness_spaced, wide
from timeline.events.words.lexicon import Lexicon


def titles(given: Sentence) -> tuple[str, ...]:
    """The titles that the sentence offers, best first; none where it names no subject or says nothing whole.

    They have at most `spaced.FURTHEST` or `wide.FURTHEST` characters."""
    return spaced.titles(given) if given.lexicon.spaced else wide.titles(given)


def is_long(titles: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a sentence offers titles, but none as short as a title should be."""
    longest = wholeness_spaced.LONGEST if lexicon.spaced else wide.LONGEST
    return bool(titles) and min(map(len, titles)) > longest
