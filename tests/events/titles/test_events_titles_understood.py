"""Titles that are understood beside their article: of what it has only one of, with its object named as it names it."""

import pytest
from told import digest

LEAD = "Prices rose in Kent last year.\n\n"  # so that what follows points back


def told(text, title=""):
    return [one.titles[0] for one in digest(text, language="en", title=title).mentions if one.titles]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The blaze broke out on [Monday|2023-07-10].", "The blaze broke out"),
        ("The negotiations collapsed on [Monday|2023-07-10].", "The negotiations collapsed"),
        ("The truce took effect on [Monday|2023-07-10].", "The truce took effect"),
        ("The cabinet resigned on [Monday|2023-07-10].", "The cabinet resigned"),
        ("The inquest published its findings on [Monday|2023-07-10].", "The inquest published its findings"),
        ("The demonstrators blocked the harbour on [Monday|2023-07-10].", "The demonstrators blocked the harbour"),
        # one of several
        ("Two fires started in the hills. The fire reached the farm on [Monday|2023-07-10].", None),
        ("President Hall met President Moss. The president left the summit on [Monday|2023-07-10].", None),
        ("The former president spoke. The president left the hall on [Monday|2023-07-10].", None),
        # somebody, or a body, that only a name would make known; somebody else in it; only what was said
        ("The company pleaded guilty on [Monday|2023-07-10].", None),
        ("The singer died on [Monday|2023-07-10] at home.", None),
        ("The bank raised rates on [Monday|2023-07-10].", None),
        ("The government expelled them on [Monday|2023-07-10].", None),
        ("The government said on [Monday|2023-07-10] that it was closing.", None),
        # told by the way, of long ago
        ("The strike collapsed on [May 3, 1985|1985-05-03].", None),
    ],
)
def test_the_only_one_of_its_kind(text, title):
    assert told(LEAD + text) == ([title] if title else [])


def test_what_the_headline_is_about_may_be_long_ago():
    text = LEAD + "The strike collapsed on [May 3, 1985|1985-05-03]."
    assert told(text, "Looking back at the strike in Norland") == ["The strike collapsed"]


@pytest.mark.parametrize(
    ("text", "headline", "title"),
    [
        (
            "A wages bill was drafted. Norland’s senate passed the bill on [Monday|2023-07-10].",
            "",
            "Norland’s senate passed the wages bill",
        ),
        (
            "Ministers backed the $4bn harbour plan. Lee Park rejected the plan on [Monday|2023-07-10].",
            "",
            "Lee Park rejected the $4bn harbour plan",
        ),
        (
            "Lee Park rejected the plan on [Monday|2023-07-10].",
            "Norland turns down plan for harbour",
            "Lee Park rejected the plan",
        ),
        (
            "Lee Park backed the measure on [Monday|2023-07-10].",
            "Norland turns its wages bill into law",
            "Lee Park backed the measure",
        ),
        # not known which
        ("Lee Park rejected the plan on [Monday|2023-07-10].", "Norland in turmoil", None),
        ("Lee Park rejected the plan on [Monday|2023-07-10].", "", None),
        (
            "The harbour plan and the airport plan were told. Lee Park rejected the plan on [Monday|2023-07-10].",
            "",
            None,
        ),
        ("A new plan was told. Lee Park rejected the plan on [Monday|2023-07-10].", "", None),
        ("He rejected the plan on [Monday|2023-07-10].", "Norland turns down plan for harbour", None),
    ],
)
def test_an_object_told_before(text, headline, title):
    assert told(text, headline) == ([title] if title else [])
