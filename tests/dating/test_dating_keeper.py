"""The day that whoever keeps a document gives in its front matter: it outweighs all that the page says, which is turned down and told."""

from datetime import UTC, date, datetime

import pytest
from dated import STORY, dated

from timeline import dating
from timeline.dating.evidence import reasons
from timeline.reading import read_bytes
from timeline.settings import Settings

PAGES = {
    "front matter": f"---\ndate: 2024-06-10\ntimeline-date: 2024-06-08\n---\n{STORY}",
    "a printed line": f"---\ntimeline_date: 2024-06-08\n---\n2024-05-31 19:12 来源：渡口网\n\n{STORY}",
    "Chinese lines": f"更正日期：2024-06-08\n标题：题\n\n2024-05-31 19:12 来源：渡口网\n\n{STORY}",
    "plain lines": f"Title: x\nTimeline-Date: 2024-06-08\nDate: 2024-06-10\n\n{STORY}",
    "the feed's time": f"---\ntimeline-date: 2024-06-08\n---\n<!--1717200000000-->\n{STORY}",
    "markup": (
        '---\ntimeline-date: 2024-06-08\n---\n<!doctype html><html><head><meta property="article:published_time" '
        f'content="2024-06-02T08:00:00Z"></head><body><article><h1>Mill</h1>{STORY}</article></body></html>'
    ),
}


@pytest.mark.parametrize("case", PAGES)
def test_the_keepers_word_outweighs_the_page(case):
    found = dated(PAGES[case])
    assert (found.local_date, found.chosen.kind, found.inferred) == (date(2024, 6, 8), "given", False)
    assert found.chosen.reason == reasons.GIVEN()
    assert found.confidence > 0.99
    assert found.rejected


def test_and_a_letters_header():
    letter = b"Timeline-Date: 2024-06-08\nDate: Tue, 28 Sep 2021 09:15 +0800\nSubject: x\nFrom: a@b.example\n\nThe mill stands.\n"
    document = read_bytes(letter, "a.eml", Settings())
    assert dating.date(document, (), Settings()).local_date == date(2024, 6, 8)


def test_an_instant_is_kept_as_one():
    found = dated(f"---\ntimeline-date: 2024-06-08T10:00+08:00\ndate: 2024-06-08T23:00:00Z\n---\n{STORY}")
    assert found.published.at == datetime(2024, 6, 8, 2, tzinfo=UTC)


def test_what_is_no_day_is_told_and_changes_nothing():
    found = dated(f"---\ntimeline-date: soon\ndate: 2024-06-10\n---\n{STORY}")
    assert (found.local_date, found.chosen.kind) == (date(2024, 6, 10), "field")
