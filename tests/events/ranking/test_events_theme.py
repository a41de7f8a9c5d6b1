"""What a collection is about leads in it: an event that has nothing to do with that weighs less."""

from told import digest

from timeline.events import merge
from timeline.events.ranking.why import numbers

STRIKE = [
    "码头工人[7月3日|2023-07-03]在鹿特丹开始罢工。",
    "罢工工人[7月5日|2023-07-05]堵住了码头大门。",
    "码头工会[7月6日|2023-07-06]宣布扩大罢工。",
    "码头罢工[7月8日|2023-07-08]蔓延到邻近城市。",
]
ASIDE = "一架货机[7月4日|2023-07-04]在山区坠毁。"
OTHERS = [
    "央行行长[7月3日|2023-07-03]宣布降息。",
    "一名登山者[7月5日|2023-07-05]在雪崩中遇难。",
    "歌剧院[7月6日|2023-07-06]重新开放。",
    "国家队[7月8日|2023-07-08]夺得冠军。",
]


def told(texts):
    return merge([digest(text, name=str(number)) for number, text in enumerate(texts)])


def aside(events):
    return {event.title for event in events if numbers(event.why).get("aside")}


def test_what_is_aside_weighs_less():
    events = {event.title: event for event in told([*STRIKE, ASIDE])}
    assert aside(events.values()) == {"一架货机在山区坠毁"}
    crash = events.pop("一架货机在山区坠毁")
    assert all(crash.importance < event.importance for event in events.values())


def test_in_a_collection_on_everything_nothing_is_aside():
    assert aside(told([*OTHERS, ASIDE])) == set()


def test_a_collection_of_two_subjects_sets_neither_aside():
    halves = [text.replace("罢工", "演习").replace("码头", "舰队").replace("工人", "水手") for text in STRIKE]
    assert aside(told([*STRIKE, *halves])) == set()


def test_it_is_about_the_same_in_every_order():
    assert told([*STRIKE, ASIDE]) == merge(
        [digest(text, name=str(number)) for number, text in reversed(list(enumerate([*STRIKE, ASIDE])))]
    )


def test_nothing_is_about_nothing():
    assert merge([]) == ()
