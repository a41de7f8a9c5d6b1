"""What a sentence lacks of which no title can be made."""

from __future__ import annotations

from timeline.events.sentences.parsed import Sentence, main_clause
from timeline.events.titles import spaced
from timeline.events.titles.idle import says_nothing
from timeline.events.titles.opening import has_subject
from timeline.events.titles.wholeness import SHORTEST, points_back
from timeline.events.titles.wholeness_spaced import Flaw, flaw
from timeline.events.words.tagger import first_word, tagged


def lacking(given: Sentence) -> Flaw:
    """Why what `given` tells of its time has no title."""
    if given.lexicon.spaced:
        found = (_lacking_words(title, given) for _, title in spaced.candidates(given))
        return next((why for why in found if why != "untitled"), "untitled") or "untitled"
    return _lacking(given.folded_clause(max(main_clause(given), 0)), given)


def _lacking_words(title: str, given: Sentence) -> Flaw:
    if title.lower().partition(" ")[0] in given.lexicon.pronouns:
        return "points"
    return flaw(title, given.lexicon, given.first, given.is_entry)


def _lacking(clause: str, given: Sentence) -> Flaw:
    """Why a folded clause in Chinese, which acts, is no title."""
    lexicon = given.lexicon
    if not clause:
        return "untitled"
    if first_word(clause)[0].startswith(lexicon.pronouns) or points_back(clause, clause, lexicon):
        return "points"
    if says_nothing(tagged(clause), lexicon):
        return "issued"
    if not has_subject(clause, lexicon):
        return "unnamed"
    return "brief" if len(clause) < SHORTEST else "untitled"
