"""Blocks: the mentions that can tell one happening because they tell one time. A day, a range or a month is compared within itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.events.folding import fold
from timeline.events.lexicon import lexicon
from timeline.events.likeness import Group, mention_key, vector
from timeline.events.speech import speaker
from timeline.events.words import words
from timeline.model import Mention


def blocks(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    """Mentions by their time, without marks of doubt, in order of time."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.when.edtf.replace("~", "").replace("?", "").replace("%", "")].append(mention)
    return {edtf: found[edtf] for edtf in sorted(found, key=lambda edtf: (found[edtf][0].when.since, edtf))}


def single(mention: Mention, titles: Mapping[str, Sequence[str]], weights: Mapping[str, float]) -> Group:
    """The group of one mention; `titles` gives the words of each document's title."""
    told, who = _told(mention)
    names = frozenset(mention.names)
    return Group(
        mentions=(mention,),
        documents=frozenset((mention.document,)),
        content=vector(mention.words, weights, told, who, names),
        context=vector(titles.get(mention.document, ()), weights),
        names=names & told if told else names,
        key=mention_key(mention),
    )


def _told(mention: Mention) -> tuple[frozenset[str], frozenset[str]]:
    """The words of what happened, as the first title tells it, and among them those of who spoke where something was said."""
    if not mention.titles:
        return frozenset(), frozenset()
    known = lexicon(mention.language)
    title = fold(mention.titles[0])
    return frozenset(words(title, known)), frozenset(words(speaker(title, known), known))
