"""Dates in addresses and file names: a table of forms, with what is no date beside them."""

from datetime import date

import pytest

from timeline.dating.evidence.witness import Open
from timeline.dating.kinds import address
from timeline.model import Document
from timeline.packs import sources


def found(url="", path="x.md"):
    document = Document("1", path, "text", url=url, source=sources().by_address(url))
    return [(one.kind, one.moment.day) for one in address.find(document, ()) if not isinstance(one, Open)]


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://www.cna.com.tw/news/firstnews/202101080050.aspx", date(2021, 1, 8)),
        ("https://www.zaobao.com/realtime/china/story20210108-1114752", date(2021, 1, 8)),
        ("https://www.voachinese.com/a/japan-nato-20230712/7177283.html", date(2023, 7, 12)),
        ("https://www.epochtimes.com/gb/22/2/4/n13555352.htm", date(2022, 2, 4)),
        ("https://www.rfa.org/mandarin/yataibaodao/zhengzhi/jt-01082021142818.html", date(2021, 1, 8)),
        ("http://www.rfi.fr//cn/%E4%B8%AD%E5%9B%BD/20201014-%E4%B8%AD", date(2020, 10, 14)),
        ("https://cn.nytimes.com/usa/20210106/pence-trump-election/", date(2021, 1, 6)),
        ("https://www.nytimes.com/2023/07/12/world/europe/nato.html", date(2023, 7, 12)),
        ("https://www.theguardian.com/world/2023/jul/12/nato-summit", date(2023, 7, 12)),
        ("https://edition.cnn.com/2023/7/12/europe/nato/index.html", date(2023, 7, 12)),
        ("http://www.xinhuanet.com/world/2021-01/08/c_1126962345.htm", date(2021, 1, 8)),
        ("http://world.people.com.cn/n1/2021/0108/c1002-31993087.html", date(2021, 1, 8)),
        ("https://www.guancha.cn/internation/2023_07_13_700886.shtml", date(2023, 7, 13)),
        ("https://news.sina.com.cn/w/2023-07-12/doc-imzampyq1234567.shtml", date(2023, 7, 12)),
        ("https://new.qq.com/rain/a/20230713A01ABC00", date(2023, 7, 13)),
        ("https://www.163.com/news/article/21/0108/09/FVQ1.html", date(2021, 1, 8)),
        ("https://www.reuters.com/world/nato-summit-2023-07-12/", date(2023, 7, 12)),
        ("https://www.latimes.com/world/story/2023-07-12/nato", date(2023, 7, 12)),
        ("http://www.gov.cn/zhengce/202307/t20230712_1234.htm", date(2023, 7, 12)),
        ("https://example.com/view?date=20230712", date(2023, 7, 12)),
        ("https://example.org/posts/2023-07-12-nato-summit.html", date(2023, 7, 12)),
        ("https://example.org/posts/nato-summit_202307121005.html", date(2023, 7, 12)),
        ("https://example.org/news/22-07-2023/nato.html", date(2023, 7, 22)),
        ("https://example.org/news/nato-7-22-2023.html", date(2023, 7, 22)),
    ],
)
def test_days_in_addresses(url, day):
    assert found(url) == [("address", day)]


@pytest.mark.parametrize(
    "url",
    [
        "https://www.bbc.com/zhongwen/simp/world-66186353",
        "https://www.solidot.org/story?sid=66600",
        "https://www.dw.com/zh/G7/a-56173957",
        "https://example.com/2021/13/45/title",
        "https://example.com/1985/07/12/title",
        "https://example.com/item/9920210108123456",
        "https://example.com/a/123456789012345678",
        "https://example.com/price/1999-99-99",
        "https://example.com/news/12-07-2023/nato.html",
        "https://example.com/news/22-13-2023/nato.html",
        "https://example.com/news/nato-3-22-2023000.html",
        "https://example.com/news/nato_202307122805.html",
        "https://20210108.example.com/title",
        "https://chinadigitaltimes.net/chinese/2021/01/title/",
        "https://name.blogspot.com/2021/01/16.html",  # the number in the title, not a day
        "not an address 20210108",
        "",
    ],
)
def test_what_is_no_day(url):
    assert found(url) == []


def test_a_month_in_an_address_is_a_hint():
    document = Document("1", "x.md", "text", url="https://chinadigitaltimes.net/chinese/2021/01/title/")
    (hint,) = address.find(document, ())
    assert (hint.kind, hint.year, hint.month) == ("month", 2021, 1)
    assert hint.likelihood(date(2021, 1, 31)) > 10 * hint.likelihood(date(2021, 2, 1))


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("saved/2023-07-12-nato.md", date(2023, 7, 12)),
        ("20230712 nato.html", date(2023, 7, 12)),
        ("C:\\news\\2023_07_12_a.txt", date(2023, 7, 12)),
        ("202307121005 nato.md", date(2023, 7, 12)),
        ("20230712100533.md", date(2023, 7, 12)),
        ("scandal-2023-07-12.md", date(2023, 7, 12)),
    ],
)
def test_days_in_file_names(path, day):
    assert found(path=path) == [("file", day)]


@pytest.mark.parametrize(
    "name", ["Screenshot_20230712.txt", "scan-2023-07-12.txt", "微信图片_20230712100533.txt", "saved/IMG_20230712.html"]
)
def test_the_day_on_which_a_file_was_made_of_a_page(name):
    (one,) = address.find(Document("1", name, "text"), ())
    assert (one.kind, one.role, one.moment.day) == ("file", "captured", date(2023, 7, 12))


@pytest.mark.parametrize("path", ["000_06f7dbef28f4d448.txt", "2021/01/08/page.md", "IMG_0042.md", "00010-2dc0556b.md"])
def test_what_is_no_day_in_a_file_name(path):
    assert found(path=path) == []
