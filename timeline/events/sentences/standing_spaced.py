"""Who acts in a sentence of a language that writes words apart, so that the he or she that opens the next one stands for him or her.

Only one who is named at the head of a sentence is taken for meant, of whom the document shows that it is a person, and only while no other
person is named beside.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from string import ascii_uppercase
from typing import NamedTuple

from timeline.events.sentences.borders import sentences
from timeline.events.words.forms import Forms
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.model import Block, Document, Span

LONGEST = 40  # characters of a name
BACK = 3  # paragraphs that open with a pronoun one after the other …
IN_ROW = 8  # … and sentences of one
REACH = 20000  # characters from the beginning of a document in which people are introduced
WORD = re.compile(r"\w+(?:[’'-]+\w+)*")
INITIAL = re.compile(r" [A-Z]\. ")
CAPITAL = re.compile(r" (?:[A-Z]\. )?[A-Z]")  # behind a name that goes on
LED = re.compile(r"[a-z.,;:!?”\"] $")  # before a name that does not open a sentence of its own, or does


class Met(NamedTuple):
    """Whom a document names: by the last word of a name where it first stands in full, and that; words that stand for people by their
    title or age; words that stand with no capital behind them; and of these those inside a sentence or at the head of a line."""

    full: dict[str, tuple[int, str]]
    people: frozenset[str]
    last: frozenset[str]
    alone: frozenset[str]


def pronoun(text: str, span: Span, lexicon: Lexicon) -> str:
    """The he or she who acts in a sentence from its beginning, or behind when; "" where it opens with anybody else."""
    found = lexicon.forms.he_opens.match(text, span.start, span.end)
    return found[1].lower() if found else ""


def acted(document: Document, block: Block, earlier: Sequence[Span], lexicon: Lexicon) -> str:
    """Who acted in the last of the `earlier` sentences of a block, or where there is none before it; "" for nobody of whom that is safe."""
    text, first = document.text, len(earlier)
    while first and len(earlier) - first < IN_ROW and pronoun(text, earlier[first - 1], lexicon):
        first -= 1
    who = acting(text, earlier[first - 1], "", lexicon) if first else acting_before(document, block, lexicon)
    for span in earlier[first:]:
        who = acting(text, span, who, lexicon)
    return who


def acting_before(document: Document, block: Block, lexicon: Lexicon) -> str:
    """Who acts in the paragraph before a `block` that opens with a pronoun, or before others that do; "" for nobody, or where what stands
    there is no paragraph of the story."""
    text, blocks = document.text, document.blocks
    at = first = bisect_left(blocks, block.span.start, key=lambda one: one.span.start)
    while first and at - first < BACK and pronoun(text, blocks[first].span, lexicon):
        first -= 1
    who = ""
    for one in blocks[first:at]:
        if one.furniture or one.kind != "paragraph":
            return ""
        for span in sentences(text, one.span, lexicon):
            who = acting(text, span, who, lexicon)
    return who


def acting(text: str, span: Span, who: str, lexicon: Lexicon) -> str:
    """The name of the person who acts in a sentence and is the only one named there: `who` acted in the one before it, where this one opens
    with a pronoun; "" where that is not safe."""
    form = lexicon.forms
    he = pronoun(text, span, lexicon)
    if he:
        return who if who and not _other(text[span.start : span.end], he, lexicon) else ""
    opens = form.person_opens.match(text, span.start, span.end)
    if opens is None or not _verb_at(text, opens.end(), lexicon):
        return ""
    if _other(text[opens.end() : span.end], "", lexicon) or form.no_person.search(opens[1]):
        return ""
    met = _met(text[:REACH], form.titled, form.aged, form.genitive)
    name = _in_full(met, opens[1], span.start)
    return name if name and _is_person(text, name, opens, met, form) else ""


def _verb_at(text: str, at: int, lexicon: Lexicon) -> bool:
    word = text[at : at + LONGEST].partition(" ")[0].rstrip(".,;")
    ends = lexicon.forms.ended.fullmatch(f"x {word}", 2) is not None
    return ends or pattern(lexicon.verbs, True).fullmatch(word) is not None


@lru_cache(maxsize=4)
def _met(text: str, titled: re.Pattern[str], aged: re.Pattern[str], genitive: re.Pattern[str]) -> Met:
    """Whom a text names, by one walk through its words; for the patterns see `Forms`."""
    full: dict[str, tuple[int, str]] = {}
    people, last, alone = set[str](), set[str](), set[str]()
    run, end = 0, -1
    for found in WORD.finditer(text):
        start, word = found.start(), found[0]
        if word[0] not in ascii_uppercase:
            end = -1
            continue
        if len(word) == 1 and text.startswith(". ", found.end()):
            continue
        name = genitive.sub("", word)
        if end >= 0 and (text[end:start] == " " or INITIAL.fullmatch(text, end, start)):
            full.setdefault(name, (start, text[run:start] + name))
        else:
            run = start
        end = found.end()
        if name != word or not CAPITAL.match(text, end):
            last.add(name)
            if text.startswith("\n", start - 1) or LED.search(text[max(0, start - 2) : start]):
                alone.add(name)
        if aged.match(text, end):
            people.add(name)
    for found in titled.finditer(text):
        people.update(genitive.sub("", one) for one in found.groups() if one)
    return Met(full, frozenset(people), frozenset(last), frozenset(alone))


def _in_full(met: Met, name: str, end: int) -> str:
    """The name with its given names, as the document had it before a place; "" for a single word that it never had with any."""
    if " " in name:
        return name
    at, full = met.full.get(name, (end, ""))
    return full if at < end and len(full) <= LONGEST else ""


def _is_person(text: str, name: str, opens: re.Match[str], met: Met, form: Forms) -> bool:
    """Whether the document tells a person's age, title or description by the name, or what befalls persons alone, or goes on with the
    family name alone, as with no body's."""
    if form.done_by_person.match(text, opens.end()) or form.of_person.search(opens[2] or ""):
        return True
    return name.rsplit(" ", 1)[-1] in met.people or _goes_on_by_family(met, name)


def _goes_on_by_family(met: Met, name: str) -> bool:
    """Whether a name's last word stands alone in a text, and its first does not: Lai, of Jimmy Lai; Corran, of Corran Minerals."""
    given, _, family = name.rpartition(" ")
    return bool(given) and given.partition(" ")[0] not in met.last and family in met.alone


def _other(words: str, he: str, lexicon: Lexicon) -> bool:
    """Whether somebody else may be named in what a sentence tells: by a pronoun that is not `he`, a name or a noun for people."""
    form = lexicon.forms
    her = form.she.search(words) is not None
    his = form.he.search(words) is not None
    if (her and his) or (form.he.search(he) and her) or (form.she.search(he) and his):
        return True
    bare = form.became.sub(" ", form.aside.sub(" ", words))
    return form.somebody_else.search(bare) is not None or form.another_name.search(bare) is not None
