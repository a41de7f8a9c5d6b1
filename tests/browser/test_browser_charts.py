"""Charts on a phone and by keyboard: no name is cut off, and one sees where one is."""

from datetime import date
from pathlib import Path

import pytest
import sample_timeline

from timeline.show import picture
from timeline.show.charts import describe
from timeline.show.charts.svg import draw
from timeline.show.wording.words import words

STYLE = (Path(__file__).parents[2] / "templates" / "assets" / "style.css").read_text(encoding="utf-8")
ENDS = (
    "() => [...document.querySelectorAll('svg text')].filter(text => text.getClientRects().length)"
    ".map(text => [text.textContent, text.getBoundingClientRect().left, text.getBoundingClientRect().right])"
)
SPANS = (
    (12, date(2020, 12, 20)),
    (40, date(2020, 12, 5)),
    (300, date(2020, 2, 1)),
    (800, date(2019, 1, 20)),
    (2000, date(2014, 12, 1)),
)


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
@pytest.mark.parametrize(("span", "start"), SPANS)
def test_no_name_on_the_axis_is_cut_off_on_a_phone(browser, span, start, language):
    drawn = draw(describe(sample_timeline.large(240, start=start, span=span), "overview", language), words(language))
    page = browser.new_page(viewport={"width": 360, "height": 600})
    page.set_content(f"<!doctype html><style>{STYLE}</style><main><div class='canvas'>{drawn}</div></main>")
    right = page.evaluate("document.querySelector('.canvas').getBoundingClientRect().right")
    cut = [text for text, _, end in page.evaluate(ENDS) if end > right + 1.5]
    page.close()
    assert cut == []


@pytest.mark.parametrize("width", [240, 320, 400])
@pytest.mark.parametrize("chart", ["overview", "names", "sources", "certainty", "lag"])
@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_a_narrow_picture_holds_all_that_it_says(browser, chart, width, language):
    from timeline.show import Options

    drawn = picture(sample_timeline.rich(), chart, width=width, options=Options(language=language)).decode()
    page = browser.new_page(viewport={"width": 600, "height": 900})
    page.set_content(f"<!doctype html><body style='margin:0'>{drawn.partition('?>')[2]}")
    cut = [(text, end) for text, start, end in page.evaluate(ENDS) if end > width + 1 or start < -1]
    page.close()
    assert cut == []


def test_one_sees_which_mark_has_the_focus(visit, served):
    page = visit(served).go("explore.html")
    for place in ("#chart-names a circle", "#chart-names text a"):
        link = page.locator(place).first
        paint = "e => { const s = getComputedStyle(e); return [s.stroke, s.fill, s.textDecorationLine]; }"
        before = link.evaluate(paint)
        link.evaluate("e => e.closest('a').focus({focusVisible: true})")
        assert link.evaluate(paint) != before, place


def test_the_brush_says_its_days_before_it_is_touched_and_the_search_its_number_alone(visit, served):
    page = visit(served).go("index.html")
    said = page.locator(".brush input").evaluate_all("inputs => inputs.map(input => input.ariaValueText)")
    assert said == page.locator(".brush output").all_inner_texts()
    page = visit(served).go("search.html#q=北京")
    assert page.locator("[aria-live], [role=status]").evaluate_all("e => e.map(one => one.id)") == ["found"]
