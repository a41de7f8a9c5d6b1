"""Weighing: agreement, contradiction, re-runs, slips of the year, bounds; and that no time of day is made up."""

from datetime import UTC, date, datetime

import pytest
from dated import STORY, codes, dated

from timeline import dating
from timeline.dating.evidence import reasons
from timeline.reading import read_record
from timeline.settings import Settings


def stored(ms="", url="https://example.com/a/1", body=STORY, front=""):
    head = f"---\n{front}\n---\n" if front else ""
    stamp = f"<!--{ms}-->\n" if ms else ""
    return f"{head}{stamp}[题]({url})\n------\n\n<div>{body}</div>\n"


def test_agreement_raises_confidence():
    alone = dated(stored(url="https://example.com/2023/07/12/a"))
    both = dated(stored(url="https://example.com/2023/07/12/a", body="<div>2023-07-12 10:00</div>" + STORY))
    assert alone.local_date == both.local_date == date(2023, 7, 12)
    assert alone.confidence < both.confidence
    assert [one.kind for one in both.agreeing] == ["address"]


def test_a_day_alone_gets_no_time_of_day():
    found = dated(stored(url="https://example.com/2023/07/12/a"))
    assert found.published.precision == "day"
    assert found.published.at == datetime(2023, 7, 12)


@pytest.mark.parametrize(
    ("ms", "front", "instant"),
    [
        ("1644010343000", "date: 2022-02-04T21:32:23.000Z", datetime(2022, 2, 4, 21, 32, 23, tzinfo=UTC)),
        ("1644039143000", "date: 2022-02-04T21:32:23.000Z", datetime(2022, 2, 4, 21, 32, 23, tzinfo=UTC)),
        ("1644010343000", "date: 2022-02-05T05:32:23.000Z", datetime(2022, 2, 4, 21, 32, 23, tzinfo=UTC)),
    ],
)
def test_the_earlier_of_the_feeds_two_times(ms, front, instant):
    assert dated(stored(ms, front=front)).published.at == instant


@pytest.mark.parametrize(
    "document",
    [
        f"---\ndate: 2024-06-02\n---\n2024-05-31 19:12 来源：渡口网\n\n{STORY}",
        f"---\ndate: 2024-06-02T09:15:00+08:00\n---\n2024年5月31日\n\n{STORY}",
        f"---\npublished: 2024-06-02\nurl: https://a.example/2024/05/31/x\n---\n\n{STORY}",
        '<html><head><meta property="article:published_time" content="2024-06-02"></head><body><article><h1>Mill</h1>'
        "<p>May 31, 2024</p><p>The mill has stood on the river since 1904 and employed four generations.</p></article></body></html>",
    ],
)
def test_of_two_days_that_are_stated_the_one_between_is_none(document):
    found = dated(document)
    assert found.local_date in (date(2024, 5, 31), date(2024, 6, 2))
    assert found.confidence < 0.8
    (other,) = found.rejected
    assert {found.chosen.moment.day, other.moment.day} == {date(2024, 5, 31), date(2024, 6, 2)}


def test_a_re_run_keeps_both_dates():
    body = "<time datetime='2020-04-30'>2020年4月30日</time>" + STORY
    found = dated(stored("1609501145000", body=body))
    assert found.local_date == date(2020, 4, 30)
    assert found.updated.at == datetime(2021, 1, 1, 11, 39, 5, tzinfo=UTC)
    assert "re-run" in codes(found)


def test_a_slip_of_the_year_is_mended_by_a_second_witness():
    body = "<p>（维权网信息中心报道）2021年1月8日，本网获悉：2021年1月4日是新年第一个工作日，有人到访。</p>" + STORY
    found = dated(stored(url="https://example.com/2020/01/08/a", body=body))
    assert found.local_date == date(2021, 1, 8)
    assert "typo" in codes(found)


def test_without_a_second_witness_the_year_stands():
    found = dated(stored(url="https://example.com/2020/01/08/a"))
    assert found.local_date == date(2020, 1, 8)


def test_the_feed_bounds_what_its_address_says():
    found = dated(stored("1689235984000", url="https://example.com/2024/03/01/a"))
    assert found.published.at == datetime(2023, 7, 13, 8, 13, 4, tzinfo=UTC)
    assert codes(found) == {"after-metadata"}


def test_the_future_of_the_capture_is_turned_down():
    found = dated(stored("1689235984000", front="saved: 2023-07-01"))
    assert found.published is None
    assert codes(found) == {"future"}
    later = dated(stored("1689235984000"), now=datetime(2023, 7, 1, tzinfo=UTC))
    assert codes(later) == {"future"}


def test_what_is_older_than_the_web_is_turned_down():
    found = dated(stored(front="date: 1970-01-01T00:00:00Z", url="https://example.com/2023/07/12/a"))
    assert found.local_date == date(2023, 7, 12)
    assert codes(found) == {"ancient"}


def test_of_two_front_matters_the_first_counts_and_the_second_has_its_reason():
    found = dated("---\ndate: 2021-01-01\n---\n---\ndate: 2022-03-05\n---\n一段文字")
    assert found.local_date == date(2021, 1, 1)
    assert [one.where for one in found.rejected] == ["second front matter"]
    assert all(one.reason for one in found.rejected)


def test_a_relative_stamp_tells_the_capture():
    body = "<time datetime='2023-07-13'>24 分钟前</time>" + STORY
    found = dated(stored("1689235984000", url="https://www.bbc.com/zhongwen/simp/world-66186353", body=body))
    assert found.published.at == datetime(2023, 7, 13, 8, 13, 4, tzinfo=UTC)
    assert found.captured.at == datetime(2023, 7, 13, 8, 37, 4, tzinfo=UTC)


def test_an_update_dates_what_has_no_other_date():
    found = dated(stored(body="<p>更新于2021年1月8日 06:21</p>" + STORY))
    assert found.local_date == date(2021, 1, 8)
    assert found.chosen.kind == "update"
    assert found.confidence < 0.9


def test_and_from_a_known_capture_the_publication():
    body = "<p>24 分钟前</p>" + STORY
    found = dated(stored(front="saved: 2023-07-13T08:37:00Z", body=body))
    assert found.published.at == datetime(2023, 7, 13, 8, 13, tzinfo=UTC)
    assert found.chosen.kind == "relative"


def test_the_print_editions_date_is_later_than_publication():
    url = "https://www.economist.com/leaders/2021/01/09/trumps-legacy"
    found = dated(
        stored(
            url=url, body="<p>FOUR YEARS ago he stood in front of the crowd and it was the start of the end.</p>" * 3
        )
    )
    assert found.local_date == date(2021, 1, 7)
    assert found.published.precision == "day"


def test_nothing_at_all_is_unknown_and_says_so():
    found = dated("<p>一段没有任何日期的文字，讲的是一件小事，没有人知道它发生在什么时候。</p>")
    assert (found.published, found.local_date, found.confidence) == (None, None, 0.0)
    assert reasons.UNKNOWN.match(found.reasons[0]) is not None


@pytest.mark.parametrize(
    ("record", "zone", "day"),
    [
        (
            {"text": "x", "published": "2023-07-12T20:00:00Z", "zone": "Asia/Shanghai"},
            "Asia/Shanghai",
            date(2023, 7, 13),
        ),
        ({"text": "x", "published": "2023-07-12T20:00:00Z"}, "", date(2023, 7, 12)),
        ({"text": "x", "published": "2023-07-12T20:00:00Z", "source": "联合早报"}, "Asia/Singapore", date(2023, 7, 13)),
        ({"text": "x", "published": "2023-07-12T20:00:00Z", "zone": "Mars/Olympus"}, "", date(2023, 7, 12)),
        ({"text": "x", "published": "2023-07-12"}, "", date(2023, 7, 12)),
        # midnight in Coordinated Universal Time is a day alone, unless something else names the evening before
        ({"text": "x", "published": "2023-07-12T00:00:00Z", "source": "VOA"}, "America/New_York", date(2023, 7, 12)),
        (
            {"text": "x", "published": "2023-07-12T00:00:00.000Z", "zone": "America/Bogota"},
            "America/Bogota",
            date(2023, 7, 12),
        ),
        (
            {"text": "x", "published": "2023-07-12T00:00:00+00:00", "source": "VOA"},
            "America/New_York",
            date(2023, 7, 12),
        ),
        ({"text": "x", "published": "2023-07-12T00:01:00Z", "source": "VOA"}, "America/New_York", date(2023, 7, 11)),
        (
            {"text": "x", "published": "2023-07-12T00:00:00+00:30", "source": "VOA"},
            "America/New_York",
            date(2023, 7, 11),
        ),
        (
            {
                "text": "x",
                "published": "2023-07-12T00:00:00Z",
                "source": "VOA",
                "url": "https://www.voanews.com/a/2023/07/11/1.html",
            },
            "America/New_York",
            date(2023, 7, 11),
        ),
        ({"text": "x", "published": "2023-07-12T00:00:00Z", "source": "联合早报"}, "Asia/Singapore", date(2023, 7, 12)),
    ],
)
def test_days_are_counted_where_the_source_writes(record, zone, day):
    found = dating.date(read_record(record, "a.jsonl", Settings()), (), Settings())
    assert (found.zone, found.local_date) == (zone, day)


def test_every_reason_given_is_one_of_ours():
    found = dated(stored("1689235984000", url="https://example.com/2024/03/01/a", front="date: 1970-01-01"))
    said = [*found.reasons, found.chosen.reason, *(one.reason for one in (*found.agreeing, *found.rejected))]
    assert all(any(reason.match(text) is not None for reason in reasons.ALL) for text in said)


AGENCY = "<p>（中央社記者余祥台北{}日電）內政部今天公布，各縣市應當配合，並於年底前完成相關的準備工作。</p>"


def test_a_closing_stamp_in_full_outweighs_a_dateline_without_its_month():
    body = AGENCY.format(14) + STORY + "<p>他說，將持續觀察後續發展並適時調整。（編輯：張三）1090914</p>"
    found = dated(stored(body=body))
    assert found.local_date == date(2020, 9, 14)
    assert found.confidence >= 0.9


def test_and_they_are_doubted_together_where_they_contradict_each_other():
    body = AGENCY.format(3) + STORY + "<p>他說，將持續觀察後續發展並適時調整。（編輯：張三）1090914</p>"
    assert dated(stored(body=body)).confidence < 0.9


REUTERS = "https://cn.reuters.com/article/accounts-idCNKBS29D0AF"


def test_a_feed_that_batches_gives_way_to_the_articles_own_instant():
    body = "<div><i>2021-01-08T02:34:10Z</i></div>" + STORY
    found = dated(stored("1610074396000", url=REUTERS, body=body))
    assert found.published.at == datetime(2021, 1, 8, 2, 34, 10, tzinfo=UTC)
    assert reasons.BATCH.match(found.agreeing[0].reason) is not None


@pytest.mark.parametrize(
    ("url", "stamp"),
    [
        ("https://www.voachinese.com/a/1", "2021-01-08T02:34:10Z"),
        (REUTERS, "2021-01-08T03:34:10Z"),
        (REUTERS, "2021-01-06T02:34:10Z"),
        (REUTERS, "2021-01-08"),
    ],
)
def test_other_feeds_times_and_later_or_older_instants_do_not(url, stamp):
    found = dated(stored("1610074396000", url=url, body=f"<div><i>{stamp}</i></div>" + STORY))
    assert found.published.at == datetime(2021, 1, 8, 2, 53, 16, tzinfo=UTC)


def test_a_dateline_of_another_calendar_is_told_on_its_own():
    body = "<p>【大纪元2022年02月05日讯】</p>" + STORY
    found = dated(stored(url="https://www.epochtimes.com/gb/22/2/4/n13555352.htm", body=body))
    assert found.local_date == date(2022, 2, 5)
    assert (found.published.at, found.published.zone) == (datetime(2022, 2, 5), "Asia/Taipei")
    assert found.confidence >= 0.9


def agreement(found):
    return {
        (one.kind, reason.code)
        for one in found.agreeing
        for reason in reasons.ALL
        if reason.match(one.reason) is not None
    }


def test_a_dateline_that_names_the_very_day_agrees_though_most_name_the_day_before():
    body = "<div><i>2021-01-08T06:13:06Z</i></div><p>路透纽约1月8日 - 主要平台运营商周四表示。</p>" + STORY
    found = dated(stored("1610088786000", url=REUTERS, body=body))
    assert ("wire", "agrees") in agreement(found)
    assert found.rejected == ()


def test_the_day_of_an_instant_on_another_calendar_is_no_contradiction():
    found = dated(stored("1610158572000", url="https://www.epochtimes.com/gb/21/1/9/n12676904.htm"))
    assert found.local_date == date(2021, 1, 8)
    assert ("address", "agrees-zone") in agreement(found)
    assert found.rejected == ()


def test_a_day_in_the_text_is_never_the_same_moment():
    body = "<p>他8日说，各方应当谈判。</p>" + STORY
    found = dated(stored("1610158572000", url="https://www.cna.com.tw/news/202101090166.aspx", body=body))
    assert ("day", "near") in agreement(found)


def test_midnight_is_no_instant():
    url = "https://www.economist.com/finance/title"
    found = dated(
        stored("1609952986000", url=url, body="<time datetime='2021-01-06T00:00:00Z'>Jan 6th 2021</time>" + STORY)
    )
    assert found.published.at == datetime(2021, 1, 6, 17, 9, 46, tzinfo=UTC)


@pytest.mark.parametrize(
    ("url", "day", "inferred"),
    [
        ("", None, True),  # nothing says of which year
        ("https://chinadigitaltimes.net/chinese/2021/01/title/", date(2021, 1, 8), False),
        ("https://example.com/2021/01/08/title", date(2021, 1, 8), False),
    ],
)
def test_a_dateline_states_no_year(url, day, inferred):
    found = dated(stored(url=url, body=f"<p>新华社北京1月8日电 {STORY}</p>") if url else f"新华社北京1月8日电 {STORY}")
    assert (found.local_date, found.inferred and found.local_date is not None) == (day, inferred and day is not None)


def test_a_year_that_the_text_names_in_passing_is_not_stated_by_its_dateline():
    found = dated(f"新华社北京1月8日电 2020年，各方谈判多次。{STORY}")
    assert found.local_date is None or found.inferred


def test_days_of_the_addresss_month_are_weighed_where_a_date_contradicts_it():
    found = dated(stored(url="https://chinadigitaltimes.net/chinese/2021/01/title/", body=f"<p>2020-02-18</p>{STORY}"))
    assert found.inferred
    assert found.local_date is None


def test_what_lies_just_beyond_the_days_told_one_by_one_is_not_next_to_impossible():
    body = "<div>06/01/2021 - 10:32</div><p>（法新社雪梨5日电）比赛于2020年12月26日开打，12月27日中场。</p>" + STORY
    found = dated(stored(url="https://www.rfi.fr/cn/title", body=body))
    assert found.local_date == date(2021, 1, 6)


@pytest.mark.parametrize(
    ("day", "told", "code"),
    [
        ("2015-01-01", "2023年5月3日，会议在上海举行。", "outlived"),
        ("2024-01-01", "1937年7月7日，卢沟桥事变爆发。", "all-past"),
        ("2024-05-17", "周四（5月16日），两人会面。1989年5月15日，另一人到访。", ""),
        ("2023-05-04", "2023年5月3日，会议在上海举行。", ""),
        ("2023-05-04", "2023年6月30日前须办理完毕。", ""),
    ],
)
def test_what_the_text_tells_against_the_stated_day_is_remarked_on(day, told, code):
    found = dated(f"---\ndate: {day}\n---\n{told}")
    assert found.local_date == date.fromisoformat(day)
    doubts = [
        one.code for one in reasons.ALL for said in found.reasons if one.match(said) is not None and "in doubt" in said
    ]
    assert [one for one in doubts if one in ("outlived", "all-past")] == ([code] if code else [])


@pytest.mark.parametrize(
    ("front", "code"), [("date: 2023-07-13", "stated"), ("date: 2023-07-13T08:00:00.000Z", "feed")]
)
def test_a_day_in_front_matter_is_no_feeds_time(front, code):
    assert chosen(dated(stored(front=front))) == [code]


@pytest.mark.parametrize("published", ["2023-07-13", "2023-07-13T08:00:00Z"])
def test_what_a_record_states_is_no_feeds_time(published):
    document = read_record({"text": STORY, "published": published}, "a:1", Settings())
    assert chosen(dating.date(document, (), Settings())) == ["stated"]


def chosen(found):
    return [reason.code for reason in reasons.ALL if reason.match(found.chosen.reason) is not None]


@pytest.mark.parametrize(
    ("address", "printed", "day"),
    [
        ("2021/01/05", "2020-01-05 10:00", date(2021, 1, 5)),
        ("2020/01/05", "2021-01-05 10:00", date(2021, 1, 5)),
        ("2022/01/05", "2021年1月5日 10:00", date(2022, 1, 5)),
    ],
)
def test_in_january_the_year_that_has_just_ended_is_the_slip(address, printed, day):
    found = dated(stored(url=f"https://pier.example/{address}/ferry", body=f"<p>{printed}</p>{STORY}"))
    assert found.local_date == day
    assert found.confidence < 0.9


def test_in_other_months_either_year_may_be():
    found = dated(stored(url="https://pier.example/2021/05/05/ferry", body=f"<p>2020-05-05 10:00</p>{STORY}"))
    assert found.confidence < 0.7
