"""Mentions that came to an event by way of others."""

import pytest
from told import groups_of

from timeline.events.merging.comparing.likeness import likeness
from timeline.events.merging.groups.union import joined
from timeline.events.merging.groups.vectors import dot
from timeline.events.merging.joining.strays import parted

STORM = "[7月11日|2023-07-11]数百名示威者闯入国会大厦，与警察冲突。"
SAYINGS = [
    "[7月11日|2023-07-11]示威者闯入国会大厦，警察受伤。",
    "数百名示威者[7月11日|2023-07-11]闯入国会大厦。",
    "示威者[7月11日|2023-07-11]冲进国会大厦，同警察冲突。",
]


@pytest.mark.parametrize(
    ("stray", "gone"),
    [
        ("推特公司[7月11日|2023-07-11]冻结总统的账号十二小时。", True),
        ("航空公司[7月11日|2023-07-11]取消四个航班。", True),
        ("抗议的示威者[7月11日|2023-07-11]闯入国会。", False),
    ],
)
def test_what_is_hardly_like_an_event_is_parted_from_it(stray, gone):
    singles = groups_of(STORM, *SAYINGS, stray)
    left = parted([joined(singles)], singles)
    assert sorted(len(group.mentions) for group in left) == ([1, 4] if gone else [5])


def test_strays_of_one_kind_stay_together():
    frozen = "推特公司[7月11日|2023-07-11]冻结总统的账号十二小时。"
    singles = groups_of(STORM, *SAYINGS, *SAYINGS, *SAYINGS, *SAYINGS, frozen, frozen)
    assert sorted(len(group.mentions) for group in parted([joined(singles)], singles)) == [2, 13]


def test_a_small_event_has_no_strays():
    singles = groups_of(STORM, SAYINGS[0], "航空公司[7月11日|2023-07-11]取消四个航班。")
    whole = joined(singles)
    assert parted([whole], singles) == [whole]


def test_the_order_of_mentions_changes_nothing():
    singles = groups_of(STORM, *SAYINGS, "推特公司[7月11日|2023-07-11]冻结总统的账号十二小时。")
    first = [group.key for group in parted([joined(singles)], singles)]
    assert [group.key for group in parted([joined(singles[::-1])], singles[::-1])] == first


@pytest.mark.parametrize(
    ("one", "other", "less"),
    [
        ("彭斯[7月11日|2023-07-11]辞职。", "彭斯[7月11日|2023-07-11]会见议员。", True),
        ("平壤[7月11日|2023-07-11]下雪。", "平壤[7月11日|2023-07-11]举行集会。", True),
        ("彭斯[7月11日|2023-07-11]辞职。", "副总统彭斯[7月11日|2023-07-11]宣布辞职。", False),
        ("北约[7月11日|2023-07-11]开会。", "北约[7月11日|2023-07-11]开火。", False),
    ],
)
def test_a_person_or_a_place_alone_says_little(one, other, less):
    first, second = groups_of(one, other)
    assert (likeness(first, second) < dot(first.content, second.content)) is less


@pytest.mark.parametrize(
    ("one", "other", "more"),
    [
        ("普京和习近平[7月11日|2023-07-11]在北京会晤。", "习近平[7月11日|2023-07-11]与普京举行会谈。", True),
        ("普京[7月11日|2023-07-11]在北京会晤总理。", "习近平[7月11日|2023-07-11]与普京举行会谈。", False),
        ("普京和习近平[7月11日|2023-07-11]在北京会晤。", "习近平[7月11日|2023-07-11]邀请普京来访。", False),
    ],
)
def test_the_same_two_people_meet_once(one, other, more):
    first, second = groups_of(one, other)
    assert (likeness(first, second) > dot(first.content, second.content)) is more
