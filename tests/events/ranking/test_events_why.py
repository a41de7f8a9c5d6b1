"""An event's weight as a sentence: numbers agree, and a long time is counted in months or years."""

import pytest

from timeline.events.ranking.why import sentence


@pytest.mark.parametrize(
    ("why", "language", "said"),
    [
        ("voices=3; documents=5; total=40", "zh-Hans", "3篇报道讲述（转载只算一次），见于40篇中的5篇。"),
        ("voices=1; documents=1; total=5", "zh", "只有1篇报道讲述，见于5篇中的1篇。"),
        ("voices=1; later=1", "en", "told by one article, still told a day later."),
        ("later=59", "zh", "59天后仍被提起。"),
        ("later=61", "zh", "2个月后仍被提起。"),
        ("later=729", "en", "still told 23 months later."),
        ("later=12786", "zh-Hant", "35年後仍被提起。"),
        ("later=12786", "fr", "still told 35 years later."),
        ("voices=2; turn=1", "zh-Hans", "2篇报道讲述（转载只算一次），是更重大事件的后续。"),
        (
            "voices=2; aside=1",
            "en",
            "told by 2 articles (copies counted once), not of what most of the articles are about.",
        ),
        ("", "en", ""),
    ],
)
def test_sentences(why, language, said):
    assert sentence(why, language) == said
