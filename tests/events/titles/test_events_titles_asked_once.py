"""An article is asked once for each of its nouns whether it has one such thing only, however many of its sentences ask."""

from timeline.building.entries.entry import Entry
from timeline.building.work.digest import digest_data
from timeline.events.titles import understood
from timeline.settings import Settings


def test_an_article_is_asked_once():
    days = range(1, 29)
    text = "\n\n".join(
        f"Senators debated the climate bill again. The fire broke out on March {day}. The president signed the bill on March {day}."
        for day in days
    )
    for asked in (understood._only_one, understood._which):
        asked.cache_clear()
    told = digest_data(Entry("a.md", "file"), f"---\ndate: 2024-05-01\n---\n{text}\n".encode(), Settings())
    assert sum("fire" in mention.titles[0] for mention in told.mentions if mention.titles) > 20
    assert 0 < understood._only_one.cache_info().misses < 10
    assert understood._which.cache_info().misses < 10
