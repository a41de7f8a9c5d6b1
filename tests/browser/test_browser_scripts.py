"""What scripts add: search, filters kept in the address, the brush, the scheme, charts to explore."""

import pytest
import sample_timeline

from timeline.show import Options, render


def test_search_finds_either_script_and_keeps_its_address(visit, served):
    seen = visit(served)
    page = seen.go("search.html")
    assert page.locator("form.search label:visible").count() == 7
    assert page.locator("input[name=q]").bounding_box()["width"] > 800
    page.fill("input[name=q]", "習近平 北京")
    page.wait_for_selector("#hits li")
    assert page.locator("#hits li").count() == 1
    assert "普京与习近平在北京会谈" in page.inner_text("#hits")
    assert float(page.get_attribute("section.timeline", "data-milliseconds")) >= 0  # benchmarks/site.py says how many
    page.fill("input[name=q]", "PUTIN ｍeets")
    page.wait_for_selector("#hits a:text('Putin meets')")
    page.reload()
    page.wait_for_selector("#hits li")
    assert page.input_value("input[name=q]") == "PUTIN ｍeets"
    seen.quiet()


def test_search_filters_combine(visit, served):
    page = visit(served).go("search.html#status=planned&from=2024-01-01&to=2024-12-31")
    page.wait_for_selector("#hits li")
    assert page.locator("#hits .what").all_inner_texts() == ["北约计划在东京开设联络办事处"]
    page = visit(served).go("search.html#certainty=disputed")
    page.wait_for_selector("#hits li")
    assert page.locator("#hits .what").all_inner_texts() == ["普京与习近平在北京会谈"]


def test_filters_work_without_scripts(visit, served):
    page = visit(served, scripts=False).go("months/2024-05.html")
    assert page.locator(".row:visible").count() == 3
    page.check("#f-disputed", force=True)
    assert page.locator(".row:visible .what").all_inner_texts() == ["普京与习近平在北京会谈"]


def test_filters_by_source_are_kept_in_the_address(visit, served):
    page = visit(served).go("months/2024-05.html")
    page.locator(".filters label", has_text="法广").click()
    assert page.locator(".row:visible").count() == 1
    assert "#only=s" in page.url
    page.reload()
    assert page.locator(".row:visible").count() == 1
    assert page.locator(".day:visible").count() == 1


def test_the_brush_zooms_and_filters_and_has_an_address(visit, served):
    page = visit(served).go("index.html#from=2023-05&to=2023-07")
    shown = page.locator(".timeline:not(.aside) .row:visible .what").all_inner_texts()
    assert "北约峰会在维尔纽斯举行" in shown and "普京与习近平在北京会谈" not in shown
    assert float(page.get_attribute(".overview .zoom", "width").rstrip("%")) > 900
    page.focus(".brush input[name=to]")
    page.keyboard.press("End")
    assert "to=" not in page.url or "to=2024-05" in page.url
    page.click(".brush button")
    page.wait_for_url(lambda url: "#" not in url)
    assert page.locator(".timeline:not(.aside) .row:visible").count() == 12


def test_the_scheme_is_switched_and_remembered(visit, served):
    page = visit(served).go("index.html")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click(".scheme")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != light
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    page.click(".scheme")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == light
    page.reload()
    page.emulate_media(color_scheme="dark")  # who has switched back goes with the system again
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_charts_are_drawn_when_asked_for_and_not_before(visit, served):
    seen = visit(served)
    page = seen.go("explore.html")
    assert not [url for url in seen.asked if "plotly" in url]
    page.click("#interactive")
    page.wait_for_selector("body[data-drawn]")
    assert page.locator(".js-plotly-plot").count() == page.locator("figure.plot").count() == 6
    seen.quiet()


FILLED = "name => getComputedStyle(document.querySelector(name)).fill"


def test_drawn_charts_have_the_colours_of_the_page_and_of_its_key(visit, served):
    seen = visit(served)
    page = seen.go("explore.html")
    light = page.evaluate(FILLED, "#chart-overview rect.firm")
    page.click("#interactive")
    page.wait_for_selector("body[data-drawn]")
    bar = "#chart-overview .trace.bars .point path"
    assert page.evaluate(FILLED, bar) == light
    page.click(".scheme")
    page.wait_for_function(f"({FILLED})('{bar}') !== '{light}'")
    assert page.evaluate(
        "getComputedStyle(document.querySelector('.key li'), '::before').backgroundColor"
    ) == page.evaluate(FILLED, bar)
    assert page.evaluate(FILLED, "#chart-certainty .bartext") == page.evaluate(FILLED, "#chart-certainty .ytick text")
    seen.quiet()


def test_a_month_in_the_overview_is_a_link(visit, served):
    page = visit(served).go("index.html")
    page.locator('.chart a[href="months/2023-07.html"]').click()
    page.wait_for_url("**/months/2023-07.html")


def test_print_hides_what_paper_cannot_use(visit, served, kinds):
    page = visit(served).go(kinds["event"])
    page.emulate_media(media="print")
    assert not page.locator(".masthead nav").is_visible()
    after = page.evaluate("getComputedStyle(document.querySelector('a.out'), '::after').content")
    assert "https://" in after


@pytest.mark.parametrize("chosen", ["", "dark", "light"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_light_whatever_the_screen_is(visit, served, kinds, scheme, chosen):
    page = visit(served).go(kinds["event"])
    page.evaluate(f"document.documentElement.dataset.scheme = '{chosen}'")
    page.emulate_media(media="print", color_scheme=scheme)
    style = page.evaluate("(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.body))")
    assert style == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_the_brush_of_a_week_chooses_days(visit, tmp_path):
    for path, data in render(sample_timeline.large(30, span=9), Options(plotly=False)):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    seen = visit(tmp_path.as_uri() + "/")
    page = seen.go("index.html#from=2015-01-03&to=2015-01-04")
    assert page.locator(".timeline .day:visible").evaluate_all("days => days.map(day => day.id)") == [
        "d2015-01-03",
        "d2015-01-04",
    ]
    assert page.locator(".brush output").all_inner_texts() == ["2015年1月3日", "2015年1月4日"]
    page.focus(".brush input[name=to]")
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**#from=2015-01-03&to=2015-01-05")
    page = visit(tmp_path.as_uri() + "/").go("index.html#from=2015")
    assert page.locator(".timeline .row:visible").count() == 30
    seen.quiet()


def test_a_stretch_of_a_long_timeline_leads_to_all_its_events(visit, tmp_path):
    for path, data in render(sample_timeline.large(400, span=40), Options(plotly=False)):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    seen = visit(tmp_path.as_uri() + "/")
    page = seen.go("index.html")
    assert not page.locator(".stretch").is_visible()
    page = visit(tmp_path.as_uri() + "/").go("index.html#from=2015-01-03&to=2015-01-05")
    page.click(".stretch a")
    page.wait_for_url("**/search.html#from=2015-01-03&to=2015-01-05")
    page.wait_for_selector("#hits .row")
    found = page.locator("#hits .row").count()
    assert found > 2
    assert page.locator("#hits .row", has_text="2015年1月").count() == found
    seen.quiet()
