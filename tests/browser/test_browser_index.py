"""The index of a large timeline answers as reading everything does, and fetches little."""

import pytest
import sample_timeline

from timeline.show import Options, render

QUERIES = (
    *("北京 措施", "第12号", "號措施", "来源03", "北", "月3日宣布第1", "没有的词", "石家庄 第7", "1 2 3"),
    *("2015-03-05", "3月5日 北京", "March 2015", "Beijing", "2015年"),
)


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """The same timeline with a script a month and with an index."""
    line = sample_timeline.large(400, span=300)
    made = {}
    with pytest.MonkeyPatch.context() as patch:
        for engine, most in (("months", 50_000), ("index", 10)):
            patch.setattr("timeline.show.pages.search.MOST", most)
            made[engine] = tmp_path_factory.mktemp(engine)
            for path, data in render(line, Options(plotly=False)):
                (made[engine] / path).parent.mkdir(parents=True, exist_ok=True)
                (made[engine] / path).write_bytes(data)
    return made


def answers(page, state):
    page.goto(page.url.partition("#")[0] + "#" + state)
    page.reload()
    page.wait_for_function(
        "document.getElementById('found').textContent && !/…/.test(document.getElementById('found').textContent)"
    )
    page.wait_for_timeout(50)
    while page.is_visible("#more"):
        shown = page.locator("#hits a").count()
        page.click("#more")
        page.wait_for_function("shown => document.querySelectorAll('#hits a').length > shown", arg=shown)
    return page.inner_text("#found"), page.locator("#hits a").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    )


def test_both_ways_find_the_same(visit, sites):
    pages = {engine: visit(folder.as_uri() + "/").go("search.html") for engine, folder in sites.items()}
    states = [f"q={query}" for query in QUERIES]
    states += [
        "name=北京",
        "source=来源03&from=2015-03-01&to=2015-06-30",
        "q=措施&name=上海&status=happened&certainty=exact",
    ]
    for state in states:
        assert answers(pages["months"], state) == answers(pages["index"], state), state
    assert answers(pages["index"], "q=第12号")[1]


def test_a_query_fetches_the_files_that_it_needs(visit, sites):
    seen = visit(sites["index"].as_uri() + "/")
    page = seen.go("search.html")
    assert not [url for url in seen.asked if "/search/" in url]
    page.fill("input[name=q]", "石家庄 第12号")
    page.wait_for_selector("#hits li")
    fetched = {url.rpartition("/")[2] for url in seen.asked if "/search/" in url}
    assert len([name for name in fetched if name.startswith("i")]) <= 4 and "facts.js" not in fetched
    assert float(page.get_attribute("section.timeline", "data-milliseconds")) >= 0  # benchmarks/site.py says how many
    seen.quiet()
