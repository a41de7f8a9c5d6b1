"""The laws of merging: the order of documents changes nothing, nor does the way they came; every event can be followed to a quotation."""

import pickle
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from told import digest

from timeline.events import days, merge

WHO = ("总统普京", "国家主席习近平", "首相岸田文雄", "外长王毅")
DID = ("抵达北京访问", "在东京签署能源协议", "在立陶宛出席北约峰会", "宣布辞去全部职务")
DAYS = ("2023-07-10", "2023-07-11", "2023-07-12", "2023-07")


@st.composite
def collections(draw):
    told = draw(st.lists(st.tuples(*map(st.sampled_from, (WHO, DID, DAYS)), st.integers(0, 3)), min_size=1, max_size=8))
    return [
        digest(f"[当日|{day}]，{who}{did}。", f"2023-07-{13 + late}", name=f"d{number}", title=f"{who}{did}")
        for number, (who, did, day, late) in enumerate(told)
    ]


@settings(max_examples=40, deadline=None)
@given(collections(), st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(digests, chance):
    shuffled = list(digests)
    chance.shuffle(shuffled)
    assert merge(digests) == merge(shuffled)
    assert days(digests, merge(digests)) == days(shuffled, merge(shuffled))


@settings(max_examples=40, deadline=None)
@given(collections(), st.integers(0, 8))
def test_two_batches_from_other_processes_change_nothing(digests, at):
    first, second = (pickle.loads(pickle.dumps(batch)) for batch in (digests[:at], digests[at:]))  # noqa: S301
    assert merge([*second, *first]) == merge(digests)


@settings(max_examples=40, deadline=None)
@given(collections())
def test_every_event_rests_on_its_quotations(digests):
    texts = {item.document.id: item.document.text for item in digests}
    events = merge(digests)
    for event in events:
        assert 0 <= event.importance <= 1
        assert event.documents and set(event.documents) == {mention.document for mention in event.mentions}
        assert any(event.title in mention.titles for mention in event.mentions)
        for mention in event.mentions:
            assert texts[mention.document][mention.span.start : mention.span.end] == mention.quote
            assert all(mention.span.start <= t.span.start and t.span.end <= mention.span.end for t in mention.timexes)
    kept = sorted((m.document, m.span) for event in events for m in event.mentions)
    assert len(kept) == len(set(kept)), "a mention belongs to one event"


@settings(max_examples=20, deadline=None)
@given(collections())
def test_links_lead_back_and_forth_in_time(digests):
    events = {event.id: event for event in merge(digests)}
    for event in events.values():
        assert all(events[other].when.since < event.when.since for other in event.before)
        assert all(events[other].when.since > event.when.since for other in event.after)


def test_documents_of_one_day_told_by_more_and_longer_weigh_more():
    told = [
        digest("[7月11日|2023-07-11]，总统普京抵达北京访问。", f"2023-07-{day}", name=f"p{day}") for day in (12, 20, 30)
    ]
    other = digest("[7月12日|2023-07-12]，外长王毅在东京签署能源协议。", "2023-07-12", name="w")
    digests = [*told, other]
    ranked = days(digests, merge(digests))
    assert [day.date for day in ranked] == [date(2023, 7, 11), date(2023, 7, 12)]
    assert [event.title for event in ranked[0].events] == ["总统普京抵达北京访问"]
