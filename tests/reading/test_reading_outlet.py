"""The outlet that a text names as its own, where neither an address nor front matter does."""

import pytest

from timeline.reading import read_bytes
from timeline.reading.outlet import name as outlet_name
from timeline.settings import Settings

STORY = "多名官员星期二在首都出席会议，讨论两国贸易。与会者说，双方将继续磋商，并在下月发表声明。"


def source(text, path="x.md"):
    return read_bytes(text.encode(), path, Settings()).source


@pytest.mark.parametrize("path", ["x.md", "x.txt"])
@pytest.mark.parametrize(
    ("text", "name", "zone"),
    [
        (f"（观察者网讯）{STORY}", "观察者网", "Asia/Shanghai"),
        (f"【观察者网讯】{STORY}", "观察者网", "Asia/Shanghai"),
        (f"（观察者网讯 文/张三）{STORY}", "观察者网", "Asia/Shanghai"),
        (f"（大纪元记者张三综合报导）{STORY}", "大纪元", "America/New_York"),
        (f"【环球网报道 记者张三】{STORY}", "环球网", "Asia/Shanghai"),
        (f"{STORY}\n\n本文系观察者网独家稿件，未经授权，不得转载。", "观察者网", "Asia/Shanghai"),
        (f"{STORY}\n\n来源：新华网", "新华社", "Asia/Shanghai"),
        (f"{STORY}\n\n（来源：《聯合早報》）", "联合早报", "Asia/Singapore"),
        (f"2023年07月12日10:05 | 来源：中国新闻网\n\n{STORY}", "中新社", "Asia/Shanghai"),
        (f"来源：新华社 2023年07月12日 10:05\n\n{STORY}", "新华社", "Asia/Shanghai"),
        (f"来源：新华社　　发布时间：2023-07-12 10:05\n\n{STORY}", "新华社", "Asia/Shanghai"),
        (f"2023年07月12日 10:05 来源：新华社 字号：大 中 小\n\n{STORY}", "新华社", "Asia/Shanghai"),
        (f"来源：观察者网　作者：张三\n\n{STORY}", "观察者网", "Asia/Shanghai"),
        (f"（临海都市报讯）{STORY}", "临海都市报", ""),
        (f"（临海电视台记者张三报道）{STORY}", "临海电视台", ""),
        (f"{STORY}\n\n本文为临海周刊原创。", "临海周刊", ""),
    ],
)
def test_a_text_names_its_outlet(text, name, zone, path):
    found = source(text, path)
    assert found is not None
    assert (found.name, found.zone) == (name, zone)


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"据路透社报道，{STORY}",
        f"（据路透社报道）{STORY}",
        f"观察者网的讯息说，{STORY}",
        f"{STORY}\n\n“（新华社讯）本市今天下雨。”报纸当年这样写道。",
        f"{STORY}\n\n> （新华社讯）本市今天下雨。",
        f"{STORY}通稿开头是（新华社讯）四个字。",
        f"{STORY}\n\n图片来源：新华社",
        f"{STORY}\n\n![桥](a.jpg)\n来源：新华社\n\n{STORY}",
        f"{STORY}\n\n![](a.jpg)\n\n来源：新华社\n\n{STORY}",
        f"<p>{STORY}</p><figure><img src='a.jpg'><figcaption>来源：新华社</figcaption></figure><p>{STORY}</p>",
        f"{STORY}\n\n来源：网络",
        f"{STORY}\n\n来源：互联网",
        f"{STORY}\n\n来源：网络 作者：佚名",
        f"{STORY}\n\n图片来源：新华社 2023年07月12日",
        f"{STORY}\n\n来源：综合新华社、路透社消息",
        f"{STORY}\n\n消息来源：一名不愿具名的官员说，事情还没有定。",
        f"（本报讯）{STORY}",
        f"（本报记者张三报道）{STORY}",
        f"（记者张三台北报道）{STORY}",
        f"（快讯）{STORY}",
        f"【最新资讯】{STORY}",
        f"（综合外电报道）{STORY}",
        "\n\n".join([STORY] * 12 + ["（新华社讯）" + STORY] + [STORY] * 12),
    ],
)
def test_what_names_another_is_not_its_outlet(text):
    assert source(text) is None


def test_the_address_and_the_front_matter_come_first():
    text = f"（观察者网讯）{STORY}"
    assert source(f"---\nsource: 新华社\n---\n{text}").name == "新华社"
    assert source(f"---\nurl: https://www.zaobao.com/a\n---\n{text}").name == "联合早报"
    assert source(f"---\nurl: https://nowhere.example/a\n---\n{text}") is None


@pytest.mark.parametrize("opening", ["（", "【", "来源：", "本文系", "2"])
def test_no_form_backtracks_without_bound(opening):
    assert source(opening * 20_000 + "网" * 20_000) is None


@pytest.mark.parametrize(
    ("front", "shown"),
    [
        ("source: 来源  03", "来源 03"),
        ("Publisher: The Daily Example", "The Daily Example"),
        ("来源: 临海都市报", "临海都市报"),
        ("媒體: 臨海都市報", "臨海都市報"),
        ("source: https://example.org/a", "example.org"),
        ("url: https://www.example.org/a\nsource: The Daily Example", "The Daily Example"),
        ("source: example.org", ""),
        (f"source: {'x' * 41}", ""),
        ("author: 王小明", ""),
    ],
)
def test_an_outlet_that_is_not_known_is_called_as_the_document_calls_it_else_by_its_host(front, shown):
    document = read_bytes(f"---\n{front}\n---\n{STORY}".encode(), "x.md", Settings())
    assert document.source is None
    assert outlet_name(document) == shown


def test_a_page_says_its_houses_name():
    page = f"<html><head><meta property='og:site_name' content='临海某报'></head><body><p>{STORY}</p></body></html>"
    assert outlet_name(read_bytes(page.encode(), "x.html", Settings())) == "临海某报"
