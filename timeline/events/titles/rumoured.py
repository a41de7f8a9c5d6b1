"""What is only rumoured is called so: 有消息传出称，总统遇刺 is no title that says 总统遇刺."""

from __future__ import annotations

from timeline.events.sentences.cleaning import EDGE
from timeline.events.sentences.parsed import Sentence
from timeline.events.words.folding import fold
from timeline.events.words.lexicon import Lexicon
from timeline.model import Span


def as_rumoured(given: Sentence, title: str) -> str:
    """A `title` of the sentence, behind the clause that says of it, before the date, that it is a rumour."""
    for index in range(given.at - 1, -1, -1):
        part, clause = given.clauses[index], given.folded_clause(index)
        if given.text[part.end - 1] in "；;。" or _holds_date(given, part):
            break
        if given.lexicon.forms.rumoured.fullmatch(clause.strip(EDGE)):
            told = given.text[part.start : part.end].strip(EDGE)
            return title if fold(told) in fold(title) else f"{told}，{title}"
        if not given.leads_up(index):
            break
    return title


def without_rumour(title: str, lexicon: Lexicon) -> str:
    """A `title` without the clause that `as_rumoured` gave it: what is rumoured is the same where others tell it as sure."""
    found = lexicon.forms.rumoured.match(fold(title))
    return title[found.end() + 1 :] if found and title[found.end() :].startswith("，") else title


def _holds_date(given: Sentence, part: Span) -> bool:
    return any(part.start <= date.start < part.end for date in (given.item.span, *given.others))
