"""Every export is read back by a reader of its own ecosystem."""

import csv
import io
import json
from dataclasses import replace
from datetime import date, datetime, time

import feedparser
import icalendar
import jsonschema
import pytest
import sample_timeline
from lxml import etree
from msgspec import structs

from timeline.model import Timeline
from timeline.show import Options
from timeline.show.exports import FORMATS, export
from timeline.show.view.site import unsure

LINE = sample_timeline.rich()
OPTIONS = Options(base="https://example.org/news")
EVENT = {
    "type": "object",
    "required": ["id", "when", "from", "to", "title", "planned", "context", "importance", "documents", "quotes"],
    "properties": {
        "id": {"type": "string", "minLength": 6},
        "when": {"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?[~?%]?$"},
        "title": {"type": "string"},
        "planned": {"type": "boolean"},
        "importance": {"type": "number", "minimum": 0, "maximum": 1},
        "quotes": {
            "type": "array",
            "items": {"type": "object", "required": ["path", "text", "start", "end", "dates"]},
        },
        "documents": {
            "type": "array",
            "minItems": 1,
            "items": {"properties": {"url": {"type": ["string", "null"], "pattern": "^https?://"}}},
        },
    },
}


def test_json_keeps_its_contract_and_its_offsets():
    made = json.loads(export(LINE, "json", OPTIONS))
    jsonschema.validate(
        made, {"properties": {"events": {"items": EVENT}}, "required": ["since", "until", "documents", "events"]}
    )
    assert len(made["events"]) == len(LINE.events) and len(made["documents"]) == len(LINE.digests)
    texts = {digest.document.path: digest.document.text for digest in LINE.digests}
    for event in made["events"]:
        for quote in event["quotes"]:
            if "<b>" not in quote["path"]:
                assert texts[quote["path"]][quote["start"] : quote["end"]] == quote["text"]


def test_csv_is_read_by_a_spreadsheet_and_holds_no_formula():
    rows = list(csv.DictReader(io.StringIO(export(LINE, "csv", OPTIONS).decode("utf-8-sig"))))
    assert len(rows) == len(LINE.events)
    assert [row["certainty"] for row in rows if row["title"].startswith("美国驻北约大使")] == ["uncertain inferred"]
    assert not [cell for row in rows for cell in row.values() if cell[:1] in "=+-@" and cell]


def test_calendar_programs_read_the_same_days():
    calendar = icalendar.Calendar.from_ical(export(LINE, "ics", OPTIONS))
    events = {str(item["UID"]).removesuffix("@timeline"): item for item in calendar.walk("VEVENT")}
    assert set(events) == {event.id for event in LINE.events}
    for event in LINE.events:
        item = events[event.id]
        assert item["DTSTART"].dt == event.when.since.date() and item["DTEND"].dt == event.when.until.date()
        if "\u2028" not in event.title:
            assert str(item["SUMMARY"]) == event.title
        assert (str(item["STATUS"]) == "TENTATIVE") == (event.planned or unsure(event))
    assert all(len(line) <= 75 for line in export(LINE, "ics", OPTIONS).split(b"\r\n"))


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"timeml"}))
def test_what_is_inferred_says_so_in_every_format(name):
    options = replace(OPTIONS, language="en")

    def said(inferred):
        events = tuple(structs.replace(event, inferred=inferred) for event in LINE.events[:1])
        return export(structs.replace(LINE, events=events), name, options).decode()

    assert "inferred" in said(inferred=True)
    assert said(inferred=True) != said(inferred=False)


def test_a_document_of_an_inferred_day_is_of_no_stated_one():
    inferred = [structs.replace(one, dating=structs.replace(one.dating, inferred=True)) for one in LINE.digests]
    line = structs.replace(LINE, digests=tuple(inferred))
    assert b"datePublished" in export(LINE, "jsonld", OPTIONS)
    assert b"datePublished" not in export(line, "jsonld", OPTIONS)
    assert b'mod="APPROX"' in export(line, "timeml", OPTIONS)


def test_feed_readers_read_the_feed():
    feed = feedparser.parse(export(LINE, "atom", OPTIONS))
    assert not feed.bozo and feed.version == "atom10"
    assert len(feed.entries) == len(LINE.events)
    assert all(
        entry.link.startswith("https://example.org/news/events/") and entry.id and entry.updated_parsed
        for entry in feed.entries
    )
    times = [entry.updated for entry in feed.entries]
    assert times == sorted(times, reverse=True)
    titles = {entry.title_detail.value: entry.title_detail.type for entry in feed.entries}
    assert titles["普京与习近平在北京会谈"] == "text/plain"


def test_timelinejs_has_what_its_reader_asks_for():
    made = json.loads(export(LINE, "timelinejs", OPTIONS))
    date_parts = {
        "type": "object",
        "required": ["year"],
        "properties": {"month": {"maximum": 12}, "day": {"maximum": 31}},
    }
    slide = {
        "required": ["start_date", "text", "unique_id"],
        "properties": {"start_date": date_parts, "end_date": date_parts, "text": {"required": ["headline", "text"]}},
    }
    jsonschema.validate(made, {"required": ["events"], "properties": {"events": {"items": slide}}})
    assert not [
        event
        for event in made["events"]
        if "<script" in json.dumps(event).lower() or "<img" in json.dumps(event).lower()
    ]
    summit = next(event for event in made["events"] if event["text"]["headline"] == "北约峰会在维尔纽斯举行")
    assert (summit["start_date"]["day"], summit["end_date"]["day"]) == (11, 12)


def test_jsonld_is_one_graph_of_events():
    made = json.loads(export(LINE, "jsonld", OPTIONS))
    assert made["@context"] == "https://schema.org"
    assert {item["@type"] for item in made["@graph"]} == {"Event"}
    by_name = {item["name"]: item for item in made["@graph"]}
    assert by_name["北约峰会在维尔纽斯举行"]["endDate"] == "2023-07-12"
    assert by_name["岸田文雄证实北约将在东京开设联络处"]["startDate"] == "2023-05"
    assert by_name["北约计划在东京开设联络办事处"]["eventStatus"].endswith("EventScheduled")


def test_timeml_keeps_each_text_whole():
    corpus = etree.fromstring(export(LINE, "timeml", OPTIONS))
    by_path = {document.findtext("DOCID"): document for document in corpus}
    for digest in LINE.digests:
        document = digest.document
        if "<b>" in document.path:
            continue
        text = by_path[document.path].find("TEXT")
        assert "".join(text.itertext()) == document.text
        expected = [(timex.text, timex.value) for timex in sorted(digest.timexes, key=lambda timex: timex.span)]
        assert [(found.text, found.get("value")) for found in text] == expected
    assert by_path["news/002.md"].find("DCT/TIMEX3").get("value") == "2023-07-12T09:38:33+00:00"


def test_markwhen_has_a_line_an_event():
    lines = export(LINE, "markwhen", OPTIONS).decode().splitlines()
    assert "2023-07-11/2023-07-12: 北约峰会在维尔纽斯举行 #inferred" in lines
    assert "2024: 北约计划在东京开设联络办事处 #美国之音 #planned" in lines
    assert sum(": " in line and line[:4].isdigit() for line in lines) == len(LINE.events)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_an_empty_timeline_exports(name):
    assert export(Timeline((), ()), name)


def test_no_such_format():
    with pytest.raises(ValueError, match="markwhen"):
        export(LINE, "docx")


def test_the_last_day_of_the_calendar_does_not_break_a_format():
    when = sample_timeline.days(date(9999, 12, 30))
    document = LINE.digests[0].document
    mention = sample_timeline.mention(document, document.text[:5], when)
    line = Timeline(LINE.digests, (sample_timeline.event("末日", mention),))
    for name in FORMATS:
        assert export(line, name)
    assert when.until == datetime.combine(date(9999, 12, 31), time())
