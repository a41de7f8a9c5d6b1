"""Languages without a pack: short dates are found by the words that dateparser knows, and read by it."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.anchoring import anchor
from timeline.grammar import find, foreign
from timeline.model import Dating, Document, Moment
from timeline.settings import Settings

PUBLISHED = datetime(2023, 7, 13, 9, 0)  # a Thursday
CASES = {
    ("fr", "Le président est arrivé mercredi 12 juillet 2023 à Paris."): {"mercredi 12 juillet 2023": "2023-07-12"},
    ("fr", "Il y a 2 jours, en juillet 2022, puis hier et mardi."): {
        "Il y a 2 jours": "2023-07-11",
        "juillet 2022": "2022-07",
        "hier": "2023-07-12",
        "mardi": "2023-07-11",
    },
    ("fr", "Le 3 mars, il avait parlé."): {"3 mars": "2023-03-03"},
    ("de", "Am 12. Juli 2023 und gestern, vor 2 Tagen, am Dienstag."): {
        "12. Juli 2023": "2023-07-12",
        "gestern": "2023-07-12",
        "vor 2 Tagen": "2023-07-11",
        "Dienstag": "2023-07-11",
    },
    ("es", "El 12 de julio de 2023 y ayer"): {"12 de julio de 2023": "2023-07-12", "ayer": "2023-07-12"},
    ("ru", "12 июля 2023 г. и вчера"): {"12 июля 2023 г.": "2023-07-12", "вчера": "2023-07-12"},
    ("it", "venerdì 3 marzo, poi ieri"): {"venerdì 3 marzo": "2023-03-03", "ieri": "2023-07-12"},
    ("ja", "2023年7月12日に発表した"): {"2023年7月12日": "2023-07-12"},
    ("ko", "2023년 7월 12일 발표"): {"2023년 7월 12일": "2023-07-12"},
    ("pt", "em 3 de março de 2021"): {"3 de março de 2021": "2021-03-03"},
    ("fr", "Il en a vendu 12, à 2023 francs, et mange des mars."): {},
    ("de", "Die Mai GmbH hat 30.000 Mitarbeiter"): {},
}


def read(language, text):
    document = Document(id="x", path="x", text=text, language=language)
    dating = Dating(published=Moment(PUBLISHED, "minute"), local_date=PUBLISHED.date())
    return {one.text: one.value for one in anchor(document, find(text, language), dating, Settings())}


@pytest.mark.parametrize(("language", "text"), CASES)
def test_found_and_placed(language, text):
    assert read(language, text) == CASES[language, text]


def test_a_language_that_nobody_knows():
    """The Chinese pack reads its stamps and numbers; a pack that is no language is not taken for one."""
    for language in ("xx", "feasts", ""):
        assert [one.text for one in find("12 juli 2023, 2023-07-12", language)] == ["2023-07-12"]
    assert not foreign.knows("xx")


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_safe(text):
    for language in ("fr", "ru"):
        end = 0
        for one in find(text, language):
            assert text[one.span.start : one.span.end] == one.text
            assert one.span.start >= end
            end = one.span.end
