"""Titles: who did what, in the article's own words, cut at the borders of clauses.

A title never cuts inside a word, a name, a quotation or a bracket, and never opens with a pronoun or a verb whose subject stands elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.events import speech
from timeline.events.cleaning import EDGE, cleaned
from timeline.events.dated import Dated
from timeline.events.folding import fold
from timeline.events.lexicon import Lexicon, pattern
from timeline.events.sentences import balanced, clauses
from timeline.events.tagger import first_word, tagged
from timeline.model import Span

LONGEST = {True: 90, False: 40}  # characters, by whether the language writes words apart
SHORTEST = {True: 20, False: 4}
ENOUGH = {True: 40, False: 12}  # a title this long needs no further clause
HEAD = 8  # characters of a title in which a word that stands for something told before spoils it

_BORDER = re.compile(
    r"(?<=[”」』）)])(?=\w)|(?<=\w)(?=,? (?:and|but|while|as|after|because|which|who|when|amid|where|although|before|since|in|at|for|to"
    r"|with|by|from|on) )"
)


_QUOTATION = re.compile(r"“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》")

# Tags of jieba's dictionary that open no subject, and that end no sentence: verb, preposition, conjunction, adverb, particle.
NO_SUBJECT = frozenset(("v", "p", "c", "d", "f", "u", "uj", "ul", "y"))
COUNTED = frozenset(("m", "mq"))  # 一名…的记者: a verb before 的 only describes
NO_END = frozenset(("p", "c", "u", "uj", "d"))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the time that it tells: its clauses, the one that holds the date (`at`), and the sentence before it."""

    text: str
    folded: str
    span: Span
    clauses: tuple[Span, ...]
    at: int
    item: Dated
    lexicon: Lexicon
    before: Span | None = None

    def shown(self, first: int, last: int) -> str:
        """The clauses `first` to `last` as a title shows them."""
        return cleaned(self.text, Span(self.clauses[first].start, self.clauses[last].end), self.item, self.lexicon)

    def folded_clause(self, index: int) -> str:
        return cleaned(self.folded, self.clauses[index], self.item, self.lexicon)


def sentence(text: str, folded: str, span: Span, item: Dated, lexicon: Lexicon, before: Span | None = None) -> Sentence:
    """The sentence `span`, cut into clauses, with the clause of `item` found."""
    parts = tuple(clauses(text, span))
    at = next((index for index, part in enumerate(parts) if part.start <= item.span.start < part.end), 0)
    return Sentence(text, folded, span, parts, at, item, lexicon, before)


def main_clause(given: Sentence) -> int:
    """The index of the first clause that can carry the action, from the date's clause on; -1 where there is none."""
    return next((index for index in range(given.at, len(given.clauses)) if not leads_up(given, index)), -1)


def titles(given: Sentence) -> tuple[str, ...]:
    """The titles that the sentence offers, best first; none where it names no subject or says nothing whole."""
    first = main_clause(given)
    start = _with_subject(given, first) if first >= 0 else -1
    if start < 0:
        return ()
    offered = (_grown(given, begin, first) for begin in dict.fromkeys((start, first)))
    return tuple(dict.fromkeys(title for title in offered if title and _whole(title, given.lexicon)))


def leads_up(given: Sentence, index: int) -> bool:
    """Whether a clause only sets the scene: nothing but the date, or an adverbial (面对…批评，, 在…会面时，)."""
    if index == len(given.clauses) - 1:
        return False
    bare = given.folded_clause(index)
    part = given.clauses[index]
    words = given.folded[part.start : part.end].strip(EDGE)
    lexicon = given.lexicon
    if not bare:
        return True
    if speech.says(bare, lexicon):
        return False
    if lexicon.spaced:
        return pattern(lexicon.lead_open, True).match(words) is not None
    opens = words.startswith(lexicon.lead_open) or bare.startswith(lexicon.lead_open)
    return len(bare) <= 4 or (opens and words.endswith(lexicon.lead_end)) or words.startswith(lexicon.scene)


def has_subject(words: str, lexicon: Lexicon) -> bool:
    """Whether `words` (folded) open with something that can be a subject: no verb, preposition or pronoun."""
    lowered = words.lower().lstrip("“「『\"'‘《 ")
    none = lexicon.subjectless + lexicon.pronouns + lexicon.anaphora
    if lexicon.spaced:
        opening = lowered.split(" ")[0].strip(".,'\"")
        return bool(opening) and opening not in none
    if not lowered or lowered.startswith(none):
        return False
    word, tag = first_word(lowered)
    return len(word) == 1 or tag not in NO_SUBJECT


def _with_subject(given: Sentence, first: int) -> int:
    """The clause to begin with so that the subject is there: `first`, or one of the two before it; -1 where there is none."""
    if has_subject(given.folded_clause(first), given.lexicon):
        return first
    if given.lexicon.spaced:
        return -1
    earlier = (index for index in range(first - 1, max(first - 3, -1), -1) if not leads_up(given, index))
    return next((index for index in earlier if has_subject(given.folded_clause(index), given.lexicon)), -1)


def _grown(given: Sentence, start: int, through: int) -> str:
    """The clauses from `start` as far as a title needs them, at least through clause `through`; "" where that does not fit."""
    lexicon = given.lexicon
    limit = LONGEST[lexicon.spaced]
    best = ""
    for end in range(start, len(given.clauses)):
        if end >= through and speech.says(given.folded_clause(end), lexicon):
            said = _speech(given, start, end)
            return said or best
        title = given.shown(start, end)
        if len(title) > limit:
            break
        if end < through or not balanced(title) or (end > given.at and leads_up(given, end)):
            continue
        best = title
        if len(title) >= ENOUGH[lexicon.spaced]:
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
    limit = LONGEST[lexicon.spaced]
    title = speech.title(head, contents, limit, lexicon)
    if title or not contents:
        return title
    for cut in _cuts(contents[0], limit - len(head) - 1, lexicon):
        if balanced(cut) and len(cut) >= speech.LEAST[lexicon.spaced]:
            return f"{head}{' ' if lexicon.spaced else '，'}{cut}"
    return (
        contents[0] if len(contents[0]) <= limit and balanced(contents[0]) and has_subject(contents[0], lexicon) else ""
    )


def _cut(words: str, lexicon: Lexicon) -> str:
    """`words` cut at a lesser border than a clause's: after a quotation, before a conjunction."""
    limit = LONGEST[lexicon.spaced]
    candidates = (words, *_cuts(words, limit, lexicon))
    return next((cut for cut in candidates if SHORTEST[lexicon.spaced] <= len(cut) <= limit and balanced(cut)), "")


def _cuts(words: str, limit: int, lexicon: Lexicon) -> list[str]:
    borders = (match.start() for match in _BORDER.finditer(words))
    fit = sorted((at for at in borders if at <= limit), reverse=True)
    return [words[:at].rstrip(EDGE) for at in fit if words[at:].lower().lstrip(" ,").startswith(lexicon.cut_before)]


def _whole(title: str, lexicon: Lexicon) -> bool:
    """Whether a title stands by itself: it has a subject, and none of its first words stands for something told before."""
    folded = title.lower()
    hangs = any(word in folded[: HEAD * 2] for word in lexicon.hanging)
    if (
        len(title) < SHORTEST[lexicon.spaced]
        or hangs
        or not has_subject(folded, lexicon)
        or speech.says(folded, lexicon)
    ):
        return False
    if folded.endswith(lexicon.unfinished):
        return False
    return lexicon.spaced or _predicates(fold(title))


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
