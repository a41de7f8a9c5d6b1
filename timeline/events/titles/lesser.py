"""Borders within an English clause at which a title may be cut, and what a title can do without."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.events.sentences.parsed import Sentence
from timeline.events.titles.wholeness_spaced import has_verb
from timeline.events.words.forms import Forms
from timeline.events.words.lexicon import Lexicon, pattern

FURTHEST = 130  # characters of a title without which nothing would be told of the day
COMMAS = 2  # of such a title


def cut_at_borders(words: str, least: int, lexicon: Lexicon) -> Iterator[str]:
    """`words` cut at lesser borders from `least` characters on, the longest first."""
    form, verbs = lexicon.forms, pattern(lexicon.verbs, True)
    joined = {
        match.start()
        for match in form.join.finditer(words)
        if (verbs.search(match[1]) or form.ended.search(f"{match.group()}{match[1]}"))
        and not _begins_before(words, match, lexicon)
    }
    clauses = joined | {match.start() for match in form.conjunction.finditer(words)}
    found = {match.start() for match in form.preposition.finditer(words)}
    describing = (match.start() for match in form.describing.finditer(words))
    found.update(at for at in describing if not form.going_noun.match(words, at + 1))
    phrases = {at for at in found if not _open(words[:at], lexicon)}
    asked = list(_asked(words, sorted(clauses | phrases), form))
    for borders in (clauses, phrases):
        for at in sorted(borders, reverse=True):
            waits = any(start < at <= end for start, end in asked) or form.resumes.match(words, at)
            if least <= at <= FURTHEST and not waits:
                yield words[:at]


def _begins_before(words: str, join: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether who does what follows `join` is named before it as well: … | and the navy | and police struggled; not and left."""
    before = words.rfind(" and ", 0, join.start() + 1)
    first = join[1].split()[0]
    acts = first in lexicon.verbs or lexicon.forms.ended.fullmatch(f"x {first}", 2) is not None
    between = words[before : join.start()]
    return before > 0 and not acts and not has_verb(f"x{between}", lexicon)


def _asked(words: str, borders: Iterable[int], form: Forms) -> Iterator[tuple[int, int]]:
    """From where to where `words` wait for what a verb asks for: from the verb to its preposition (prevented officials | from trying)."""
    for at in borders:
        follows = words[at:].lstrip(" ,").partition(" ")[0]
        if match := form.governed.search(f"{words[:at]} {follows}"):
            yield match.start(), at


def lessened(words: str, lexicon: Lexicon) -> Iterator[str]:
    """`words` without one thing after the other that a title can do without."""
    for between in lexicon.forms.between:
        words = between.sub(lambda match: match[1] + " " * match.string[match.end()].isalnum(), words)
        yield words


def past_asides(words: str, asides: Iterable[str], lexicon: Lexicon) -> Iterator[str]:
    """`words` without what is told of another date between two commas: Ann Lee, who was held in May, | was charged."""
    for less in lessened(words, lexicon):
        if not any(aside in less for aside in asides):
            yield less
            yield from cut_at_borders(less, 0, lexicon)


def _open(words: str, lexicon: Lexicon) -> bool:
    """Whether `words` end in a verb, or in what says nothing without a complement, so that no preposition may be cut off behind them."""
    last = words.rsplit(" ", 1)[-1].lower()
    ends = last in lexicon.open_ended or last in lexicon.verbs or last.endswith(lexicon.past_ends)
    ends = ends or (last.endswith(lexicon.going_ends) and lexicon.forms.held.fullmatch(last) is None)
    return ends or lexicon.forms.infinitive.search(words) is not None


def lists_on(given: Sentence, index: int) -> bool:
    """Whether clause `index` ends in the first of several that are listed, or that somebody is to do: each to Ohio, | Texas and Maine; to
    inspect, | repair and repaint."""
    part, form = given.clauses[index], given.lexicon.forms
    if given.text[part.end - 1] != ",":
        return False
    acts = form.acts_on.search(given.text, part.start, given.span.end)
    goes_on = acts is not None and acts.start() < part.end <= acts.end()
    return goes_on or form.list_on.match(given.text, part.end - 1, given.span.end) is not None


def has_acted(given: Sentence, first: int) -> bool:
    """Whether clause `first` tells something by itself before that of the date."""
    return 0 <= first < given.at and has_verb(given.shown(first, first), given.lexicon)


def describes_on(given: Sentence, first: int) -> bool:
    """Whether the clause of the date only describes what clause `first` names: a valve that Lee, the chief, | praised on Monday."""
    return first < given.at and given.lexicon.forms.noun_clause.search(given.shown(first, first)) is not None


def tells_one(title: str, lexicon: Lexicon) -> bool:
    """Whether a long title tells one thing, on no condition."""
    several = title.count(",") > COMMAS or lexicon.forms.apart.search(title) is not None
    return not several and lexicon.any_of(lexicon.condition).search(title.lower()) is None
