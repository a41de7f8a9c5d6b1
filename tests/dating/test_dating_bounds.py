"""What is bounded and not dated: by the text, a printed copyright, an address's month, the capture; and what bounds nothing."""

from datetime import UTC, date, datetime

import pytest
from dated import STORY, dated

from timeline.dating.evidence import reasons
from timeline.dating.kinds import notice
from timeline.reading import read_bytes
from timeline.settings import Settings


def page(body, url="https://example.com/a/1", front=""):
    head = f"---\n{front}\n---\n" if front else ""
    return f"{head}[题]({url})\n------\n\n<div>{STORY}{body}</div>"


def read(body):
    return read_bytes(page(body).encode(), "x.md", Settings())


@pytest.mark.parametrize(
    ("body", "front", "url", "first", "last"),
    [
        ("<p>2019年他当选。2019年3月他辞职。</p>", "", "", date(2019, 3, 1), None),
        ("<p>2019年他辞职，计划到2035年建成。</p>", "", "", date(2019, 1, 1), None),
        ("<p>2019年他辞职。</p>", "saved: 2021-03-04", "", date(2019, 1, 1), date(2021, 3, 4)),
        ("<p>© 2021 AFP</p>", "", "", date(2021, 1, 1), None),
        ("<p>© 1996-2021 AFP</p>", "", "", date(2021, 1, 1), None),
        ("", "", "https://example.com/2021/01/title", date(2021, 1, 1), date(2021, 1, 31)),
        ("", "", "https://example.com/a/1", None, None),
    ],
)
def test_bounds(body, front, url, first, last):
    found = dated(page(body, url or "https://example.com/a/1", front))
    assert (found.published, found.not_before, found.not_after) == (None, first, last)
    assert {one.role for one in found.agreeing} == ({"not_before"} if first else set()) | (
        {"not_after"} if last else set()
    )
    assert all(one.reason and one.text for one in found.agreeing)
    assert reasons.UNKNOWN.match(found.reasons[0]) is not None
    assert len(found.reasons) > 1


def test_the_setting_bounds_what_bears_no_capture():
    found = dated(page("<p>2019年他辞职。</p>"), now=datetime(2020, 5, 1, tzinfo=UTC))
    assert found.not_after == date(2020, 5, 1)
    assert [one.kind for one in found.agreeing if one.role == "not_after"] == ["now"]


def test_nothing_that_names_a_year_is_said_so():
    assert reasons.NO_YEAR.match(dated(page("")).reasons[1]) is not None


@pytest.mark.parametrize(
    "body",
    [
        "<p>© 2021 AFP</p>",
        "<p>© 2020年德国之声版权声明：本文所有内容受到著作权法保护</p>",
        "<p>Copyright © 2003-2021 Example</p>",
    ],
)
def test_a_printed_copyright_is_found(body):
    (hint,) = notice.find(read(body), ())
    assert hint.kind == "copyright"
    assert hint.likelihood(date(hint.year, 6, 1)) > 10 * hint.likelihood(date(hint.year - 1, 6, 1))


@pytest.mark.parametrize(
    "body",
    [
        "<p>© AFP</p>",
        "<p>版权所有 违者必究</p>",
        "<p>他说，版权法在2021年修订，届时将有更多的人受到保护，这是各方期待已久的一步。</p>",
    ],
)
def test_what_is_no_copyright_year(body):
    assert list(notice.find(read(body), ())) == []


def test_a_copyright_never_dates_alone_and_never_contradicts():
    found = dated(page("<p>© 2019 AFP</p>", url="https://example.com/2023/07/12/a"))
    assert found.local_date == date(2023, 7, 12)
    assert found.rejected == ()
