"""Titles in languages that write words apart: the clause that holds the date, from the sentence's beginning where that fits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.events import speech
from timeline.events.cleaning import EDGE, cleaned
from timeline.events.lexicon import Lexicon, pattern
from timeline.events.parsed import Sentence, leads_up
from timeline.events.wholeness_spaced import ENDED, LONGEST, whole
from timeline.model import Span

# Lesser borders than a clause's: before a conjunction (before and, but only where a verb follows), then before a preposition.
_CONJUNCTION = re.compile(r",? (?=(?:while|as|after|because|which|who|when|amid|where|although|before|since) )")
_AND = re.compile(r",? (?=(?:and|but) ((?:\S+ ){1,4}))")
_PREPOSITION = re.compile(
    r" (?=(?:in|at|for|with|by|from|on|over|during|against|near|about|amid|into|through|under|without) )"
)
_LINKING = re.compile(r"(?:yet|but|and|so|still|too|instead),? ", re.IGNORECASE)  # opens a sentence, and no title
_JOINS = re.compile(r"(?:and|but|while|as|after|when|yet|so) ", re.IGNORECASE)
_OPENING = re.compile(r"(?:after|when|since|before|until|while|as) (?=\S+ \S)", re.IGNORECASE)

# What a title can do without: who somebody is, what glosses a noun, what was said between dashes.
_BETWEEN = (
    re.compile(r"(?<=[A-Z])([\w’'-]*), (?:an?|the|who|which) [^,]{3,80},(?= )"),
    re.compile(r"(?<=[A-Z])([\w’'-]*), [a-z][^,]{3,60},(?= (?:said|says|told|was|were|has|had|will)\b)"),
    re.compile(r"(\w) ?—[^—]{3,80}—(?=\w)"),
    re.compile(r"(\w), (?:once|if|when|while|as|after|before) [^,]{3,60},"),
)
_LEFT_OVER = re.compile(
    r", (?:which|who|where) \w+(?: \w+)?$"
)  # a relative clause without the date that it was there for
_INFINITIVE = re.compile(r"\b(?:will|would|can|could|may|might|must|shall|should|to|not|did|does|do) \w+$")


def titles(given: Sentence) -> tuple[str, ...]:
    """The titles that the sentence offers, best first."""
    fit = (words for words in map(_trimmed, _offered(given)) if whole(words, given.lexicon))
    return tuple(dict.fromkeys(fit))[:2]


def _offered(given: Sentence) -> Iterator[str]:
    """Stretches that tell what the date dates, the fittest first; some too long, or not whole."""
    begin = max((index + 1 for index in range(given.at) if given.text[given.clauses[index].end - 1] in ":;"), default=0)
    first = next((index for index in range(begin, len(given.clauses)) if not leads_up(given, index)), -1)
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
    yield from _lessened(given.shown(first, last))
    yield from _cut(given, first, last, tail or given.at < first)
    if given.at > first and not tail and _begins(given):
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
        if verbs.search(match[1]) or ENDED.search(f"{match.group()}{match[1]}")
    }
    clauses = joined | {match.start() for match in _CONJUNCTION.finditer(words)}
    phrases = {
        match.start() for match in _PREPOSITION.finditer(words) if not _open(words[: match.start()], given.lexicon)
    }
    for borders in (clauses, phrases):
        yield from (words[:at] for at in sorted(borders, reverse=True) if least <= at <= LONGEST)


def _lessened(words: str) -> Iterator[str]:
    """`words` without one thing after the other that a title can do without."""
    for form in _BETWEEN:
        words = form.sub(r"\1 " if form.pattern.endswith("w)") else r"\1", words)
        yield words


def _begins(given: Sentence) -> bool:
    """Whether the clause of the date begins anew: behind more than a comma, or with what joins it."""
    before = given.text[given.clauses[given.at - 1].end - 1]
    return before not in "," or _JOINS.match(given.shown(given.at, given.at)) is not None


def _open(words: str, lexicon: Lexicon) -> bool:
    """Whether `words` end in a verb, or in what says nothing without a complement, so that no preposition may be cut off behind them."""
    last = words.rsplit(" ", 1)[-1].lower()
    ends = last in lexicon.open_ended or last in lexicon.verbs or last.endswith(("ed", "ing"))
    return ends or _INFINITIVE.search(words) is not None


def _trimmed(words: str) -> str:
    words = _LEFT_OVER.sub("", words.strip(EDGE))
    words = words[match.end() :] if (match := _LINKING.match(words)) else words
    return words[:1].upper() + words[1:]
