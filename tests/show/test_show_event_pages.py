"""An event's page: who says so, how it was read, who gives another day; folded where many tell it."""

import re
from datetime import date, datetime

import pytest
import sample_timeline
from msgspec.structs import replace

from timeline.model import Disagreement, Source, Timeline
from timeline.show import Options, render
from timeline.show.parts.reasons import part_notes
from timeline.show.view.addresses import document_page, event_page
from timeline.show.wording.words import words

OUTLETS = ("甲报", "乙报", "丙报")
DAY = sample_timeline.days(date(2024, 5, 16))


def told(number):
    """A report of the meeting, with the mention that tells it."""
    text = f"普京星期四在北京与习近平第{number}次会谈。"
    document = sample_timeline.document(number, f"第{number}篇", text, source=Source(OUTLETS[number % 3], ()))
    timex = sample_timeline.timex(
        document,
        "星期四",
        "2024-05-16",
        datetime(2024, 5, 16),
        datetime(2024, 5, 17),
        anchor="publication 2024-05-17",
        implied=("year", "month", "day"),
    )
    return document, sample_timeline.mention(document, text, DAY, timex)


@pytest.fixture(scope="module")
def much_told():
    """An event of 72 documents of three outlets, the last two of which give the day before; its page and that of its first document."""
    pairs = [told(number) for number in range(72)]
    other = sample_timeline.days(date(2024, 5, 15))
    mentions = [replace(mention, when=other) if n >= 70 else mention for n, (_, mention) in enumerate(pairs)]
    late = tuple(mention.document for mention in mentions[70:])
    event = sample_timeline.event(
        "普京与习近平会谈", *mentions, disagreements=(Disagreement(other, late, "another day"),)
    )
    dating = sample_timeline.rich().digests[1].dating
    digest = sample_timeline.rich().digests[1]
    digests = tuple(
        replace(digest, document=document, dating=dating, timexes=mention.timexes, mentions=(mention,))
        for (document, _), mention in zip(pairs, mentions, strict=True)
    )
    site = dict(render(Timeline(digests, (event,)), Options(plotly=False)))
    return site[event_page(event)].decode(), document_page(pairs[0][0])


def test_quotations_begin_with_one_of_each_source_and_none_is_lost_silently(much_told):
    page, _ = much_told
    quotes = page[page.index('id="quotes"') : page.index('id="why"')]
    opened, folded = quotes.split('<details class="fold">')
    assert opened.count('<figure class="quote">') == 6 and folded.count('<figure class="quote">') == 54
    assert all(outlet in opened for outlet in OUTLETS)
    assert "另有54段引文" in folded and "还有12段没有列出" in folded


def test_one_reading_stands_once_with_the_documents_that_read_so(much_told):
    page, document = much_told
    why = page[page.index('id="why"') : page.index('id="differ"')]
    assert why.count("所以是2024年5月16日 星期四") == 1
    assert why.count("#x0") == 3 and "另有67篇报道" in why
    assert f'href="../{document}#dating"' in why


def test_who_gives_another_day_is_named_with_how_it_was_read(much_told):
    page, _ = much_told
    differ = page[page.index('id="differ"') : page.index('id="told"')]
    assert "乙报、丙报作2024年5月15日 星期三" in differ and differ.count("#x0") == 2
    assert "another day" not in page


def test_the_documents_are_folded_where_they_are_many(much_told):
    page, _ = much_told
    told = re.search(r'<section aria-labelledby="told">.*?</section>', page, re.S)[0]
    assert told.split("<details")[0].count('<li class="paper">') == 8
    assert told.count('<li class="paper">') == 72 and "另有64篇报道" in told


@pytest.mark.parametrize(
    ("precision", "implied", "noted"),
    [
        ("day", ("year",), True),
        ("day", ("year", "month"), True),
        ("month", ("year",), True),
        ("day", ("year", "month", "day"), False),
        ("part", ("year", "month", "day"), False),
        ("year", ("year",), False),
        ("day", (), False),
    ],
)
def test_what_was_not_written_out_is_told_of_expressions_that_name_a_part(precision, implied, noted):
    held = replace(told(1)[1].timexes[0], precision=precision, implied=implied)
    assert bool(part_notes(held, words("zh"))) is noted


def dated_twice(text, *expressions):
    """The event's page where one sentence has a mention for each of its expressions; the event is of the last one's day."""
    document = sample_timeline.document(1, "第1篇", text)
    mentions = []
    for said, number in expressions:
        first, last = datetime(2024, 5, number), datetime(2024, 5, number + 1)
        timex = sample_timeline.timex(document, said, f"2024-05-{number}", first, last)
        mentions.append(sample_timeline.mention(document, text, sample_timeline.days(first.date()), timex))
    digest = replace(sample_timeline.rich().digests[1], document=document, timexes=(), mentions=tuple(mentions))
    event = sample_timeline.event("市长宣布开馆", *mentions, when=mentions[-1].when)
    return dict(render(Timeline((digest,), (event,)), Options(plotly=False)))[event_page(event)].decode()


def test_a_sentence_stands_once_with_what_gives_the_events_day():
    page = dated_twice("市长5月14日宣布，博物馆5月15日开馆。", ("5月14日", 14), ("5月15日", 15))
    assert page.count('<figure class="quote">') == 1
    assert "<mark>5月15日</mark>" in page and "<mark>5月14日</mark>" not in page
    why = page[page.index('id="why"') : page.index('id="told"')]
    assert "5月15日" in why and "5月14日" not in why


def test_a_sentence_that_gives_the_events_day_twice_shows_both():
    page = dated_twice("博物馆5月15日即星期三开馆。", ("5月15日", 15), ("星期三", 15))
    assert page.count('<figure class="quote">') == 1
    assert "<mark>5月15日</mark>" in page and "<mark>星期三</mark>" in page
