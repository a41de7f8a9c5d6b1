"""An address that asks for what a page has not is answered in words, with the way to the whole; what runs over a stretch is in it."""

from datetime import date

import pytest
import sample_timeline
from msgspec.structs import replace

from timeline.show import Options, render

MONTH = "months/2015-01.html"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A timeline of a month with one event a day and one that lasts from the 4th to the 8th, as sites in Chinese and in English."""
    line = sample_timeline.large(30, span=30)
    events = tuple(replace(e, when=sample_timeline.days(date(2015, 1, 1 + n))) for n, e in enumerate(line.events))
    long = replace(events[3], title="四日到八日的一件事", when=sample_timeline.days(date(2015, 1, 4), date(2015, 1, 8)))
    line = replace(line, events=(*events[:3], long, *events[4:]))
    out = tmp_path_factory.mktemp("asked")
    for language in ("zh-Hans", "en"):
        for path, data in render(line, Options(language=language, plotly=False)):
            (out / language / path).parent.mkdir(parents=True, exist_ok=True)
            (out / language / path).write_bytes(data)
    return out.as_uri() + "/"


def shown(page):
    return page.locator(".timeline:not(.aside) .row:visible .what").count()


@pytest.mark.parametrize(
    ("path", "said", "left"),
    [
        (f"{MONTH}#only=planned", "没有“计划”的内容", 0),
        (f"{MONTH}#only=s99", "没有“s99”的内容", 0),
        (f"{MONTH}#from=foo", "“foo”不是日期", 30),
        (f"{MONTH}#from=2015-02-30", "“2015-02-30”不是日期", 30),
        (
            f"{MONTH}#from=2021-02-01&to=2021-02-03",
            "没有2021-02-01到2021-02-03的内容；这一页从2015-01-01到2015-01-30",
            0,
        ),
        (f"{MONTH}#from=2015-01-09&to=2015-01-02", "没有2015-01-09到2015-01-02的内容", 0),
        (f"{MONTH}#d2015-03-01", "没有2015-03-01的内容", 30),
        (f"{MONTH}#nowhere", "没有“nowhere”这个位置", 30),
        ("index.html#from=foo", "“foo”不是日期", 30),
        ("index.html#from=1801-01-01&to=1801-02-01", "没有1801-01-01到1801-02-01的内容", 0),
        ("index.html#only=planned", "不能按“only=planned”筛选", 30),
        ("about.html#from=2015", "不能按“from=2015”筛选", 0),
    ],
)
def test_what_is_not_there_is_said_and_the_whole_offered(visit, home, path, said, left):
    seen = visit(home + "zh-Hans/", width=360)
    page = seen.go(path)
    assert said in page.inner_text(".unmet") and shown(page) == left
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.click(".unmet a")
    page.wait_for_selector(".unmet", state="detached")
    assert shown(page) == (0 if path.startswith("about") else 30)
    seen.quiet()


@pytest.mark.parametrize(
    "path", [MONTH, f"{MONTH}#d2015-01-09", f"{MONTH}#only=", f"{MONTH}#top", "index.html#from=2015"]
)
def test_what_is_there_is_shown_without_a_word(visit, home, path):
    page = visit(home + "zh-Hans/").go(path)
    assert shown(page) == 30 and page.locator(".unmet").count() == 0


def test_it_is_said_in_the_language_of_the_site(visit, home):
    page = visit(home + "en/").go(f"{MONTH}#only=planned")
    assert page.inner_text(".unmet") == "Nothing on this page is “planned”. Show the whole page"


def test_what_all_events_of_a_page_are_need_not_be_ticked(visit, served):
    """A filter that would leave all has no box."""
    page = visit(served).go("context.html#only=context")
    assert page.locator(".row:visible").count() == page.locator(".row").count() > 0
    assert page.locator(".unmet").count() == 0


@pytest.mark.parametrize(
    ("day", "with_it"), [("2015-01-06", True), ("2015-01-08", True), ("2015-01-03", False), ("2015-01-09", False)]
)
@pytest.mark.parametrize("path", ["index.html", MONTH])
def test_a_day_holds_what_began_before_it_and_runs_over_it(visit, home, path, day, with_it):
    page = visit(home + "zh-Hans/").go(f"{path}#from={day}&to={day}")
    titles = page.locator(".timeline:not(.aside) .row:visible .what").all_inner_texts()
    assert len(titles) == 1 + with_it and ("四日到八日的一件事" in titles) == with_it
    assert page.locator(".timeline .day:visible").count() == len(titles)


def test_to_skip_the_chart_or_the_head_keeps_what_was_asked(visit, served, kinds):
    page = visit(served).go("index.html#from=2023-05&to=2023-07")
    left = shown(page)
    for link, place in ((".skip:not(.inner)", "main"), (".skip.inner", "events")):
        page.focus(link)
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == place
        assert page.url.endswith("#from=2023-05&to=2023-07") and shown(page) == left
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.timeline') !== null")


def test_without_scripts_the_chart_can_be_skipped(visit, home):
    page = visit(home + "zh-Hans/", scripts=False).go("index.html")
    page.focus(".skip.inner")
    assert page.locator(".skip.inner").bounding_box()["x"] > 0
    page.keyboard.press("Enter")
    assert page.url.endswith("#events")
