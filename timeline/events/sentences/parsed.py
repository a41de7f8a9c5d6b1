"""A sentence with the time that it tells, cut into clauses: which one sets the scene, which one acts, which one has a subject."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from timeline.events.sentences.borders import OPEN, clauses
from timeline.events.sentences.cleaning import EDGE, cleaned
from timeline.events.sentences.dated import Dated
from timeline.events.sentences.saying import says
from timeline.events.sentences.standing import put
from timeline.events.words.forms import uncounted
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.events.words.parts import VERB
from timeline.events.words.tagger import first_word, tagged
from timeline.model import Span

SET_OFF = re.compile(r"[*_ ]{0,3}(?:[:：—–|｜]|-(?= ))")
HEADED = re.compile(r" (?=[A-Z])")
YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
BULLETS = "*_#•·-|｜ "
OPENS = 2  # characters of a clause before the date that it opens with

Offer = tuple[str, str]  # words of a sentence, and these as a title


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the time that it tells: its clauses, the one that holds the date (`at`), and where `others` stand,
    whom its pronoun stands for, and whether it is the `first` of its document, so that it points back to nothing. `story` and
    `headline` are those of its document, to whose day it may be `near`; `room` is how many characters a title may have."""

    text: str
    folded: str
    span: Span
    clauses: tuple[Span, ...]
    at: int
    item: Dated
    lexicon: Lexicon
    others: tuple[Span, ...] = ()
    meant: str = ""
    first: bool = False
    story: str = ""
    headline: str = ""
    near: bool = True
    room: int = 0
    _bare: dict[int, str] = field(default_factory=dict, compare=False, repr=False)
    _leads: dict[int, bool] = field(default_factory=dict, compare=False, repr=False)
    _offers: list[Offer] = field(default_factory=list, compare=False, repr=False)

    @property
    def is_entry(self) -> bool:
        """Whether it is an entry of a chronicle: its date opens it and is set off from what happened (8 May: the mine closes), or stands
        there with its year as no sentence begins: 8 May 2010 The mine closes."""
        date = self.item.span
        if self.text[self.span.start : date.start].strip(BULLETS):
            return False
        bare = (
            self.lexicon.spaced and HEADED.match(self.text, date.end) and YEAR.search(self.text, date.start, date.end)
        )
        return bool(bare) or SET_OFF.match(self.text, date.end) is not None

    def dates_another(self, index: int) -> bool:
        """Whether a clause holds the date of something else."""
        part = self.clauses[index]
        return any(part.start <= other.start < part.end for other in self.others)

    def turns_to_another(self, index: int) -> bool:
        """Whether a clause behind the date's begins with the date of something else, so that it tells of that."""
        start = self.clauses[index].start
        return index > self.at and any(start <= other.start <= start + OPENS for other in self.others)

    def shown(self, first: int, last: int) -> str:
        """The clauses `first` to `last` as a title shows them."""
        span = Span(self.clauses[first].start, self.clauses[last].end)
        words = cleaned(self.text, span, self.item, self.lexicon)
        return put(words, self.folded_clause(first), self.meant, self.lexicon) if self.meant else words

    def goes_on(self, index: int) -> bool:
        """Whether the sentence goes on behind clause `index`, with no more than a comma between."""
        return index + 1 < len(self.clauses) and self.text[self.clauses[index].end - 1] not in "；;"

    def announces(self, index: int) -> bool:
        """Whether clause `index` ends in a verb and a colon, so that what follows is what it tells of: 在法院查询：…."""
        end = self.clauses[index].end
        colon = self.text[end - 1] in ":：" and self.text[end : end + 1] not in tuple(OPEN)
        words = tagged(self.folded_clause(index)) if colon else ()
        return bool(words) and words[-1][1] == VERB and words[-1][0] not in self.lexicon.empty

    def folded_clause(self, index: int) -> str:
        """A clause, folded, as a title shows it; worked out once, for every question about a clause begins with it."""
        if index not in self._bare:
            self._bare[index] = cleaned(self.folded, self.clauses[index], self.item, self.lexicon)
        return self._bare[index]

    def offers(self, made: Callable[[Sentence], list[Offer]]) -> list[Offer]:
        """The titles that are `made` of it, worked out once: several questions are asked about them."""
        if not self._offers:
            self._offers.extend(made(self))
        return self._offers

    def leads_up(self, index: int) -> bool:
        """Whether a clause only sets the scene: nothing but the date, or an adverbial (面对…批评，, 在…会面时，)."""
        if index not in self._leads:
            self._leads[index] = _leads_up(self, index)
        return self._leads[index]


def sentence(
    text: str,
    folded: str,
    span: Span,
    item: Dated,
    lexicon: Lexicon,
    others: tuple[Span, ...] = (),
    meant: str = "",
    first: bool = False,
) -> Sentence:
    """The sentence `span`, cut into clauses, with the clause of `item` found; `others` are dates of another time.

    `meant` is whom a pronoun stands for that opens it (see `standing`)."""
    parts = tuple(clauses(text, span, (item.span, *others)) if lexicon.spaced else clauses(text, span))
    at = next((index for index, part in enumerate(parts) if part.start <= item.span.start < part.end), 0)
    return Sentence(text, folded, span, parts, at, item, lexicon, others, meant, first)


def main_clause(given: Sentence) -> int:
    """The index of the first clause that can carry the action, from the date's clause on; -1 where there is none."""
    for index in range(given.at, len(given.clauses)):
        if given.turns_to_another(index):
            break
        if not given.leads_up(index):
            return index
        if given.text[given.clauses[index].end - 1] in "；;":
            break
    return -1


def _leads_up(given: Sentence, index: int) -> bool:
    if index == len(given.clauses) - 1:
        return False
    bare = given.folded_clause(index)
    part = given.clauses[index]
    words = given.folded[part.start : part.end].strip(EDGE)
    lexicon = given.lexicon
    if not bare:
        return True
    if index < given.at and lexicon.forms.relayed.fullmatch(words):
        return True
    if says(bare, lexicon):
        return False
    if lexicon.spaced:
        dated = index == given.at and (len(bare) >= len(words) // 2 or _opens_with_date(given, part))
        head = bare if dated else words  # On Monday a minister resigned, …
        form = lexicon.forms
        if pattern(lexicon.lead_open, True).match(uncounted(head, form)):
            return True
        return form.led.match(head) is not None and not _has_verb(head, lexicon)
    if index == given.at and only_begins(given, index):
        told = index > 0 and says(given.folded_clause(index - 1), lexicon)  # 当局宣布，|从1月5日起，…
        if told or all(map(given.leads_up, range(index))):
            return True
    if index == given.at and _ends_in_date(given, part):
        led = given.folded[part.start : given.item.span.start].rstrip()
        if words.endswith(lexicon.counted_on) or led.endswith(lexicon.attributive):
            return True  # 十天后的|1月5日，…
    opens = words.startswith(lexicon.lead_open) or bare.startswith(lexicon.lead_open)
    return len(bare) <= 4 or (opens and words.endswith(lexicon.lead_end)) or _sets_scene(words, lexicon)


def _has_verb(words: str, lexicon: Lexicon) -> bool:
    """Whether a clause that opens with a participle has a finite verb, and so a subject: Armed men attacked a bus."""
    form = lexicon.forms
    rest = words.partition(" ")[2]
    if form.counted_from.match(words) or form.having.match(words):
        return False
    return pattern(lexicon.verbs + lexicon.being, True).search(rest) is not None or (
        form.verb_within.search(words) is not None
    )


def _sets_scene(words: str, lexicon: Lexicon) -> bool:
    """Whether a clause opens with a word of setting a scene: 当警方抵达; not 当局, nor 继续."""
    found = pattern(lexicon.scene, False).match(words)
    if found is None or len(found.group()) > 1:
        return found is not None
    word = first_word(words)[0]
    return word in lexicon.scene or word in lexicon.reasons


def _opens_with_date(given: Sentence, part: Span) -> bool:
    """Whether a clause opens with the sentence's date, but for a preposition, so that what is left is told: On Monday Twitter, …."""
    led = given.folded[part.start : given.item.span.start].strip(EDGE)
    return not led or led in given.lexicon.before_date


def only_begins(given: Sentence, index: int) -> bool:
    """Whether clause `index` says nothing but that something begins on the sentence's date: 1月6日起，…."""
    part = given.clauses[index]
    led = given.folded[part.start : given.item.span.start].strip(EDGE)
    tail = given.folded[given.item.span.end : part.end].strip(EDGE)
    return tail in given.lexicon.starting and (not led or led in given.lexicon.before_date)


def _ends_in_date(given: Sentence, part: Span) -> bool:
    """Whether the sentence's date ends its clause, behind something that the clause tells."""
    return part.start < given.item.span.start and not given.folded[given.item.span.end : part.end].strip(EDGE)
