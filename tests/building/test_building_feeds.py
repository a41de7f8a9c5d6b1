"""The items of a feed: which of their dates is that of publication, and what bounds those that have none."""

from datetime import date

import pytest

from timeline import dating
from timeline.building.entries.listing import entries
from timeline.building.work.runners import run
from timeline.model import Digest
from timeline.settings import Settings

SETTINGS = Settings()
NAMESPACES = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:a="http://www.w3.org/2005/Atom"'
MADE = "<lastBuildDate>Fri, 20 Sep 2024 12:00:00 GMT</lastBuildDate>"
BODY = (
    "<description>The council of Norhaven met on Tuesday to discuss what parking costs in Harbour Street.</description>"
)
DATED = "".join(
    f"<item><title>Pier {day}</title><link>https://h.example/{day}</link><pubDate>{day} Sep 2024 07:30:00 GMT</pubDate>{BODY}</item>"
    for day in (19, 18)
)
OLD = f"---\ndate: 2023-05-11\ntitle: Council and parking\n---\n{BODY[13:-14]}\n"


def digests(tmp_path, items, head=MADE, **more):
    feed = f'<?xml version="1.0"?><rss version="2.0" {NAMESPACES}><channel><title>Harbour</title>{head}{items}</channel></rss>'
    (tmp_path / "feed.rss").write_text(feed, encoding="utf-8")
    for name, text in more.items():
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    found = [one for one in run(entries([tmp_path], SETTINGS), SETTINGS) if isinstance(one, Digest)]
    return [one for one in found if one.document.path.partition("/feed.rss/")[1]] + [
        one for one in found if "feed.rss" not in one.document.path
    ]


def item(dates="", link="https://h.example/a"):
    return f"<item><title>Parking</title><link>{link}</link>{dates}{BODY}</item>"


@pytest.mark.parametrize(
    ("dates", "published", "updated"),
    [
        ("<dc:date>2024-09-18T21:00:00Z</dc:date>", date(2024, 9, 18), None),
        ("<dc:date>2024-09-18</dc:date>", date(2024, 9, 18), None),
        ("<dcterms:issued>2024-09-18</dcterms:issued>", date(2024, 9, 18), None),
        (
            "<pubDate>Wed, 18 Sep 2024 21:00:00 GMT</pubDate><dc:date>2024-09-19T06:00:00Z</dc:date>",
            date(2024, 9, 18),
            date(2024, 9, 19),
        ),
    ],
)
def test_what_states_the_publication_of_an_item(tmp_path, dates, published, updated):
    (found,) = digests(tmp_path, item(dates))
    assert (found.dating.chosen.kind, found.dating.local_date) == ("field", published)
    assert (found.dating.updated and found.dating.updated.day) == updated


@pytest.mark.parametrize(
    "dates", ["<dcterms:modified>2024-09-18</dcterms:modified>", "<a:updated>2024-09-18T21:00:00Z</a:updated>"]
)
def test_what_states_only_an_update(tmp_path, dates):
    (found,) = digests(tmp_path, item(dates))
    assert (found.dating.chosen.kind, found.dating.local_date) == ("update", date(2024, 9, 18))


def test_an_item_without_a_date_lies_near_the_others_of_its_feed(tmp_path):
    *_, found, stranger = digests(tmp_path, DATED + item(), old=OLD)
    alone, together = found.dating, dating.infer(digests(tmp_path, DATED + item(), old=OLD), SETTINGS)[2]
    assert stranger.dating.local_date == date(2023, 5, 11)
    assert (alone.local_date, alone.not_before, alone.not_after) == (None, date(2024, 9, 11), date(2024, 9, 20))
    assert together.local_date is None or date(2024, 9, 11) <= together.local_date <= date(2024, 9, 20)
    assert together.inferred


@pytest.mark.parametrize(
    ("items", "head"),
    [
        (DATED[: len(DATED) // 2] + item(), MADE),  # one item tells nothing of the others
        (item(), MADE),
        (DATED + item(), ""),  # and nobody knows when the feed was made
    ],
)
def test_what_tells_nothing_of_the_others_bounds_none(tmp_path, items, head):
    found = digests(tmp_path, items, head)[-1].dating
    assert (found.local_date, found.not_before, found.not_after, found.captured) == (None, None, None, None)


def test_an_item_whose_address_bears_a_day_is_of_that(tmp_path):
    found = digests(tmp_path, DATED + item(link="https://h.example/2022/03/04/a"))[-1].dating
    assert (found.local_date, found.captured) == (date(2022, 3, 4), None)
