"""Dates in front matter and records, in the spellings of the tools that write them."""

from datetime import UTC, datetime

import pytest

from timeline.dating.kinds import field
from timeline.reading import read_bytes, read_record
from timeline.settings import Settings


def found(front, fence="---"):
    document = read_bytes(f"{fence}\n{front}\n{fence}\ntext".encode(), "x.md", Settings())
    return [(one.role, one.moment.at) for one in field.find(document, ())]


@pytest.mark.parametrize(
    ("front", "role", "at"),
    [
        ("date: 2022-02-04T21:32:23.000Z", "published", datetime(2022, 2, 4, 21, 32, 23, tzinfo=UTC)),
        ("date: 2022-02-04 21:32:23 +0800", "published", datetime(2022, 2, 4, 13, 32, 23, tzinfo=UTC)),
        ("date: 2022-02-04", "published", datetime(2022, 2, 4)),
        ("publishDate: '2022-02-04'", "published", datetime(2022, 2, 4)),
        ("published_at: 2022-02-04 10:00", "published", datetime(2022, 2, 4, 10)),
        ("publish_at: 2022-02-04", "published", datetime(2022, 2, 4)),
        ("article-date: 2022-02-04", "published", datetime(2022, 2, 4)),
        ("发稿时间: 2022-02-04 10:00", "published", datetime(2022, 2, 4, 10)),
        ("公開日: 2022-02-04", "published", datetime(2022, 2, 4)),
        ("date: 1644010343", "published", datetime(2022, 2, 4, 21, 32, 23, tzinfo=UTC)),
        ("date: 1644010343123456", "published", datetime(2022, 2, 4, 21, 32, 23, tzinfo=UTC)),
        ("date: '20220204213223'", "published", datetime(2022, 2, 4, 21, 32, 23)),
        ("date: '202202042132'", "published", datetime(2022, 2, 4, 21, 32)),
        ("created: 2022-02-04", "published", datetime(2022, 2, 4)),
        ("发布时间: 2022年2月4日 10:00", "published", datetime(2022, 2, 4, 10)),
        ("last_modified_at: 2022-02-05", "updated", datetime(2022, 2, 5)),
        ("lastmod: 2022-02-05", "updated", datetime(2022, 2, 5)),
        ("updated: 2022-02-05", "updated", datetime(2022, 2, 5)),
        ("Date Saved: 2022-02-06", "captured", datetime(2022, 2, 6)),
        ("clipped: 2022-02-06", "captured", datetime(2022, 2, 6)),
        ("dc.date: 2022-02-04", "published", datetime(2022, 2, 4)),
        ('"article:published_time": 2022-02-04', "published", datetime(2022, 2, 4)),
        ("og:updated_time: 2022-02-05", "updated", datetime(2022, 2, 5)),
        ("meta:\n  published: 2022-02-04\n  tags: [a, b]", "published", datetime(2022, 2, 4)),
        ("tags: [a]\narticle:\n  section: news\n  published_time: 2022-02-04", "published", datetime(2022, 2, 4)),
        ("params:\n  list:\n    - date: 2021-01-01\n  date: 2022-02-04\ntitle: x", "published", datetime(2022, 2, 4)),
        ("dates:\n  updated: 2022-02-05\n  event: 2022-03-01", "updated", datetime(2022, 2, 5)),
        ("metadata: {date: 2022-02-04, lang: en}", "published", datetime(2022, 2, 4)),
    ],
)
def test_spellings(front, role, at):
    assert found(front) == [(role, at)]


@pytest.mark.parametrize(
    "front",
    [
        "title: 2022-02-04",
        "image: /2022/02/04/a.jpg",
        "date: soon",
        "date: 2021-13-45",
        "tags: [ 2022-02-04 ]",
        "expires: 2030-01-01",
        "date: 16440103431",
        "date: 20221304",
        "date: 16440103431234",
        "event:\n  date: 2022-02-04",
        "review:\n  published: 2022-02-04\n  meta:\n    date: 2022-02-04",
        "event.date: 2022-02-04",
        "meta:\n  event:\n    date: 2022-02-04",
        "meta:\n  - date: 2022-02-04",
    ],
)
def test_what_is_no_date(front):
    assert found(front) == []


@pytest.mark.parametrize(
    ("front", "first", "last"),
    [
        ("date: 2024-03", datetime(2024, 3, 1), datetime(2024, 3, 31)),
        ("date: 2024/2", datetime(2024, 2, 1), datetime(2024, 2, 29)),
        ("日期: 2023年12月", datetime(2023, 12, 1), datetime(2023, 12, 31)),
        ("published: March 2024", datetime(2024, 3, 1), datetime(2024, 3, 31)),
        ("published: Sept. 2024", datetime(2024, 9, 1), datetime(2024, 9, 30)),
        ("date: 2024", datetime(2024, 1, 1), datetime(2024, 12, 31)),
        ("date: 2024年", datetime(2024, 1, 1), datetime(2024, 12, 31)),
    ],
)
def test_a_month_or_a_year_bounds_the_day(front, first, last):
    assert found(front) == [("not_before", first), ("not_after", last)]


@pytest.mark.parametrize(
    "front", ["date: 2024-13", "date: 202403", "date: 3024-03", "updated: 2024-03", "title: 2024-03"]
)
def test_what_bounds_nothing(front):
    assert found(front) == []


@pytest.mark.parametrize(
    ("front", "unread"),
    [
        ("date: 2021-13-45", ["2021-13-45"]),
        ("date: 24-03-05", ["24-03-05"]),
        ("date: 3024-03-05", ["3024-03-05"]),
        ("date: 2021-03-05", []),
        ("date: 2021-03", []),
        ("date: soon", []),
        ("published: true", []),
        ("updated: 2021-13-45", []),
        ("title: 2021-13-45", []),
    ],
)
def test_what_cannot_be_read(front, unread):
    document = read_bytes(f"---\n{front}\n---\ntext".encode(), "x.md", Settings())
    assert [one.value for one in field.unread(document)] == unread


def test_toml():
    assert found('date = 2022-02-04T21:32:23Z\ntitle = "x"', "+++") == [
        ("published", datetime(2022, 2, 4, 21, 32, 23, tzinfo=UTC))
    ]


def test_headers():
    document = read_bytes(b"Title: x\nDate: 2022-02-04 10:20\n\ntext", "x.md", Settings())
    assert [one.moment.at for one in field.find(document, ())] == [datetime(2022, 2, 4, 10, 20)]


@pytest.mark.parametrize(
    "head",
    [
        "<!-- published: 2022-02-04 -->",
        "<!--published: 2022-02-04-->",
        "<!--\n.. title: A council: its day\n.. slug: a\n.. date: 2022-02-04 00:00:00\n-->",
        "<!--\ntitle: x\n\tdate: 2022-02-04\n-->",
        "Title: x\nAuthor: y\nPubdate: 4 February 2022\n",
        "Title: x\nPublication Date: 2022-02-04\n",
        "标题：议会开会\n日期：2022年2月4日\n来源：某报\n",
        "發布時間: 2022-02-04\n作者 ：某人\n",
    ],
)
def test_headers_and_comments(head):
    document = read_bytes(f"{head}\n\ntext".encode(), "x.md", Settings())
    assert [(one.role, one.moment.at) for one in field.find(document, ())] == [("published", datetime(2022, 2, 4))]


@pytest.mark.parametrize(
    "head",
    [
        "<!-- TODO: write this by 2022-02-04 -->",
        "<!-- note: of 2022-02-04; date: 2022-02-04 -->",
        "<!-- 2022-02-04 -->",
        "A: 2022-02-04\nB: 2022-02-05\n",
        "Said: x\nDate: 2022-02-04\n",
        "日期：2022年2月4日\n时间：2022年2月4日14:00\n",
        "日期：2022年2月4日\n地点：某会议室\n作者：某人\n",
    ],
)
def test_remarks_are_no_headers(head):
    document = read_bytes(f"{head}\n\ntext".encode(), "x.md", Settings())
    assert [*field.find(document, ())] == []


def test_records():
    document = read_record(
        {"text": "x", "published": "2022-02-04T21:32:23Z", "updated": 1689235984, "more": [1]}, "a.jsonl", Settings()
    )
    assert [(one.role, one.where) for one in field.find(document, ())] == [
        ("published", "JSON line"),
        ("updated", "JSON line"),
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("22. April 2024", "Die Gespräche über den Tarif sind am Abend im Rathaus gescheitert."),
        ("Montag, 22. April 2024, 08:15 Uhr", "Die Gespräche über den Tarif sind am Abend im Rathaus gescheitert."),
        ("22 avril 2024", "Les pourparlers ont échoué dans la soirée, a dit la direction de la compagnie."),
        ("22 de abril de 2024", "Las conversaciones fracasaron por la noche, según la dirección de la empresa."),
        ("22 апреля 2024 г.", "Переговоры сорвались вечером, сообщила дирекция компании."),
    ],
)
def test_days_in_words_of_the_documents_language(value, text):
    document = read_bytes(f"---\ndate: {value}\n---\n{text}".encode(), "x.md", Settings())
    assert [one.moment.at for one in field.find(document, ())] == [datetime(2024, 4, 22)]


@pytest.mark.parametrize(
    "value", ["April 2024", "22. April", "gestern", "22. April 2024 bis 24. April 2024", "demnächst"]
)
def test_words_that_name_no_one_day(value):
    text = "Die Gespräche über den Tarif sind am Abend im Rathaus gescheitert."
    document = read_bytes(f"---\ndate: {value}\n---\n{text}".encode(), "x.md", Settings())
    assert not [one for one in field.find(document, ()) if one.role == "published"]


@pytest.mark.parametrize(
    "front",
    [
        "title: Ships: the queue\ndate: 2024-04-22",
        "date: 2024-04-22\ntitle: Ships: the queue",
        "tags: [port, ships\ndate: 2024-04-22\ntitle: x",
        "标题: '码头\n日期: 2024年4月22日",
        "标题：码头\n日期：2024年4月22日",
        "title: @home\nauthor:\n  - A: B: C\ndate: 2024-04-22",
    ],
)
def test_front_matter_that_is_no_yaml_still_gives_its_day(front):
    assert found(front) == [("published", datetime(2024, 4, 22))]


def test_a_title_at_which_yaml_stops_is_whole():
    document = read_bytes(b"---\nsource: A\ntitle: Ships: the queue\ndate: 2024-04-22\n---\ntext", "x.md", Settings())
    assert {one.name: one.value for one in document.fields} == {
        "source": "A",
        "title": "Ships: the queue",
        "date": "2024-04-22",
    }
    assert document.title == "Ships: the queue"
    assert [one.place for one in document.problems] == ["front matter, line 3"]
