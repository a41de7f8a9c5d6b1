"""Filters that combine, by links with addresses: with scripts and without the same events are left."""

import pytest
import sample_timeline
from msgspec.structs import replace

from timeline.show import Options, render


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A timeline of four months in which every seventh event is planned."""
    line = sample_timeline.large(240, span=110)
    events = tuple(replace(e, status="happened" if n % 7 else "planned") for n, e in enumerate(line.events))
    out = tmp_path_factory.mktemp("filters")
    for path, data in render(replace(line, events=events), Options(plotly=False)):
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_bytes(data)
    return out


def soon(page, read, want):
    """What `read` finds on the page: what is wanted as soon as it is there, anything else after five seconds."""
    for _ in range(100):
        if (found := read(page)) == want:
            break
        page.wait_for_timeout(50)
    return found


def count(page):
    return page.locator(".timeline .row:visible .what").count()


def months(page):
    days = page.locator(".timeline .day:visible time")
    return set(days.evaluate_all("days => days.map(day => day.dateTime.slice(0, 7))"))


def left(page):
    page.wait_for_timeout(60)
    return page.locator(".timeline .row:visible .what").all_inner_texts()


@pytest.mark.parametrize("scripts", [False, True])
def test_every_combination_is_a_link_to_as_many_events_as_it_says(visit, home, scripts):
    seen = visit(home.as_uri() + "/", scripts=scripts)
    (name,) = home.glob("names/北京-*.html")
    for path in ("months/2015-02.html", name.relative_to(home).as_posix()):
        page = seen.go(path)
        whole = len(left(page))
        links = page.locator(".cross td a").evaluate_all(
            "links => links.map(a => [a.getAttribute('href'), Number(a.textContent)])"
        )
        assert len(links) > 20
        for address, number in links[::5]:
            page.goto(page.url.partition("#")[0] + address)
            assert soon(page, count, number) == number, address
        page.goto(page.url.partition("#")[0] + "#only=")
        assert soon(page, count, whole) == whole
    seen.quiet()


def test_a_filter_is_followed_by_another_without_scripts(visit, home):
    page = visit(home.as_uri() + "/", scripts=False).go("months/2015-02.html")
    page.click(".cross summary")
    page.click(".cross a.o-planned:not([class*=o-s])")
    planned = left(page)
    assert page.url.endswith("#only=planned") and planned
    page.locator(".cross a[href^='#only=planned,s']").first.click()
    assert "#only=planned,s" in page.url and set(left(page)) < set(planned)
    page.go_back()
    assert left(page) == planned


def test_a_month_names_who_is_told_most_and_leads_to_that_month_alone(visit, home):
    for scripts in (False, True):
        page = visit(home.as_uri() + "/", scripts=scripts).go("months/2015-02.html")
        page.locator(".told-most a", has_text="北京").click()
        assert page.url.endswith("#from=2015-02&to=2015-02")
        assert soon(page, months, {"2015-02"}) == {"2015-02"}


@pytest.mark.parametrize("scripts", [False, True])
def test_a_narrowed_list_says_so_and_leads_back_to_the_whole(visit, home, scripts):
    (name,) = home.glob("names/北京-*.html")
    page = visit(home.as_uri() + "/", scripts=scripts).go(name.relative_to(home).as_posix())
    whole = left(page)
    assert not page.locator(".narrowed").is_visible()
    page.goto(page.url + "#from=2015-02&to=2015-02")
    some = left(page)
    assert page.locator(".narrowed").is_visible() and len(some) < len(whole)
    if scripts:
        assert page.inner_text(".narrowed").startswith(f"显示{len(whole)}件中的{len(some)}件")
    if scripts:  # a stretch of days, of which there is no link to each
        page.goto(page.url.partition("#")[0] + "#from=2015-02-03&to=2015-02-09")
        assert set(left(page)) < set(some)
        days = page.locator(".timeline .day:visible time").evaluate_all("days => days.map(day => day.dateTime)")
        assert days and all("2015-02-03" <= day <= "2015-02-09" for day in days)
    page.click(".narrowed a")
    assert left(page) == whole and not page.locator(".narrowed").is_visible()


def test_what_is_ticked_joins_the_address_and_search_takes_over(visit, home):
    seen = visit(home.as_uri() + "/")
    (name,) = home.glob("names/北京-*.html")
    page = seen.go(name.relative_to(home).as_posix() + "#from=2015-02&to=2015-02")
    page.check("#f-planned", force=True)
    page.wait_for_url("**#from=2015-02&to=2015-02&only=planned")
    planned = left(page)
    assert len(planned) > 0
    page.reload()
    assert left(page) == planned
    page.click(".asked")
    page.wait_for_selector("#hits li")
    assert page.input_value("input[name=name]") == "北京"
    seen.quiet()
