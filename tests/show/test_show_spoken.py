"""Reasons of other rooms in the interface's language: all of them, and nothing lost."""

import re

import pytest

from timeline.anchoring.story import disagreements
from timeline.dating.evidence.reasons import ALL
from timeline.packs import load
from timeline.show.wording import spoken
from timeline.show.wording.words import LANGUAGES, words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_and_kind_has_words(language):
    held = words(language)
    for reason in ALL:
        assert held(f"reason.{reason.code}")
    for kind in load("evidence"):
        assert held(f"kind.{kind}")


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("names the same day", "指的是同一天"),
        ("3 independent kinds of evidence name this day", "3种互不相干的依据都指向这一天"),
        (
            "names 2021-01-08, when by its metadata the article was out on 2021-01-07",
            "指的是2021年1月8日，而按元数据，2021年1月7日已有此文",
        ),
        ("milliseconds alone names this day", "只有一种依据指向这一天：内嵌毫秒时间戳"),
        (
            "not before 2021-01-08: the text tells of that day as past (1月8日)",
            "不早于2021年1月8日：正文把那天当作过去（1月8日）",
        ),
        ("a reason that nobody knows", "a reason that nobody knows"),
        ("", ""),
    ],
)
def test_reasons(english, chinese):
    assert spoken.reason(english, words("zh-Hans")) == chinese


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("2023-07-11 is weekday 2, the text says 3", "2023年7月11日是星期二，文中却说星期三"),
        ("今天 is 2023-07-12", "“今天”是2023年7月12日"),
        ("今年9月 would be in 2021", "“今年9月”应在2021年，还没有到，文中却当作过去"),
        ("there is no 25:70", "没有25:70这个时刻"),
        ("something else", "something else"),
        ("something is else", "something is else"),
        ("", ""),
    ],
)
def test_disagreements(said, shown):
    assert spoken.disagreement(said, words("zh-Hans")) == shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("known", disagreements.ALL, ids=lambda one: one.code)
def test_every_disagreement_has_words(known, language):
    text = known(text="今天", day="2023-07-12", weekday=3, said=4, year=2023, time="25:70")
    shown = spoken.disagreement(text, words(language))
    held = known.match(text)
    assert [name for name in ("text", "year", "time") if held.get(name, "") not in shown] == []
    assert language == "en" or not re.search("[a-z]", shown)
    assert [one.code for one in disagreements.ALL if one.match(text) is not None] == [known.code]
