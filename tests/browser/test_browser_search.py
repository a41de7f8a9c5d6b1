"""What a search finds beyond the letters of its words: dates, names in other spellings, other forms; and what it says of nothing."""

from urllib.parse import quote

import pytest
import sample_timeline

from timeline.show import Options, render


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """The rich sample in Chinese and in English."""
    out = tmp_path_factory.mktemp("search")
    for language in ("zh-Hans", "en"):
        for path, data in render(sample_timeline.rich(), Options(language=language, plotly=False)):
            (out / language / path).parent.mkdir(parents=True, exist_ok=True)
            (out / language / path).write_bytes(data)
    return out.as_uri() + "/"


def asked(visit, sites, state, language="zh-Hans"):
    seen = visit(f"{sites}{language}/", width=360)
    page = seen.go(f"search.html#{state}")
    page.wait_for_function(
        "document.getElementById('found').textContent && !/…/.test(document.getElementById('found').textContent)"
    )
    page.wait_for_timeout(50)
    seen.quiet()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    return page


def titles(page):
    return page.locator("#hits .what").all_inner_texts()


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_on_a_phone_what_is_found_stands_below_what_is_typed(visit, sites, language):
    page = asked(visit, sites, f"q={quote('2024-05-16')}", language)
    assert page.locator("#hits li").first.bounding_box()["y"] < 700
    assert not page.locator("input[name=from]").is_visible()
    page.click("form.search summary")
    page.fill("input[name=name]", "普京")
    assert page.locator("input[name=from]").is_visible()


def test_on_a_phone_what_an_address_narrows_by_is_shown(visit, sites):
    assert asked(visit, sites, f"q={quote('北京')}&from=2023-01-01").locator("input[name=from]").is_visible()


TALKS, EXPO, SUMMIT = "普京与习近平在北京会谈", "蒲亭抵達哈爾濱 出席中俄博覽會開幕式", "北约峰会在维尔纽斯举行"


@pytest.mark.parametrize(
    "query",
    [
        "2024-05-16",
        "2024/5/16",
        "20240516",
        "2024年5月16日",
        "2024年5月16號",
        "16 May 2024",
        "May 16, 2024",
        "16th of may",
        "5月16日",
    ],
)
@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_a_day_is_found_however_it_is_written(visit, sites, query, language):
    found = titles(asked(visit, sites, f"q={quote(query)}", language))
    assert TALKS in found and EXPO not in found and SUMMIT not in found


@pytest.mark.parametrize("query", ["2024-05", "2024年5月", "2024年05月", "May 2024", "may, 2024"])
def test_a_month_is_found_however_it_is_written(visit, sites, query):
    found = titles(asked(visit, sites, f"q={quote(query)}"))
    assert TALKS in found and EXPO in found and SUMMIT not in found


def test_a_day_within_a_longer_happening_finds_it_and_a_word_beside_it_narrows(visit, sites):
    assert SUMMIT in titles(asked(visit, sites, "q=2023-07-12"))
    assert titles(asked(visit, sites, f"q={quote('7月12日 维尔纽斯')}")) == [SUMMIT]
    assert EXPO in titles(asked(visit, sites, "q=2024")) and SUMMIT not in titles(asked(visit, sites, "q=2024"))


@pytest.mark.parametrize("query", ["5月42日", "2023-02-30", "may be", "mayor 2024", "第5月"])
def test_what_is_no_date_is_words(visit, sites, query):
    assert TALKS not in titles(asked(visit, sites, f"q={quote(query)}"))


@pytest.mark.parametrize("query", ["Putin", "putin beijing", "Vladimir Putin", "普京", "習近平"])
def test_a_name_is_found_by_its_other_spellings(visit, sites, query):
    assert TALKS in titles(asked(visit, sites, f"q={quote(query)}"))


@pytest.mark.parametrize("query", ["meeting", "meet", "influences", "influencing", "Olympic"])
def test_a_word_is_found_in_its_other_forms(visit, sites, query):
    assert len(titles(asked(visit, sites, f"q={query}"))) == 1


@pytest.mark.parametrize(("query", "near"), [("Beijng", "beijing"), ("Olmypics", "olympics"), ("维尔钮斯", "维尔纽斯")])
def test_what_is_written_nearly_so_is_offered(visit, sites, query, near):
    page = asked(visit, sites, f"q={quote(query)}")
    assert f"没有找到：“{query}”。" == page.inner_text("#found")
    page.click(f"#instead a:has-text('{near}')")
    page.wait_for_selector("#hits li")
    assert page.input_value("input[name=q]") == near


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("source=Nowhere", "来源“Nowhere”"),
        ("from=foo", "从“foo”"),
        ("status=lost", "状态“lost”"),
        ("name=Nobody", "名字“Nobody”"),
    ],
)
def test_what_the_address_asks_for_and_is_not_there_is_said(visit, sites, state, said):
    page = asked(visit, sites, f"q={quote('北京')}&{state}")
    assert page.inner_text("#found") == f"没有找到：“北京” · {said}。" and titles(page) == []
    assert state in page.url
    page.click(f"#instead a:has-text('去掉{said}再搜')")
    page.wait_for_selector("#hits li")
    assert TALKS in titles(page)


def test_a_month_or_a_year_is_a_stretch_of_days(visit, sites):
    page = asked(visit, sites, "from=2024-05&to=2024")
    assert page.input_value("input[name=from]") == "2024-05-01" and page.input_value("input[name=to]") == "2024-12-31"
    assert TALKS in titles(page)
