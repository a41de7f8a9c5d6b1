"""Every rule's own examples and negatives, resolved at the reference day of its pack."""

from datetime import datetime

import pytest

from timeline import packs
from timeline.anchoring import anchor
from timeline.grammar import find
from timeline.grammar.rules.pack import Pack, read
from timeline.model import Dating, Document, Moment
from timeline.settings import Settings


def languages() -> list[Pack]:
    return [read(name) for name in packs.names() if "language" in packs.load(name)]


RULES = [(pack, rule) for pack in languages() for rule in pack.rules]
IDS = [f"{pack.language}-{rule.name}" for pack, rule in RULES]


def resolved(pack: Pack, text: str):
    document = Document(id="example", path="", text=text, language=pack.language)
    dating = Dating(published=Moment(datetime(*pack.reference.timetuple()[:3]), "second"), local_date=pack.reference)
    return anchor(document, find(text, pack.language), dating, Settings())


@pytest.mark.parametrize(("pack", "rule"), RULES, ids=IDS)
def test_its_examples_have_their_values(pack, rule):
    wrong = []
    for text, want in rule.examples.items():
        plain = text.replace("[", "").replace("]", "")
        marked = text[text.index("[") + 1 : text.index("]")] if "[" in text else plain
        found = {one.text: (one.value, one.rule.split("+")) for one in resolved(pack, plain)}
        value, rules = found.get(marked, (None, []))
        if value != want or rule.name not in rules:
            wrong.append((text, want, found))
    assert wrong == []


@pytest.mark.parametrize(("pack", "rule"), RULES, ids=IDS)
def test_its_negatives_are_not_found(pack, rule):
    found = {text: [one for one in resolved(pack, text) if rule.name in one.rule.split("+")] for text in rule.negatives}
    assert {text: wrong for text, wrong in found.items() if wrong} == {}
