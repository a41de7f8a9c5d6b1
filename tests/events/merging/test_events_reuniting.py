"""What is the same happening after all: groups that have changed since they were compared, and days that several documents tell alike."""

import pytest
from told import digest, groups_of

from timeline.events import merge
from timeline.events.merging.groups.union import joined
from timeline.events.merging.joining import reuniting
from timeline.events.merging.joining.reuniting import reunited
from timeline.events.merging.remembering.memory import Memory

STORM = "[7月11日|2023-07-11]数百名示威者闯入国会大厦，与警察冲突。"
ALIKE = "数百名示威者[7月11日|2023-07-11]闯入国会大厦。"
OTHER = "推特公司[7月11日|2023-07-11]冻结总统的账号十二小时。"


@pytest.mark.parametrize(
    ("texts", "changed", "left"),
    [
        ((STORM, ALIKE, OTHER), {0}, 2),
        ((STORM, ALIKE, OTHER), {1}, 2),
        ((STORM, ALIKE, OTHER), {2}, 3),
        ((STORM, ALIKE, OTHER), set(), 3),
        ((STORM, OTHER), {0, 1}, 2),
        ((STORM,), {0}, 1),
    ],
)
def test_what_has_changed_is_compared_again(texts, changed, left):
    assert len(reunited(groups_of(*texts), changed, joined)) == left


def test_the_order_of_groups_changes_nothing():
    singles = groups_of(STORM, ALIKE, ALIKE, OTHER)
    one = reunited(singles, set(range(4)), joined)
    other = reunited(singles[::-1], set(range(4)), joined)
    assert sorted(group.key for group in one) == sorted(group.key for group in other)


def test_what_is_remembered_is_not_compared_again(monkeypatch):
    singles = groups_of(STORM, ALIKE, OTHER)
    for number, group in enumerate(singles):
        group.own = b"%d" % number
    first = Memory({})
    made = reunited(singles, {0}, joined, first)
    monkeypatch.setattr(reuniting, "_links", None)
    again = reunited(singles, {0}, joined, Memory(first.after))
    assert [group.key for group in again] == [group.key for group in made]
    assert len(again) == 2


LICENSED = [
    "渔业局[{}]批准温州船厂的拖船附条件下水。",
    "温州船厂的拖船[{}]获渔业局批准附条件下水。",
    "渔业局已于[{}]附条件批准温州船厂的拖船下水。",
]


@pytest.mark.parametrize(
    ("days", "events"),
    [
        # told by as many of two neighbouring days, in nearly the same words
        ((["7月10日|2023-07-10"] * 3, ["7月11日|2023-07-11"] * 3), 1),
        # … not of days further apart, nor by one document alone
        ((["7月9日|2023-07-09"] * 3, ["7月11日|2023-07-11"] * 3), 2),
        ((["7月10日|2023-07-10"], ["7月11日|2023-07-11"]), 2),
    ],
)
def test_neighbouring_days_that_several_tell_alike_are_one(days, events):
    texts = [LICENSED[at].format(day) for held in days for at, day in enumerate(held)]
    told = merge([digest(text, name=f"d{number}") for number, text in enumerate(texts)])
    assert len(told) == events


def test_what_the_same_documents_tell_of_two_days_happened_on_both():
    told = merge(
        [
            digest(
                f"{LICENSED[at].format('7月10日|2023-07-10')}\n\n{LICENSED[at].format('7月11日|2023-07-11')}",
                name=f"d{at}",
            )
            for at in range(3)
        ]
    )
    assert len(told) == 2
