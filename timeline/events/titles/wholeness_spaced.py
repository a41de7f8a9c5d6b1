"""Whether a title in a language that writes words apart stands by itself: a subject told here, a finite verb, an act and no state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal
from unicodedata import east_asian_width

from timeline.events.sentences.borders import balanced
from timeline.events.sentences.saying import says
from timeline.events.titles.opening import has_subject
from timeline.events.words.forms import Forms, uncounted
from timeline.events.words.lexicon import Lexicon, pattern

LONGEST = 90  # characters
SHORTEST = 20  # … and of the least, of which those of an East Asian script say as much as two
NAMED_SHORTEST = 12  # … of one that names somebody behind its beginning, or the only one of a kind
FEW = 5  # blanks in a title of the something without a name, which says too little

# Why words are no title: no clause of theirs says who did what, they point back to what they do not say, do not name who or what is
# meant, say too little, or only that something was issued.
Flaw = Literal["", "untitled", "points", "unnamed", "brief", "issued"]

ASKS = ("?", "？", "؟")

_LAST = re.compile(r"(\S+) $")
_NAMED = re.compile(r"(?<=.)[A-Z]|\d")
_NAME = re.compile(r"[A-Z]")
_KNOWN = re.compile(r"(?<=.)[A-Z]|\d,\d")  # a name, or a figure as of no other
_QUOTED = re.compile(r'“[^”]*”|"[^"]*"')


def whole(
    words: str, lexicon: Lexicon, first: bool = False, entry: bool = False, *, alone: bool = False, told: bool = False
) -> bool:
    """Whether `words` are long enough, have a subject and a verb, tell an act, and hang on nothing told before: see `flaw`."""
    return not flaw(words, lexicon, first, entry, alone=alone, told=told)


def flaw(
    words: str, lexicon: Lexicon, first: bool = False, entry: bool = False, *, alone: bool = False, told: bool = False
) -> Flaw:
    """Why `words` are no title; "" where they are long enough, have a subject and a verb, tell an act, and hang on nothing told before.

    Nothing was told before the `first` sentence of a document; an `entry` of a chronicle tells in the present what happened. The subject
    may be known to stand `alone`, and the object to have been `told`, as that of a chronicle's entry has."""
    form = lexicon.forms
    if not balanced(words) or "|" in words:
        return "untitled"
    shortest = NAMED_SHORTEST if alone or _NAMED.search(words, 4) else SHORTEST
    brief = len(words) < shortest and _columns(words) < shortest
    words = uncounted(form.emerged.sub("", words, 1), form)
    words = as_past(words, form) if entry else words
    if not _tells(words, lexicon):
        return "untitled"
    if form.back.search(words) and not (told or entry):
        return "points"
    hangs = _hangs(_unquoted(words), lexicon, first or alone, alone) if lexicon.verbs else ""
    return hangs or ("brief" if brief else "")


def _tells(words: str, lexicon: Lexicon) -> bool:
    """Whether `words` have a subject and a verb, and tell an act."""
    form = lexicon.forms
    if form.verb_first.match(words):
        return False
    if form.broken.search(words) or words.count("—") % 2 or words.endswith(ASKS):
        return False
    if form.dependent.match(words) or _waits(words, lexicon):
        return False
    folded = words.lower()
    if not has_subject(folded, lexicon) or folded.endswith(lexicon.unfinished) or says(folded, lexicon):
        return False
    return not lexicon.verbs or _acts(words, lexicon)


def _columns(words: str) -> int:
    return sum(1 + (east_asian_width(sign) in "WF") for sign in words)


def as_past(words: str, form: Forms) -> str:
    """An entry of a chronicle as it would be told afterwards, where its verb shows no other sign of being one: regulators close the bank,
    trading is halted."""
    done = form.passive_now.sub(lambda match: form.past[match[1]] + match[0][len(match[1]) :], words, 1)
    return form.doing_now.sub(form.done_then, done, 1)


def _waits(words: str, lexicon: Lexicon) -> bool:
    """Whether the last clause, or what is said behind that, has no verb yet."""
    form = lexicon.forms
    that = max((match.end() for match in form.that_clause.finditer(words)), default=0)
    if that and next(finite_verbs(words[that:], lexicon), None) is None and not form.plural_acts.search(words, that):
        return True
    says_only = form.only_saying.match(words)
    if says_only and not has_verb(says_only.group(), lexicon):
        return True
    last = form.waiting.match(words)
    if last is None or form.as_what.search(words):
        return False
    clause = form.aside.sub("", (last[1] or "") + last[2])
    return not (pattern(lexicon.verbs, True).search(clause) or form.ended.search(clause) or form.third.search(clause))


def _unquoted(words: str) -> str:
    return _QUOTED.sub("“”", words)


def _hangs(words: str, lexicon: Lexicon, first: bool, alone: bool) -> Flaw:
    """Whether it is not told who or what is meant: the writer, a pronoun before any name, something told before."""
    form = lexicon.forms
    if form.writer.search(words) or form.told_before.search(words):
        return "points"
    verb = next(finite_verbs(words, lexicon), None)
    if words.lower().startswith(tuple(lexicon.days_own)):
        return "points"
    if not alone and _is_unnamed(words, verb, first, form):
        return "unnamed"
    return "points" if _has_pronoun(words, verb, lexicon) else ""


def _is_unnamed(words: str, verb: int | None, first: bool, form: Forms) -> bool:
    """Whether too little is said of the subject to know it."""
    if form.hanging.match(words):
        return True
    if form.bare.match(words) and words.count(" ") < FEW and not _NAMED.search(words, 4):
        return True
    if form.few.match(words) and not _NAMED.search(words, 1):
        return True
    if form.unnamed.match(words) and not _KNOWN.search(words, 4):
        return True
    if first or not form.thing.match(words):
        return False
    named = _NAME.search(words, 4)
    return not named or (form.somebody.match(words) is not None and not _NAME.search(words, 4, verb or len(words)))


def _has_pronoun(words: str, verb: int | None, lexicon: Lexicon) -> bool:
    """Whether a pronoun stands for whom nobody names: before any verb, or where the subject cannot be meant."""
    form = lexicon.forms
    pronoun = form.pronoun.search(words)
    if pronoun and (verb is None or pronoun.start() < verb) and not form.coordinated.search(words, 0, pronoun.start()):
        return True
    said = pattern(lexicon.said, True).search(words)
    subject_only = form.object.search(words)
    if subject_only is None or (said is not None and said.start() < subject_only.start()):
        return False
    refers = form.refers.search(words)
    return refers is None or refers.start() > subject_only.start()


def _acts(words: str, lexicon: Lexicon) -> bool:
    """Whether there is a finite verb after the subject that tells an act, and not only one of saying without what was said."""
    form = lexicon.forms
    bare = form.noun_that.sub("", form.aside.sub("", words))
    if not bare or pattern(lexicon.verbs, True).match(bare) or (bare[0].isdigit() and bare.startswith("0")):
        return False
    first = next(finite_verbs(bare, lexicon), None)
    if first is None or form.state.match(bare, first) or pattern(lexicon.being, True).match(bare, first):
        return False
    if form.within.search(bare, 0, first):
        return False
    said = pattern(lexicon.said, True).search(bare)
    if said is None or (first < said.start() and form.connects.search(bare, first, said.start())):
        return True
    if said.group().lower() in lexicon.performs and form.object_of.match(bare, said.end()):
        return True
    behind = bare[said.end() :]
    return next(finite_verbs(behind, lexicon, 0), None) is not None or _tells_now(behind, lexicon)


def _tells_now(words: str, lexicon: Lexicon) -> bool:
    """Whether `words`, which somebody says, have a verb of the present."""
    return not words.startswith(",") and lexicon.forms.content.search(words) is not None


def has_verb(words: str, lexicon: Lexicon) -> bool:
    """Whether there is a finite verb in `words` that is not of what only describes a noun between commas."""
    bare = lexicon.forms.aside.sub("", words) if "," in words else words
    return next(finite_verbs(bare, lexicon), None) is not None


def finite_verbs(words: str, lexicon: Lexicon, least: int = 1) -> Iterator[int]:
    """Where finite verbs stand, from the second word on: none behind to, nor behind that, which describes."""
    form = lexicon.forms
    start = words.find(" ") if least else 0
    if start < 0:
        return
    found = sorted(
        {match.start() for match in pattern(lexicon.verbs + lexicon.being, True).finditer(words, start)}
        | {match.start() for match in form.ended.finditer(words, start)}
        | ({match.start(1)} if least and (match := form.present.match(words)) else set())
    )
    for at in found:
        before = _LAST.search(words, 0, at)
        if before and form.no_verb_after.match(before[1]):
            continue
        if not form.participle.match(words, at) or form.be.search(words, 0, at):
            yield at
