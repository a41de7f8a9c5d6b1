"""Titles in languages that write words apart: the clause that holds the date, from the sentence's beginning where that fits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.events import speech
from timeline.events.cleaning import EDGE, cleaned
from timeline.events.lexicon import Lexicon, pattern
from timeline.events.opening import has_subject
from timeline.events.parsed import Sentence, leads_up
from timeline.events.sentences import balanced
from timeline.model import Span

LONGEST = 90  # characters
SHORTEST = 20

# Lesser borders than a clause's: before a conjunction (before and, but only where a verb follows), then before a preposition.
_CONJUNCTION = re.compile(r",? (?=(?:while|as|after|because|which|who|when|amid|where|although|before|since) )")
_AND = re.compile(r",? (?=(?:and|but) ((?:\S+ ){1,4}))")
_PREPOSITION = re.compile(r" (?=(?:in|at|for|with|by|from|on|over|during|against|near) )")
_LINKING = re.compile(r"(?:yet|but|and|so|still|too|instead),? ", re.IGNORECASE)  # opens a sentence, and no title
_OPENING = re.compile(r"(?:after|when|since|before|until|while|as) (?=\S+ \S)", re.IGNORECASE)

# A finite verb by its ending (stepped), or after a name (Pastor refuses).
_ENDED = re.compile(r"(?<=\w )[a-z]{2,}ed\b|(?<=[A-Z][a-z] )[a-z]{3,}s\b")
_RELATIVE = re.compile(
    r",? (?:who|which|whose|where) [^,]*(?:,|$)|, (?:[a-z]+ly |thus |already |first |then )?[a-z]+ed (?:of|by|in|with|from|to) [^,]*(?:,|$)"
)
# Broken off: a verb that says nothing without what was cut away.
_BROKEN = re.compile(
    r"(?<! was )(?<! were )(?<! been )\b(?:vowed|chose|sought|scheduled|tried|wanted|urged|forced|made|took|gave|needed|hoped|meant)$"
)
_NOUN_THAT = re.compile(r"^An? [^,]{0,20}? that (?:is|are|was|were|has|have) [^,]*(?:,|$)")
_VERB_FIRST = re.compile(r"[a-z]+(?:ed|ing)\b|'")


def titles(given: Sentence) -> tuple[str, ...]:
    """The titles that the sentence offers, best first."""
    whole = (words for words in map(_trimmed, _offered(given)) if _stands(words, given.lexicon))
    return tuple(dict.fromkeys(words[:1].upper() + words[1:] for words in whole))[:2]


def _offered(given: Sentence) -> Iterator[str]:
    """Stretches that tell what the date dates, the fittest first; some too long, or not whole."""
    first = next((index for index in range(len(given.clauses)) if not leads_up(given, index)), -1)
    if given.at < first:
        opening = _OPENING.match(given.shown(given.at, given.at))
        if opening:
            yield given.shown(given.at, given.at)[opening.end() :]
            return
    if first < 0 or any(given.dates_another(index) for index in range(first, given.at)):
        return
    if given.at < first and given.dates_another(first):
        return
    tail = first < given.at and speech.says(given.folded_clause(given.at), given.lexicon)
    last = max(first, given.at - 1 if tail else given.at)
    if last + 1 < len(given.clauses) and not tail:
        yield given.shown(first, last + 1)
    yield given.shown(first, last)
    yield from _cut(given, first, last, tail or given.at < first)
    if given.at > first and not tail:
        yield given.shown(given.at, given.at)
        yield from _cut(given, given.at, given.at, False)


def _cut(given: Sentence, first: int, last: int, anywhere: bool) -> Iterator[str]:
    """The clauses `first` to `last` cut at lesser borders, the longest first; behind the date unless `anywhere` will do."""
    words = given.shown(first, last)
    upto = Span(given.clauses[first].start, max(given.item.span.start, given.clauses[first].start))
    least = 0 if anywhere else len(cleaned(given.text, upto, given.item, given.lexicon)) - 4
    verbs = pattern(given.lexicon.verbs, True)
    joined = {
        match.start()
        for match in _AND.finditer(words)
        if verbs.search(match[1]) or _ENDED.search(f"{match.group()}{match[1]}")
    }
    clauses = joined | {match.start() for match in _CONJUNCTION.finditer(words)}
    phrases = {
        match.start() for match in _PREPOSITION.finditer(words) if not _open(words[: match.start()], given.lexicon)
    }
    for borders in (clauses, phrases):
        yield from (words[:at] for at in sorted(borders, reverse=True) if least <= at <= LONGEST)
    if len(words) > LONGEST and least < LONGEST:
        yield _broken_off(words)


def _open(words: str, lexicon: Lexicon) -> bool:
    """Whether `words` end in a verb, or in what says nothing without a complement, so that no preposition may be cut off behind them."""
    last = words.rsplit(" ", 1)[-1].lower()
    return last in lexicon.open_ended or last in lexicon.verbs or last.endswith(("ed", "ing"))


def _broken_off(words: str) -> str:
    """`words` up to the last word that a title has room for, with a mark that more was said."""
    return words[: words.rfind(" ", 0, LONGEST)].rstrip(EDGE) + "…"


def _trimmed(words: str) -> str:
    words = words.strip(EDGE.replace("…", "")).strip()
    return words[match.end() :] if (match := _LINKING.match(words)) else words


def _stands(words: str, lexicon: Lexicon) -> bool:
    """Whether `words` are of a fit length, have a subject and a verb, and do not break off."""
    if not SHORTEST <= len(words) <= LONGEST or not balanced(words) or "|" in words or _VERB_FIRST.match(words):
        return False
    if _BROKEN.search(words) or words.count("—") % 2:
        return False
    folded = words.lower()
    if not has_subject(folded, lexicon) or folded.endswith(lexicon.unfinished) or speech.says(folded, lexicon):
        return False
    return not lexicon.verbs or _acts(words, lexicon)


def _acts(words: str, lexicon: Lexicon) -> bool:
    """Whether there is a finite verb after the first word, and not only one of saying without what was said."""
    bare = _NOUN_THAT.sub("", _RELATIVE.sub("", words))
    verbs = pattern(lexicon.verbs, True)
    if verbs.match(bare) or (bare[:1].isdigit() and bare.startswith("0")):
        return False
    start = bare.find(" ")
    said = pattern(lexicon.said, True).search(bare)
    if said is None or verbs.search(bare, max(start, 0), said.start()):
        return verbs.search(bare, start) is not None or _ENDED.search(bare, start) is not None
    return verbs.search(bare, said.end()) is not None or _ENDED.search(bare, said.end()) is not None
