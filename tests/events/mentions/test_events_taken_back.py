"""What a paper that corrects itself takes back is told as denied, and so is what as many others told."""

import pytest
from told import digest

from timeline.events.merge import merge

TOLD = "临海市望月大桥[周三|2023-07-12]清晨突然坍塌，造成21人受伤。"
TAKEN_BACK = "更正：本网一文称，临海市望月大桥[周三|2023-07-12]清晨突然坍塌，造成21人受伤，有误。"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (TAKEN_BACK, "denied"),
        (TOLD, "happened"),
        ("本报误称临海市望月大桥[周三|2023-07-12]坍塌。", "denied"),
        ("临海警方[周三|2023-07-12]表示，网传消息不实。", "happened"),
        ("局长称，望月大桥[周三|2023-07-12]坍塌，原因不明。", "happened"),
    ],
)
def test_what_is_taken_back(text, status):
    assert {one.status for one in digest(text, "2023-07-15").mentions} == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("An earlier version of this article said that Moon Bridge collapsed on [Wednesday|2023-07-12].", "denied"),
        ("We incorrectly reported that Moon Bridge collapsed on [Wednesday|2023-07-12].", "denied"),
        ("Police said that Moon Bridge collapsed on [Wednesday|2023-07-12].", "happened"),
        ("On [Wednesday|2023-07-12] the mayor incorrectly said that Moon Bridge had collapsed.", "happened"),
    ],
)
def test_what_is_taken_back_in_english(text, status):
    assert {one.status for one in digest(text, "2023-07-15", language="en").mentions} == {status}


def test_what_one_paper_tells_and_takes_back_is_denied_and_what_two_tell_is_not():
    first = digest(TOLD, "2023-07-13", name="a")
    last = digest(TAKEN_BACK, "2023-07-15", name="b")
    (event,) = merge([first, last])
    assert event.status == "denied"
    other = digest(TOLD.replace("突然", "忽然"), "2023-07-14", name="c", source="晚报")
    (event,) = merge([first, last, other])
    assert event.status == "happened"
