"""Names that only the collection knows."""

import pytest
from msgspec.structs import replace
from told import digest

from timeline.events import accounted, merge
from timeline.model import Link

DAY = "[7月11日|2023-07-11]"


def merged(*digests):
    return [set(event.names) for event in merge(digests)]


def several(*texts):
    return [digest(text, name=f"d{number}") for number, text in enumerate(texts)]


def test_a_name_that_two_documents_introduce_is_known_in_all():
    told = several(
        f"校长孟凡红表示，学校停课。{DAY}天气很好。",
        f"主任孟凡红宣布，考试推迟。{DAY}天气很好。",
        f"孟凡红{DAY}前往石家庄访问医院。",
    )
    assert any("孟凡红" in names for names in merged(*told))
    assert not any("孟凡红" in names for names in merged(*told[1:]))


def test_forms_of_one_latin_name_are_one():
    told = several(
        f"助理国务卿古柏（Clarke Cooper）{DAY}抵达台北访问。",
        f"助理国务卿古柏（Clarke Cooper）{DAY}离开东京回国。",
        f"助理国务卿库泊（Clarke Cooper）{DAY}会见日本外相。",
        f"助理国务卿库泊（Clarke Cooper）{DAY}会见韩国外长。",
    )
    names = merged(*told)
    assert names and all("古柏" in held and "库泊" not in held for held in names)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("任全牛", True),
        ("柳州市外侨办", True),
        ("疫情", False),
        ("点击此处订阅", False),
        ("今天上午", False),
        ("公司", False),
    ],
)
def test_link_texts_name_people_and_bodies_alone(text, known):
    made = digest(f"外交部{DAY}宣布取消限制。")
    document = replace(made.document, links=(Link(text, "https://example.org/"),))
    assert (text in {form for form, _ in accounted(document, made.timexes, made.dating).names}) is known


def test_the_first_name_in_latin_letters_tells_relatives_apart():
    told = digest(f"第一夫人梅拉尼娅·特朗普（Melania Trump）{DAY}访问学校。")
    assert "特朗普" not in {form for form, _ in told.names}
    told = digest(f"总统唐纳德·特朗普（Donald Trump）{DAY}访问学校。")
    assert {form for form, _ in told.names} == {"特朗普"}


def test_the_order_of_documents_changes_no_name():
    told = several(
        *(f"助理国务卿{name}（Clarke Cooper）{DAY}抵达台北访问。" for name in ("古柏", "库泊", "库泊", "古柏"))
    )
    first = merge(told)
    assert merge(told[2:] + told[:2]) == merge(told[::-1]) == first
