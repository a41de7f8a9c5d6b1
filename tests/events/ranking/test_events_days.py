"""Of a day's events, what the documents tell of comes before what one of them tells by the way."""

from told import digest

from timeline.events import days, merge


def test_the_documents_story_comes_first():
    told = [
        digest(text, "2011-02-02", name=name, language="en")
        for name, text in {
            "a": "Protesters in Cairo marched against President Hosni Mubarak on [Tuesday|2011-02-01].",
            "b": "Blizzards closed schools across Kansas and Ohio on [Tuesday|2011-02-01].",
            "c": "Soldiers guarded the museum in Cairo on [Monday|2011-01-31], and Hosni Mubarak named a deputy.",
            "d": "Airlines stopped flights to Cairo on [Sunday|2011-01-30] as protesters met.",
        }.items()
    ]
    events = merge(told)
    (day,) = [one for one in days(told, events) if one.date.isoformat() == "2011-02-01"]
    assert [event.title.split()[0] for event in day.events] == ["Protesters", "Blizzards"]
    assert day.events[0].importance > day.events[1].importance
    (again,) = [one for one in days(told[::-1], events[::-1]) if one.date == day.date]
    assert again == day
