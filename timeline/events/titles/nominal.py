"""Titles of what only a noun names as having happened on a day: the storming of the Capitol on January 6th, Wednesday's raid on Lagos.

Where no clause tells it, the noun does: with a name of where, or to whom, it happened, so that it can be told apart.
"""

from __future__ import annotations

import re
from datetime import date

from timeline.events.sentences.parsed import Sentence
from timeline.events.titles.wholeness_spaced import LONGEST
from timeline.events.words.lexicon import Lexicon


def happened(given: Sentence, published: date | None) -> tuple[str, ...]:
    """What a noun beside the sentence's day names as having happened on it by the day of publication; none where it may not have."""
    when, form = given.item.when, given.lexicon.forms.befell
    if form is None or not when.to_the_day or published is None or when.since.date() > published:
        return ()
    if given.lexicon.forms.counted_day.search(given.folded, given.item.span.start, given.item.span.end):
        return ()
    clause = given.clauses[given.at]
    before = given.text[clause.start : given.item.span.start]
    found = form.before.search(before) or form.behind.match(given.text, given.item.span.end, clause.end)
    if found is None or form.never.search(before):
        return ()
    words = re.sub(r"\s+", " ", found["what"]).strip()
    title = f"{words[:1].upper()}{words[1:]}"
    return (title,) if len(title) <= LONGEST else ()


def only_names(title: str, lexicon: Lexicon) -> bool:
    """Whether a title is such a noun and its names."""
    form = lexicon.forms.befell
    return form is not None and form.alone.fullmatch(title) is not None
