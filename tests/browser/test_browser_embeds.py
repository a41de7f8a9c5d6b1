"""Fragments in pages that others write: with or without a document type, in any order, with or without plotly.js."""

from functools import cache

import pytest
import sample_timeline

from timeline.show import embed

TYPE = "<!DOCTYPE html>"


@cache
def fragment(chart, script):
    return embed(sample_timeline.rich(), chart, script=script)


@pytest.fixture
def shown(browser, tmp_path):
    """A page of `parts`, when it has loaded."""
    opened = []

    def show(*parts):
        path = tmp_path / f"{len(opened)}.html"
        path.write_text("\n".join(parts), encoding="utf-8")
        page = browser.new_page(viewport={"width": 1000, "height": 2400})
        page.set_default_timeout(120_000)  # each part brings 4.8 MB of script to a machine that may be busy
        opened.append(page)
        page.goto(path.as_uri())
        return page

    yield show
    for page in opened:
        page.close()


@pytest.mark.parametrize("start", [TYPE, "", "<html><body>"])
def test_a_figure_has_its_own_height_in_every_page(shown, start):
    page = shown(start, fragment("overview", "inline"))
    page.wait_for_selector("figure .main-svg")
    assert page.locator("figure [role=img]").first.bounding_box()["height"] == pytest.approx(400, abs=40)


@pytest.mark.parametrize("order", [("inline", "shared"), ("shared", "inline")])
def test_a_shared_chart_is_drawn_before_or_after_the_one_that_carries_the_script(shown, order):
    charts = {"inline": "overview", "shared": "names"}
    page = shown(TYPE, *(fragment(charts[script], script) for script in order))
    page.wait_for_function("document.querySelectorAll('figure .plot-container').length === 2")
    assert page.locator("figure [role=img] > svg").count() == 0


def test_the_title_and_the_summary_of_a_drawn_figure_stand_above_it_within_its_width(shown):
    page = shown(TYPE, "<body style='width:360px'>", fragment("overview", "inline"), fragment("names", "none"))
    page.wait_for_selector("figure .main-svg")
    caption, chart = (page.locator(f"figure {part}").first.bounding_box() for part in ("figcaption", "[role=img]"))
    assert caption["height"] > 60 and caption["width"] <= 360 and caption["y"] + caption["height"] <= chart["y"]
    assert page.locator("figure .gtitle").count() == 0
    assert page.locator(".timeline-still").bounding_box()["width"] <= 360


def test_a_shared_chart_without_a_script_is_still(shown):
    page = shown(TYPE, fragment("names", "shared"))
    assert page.locator("figure [role=img] > svg").bounding_box()["height"] > 100


@pytest.mark.parametrize("script", ["shared", "none"])
@pytest.mark.parametrize("width", [400, 1600])
def test_a_page_that_forbids_styles_and_scripts_shows_the_still_chart_within_its_width(shown, script, width):
    policy = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'\">"
    page = shown(TYPE, policy, fragment("overview", script))
    page.set_viewport_size({"width": width, "height": 800})
    drawn = page.locator("figure svg").bounding_box()
    assert width * 0.7 < drawn["width"] < width and 0.2 < drawn["height"] / drawn["width"] < 0.6
    assert page.evaluate("document.documentElement.scrollWidth") <= width


GROUND = "getComputedStyle(document.querySelector('figure')).backgroundColor"
TITLE = "getComputedStyle(document.querySelector('figure svg text')).fill"
BAR = "getComputedStyle(document.querySelector('figure .trace.bars .point path')).fill"


def test_a_still_chart_is_dark_on_dark_screens_and_light_on_paper(shown):
    page = shown(TYPE, fragment("overview", "none"))
    light = [page.evaluate(GROUND), page.evaluate(TITLE)]
    page.emulate_media(color_scheme="dark")
    dark = [page.evaluate(GROUND), page.evaluate(TITLE)]
    assert light == ["rgb(255, 255, 255)", "rgb(26, 25, 23)"] and dark == ["rgb(20, 22, 25)", "rgb(235, 232, 224)"]
    page.emulate_media(media="print", color_scheme="dark")
    assert [page.evaluate(GROUND), page.evaluate(TITLE)] == light


def test_a_drawn_chart_follows_the_scheme(shown):
    page = shown(TYPE, fragment("overview", "inline"))
    page.wait_for_selector("figure .main-svg")
    assert page.evaluate(BAR) == "rgb(0, 114, 178)"
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"{BAR} === 'rgb(108, 182, 234)'")
    page.emulate_media(color_scheme="light")
    page.wait_for_function(f"{BAR} === 'rgb(0, 114, 178)'")
