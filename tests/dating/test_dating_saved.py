"""What tools say of the day of saving dates nothing: it bounds. And what they write of publication, each in its own way."""

from datetime import date

import pytest
from dated import dated

STORY = "The harbour was dredged for the third time since 1911. Nobody had asked the pilots.\n"
ZH = "老街上的裁缝铺开了四十年，见过三代人结婚。\n"
HTML = "<article><h1>The mill</h1><p>The mill on the river has stood since 1904 and employed four generations of the town.</p></article>"


SAVED = {
    "a clipping": (f"---\nsource: https://a.example.com/b\nclipped: 2022-08-14\n---\n{STORY}", date(2022, 8, 14)),
    "a note made of an address": (
        f"---\nsource: https://a.example.com/b\ncreated: 2022-08-14\n---\n{STORY}",
        date(2022, 8, 14),
    ),
    "a note of a clipper": (f"---\nsource: web.clip\ncreated: 2019-11-02T08:11:45Z\n---\n{STORY}", date(2019, 11, 2)),
    "a note changed after it was made": (
        f"---\nupdated: 2022-08-19 07:01:02Z\ncreated: 2022-08-14 10:00:00Z\nsource: https://a.example.com/b\n---\n{STORY}",
        date(2022, 8, 14),
    ),
    "the properties of a note": (
        f"# The mill\n\nCreated: August 14, 2022 10:00 AM\nURL: https://a.example.com/b\nTags: mills\n\n{STORY}",
        date(2022, 8, 14),
    ),
    "the properties of a note without an address": (
        f"# The mill\n\nCreated time: August 14, 2022 1:12 AM\nSource: The Ledger\n\n{STORY}",
        date(2022, 8, 14),
    ),
    "and in a list": (
        f"# The mill\n\n- **Link:** https://a.example.com/b\n- **Saved:** 2022-08-14\n\n{STORY}",
        date(2022, 8, 14),
    ),
    "seconds of the epoch": (f"---\ntitle: x\ntime_added: 1589000000\n---\n{STORY}", date(2020, 5, 9)),
    "milliseconds beside an address": (
        f"---\nurl: https://a.example.com/b\ntimestamp: 1589000000000\n---\n{STORY}",
        date(2020, 5, 9),
    ),
    "an archive's address": (
        f"---\nurl: https://web.archive.org/web/20091120093000/http://a.example.org/about\n---\n{STORY}",
        date(2009, 11, 20),
    ),
    "another archive's": (
        f"---\nurl: https://archive.ph/2021.01.06-123456/https://a.example.org/b\n---\n{STORY}",
        date(2021, 1, 6),
    ),
    "an archive's toolbar": (
        "<!DOCTYPE html><html><body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div>https://web.archive.org/web/20130305121212/http://a.example/b"
        f" 05 Mar 2013 - 11 Nov 2019</div><!-- END WAYBACK TOOLBAR INSERT -->{HTML}</body></html>",
        date(2013, 3, 5),
    ),
    "SingleFile": (
        "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://a.example.com/b \n saved date: Sat Jun 12 2021 "
        f"10:40:02 GMT+0200 (Central European Summer Time)\n--><body>{HTML}</body></html>",
        date(2021, 6, 12),
    ),
    "a cached copy": (
        "<!DOCTYPE html><html><body><div>This is Google's cache of http://a.example.com/b. It is a snapshot of the page as it appeared on "
        f"14 Aug 2012 03:11:09 GMT.</div>{HTML}</body></html>",
        date(2012, 8, 14),
    ),
}


@pytest.mark.parametrize("case", SAVED)
def test_the_day_of_saving_is_no_publication(case):
    text, saved = SAVED[case]
    found = dated(text)
    assert found.local_date is None
    assert found.captured is not None
    assert found.captured.day == saved
    assert found.not_after == saved


PUBLISHED = {
    "published beside created": (
        f"---\nsource: https://a.example.com/b\npublished: 2024-09-17\ncreated: 2024-11-03\n---\n{STORY}",
        date(2024, 9, 17),
    ),
    "a line in the body beside created": (
        f"---\ncreated: 2022-03-09T21:14:07 (UTC +01:00)\nurl: https://a.example/b\n---\n\nPublished March 8, 2022 at 6:15 pm\n\n{STORY}",
        date(2022, 3, 8),
    ),
    "the properties of a note that say it": (
        f"# The mill\n\nCreated: May 20, 2021 10:00 AM\nURL: https://a.example/b\nPublish date: March 4, 2019\n\n{STORY}",
        date(2019, 3, 4),
    ),
    "the properties of a note without an address": (
        f"# The mill\n\nPublished: 2022-03-08\nCreated time: March 9, 2022 1:12 AM\n\n{STORY}",
        date(2022, 3, 8),
    ),
    "lines of a text below its heading": (
        f"# The mill\n\nDate: March 4, 2019\nSpeaker: Mina Okafor\n\n{STORY}",
        date(2019, 3, 4),
    ),
    "milliseconds, of a note of one's own": (
        f"---\ntitle: x\ntimestamp: 1646784000000\n---\n{STORY}",
        date(2022, 3, 9),
    ),
    "created alone, of a note of one's own": (f"---\ntitle: x\ncreated: 2022-03-09\n---\n{STORY}", date(2022, 3, 9)),
    "an archive's copy of what bears a day": (
        f"---\nurl: https://web.archive.org/web/20130305121212/http://a.example.org/2013/02/27/mill\n---\n{STORY}",
        date(2013, 2, 27),
    ),
    "JSON": ('{\n  "title": "x",\n  "date": "2018-12-21 18:04:00"\n}\n\n' + STORY, date(2018, 12, 21)),
    "Chinese keys": (
        f"---\n标题: 铺\n发布时间: 2019-05-08 09:12\n收藏时间: 2021-02-03 22:10\n---\n{ZH}",
        date(2019, 5, 8),
    ),
    "labels in bold": (
        f"# The price of salt\n\n**Author:** Mina Okafor\n**Date:** 19 July 2016\n**Site:** The Ledger\n\n{STORY}",
        date(2016, 7, 19),
    ),
    "a clock before its day": (
        f"# A pilot\n\n{STORY}\n[8:14 AM · Oct 3, 2021](https://a.example.com/status/1)\n",
        date(2021, 10, 3),
    ),
    "a signature in Chinese figures": (
        f"# 判决书\n\n{ZH}\n审判员 刘某\n\n二〇一八年六月二十日\n\n书记员 赵某\n",
        date(2018, 6, 20),
    ),
    "a day on the clock that it names": (
        f"# The World Tonight\n\nBroadcast March 4, 2014 - 22:00 ET\n\n{STORY}",
        date(2014, 3, 4),
    ),
    "links that a script answers": (
        f"# 铺\n\n原创 某某 [某某观察](javascript:void(0);) *2024-05-01 20:17* *北京*\n\n{ZH}",
        date(2024, 5, 1),
    ),
    "days before the saving": (
        f"---\nurl: https://a.example.com/b\nclipped: 2023-12-20\n---\n\n3 天前\n\n{ZH}",
        date(2023, 12, 17),
    ),
}


@pytest.mark.parametrize("case", PUBLISHED)
def test_what_tools_write_of_publication(case):
    text, day = PUBLISHED[case]
    found = dated(text)
    assert (found.local_date, found.inferred) == (day, False)


@pytest.mark.parametrize(
    ("stamp", "first", "last"),
    [
        ("发表于 3 周前", date(2021, 9, 2), date(2021, 9, 13)),
        ("2 months ago · 6 min read", date(2021, 6, 30), date(2021, 8, 15)),
        ("Updated a week ago", None, date(2021, 9, 27)),
    ],
)
def test_weeks_and_more_bound(stamp, first, last):
    found = dated(f"---\nsaved: 2021-09-30\n---\n\n{stamp}\n\n{ZH if stamp.startswith('发') else STORY}")
    assert found.local_date is None
    assert found.not_after is not None
    assert abs((found.not_after - last).days) <= 1
    assert first is None or abs((found.not_before - first).days) <= 1


@pytest.mark.parametrize(
    "text", ["He left 3 days ago, and nobody asked him to stay.", "24 分钟前，他在会上说，各方应当谈判。"]
)
def test_a_sentence_is_no_relative_stamp(text):
    found = dated(f"---\nsaved: 2021-09-30T10:00:00Z\n---\n\n{text}\n\n{STORY}")
    assert found.local_date is None
