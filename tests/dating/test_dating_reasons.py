"""Reasons are sentences with places to fill, which an interface can take apart again."""

import pytest

from timeline.dating.evidence import reasons

VALUES = {
    "days": 3, "limit": "2023-07-13", "day": "2023-07-12", "witness": "2023-07-12 10:00", "text": "7月12日", "kind": "address",
    "count": 2, "named": "2023-07-11", "zone": "Europe/London",
}  # fmt: skip


@pytest.mark.parametrize("reason", reasons.ALL, ids=lambda one: one.code)
def test_each_reason_is_known_again(reason):
    text = reason(**VALUES)
    filled = reason.match(text)
    assert filled is not None
    assert all(str(VALUES[name]) == value for name, value in filled.items())
    assert [one.code for one in reasons.ALL if one.match(text) is not None] == [reason.code]


@pytest.mark.parametrize("reason", [one for one in reasons.ALL if one.one], ids=lambda one: one.code)
@pytest.mark.parametrize(("number", "plural"), [(1, False), (2, True), (11, True)])
def test_of_one_it_is_said_so(reason, number, plural):
    text = reason(**(VALUES | {"days": number, "count": number}))
    assert text.startswith(f"{number} ")
    assert any(word in text for word in ("days", "documents")) == plural
    assert [one.code for one in reasons.ALL if one.match(text) is not None] == [reason.code]
    assert str(number) in (reason.match(text) or {}).values()


def test_codes_are_unique():
    assert len({reason.code for reason in reasons.ALL}) == len(reasons.ALL) > 10
