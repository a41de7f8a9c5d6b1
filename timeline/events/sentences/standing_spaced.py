"""Who acts in a sentence of a language that writes words apart, so that the he or she that opens the next one stands for him or her.

Only one who is named at the head of a sentence is taken for meant, of whom the document shows that it is a person, and only while no other
person is named beside.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from timeline.events.sentences.borders import sentences
from timeline.events.words.forms import Forms
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.model import Block, Document, Span

LONGEST = 40  # characters of a name
BACK = 3  # paragraphs that open with a pronoun one after the other
REACH = 20000  # characters from the beginning of a document in which people are introduced


def pronoun(text: str, span: Span, lexicon: Lexicon) -> str:
    """The he or she who acts in a sentence from its beginning, or behind when; "" where it opens with anybody else."""
    found = lexicon.forms.he_opens.match(text, span.start, span.end)
    return found[1].lower() if found else ""


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
    name = _in_full(text, opens[1], span.start)
    return name if name and _is_person(text, name, opens, form) else ""


def stands_for(text: str, span: Span, who: str, lexicon: Lexicon) -> str:
    """`who` acted in the sentence before, where the pronoun that opens a sentence can be that person; else ""."""
    return who if who and pronoun(text, span, lexicon) else ""


def _verb_at(text: str, at: int, lexicon: Lexicon) -> bool:
    word = text[at : at + LONGEST].partition(" ")[0].rstrip(".,;")
    ends = lexicon.forms.ended.fullmatch(f"x {word}", 2) is not None
    return ends or pattern(lexicon.verbs, True).fullmatch(word) is not None


def _in_full(text: str, name: str, end: int) -> str:
    """The name with its given names, as the document had it before a place; "" for a single word that it never had with any."""
    if " " in name:
        return name
    found = re.search(rf"\b(?:[A-Z][\w’'-]*\w (?:[A-Z]\. )?)+{re.escape(name)}\b", text[: min(end, REACH)])
    return found[0] if found and len(found[0]) <= LONGEST else ""


def _is_person(text: str, name: str, opens: re.Match[str], form: Forms) -> bool:
    """Whether the document tells a person's age, title or description by the name, or what befalls persons alone, or goes on with the
    family name alone, as with no body's."""
    if form.done_by_person.match(text, opens.end()) or form.of_person.search(opens[2] or ""):
        return True
    last = re.escape(name.rsplit(" ", 1)[-1])
    told = rf"{form.titled.pattern} (?:[A-Z][\w’'-]+ )?{last}\b|\b{last}, (?:aged )?\d\d?,"
    return re.search(told, text[:REACH]) is not None or _goes_on_by_family(text[:REACH], name)


def _goes_on_by_family(text: str, name: str) -> bool:
    """Whether a name's last word stands alone in a text, and its first does not: Lai, of Jimmy Lai; Corran, of Corran Minerals."""
    parts = name.split(" ")
    given, family = re.escape(parts[0]), re.escape(parts[-1])
    if len(parts) < 2 or re.search(rf"\b{given}\b(?! (?:[A-Z]\. )?[A-Z])", text):
        return False
    return re.search(rf"(?:[a-z]|[.,;:!?”\"]) {family}\b(?! [A-Z])|\n{family}\b", text) is not None


def _other(words: str, he: str, lexicon: Lexicon) -> bool:
    """Whether somebody else may be named in what a sentence tells: by a pronoun that is not `he`, a name or a noun for people."""
    form = lexicon.forms
    her = form.she.search(words) is not None
    his = form.he.search(words) is not None
    if (her and his) or (he == "he" and her) or (he == "she" and his):
        return True
    bare = form.became.sub(" ", form.aside.sub(" ", words))
    return form.somebody_else.search(bare) is not None or form.another_name.search(bare) is not None
