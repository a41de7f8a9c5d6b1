"""Dates that a page keeps in its scripts: those of named variables and of the page's own state, heard where they agree."""

import json
from datetime import UTC, date, datetime

import pytest
from dated import dated

STORY = "<p>两省财政部门公告，将合计发行再融资债券，用于偿还到期的本金。</p><p>有关部门表示，额度已经下达，各地须按时完成发行。</p>"
DAY = date(2024, 6, 5)


def page(*scripts, head="", body=""):
    held = "".join(scripts)
    return (
        f"<html><head><title>t</title>{head}</head><body><h1>债券提速</h1>{body}<div>{STORY}</div>{held}</body></html>"
    )


def js(code):
    return f"<script>{code}</script>"


def state(data):
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'


OWN = {"pubTime": "2024-06-05 08:00", "pubTimeLong": 1717545602000}


@pytest.mark.parametrize(
    "script",
    [
        js('var ct = "1717545602";'),
        js("window.ct='1717545602';"),
        js("var biz = '', ct=1717545602, createTime = '2024-06-05 08:00';"),
        js('var create_time = "1717545602" * 1;'),
        js('window.__INITIAL_STATE__={"article":{"publishTime":"2024-06-05 08:00:02","title":"x"}}'),
        js('self.__next_f.push([1,"{\\"article\\":{\\"publishedAt\\":\\"2024-06-05T08:00:02+08:00\\"}}"])'),
        state({"props": {"pageProps": {"detail": OWN}}}),
        state({"props": {"detail": OWN, "recommended": [{"pubTime": "2023-01-01 08:00"}, {"pubTime": "2022-05-01"}]}}),
    ],
)
def test_what_a_script_would_show(script):
    found = dated(page(script), "x.html")
    assert (found.chosen.kind, found.local_date, found.inferred) == ("script", DAY, False)


def test_an_instant_and_its_clock_tell_the_zone():
    found = dated(page(js('var ct = "1717536602"; var createTime = "2024-06-05 05:30";')), "x.html")
    assert found.published.at == datetime(2024, 6, 4, 21, 30, 2, tzinfo=UTC)
    assert (found.zone, found.local_date) == ("+08:00", DAY)


@pytest.mark.parametrize(
    "script",
    [
        js('var product = "1717545602"; var direct = "1717545602"; var act = "1717545602";'),
        js('if (ct == "1717545602") { show(); }'),
        js('var user = {"createTime": "2015-03-04 08:00", "birthday": "1990-01-02"};'),
        js('var svr_time = "1717545602"; var now = "2024-06-05 08:00";'),
        js('var list = [{"pubTime":"2024-06-05 08:00"},{"pubTime":"2024-05-01 08:00"}];'),
        js('var ct = "";'),
        js('var ct = "0"; var publishTime = "soon";'),
        js('var x = "2024-06-05 08:00";'),
        state({"list": [OWN]}),
        state([OWN]),
        state({"user": {"createTime": "2015-03-04"}, "copyright": 2024}),
        '<script type="application/json">{"pubTime": "2024-06-05 08:00"</script>',
        f'<script type="application/json">{"[" * 100_000}</script>',
        js(f"/* {'ct = ' * 200_000} */"),
        js('"pubTime":' * 500_000),
        js("ct" + " " * 5_000_000 + "= 1717545602"),
    ],
)
def test_what_says_nothing_of_the_page(script):
    found = dated(page(script), "x.html")
    assert (found.local_date, found.chosen) == (None, None)


@pytest.mark.parametrize(
    "said",
    [
        {"head": '<meta property="article:published_time" content="2024-03-18T08:00:00+08:00">'},
        {"body": "<p>2024年3月18日 08:00 来源：渡口网</p>"},
        {"body": '<p><time datetime="2024-03-18T08:00:00+08:00">3月18日</time></p>'},
    ],
)
def test_what_the_page_says_itself_weighs_more(said):
    found = dated(page(js('var ct = "1717545602";'), **said), "x.html")
    assert found.local_date == date(2024, 3, 18)
    assert found.confidence > 0.8
    assert [one.kind for one in found.rejected] == ["script"]
