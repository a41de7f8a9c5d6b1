"""What neighbours may change: a day of their own is inferred, and a full date in the text holds against them."""

from datetime import date

import pytest

from timeline import dating
from timeline.grammar import find
from timeline.model import Digest
from timeline.reading import read_bytes
from timeline.settings import Settings

QUAKE = "花莲外海发生规模七点二地震，天王星大楼倾斜，太魯阁国家公园的砂卡礑步道有人失联，救难人员持续搜寻。"


def digest(text, name):
    document = read_bytes(text.encode(), name, Settings())
    expressions = find(document.text, document.language)
    return Digest(document, expressions, dating.date(document, expressions, Settings()), (), ())


AROUND = [digest(f"第{n}报\n2024-04-0{n} 10:00\n\n{QUAKE}\n\n记者第{n}次到场。", f"{n}.txt") for n in range(3, 6)]


def beside(text):
    found = dating.infer([*AROUND, digest(text, "own.txt")], Settings())
    return found.get(len(AROUND), digest(text, "own.txt").dating)


@pytest.mark.parametrize(
    "text",
    [
        f"强震\n\n新华社南京4月4日电 {QUAKE}\n（2022年4月4日）",
        f"强震\n\n{QUAKE}\n111年4月4日",
        f"强震\n2022年4月4日\n\n{QUAKE}",
    ],
)
def test_a_full_date_holds(text):
    found = beside(text)
    assert (found.local_date, found.inferred) == (date(2022, 4, 4), False)


@pytest.mark.parametrize("text", [f"强震\n\n{QUAKE}", f"强震\n\n新华社南京4月4日电 {QUAKE}"])
def test_what_neighbours_give_is_inferred(text):
    found = beside(text)
    assert found.local_date is not None
    assert found.local_date.year == 2024
    assert found.inferred


def test_no_day_lies_before_what_the_text_tells_of_as_past():
    found = beside(f"强震\n\n{QUAKE}\n\n2024年7月5日，搜寻工作在大雨里结束，有关部门作了总结，各方代表都到场参加。")
    assert found.local_date is None or found.local_date >= date(2024, 7, 5)
