"""Titles in Chinese: whole clauses, of what was said its speaker and beginning."""

from __future__ import annotations

import re

from timeline.events import speech
from timeline.events.cleaning import EDGE, cleaned
from timeline.events.folding import fold
from timeline.events.lexicon import Lexicon
from timeline.events.parsed import Sentence, has_subject, leads_up, main_clause
from timeline.events.sentences import balanced
from timeline.events.tagger import tagged
from timeline.model import Span

LONGEST = 40  # characters
SHORTEST = 4
ENOUGH = 12  # a title this long needs no further clause
HEAD = 16  # characters of a title in which a word that stands for something told before spoils it

_BORDER = re.compile(r"(?<=[”」』）)])(?=\w)")  # a lesser border than a clause's: the end of a quotation
_QUOTATION = re.compile(r"“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》")

COUNTED = frozenset(("m", "mq"))  # 一名…的记者: a verb before 的 only describes
NO_END = frozenset(
    ("p", "c", "u", "uj", "d")
)  # jieba's tags that end no sentence: preposition, conjunction, particle, adverb


def titles(given: Sentence) -> tuple[str, ...]:
    """The titles that the sentence offers, best first; none where it names no subject or says nothing whole."""
    first = main_clause(given)
    start = _with_subject(given, first) if first >= 0 else -1
    if start < 0:
        return ()
    offered = (_grown(given, begin, first) for begin in dict.fromkeys((start, first)))
    return tuple(dict.fromkeys(title for title in offered if title and _whole(title, given.lexicon)))


def _with_subject(given: Sentence, first: int) -> int:
    """The clause to begin with so that the subject is there: `first`, or one of the two before it; -1 where there is none."""
    if has_subject(given.folded_clause(first), given.lexicon):
        return first
    earlier = (index for index in range(first - 1, max(first - 3, -1), -1) if not leads_up(given, index))
    return next((index for index in earlier if has_subject(given.folded_clause(index), given.lexicon)), -1)


def _grown(given: Sentence, start: int, through: int) -> str:
    """The clauses from `start` as far as a title needs them, at least through clause `through`; "" where that does not fit."""
    lexicon = given.lexicon
    best = ""
    for end in range(start, len(given.clauses)):
        if end >= through and speech.says(given.folded_clause(end), lexicon):
            said = _speech(given, start, end)
            return said or best
        title = given.shown(start, end)
        if len(title) > LONGEST:
            break
        if end < through or not balanced(title) or (end > given.at and leads_up(given, end)):
            continue
        best = title
        if len(title) >= ENOUGH:
            break
    return best or _cut(given.shown(start, max(start, through)), lexicon)


def _speech(given: Sentence, start: int, end: int) -> str:
    """The title of a saying whose verb ends clause `end`: the words follow it, or stand in the quotation before the sentence."""
    lexicon = given.lexicon
    head = given.shown(start, end)
    if end + 1 < len(given.clauses):
        what = Span(given.clauses[end + 1].start, given.span.end)
    elif given.before is not None and given.text[given.before.end - 1] in '”」』"':
        what = given.before
    else:
        return ""
    contents = [cleaned(given.text, part, given.item, lexicon) for part in speech.spoken(given.text, what)]
    contents = [content for content in contents if content]
    title = speech.title(head, contents, LONGEST, lexicon)
    if title or not contents:
        return title
    for cut in _cuts(contents[0], LONGEST - len(head) - 1, lexicon):
        if balanced(cut) and len(cut) >= speech.LEAST:
            return f"{head}，{cut}"
    return (
        contents[0]
        if len(contents[0]) <= LONGEST and balanced(contents[0]) and has_subject(contents[0], lexicon)
        else ""
    )


def _cut(words: str, lexicon: Lexicon) -> str:
    """`words` cut at a lesser border than a clause's: after a quotation, before a conjunction."""
    candidates = (words, *_cuts(words, LONGEST, lexicon))
    return next((cut for cut in candidates if SHORTEST <= len(cut) <= LONGEST and balanced(cut)), "")


def _cuts(words: str, limit: int, lexicon: Lexicon) -> list[str]:
    borders = (match.start() for match in _BORDER.finditer(words))
    fit = sorted((at for at in borders if at <= limit), reverse=True)
    return [words[:at].rstrip(EDGE) for at in fit if words[at:].startswith(lexicon.cut_before)]


def _whole(title: str, lexicon: Lexicon) -> bool:
    """Whether a title stands by itself: it has a subject, and none of its first words stands for something told before."""
    folded = title.lower()
    hangs = any(word in folded[:HEAD] for word in lexicon.hanging)
    if len(title) < SHORTEST or hangs or not has_subject(folded, lexicon) or speech.says(folded, lexicon):
        return False
    if folded.endswith(lexicon.unfinished):
        return False
    return _predicates(fold(title))


def _predicates(folded: str) -> bool:
    """Whether Chinese words hold a verb outside quotations and do not end in a particle."""
    words = tagged(_QUOTATION.sub("“”", folded))
    if words[0][1] in COUNTED:
        attributes = [place for place, (word, _) in enumerate(words) if word == "的"]
        words = words[attributes[-1] + 1 :] if attributes else words
    verbs = [
        word
        for place, (word, tag) in enumerate(words)
        if tag.startswith("v") and (len(word) > 1 or place < len(words) - 1)
    ]
    return bool(verbs) and words[-1][1] not in NO_END
