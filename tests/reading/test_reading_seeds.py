"""The five seeds as read: title, source, text and furniture."""

from pathlib import Path

import pytest

from timeline.reading import read_bytes
from timeline.settings import Settings

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def seed(start: str):
    path = next(SEEDS.glob(f"{start}*"))
    return read_bytes(path.read_bytes(), path.name, Settings())


def kinds(document):
    return {document.text[b.span.start : b.span.end]: (b.kind, b.furniture) for b in document.blocks}


@pytest.mark.parametrize(
    ("start", "title", "source", "first", "last"),
    [
        ("000", "北约峰会闭幕", "BBC", "24 分钟前", "而不是起反作用。”"),
        ("001", "中方发出警告", "观察者网", "（观察者网讯）近期", "不得转载。"),
        ("002", "日韩强化", "美国之音", "Wed, 12 Jul 2023 09:38:33 GMT", "（此文参考了路透社的报道。）"),
        ("003", "中俄关系", "BBC", "李澄欣", "学的师生会面。"),
        ("004", "习近平普京会面", "大纪元", "【大纪元2022年02月04日讯】", "责任编辑：林妍#"),
    ],
)
def test_title_source_and_ends(start, title, source, first, last):
    document = seed(start)
    assert document.title.startswith(title)
    assert (document.source.name if document.source else None) == source
    assert document.text.startswith(first)
    assert document.text.endswith(last)
    assert document.language == "zh-Hans"
    assert not document.problems


@pytest.mark.parametrize("start", ["000", "001", "002", "003", "004"])
def test_every_line_is_covered_by_its_blocks(start):
    document = seed(start)
    covered = {at for b in document.blocks for at in range(b.span.start, b.span.end)}
    assert all(at in covered or document.text[at].isspace() for at in range(len(document.text)))
    assert all("\n" not in document.text[b.span.start : b.span.end] for b in document.blocks)
    assert all(a.span.end <= b.span.start for a, b in zip(document.blocks, document.blocks[1:], strict=False))


def test_what_a_paragraph_begins_with_is_a_block_of_its_own():
    document = seed("004")
    assert kinds(document)["【大纪元2022年02月04日讯】（大纪元记者张婷综合报导）"] == ("byline", True)
    first = next(b for b in document.blocks if not b.furniture)
    assert document.text[first.span.start :].startswith("周五（2月4日），俄罗斯总统")


@pytest.mark.parametrize(
    ("start", "text", "kind"),
    [
        ("000", "24 分钟前", "stamp"),
        ("000", "图像来源，Reuters", "credit"),
        ("000", "韩国总统尹锡烈", "caption"),
        ("000", "俄乌战争 乌克兰申请加入北约的四个障碍", "related"),
        ("001", "岸田文雄12日与斯托尔滕贝格会晤，图自北约官网", "caption"),
        ("001", "本文系观察者网独家稿件，未经授权，不得转载。", "notice"),
        ("002", "Wed, 12 Jul 2023 09:38:33 GMT", "stamp"),
        ("003", "李澄欣", "byline"),
        ("003", "BBC中文记者", "byline"),
        ("004", "责任编辑：林妍#", "notice"),
    ],
)
def test_furniture(start, text, kind):
    assert kinds(seed(start))[text] == (kind, True)


@pytest.mark.parametrize(("start", "text"), [("000", "谴责中俄关系"), ("003", "美国的反应")])
def test_headings_are_the_storys(start, text):
    assert kinds(seed(start))[text] == ("heading", False)


def test_hard_wrapped_lines_are_joined():
    text = seed("001").text
    assert "（Julianne Smith）" in text
    assert "对欧洲-大西洋地区安全" in text
