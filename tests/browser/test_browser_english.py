"""The site in English: longer words within the same widths, and quotation marks that are narrow where only a Chinese font is at hand."""

from datetime import date

import pytest
import sample_timeline
from msgspec.structs import replace

from timeline.show import Options, render

KINDS = ("index.html", "months/2024-05.html", "names/index.html", "search.html", "about.html", "explore.html")


@pytest.fixture(scope="module")
def english(tmp_path_factory):
    """A timeline with events before and after the days of its chart, as a site in English on disk."""
    out = tmp_path_factory.mktemp("english")
    line = sample_timeline.large(60, start=date(2021, 9, 1), span=20)
    first, *rest, last = line.events
    first = replace(first, when=sample_timeline.days(date(2021, 1, 1)))
    last = replace(last, when=sample_timeline.days(date(2022, 11, 30)))
    for path, data in render(replace(line, events=(first, *rest, last)), Options(language="en", plotly=False)):
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_bytes(data)
    for path, data in render(sample_timeline.rich(), Options(language="en", plotly=False)):
        (out / "rich" / path).parent.mkdir(parents=True, exist_ok=True)
        (out / "rich" / path).write_bytes(data)
    return out.as_uri() + "/"


@pytest.mark.parametrize("width", [320, 390, 768])
def test_every_page_is_within_its_width(visit, english, width):
    seen = visit(english, width=width)
    pages = ["index.html", *(f"rich/{kind}" for kind in KINDS)]
    assert {path: seen.go(path).evaluate("document.documentElement.scrollWidth") for path in pages} == dict.fromkeys(
        pages, width
    )


def test_quotation_marks_are_narrow_but_in_chinese(visit, english):
    page = visit(english).go("rich/index.html")
    marks = "e => getComputedStyle(e).fontVariantEastAsian"
    assert page.locator("body").evaluate(marks) == "proportional-width"
    assert page.locator(".row .what[lang^=zh]").first.evaluate(marks) == "normal"
