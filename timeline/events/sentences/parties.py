"""Who does what a title tells, and to whom it is done, of the people whom it names.

Only where it says so plainly: not who speaks or announces it, nor some of several (李四等12人)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.words.folding import fold
from timeline.events.words.lexicon import Lexicon, pattern
from timeline.events.words.parts import NOUN, OF, VERB
from timeline.events.words.persons import meets, persons, placed
from timeline.model import Span
from timeline.packs.parties import Parties, parties

CLAUSES = "，；。"
_LISTED = re.compile(r",? and |, ")
_OWNS = re.compile(r"['’]s? ")


class Told(NamedTuple):
    """The people who do it, and those to whom it is done."""

    doers: frozenset[str] = frozenset()
    done_to: frozenset[str] = frozenset()


def told_of(title: str, lexicon: Lexicon) -> Told:
    """The people in `title` by what they do in it."""
    found = persons(title, lexicon)
    if not found:
        return Told()
    pack = parties(lexicon.language)
    roles = (
        _spaced(fold(title), found, pack, lexicon) if lexicon.spaced else _chinese(fold(title), found, pack, lexicon)
    )
    return Told(
        frozenset(name for name, role in roles if role in ("doer", "both")),
        frozenset(name for name, role in roles if role in ("done to", "both")),
    )


def _spaced(folded: str, found: Sequence[tuple[str, Span]], pack: Parties, lexicon: Lexicon) -> list[tuple[str, str]]:
    """The role of each name in words that are written apart: names in a list have one."""
    if pattern(pack.among, True).search(folded):
        return []
    lists: list[list[tuple[str, Span]]] = []
    for name, span in found:
        if lists and _LISTED.fullmatch(folded, lists[-1][-1][1].end, span.start):
            lists[-1].append((name, span))
        else:
            lists.append([(name, span)])
    roles = []
    for held in lists:
        role = _role_spaced(folded[: held[0][1].start].rstrip(), folded[held[-1][1].end :], pack, lexicon)
        roles += [(name, role) for name, _ in held]
    return roles


def _role_spaced(before: str, after: str, pack: Parties, lexicon: Lexicon) -> str:
    """What a person does between these words; nothing where he is only spoken of."""
    last = before.rpartition(" ")[2]
    acted = _acts(before, lexicon)
    if (_OWNS.match(after) and not acted) or after.startswith("-"):
        return ""
    if last in pack.by:
        return "doer"
    if last in pack.together and acted:
        return "both"
    if last in pack.to:
        return "done to"
    if last in pack.aside:
        return ""
    if acted or last.endswith(lexicon.going_ends) or pattern(pack.undergoes, True).match(after.lstrip()):
        return "done to"
    return "" if pattern((*lexicon.said, *lexicon.performs), True).match(after.lstrip()) else "doer"


def _acts(before: str, lexicon: Lexicon) -> bool:
    """Whether a verb stands in the words before a name."""
    verbs = pattern(lexicon.verbs, True)
    return any(verbs.fullmatch(word) or word.endswith(lexicon.past_ends) for word in re.findall(r"[a-z]+", before))


def _chinese(folded: str, found: Sequence[tuple[str, Span]], pack: Parties, lexicon: Lexicon) -> list[tuple[str, str]]:
    words = [one for one in placed(folded) if not meets(one[2], found)]
    roles = []
    for name, span in found:
        before = [(word, tag) for word, tag, place in words if place.end <= span.start]
        after = [(word, tag) for word, tag, place in words if place.start >= span.end]
        if any(_speaks(word, lexicon) for word, _ in before):
            continue  # in what somebody says
        before = before[max((at for at, (word, _) in enumerate(before, 1) if word in CLAUSES), default=0) :]
        after = after[1:] if after and after[0][0] in CLAUSES else after
        after = after[: next((at for at, (word, _) in enumerate(after) if word in CLAUSES), len(after))]
        role = _role(before, after, pack, lexicon)
        if role:
            roles.append((name, role))
    return roles


def _speaks(word: str, lexicon: Lexicon) -> bool:
    return word.endswith(lexicon.said) and not word.endswith(lexicon.performs)


def _role(before: Sequence[tuple[str, str]], after: Sequence[tuple[str, str]], pack: Parties, lexicon: Lexicon) -> str:
    """What a person does between these words; nothing where he is only spoken of."""
    last, then = before[-1] if before else ("", ""), after[0] if after else ("", "")
    offices = (*lexicon.offices, *lexicon.persons)
    if _speaks(then[0], lexicon) or (then[0].endswith(lexicon.performs) and len(after) != 2):
        return ""  # who says it
    if then[0] in pack.among or last[0] in (*pack.among, *pack.at):
        return ""
    acted = any(_is_deed(before, at) for at in range(len(before)))
    if then[1] == OF and acted and len(after) == 2:
        return "done to"  # 驳回张三的|上诉
    if then[1] == OF or (then[1].startswith(NOUN) and not then[0].endswith(offices)):
        return ""  # 拜登政府, 特朗普的支持者
    if last[0] in pack.by:
        return "doer"
    if last[0] in pack.to:
        return "done to"
    if any(word in pack.together for word, _ in (last, then)) and not acted:
        return "both"
    if acted:
        return "done to"
    verb = next((at for at in range(len(after)) if _is_deed(after, at)), len(after))
    if any(word.startswith(pack.undergoes) for word, _ in after[: verb + 1]):
        return "done to"
    if verb < len(after) and after[verb][0].startswith((*lexicon.said, *lexicon.performs)):
        return "" if len(after) - verb != 2 else "doer"  # … 宣布|辞职
    return "doer"


def _is_deed(words: Sequence[tuple[str, str]], at: int) -> bool:
    """Whether the word at this place is a verb, and does not describe what is behind it."""
    rest = words[at + 1 : at + 3]
    return words[at][1].startswith(VERB) and len(words[at][0]) > 1 and all(tag != OF for _, tag in rest)
