"""Days alone on their lines: a page's stamps, or the headings of a chronicle."""

import pytest

import timeline


def kinds(text):
    document = timeline.read(text.encode(), path="a.md")
    return [(block.kind, document.text[block.span.start : block.span.end]) for block in document.blocks]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2021年1月6日", "2021年2月28日"),
        ("2021-01-06", "2021-02-28"),
        ("January 6, 2021", "February 28, 2021"),
        ("6 January 2021", "28 February 2021"),
    ],
)
def test_days_that_rise_with_sentences_behind_them_are_headings(first, second):
    text = f"**{first}**\n\n警方拘捕53人。\n\n**{second}**\n\n47人被控。\n"
    assert [kind for kind, _ in kinds(text)] == ["heading", "paragraph", "heading", "paragraph"]
    assert timeline.date(timeline.read(text.encode(), path="a.md")).published is None


@pytest.mark.parametrize(
    "text",
    [
        "2021年1月6日\n\n警方拘捕53人。\n\n47人被控。\n",  # the page's own, alone
        "2021年1月6日\n\n2021年1月7日\n\n警方拘捕53人。\n",  # published and updated
        "2021年2月28日\n\n47人被控。\n\n2021年1月6日\n\n警方拘捕53人。\n",  # posts, the latest first
        "2021年1月6日\n\n警方拘捕53人\n\n2021年2月28日\n\n47人被控\n",  # titles
    ],
)
def test_elsewhere_they_are_stamps(text):
    assert "heading" not in {kind for kind, said in kinds(text) if said.endswith("日")}


def test_a_chronicle_is_told_by_its_days_and_dated_by_its_own_evidence():
    text = "---\ndate: 2022-09-23\n---\n**2021年1月6日**\n\n警方拘捕53人。\n\n**2021年2月28日**\n\n47人被控。\n"
    assert timeline.date(timeline.read(text.encode(), path="a.md")).local_date.isoformat() == "2022-09-23"
