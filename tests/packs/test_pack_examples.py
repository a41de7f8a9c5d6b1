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


CASES = [
    (pack, rule, text, want) for pack in languages() for rule in pack.rules for text, want in rule.examples.items()
]
NEGATIVES = [(pack, rule, text) for pack in languages() for rule in pack.rules for text in rule.negatives]


def resolved(pack: Pack, text: str):
    document = Document(id="example", path="", text=text, language=pack.language)
    dating = Dating(published=Moment(datetime(*pack.reference.timetuple()[:3]), "second"), local_date=pack.reference)
    return anchor(document, find(text, pack.language), dating, Settings())


@pytest.mark.parametrize(
    ("pack", "rule", "text", "want"), CASES, ids=[f"{p.language}-{r.name}-{t}" for p, r, t, _ in CASES]
)
def test_an_example_has_its_value(pack, rule, text, want):
    plain = text.replace("[", "").replace("]", "")
    marked = text[text.index("[") + 1 : text.index("]")] if "[" in text else plain
    found = {one.text: one for one in resolved(pack, plain)}
    assert marked in found, f"found {list(found)}"
    assert found[marked].value == want
    assert rule.name in found[marked].rule.split("+")


@pytest.mark.parametrize(
    ("pack", "rule", "text"), NEGATIVES, ids=[f"{p.language}-{r.name}-{t}" for p, r, t in NEGATIVES]
)
def test_a_negative_is_not_found(pack, rule, text):
    assert [one for one in resolved(pack, text) if rule.name in one.rule.split("+")] == []
