"""A date inside what a clause only names, in a language that writes words apart: in a relative clause, behind a participle, ahead of it."""

from __future__ import annotations

import re

from timeline.events.words.forms import Forms
from timeline.events.words.lexicon import Lexicon, pattern


def only_names(before: str, after: str, follows: bool, rest: str, sharp: bool, lexicon: Lexicon) -> bool:
    """Whether a date between the words `before` and `after` of its clause dates what describes a noun, not what is told.

    `follows`: another clause goes before this one; `rest` comes behind it; `sharp`: it is a day. A last clause with who or which goes
    on with the story where it has a day (the trial, which ended on Monday; not of Mary Hall, who died last June)."""
    form = lexicon.forms
    if form.meant_for.search(before) and pattern(lexicon.plan + lexicon.propose, True).search(before) is None:
        return True
    if (
        form.named_by_day.search(before)
        or form.so_now.search(before)
        or form.ahead_of.search(before)
        or form.counted_from.match(before)
        or form.absolute.match(before)
        or form.by_account.match(before)
        or form.up_from.search(before)
        or form.after_day.match(after)
    ):
        return True
    if follows and form.only_describes.fullmatch(before) and _opens_with_verb(rest, form, lexicon):
        return True
    if form.described_by.fullmatch(before.lstrip()) and _acts_behind(after, form, lexicon):
        return True
    if form.set_for.search(before):
        return follows and form.set_for.match(before.lstrip()) is not None
    if follows and form.relative.match(before.lstrip()) and _opens_with_verb(rest, form, lexicon):
        return True
    goes_on = follows and not rest and sharp
    described = [match for match in form.relative.finditer(before) if not goes_on or before[: match.start()].strip()]
    described += _participles(before, form)
    return any(not _acts_again(before[match.end() :], form, lexicon) for match in described)


def _participles(before: str, form: Forms) -> list[re.Match[str]]:
    """The participles that describe the noun before them: an idea mooted by; not was sued by, nor sanctions followed by."""
    found = form.participle.finditer(before)
    return [match for match in found if match.start() and not form.be.search(before, 0, match.start())]


def _opens_with_verb(rest: str, form: Forms, lexicon: Lexicon) -> bool:
    """Whether what comes behind a clause opens with a verb, whose subject stands before it: the report, released on Monday, | said."""
    word = rest.lstrip(" ,").partition(" ")[0]
    return pattern(lexicon.verbs, True).match(word) is not None or form.ended.fullmatch(f"x {word}", 2) is not None


def _acts_behind(after: str, form: Forms, lexicon: Lexicon) -> bool:
    """Whether a verb comes behind a date that is the clause's own, in no clause within: … | while covering a march died."""
    found = [match.start() for match in form.ended.finditer(f"x{after}")]
    found += [match.start() + 1 for match in pattern(lexicon.verbs, True).finditer(after)]
    within = form.relative.search(after)
    return any(within is None or at <= within.start() for at in found)


def _acts_again(rest: str, form: Forms, lexicon: Lexicon) -> bool:
    """Whether behind the verb of what describes somebody another one follows, which is the clause's own: who was shot | said on."""
    first = form.verb_chain.match(rest)
    rest = rest[first.end() :] if first else rest
    return pattern(lexicon.verbs, True).search(rest) is not None or form.ended.search(rest) is not None
