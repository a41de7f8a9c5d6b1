"""A title that is understood beside its article: the fire broke out, where one only is told of; signed the climate bill, for the bill."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.events.sentences.parsed import Sentence
from timeline.events.titles.wholeness_spaced import as_past, finite_verbs, whole
from timeline.events.words.forms import Forms

# Nouns of an article of which it is at hand whether it has one such thing only: each of its sentences may ask.
ASKED = 64


def understood(title: str, given: Sentence) -> str:
    """`title` with its object named as the article names it, where that or the headline tells which is meant, and with a subject that
    stands by itself or is the only one of its kind in the article; "" where it is not known who or what is meant."""
    form = given.lexicon.forms
    named = _with_object(title, given.story, given.headline, form)
    told = form.pointed.search(named) is not None
    fits = named and whole(named, given.lexicon, given.first, given.is_entry, alone=_is_alone(named, given), told=told)
    return named if fits else ""


def only_one(text: str, noun: str, form: Forms) -> bool:
    """Whether `text` speaks of one thing only that is called so: neither of several, nor by the names of several."""
    return _only_one(text, noun, form.several.pattern)


@lru_cache(maxsize=ASKED)
def _only_one(text: str, noun: str, several: str) -> bool:
    plural = "" if noun.endswith("s") else f"|{noun}s"
    if re.search(rf"(?i)\b(?:(?:{several}){noun}{plural})\b", text):
        return False
    before = {found[1].lower() for found in re.finditer(rf"(?<=\w )([A-Z][\w.-]+)(?:['’]s)? {noun}\b", text)}
    behind = {found[1] for found in re.finditer(rf"(?i:\b{noun}) (?:[A-Z][\w.]* ){{0,2}}([A-Z][\w-]+)(?! [A-Z])", text)}
    return len(before) <= 1 and len(behind) <= 1


def _is_alone(title: str, given: Sentence) -> bool:
    """Whether a title opens with the bare noun of what its article has only one of, and tells what that did, or what happened to it."""
    form = given.lexicon.forms
    opens = form.alone.match(title)
    told = as_past(title, form) if given.is_entry else title
    if opens is None or next(finite_verbs(told, given.lexicon), 0) != opens.end() or form.beside_it.search(title):
        return False
    verb = title[opens.end() :].partition(" ")[0]
    says = verb in given.lexicon.said and verb not in given.lexicon.performs
    about = given.near or given.first or opens[1].lower() in given.headline.lower()
    return not says and (about or given.is_entry) and only_one(given.story, opens[1], form)


def by_itself(title: str, given: Sentence) -> str:
    """`title`, where it stands by itself; "" where it does not."""
    return title if whole(title, given.lexicon, given.first, given.is_entry) else ""


def _with_object(title: str, story: str, headline: str, form: Forms) -> str:
    """A title whose object was told before, with what the article says to tell it from others; as it stands where the headline names one of
    the kind; "" where neither does."""
    found = form.pointed.search(title)
    if found is None:
        return title
    if (which := _which(story, found[1], form.which.pattern, form.several.pattern)) is not None:
        return f"{title[: found.start(1)]}{which}{title[found.start(1) :]}"
    kind = next((one for one in form.same_kind if re.fullmatch(one, found[1])), found[1])
    return title if re.search(rf"(?i)\b(?:{kind})\b", headline) else ""


@lru_cache(maxsize=ASKED)
def _which(story: str, noun: str, form: str, several: str) -> str | None:
    """What tells a thing from others of its kind (climate, of the climate bill), where a story says that of one only, by the `form` of what
    stands before its name."""
    said = [found[1] for found in re.finditer(rf"{form}{noun}\b", story)]
    one = len({which.split()[-1].lower() for which in said}) == 1 and _only_one(story, noun, several)
    return min(said, key=len) if one else None
