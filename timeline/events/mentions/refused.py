"""Why what a sentence tells of a time makes no event: it only names the time, bounds something by it, supposes, or tells nothing new."""

from __future__ import annotations

from timeline.events.mentions.left import Reason
from timeline.events.mentions.reading import Reading
from timeline.events.sentences.dated import Dated
from timeline.events.sentences.limits import limits
from timeline.events.sentences.parsed import Sentence
from timeline.events.sentences.roles import Role
from timeline.events.sentences.tense import MONTH, far_off, foreseen, guessed, happens, routine, usual
from timeline.events.words.lexicon import Lexicon
from timeline.model import Span, Status


def refused(reading: Reading, span: Span, told: str, given: Sentence, item: Dated, what: Role, state: Status) -> Reason:
    """Why what is `told` of a time makes no event, whatever it would be called: a key of `left.REASONS`, or nothing."""
    folded, lexicon = reading.folded, reading.lexicon
    if what != "main":
        return "question" if folded[span.end - 1 : span.end] in lexicon.questions else "named"
    if state == "hypothetical":
        return "supposed"
    if limits(folded, given.clauses[given.at], item, lexicon):
        return "limit"
    undated = told.replace(folded[item.span.start : item.span.end], "|")  # May is no may
    if usual(undated, lexicon):
        return "usual"
    if not (happens(undated, item, lexicon) or _enters(given, undated, lexicon)):
        return "state"
    if far_off(item, reading.published):
        return "far"
    supposes = given.at and lexicon.any_of(lexicon.condition).match(folded, span.start, span.end)
    return "condition" if supposes else ""


def _enters(given: Sentence, undated: str, lexicon: Lexicon) -> bool:
    """Whether an entry of a chronicle, headed by its month, tells what happened then, whatever that is: 4月：|工厂停产检修."""
    return given.is_entry and given.item.when.coarseness == MONTH and not foreseen(undated, lexicon)


def idle(title: str, told: str, lexicon: Lexicon) -> Reason:
    """Why a folded title of what is `told` is none: a guess, or what is told every day; nothing where it is one."""
    return "guess" if guessed(title, lexicon) else "usual" if routine(title, told, lexicon) else ""
