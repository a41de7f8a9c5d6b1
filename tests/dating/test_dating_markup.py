"""Dates in markup: which names count, which enclosures do not."""

import json

import pytest

from timeline.dating.kinds import markup
from timeline.model import Document, Mark


def found(*marks):
    return [
        (one.kind, one.role, one.moment.at.isoformat()[:10])
        for one in markup.find(Document("1", "x", "", marks=marks), ())
    ]


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        (Mark("meta", "article:published_time", "2023-07-12T10:00:00Z"), ("meta", "published", "2023-07-12")),
        (Mark("meta", "DC.date.issued", "2023-07-12"), ("meta", "published", "2023-07-12")),
        (Mark("meta", "citation_publication_date", "2023/07/12"), ("meta", "published", "2023-07-12")),
        (Mark("meta", "publishdate", "2023-07-12 08:00:00"), ("meta", "published", "2023-07-12")),
        (Mark("meta", "article:modified_time", "2023-07-13"), ("meta", "updated", "2023-07-13")),
        (Mark("meta", "og:updated_time", "1689235984"), ("meta", "updated", "2023-07-13")),
        (Mark("microdata", "datePublished", "2023-07-12"), ("microdata", "published", "2023-07-12")),
        (Mark("microdata", "dateModified", "2023-07-12"), ("microdata", "updated", "2023-07-12")),
        (Mark("time", "datetime", "2023-07-12", "12 July"), ("time", "published", "2023-07-12")),
        (Mark("time", "datetime", "", "2023年7月12日"), ("time", "published", "2023-07-12")),
        (Mark("time", "datetime", "2023-07-12", "最近更新： 54 分钟前"), ("time", "updated", "2023-07-12")),
        (Mark("time", "dateModified", "2023-07-12", "12 July"), ("time", "updated", "2023-07-12")),
    ],
)
def test_marks(mark, expected):
    assert found(mark) == [expected]


@pytest.mark.parametrize(
    "mark",
    [
        Mark("meta", "og:image", "https://i.example/2021/01/01/a.jpg"),
        Mark("meta", "expires", "2030-01-01"),
        Mark("meta", "article:published_time", "soon"),
        Mark("meta", "article:published_time", "2021-13-45"),
        Mark("time", "datetime", "2021-01-01", "January 1, 2021", inside="tweet"),
        Mark("time", "datetime", "2021-01-01", "old news", inside="related"),
        Mark("time", "datetime", "PT5M", "5 minutes"),
        Mark("microdata", "datePublished", "2021-01-01", inside="related"),
        Mark("link", "stylesheet", "style-20210101.css"),
        Mark("jsonld", "", '{"@type": "ImageObject", "uploadDate": "2021-01-01"}'),
        Mark("jsonld", "", '{"@type": "Organization", "foundingDate": "1990-01-01"}'),
        Mark("jsonld", "", "{not json"),
        Mark("jsonld", "", "[" * 100_000),
    ],
)
def test_what_does_not_count(mark):
    assert found(mark) == []


def test_the_second_time_element_is_not_the_publication():
    first, second = Mark("time", "datetime", "2023-07-12", "12 July"), Mark("time", "datetime", "2023-07-01", "1 July")
    assert found(first, second) == [("time", "published", "2023-07-12")]


ARTICLE = {"@type": "NewsArticle", "datePublished": "2023-07-12T10:00:00+08:00", "dateModified": "2023-07-13"}
BOTH = [("jsonld", "published", "2023-07-12"), ("jsonld", "updated", "2023-07-13")]


@pytest.mark.parametrize(
    "data",
    [
        ARTICLE,
        [ARTICLE],
        {
            "@context": "https://schema.org",
            "@graph": [{"@type": "WebSite"}, {"@type": "WebPage", "datePublished": "2010-01-01"}, ARTICLE],
        },
        {"@type": "WebPage", "datePublished": "2010-01-01", "mainEntity": ARTICLE},
        {**ARTICLE, "@type": ["ReportageNewsArticle", "Thing"]},
        {**ARTICLE, "dateCreated": "2023-07-01"},
        {**ARTICLE, "image": {"@type": "ImageObject", "datePublished": "2001-01-01"}},
    ],
)
def test_json_ld(data):
    assert found(Mark("jsonld", "", json.dumps(data))) == BOTH


def test_without_a_published_date_the_created_one_counts():
    assert found(Mark("jsonld", "", '{"@type": "BlogPosting", "dateCreated": "2023-07-12"}')) == [
        ("jsonld", "published", "2023-07-12")
    ]
