"""Which kind a block's words tell: the automaton asks fewer patterns and changes no answer."""

import re
import sys
from pathlib import Path

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from timeline.packs import furniture
from timeline.reading.blocks import worded

SEEDS = Path(__file__).parents[2] / "seeds"
ATOMS = st.sampled_from(["a", "。", "[a。]", "[^a]", r"\s", r"\w", r"\S", r"\d", r"[\w-]", r"[^\s]", ".", r"\b", "$"])
COUNTS = st.sampled_from(["", "", "?", "{1,2}", "{0,12}", "{2,30}"])
PARTS = st.tuples(ATOMS, COUNTS).map(lambda part: part[0] if part[0] in (r"\b", "$") else "".join(part))
PATTERNS = st.lists(st.lists(PARTS, min_size=1, max_size=4).map("".join), min_size=1, max_size=3).map("|".join)


def one_by_one(text: str) -> str:
    return next((kind for kind, pattern in furniture().words if pattern.match(text)), "")


@pytest.mark.parametrize("path", sorted(SEEDS.rglob("*.txt")), ids=lambda path: path.name[:20])
def test_seeds_are_told_the_same_one_pattern_after_another(path):
    for line in path.read_text(encoding="utf-8").split("\n"):
        for text in (line.strip(), *re.findall(r">([^<>]+)<", line)):
            assert worded.kind_of(text) == one_by_one(text), text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("图像来源，GETTY IMAGES", "credit"),
        ("资料图片：2020年的一次会议", "caption"),
        ("作者：张三", "byline"),
        ("记者：您从什么时候开始写作？", ""),
        ("记者：张三、李四。", "byline"),
        ("责任编辑：李四", "notice"),
        ("The post " + "long " * 200 + "appeared first on Site.", "notice"),
        ("延伸阅读", "related"),
        ("广告", "advertisement"),
        ("更新时间　2020年1月1日", ""),
        ("更新时间：2020年1月1日", "stamp"),
        ("Updated:\u30002 May", "stamp"),
        ("他说，这是故事里的一句话。", ""),
        ("\ud83d", ""),
        ("", ""),
    ],
)
def test_kinds(text, kind):
    assert worded.kind_of(text) == one_by_one(text) == kind


def test_without_the_library_every_pattern_is_tried(monkeypatch):
    """As rules are: see `timeline.grammar.search.searcher`."""
    with monkeypatch.context() as absent:
        absent.setitem(sys.modules, "re2", None)
        asked = worded.asking.__wrapped__()
    assert list(asked("责任编辑：李四")) == list(range(len(furniture().words)))
    monkeypatch.setattr(worded, "asking", lambda: asked)
    assert worded.kind_of("责任编辑：李四") == "notice"


@given(PATTERNS, st.text("a。 \u3000é5-", max_size=5))
def test_a_wider_pattern_matches_no_less(pattern, text):
    those = re2.Set.MatchSet(re2.Options())
    those.Add(worded.wider(pattern))
    those.Compile()
    assert not re.match(pattern, text) or those.Match(text)
