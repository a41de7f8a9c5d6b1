"""Letters and pages that a browser saved whole: their headers say when, from whom and from where."""

from email.message import EmailMessage

import pytest

import timeline
from timeline.errors import UnreadableError
from timeline.reading import read_bytes
from timeline.settings import Settings

PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}">{more}</head>
<body><article><p>周二，北约峰会在立陶宛开幕。</p></article></body></html>"""
STAMPED = '<meta property="article:published_time" content="2023-07-11T12:00:00Z">'


def saved(
    body,
    *,
    declared="",
    address="https://www.bbc.com/zhongwen/simp/world-66154390",
    date="Sat, 15 Jul 2023 08:00:00 +0800",
):
    """A page as Chromium saves it: its headers name no encoding, the page does."""
    return (
        (
            f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\n"
            "Subject: =?utf-8?Q?=E5=8C=97=E7=BA=A6=E5=B3=B0=E4=BC=9A?=\r\n"
            f"Date: {date}\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--"\r\n\r\n'
            f"----b--\r\nContent-Type: text/html{declared}\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: {address}\r\n\r\n"
        ).encode()
        + body
        + b"\r\n----b--\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n----b----\r\n"
    )


def read(data, path="a.mhtml"):
    return read_bytes(data, path, Settings())


@pytest.mark.parametrize("path", ["a.mhtml", "A.MHT"])
@pytest.mark.parametrize(
    ("charset", "declared"),
    [("utf-8", ""), ("gbk", ""), ("gbk", "; charset=gb2312"), ("utf-8", "; charset=x-unheard-of")],
)
def test_a_saved_page_is_read_in_the_encoding_that_it_or_its_header_names(path, charset, declared):
    document = read(saved(PAGE.format(charset=charset, more="").encode(charset), declared=declared), path)
    assert document.text == "周二，北约峰会在立陶宛开幕。"
    assert (document.title, document.url) == ("北约峰会", "https://www.bbc.com/zhongwen/simp/world-66154390")
    assert document.source.name == "BBC"


def test_the_date_of_a_saved_page_is_when_it_was_saved():
    dating = timeline.date(read(saved(PAGE.format(charset="utf-8", more=STAMPED).encode())))
    assert dating.local_date.isoformat() == "2023-07-11"
    assert dating.captured.at.date().isoformat() == "2023-07-15"
    alone = timeline.date(read(saved(PAGE.format(charset="utf-8", more="").encode())))
    assert alone.published is None or alone.inferred


def letter(**headers):
    message = EmailMessage()
    for name, value in ({"From": '"Politik" <news@example.org>', "Subject": "The week in politics"} | headers).items():
        message[name] = value
    message.set_content("NATO leaders met in Vilnius on Tuesday.\n")
    message.add_alternative(
        "<html><body><p>NATO leaders met in Vilnius on <b>Tuesday</b>.</p></body></html>", subtype="html"
    )
    return message.as_bytes()


def test_a_letter_was_published_when_it_was_sent():
    document = read(letter(Date="Wed, 12 Jul 2023 07:30:00 -0400"), "a.eml")
    assert document.text == "NATO leaders met in Vilnius on Tuesday."
    assert (document.title, document.author) == ("The week in politics", "Politik")
    assert timeline.date(document).local_date.isoformat() == "2023-07-12"
    assert [one.value for one in timeline.tag(document)] == ["2023-07-11"]


def test_a_letter_without_a_date_is_not_dated_by_its_headers():
    assert timeline.date(read(letter(), "a.eml")).published is None


def test_headers_are_never_markup_nor_front_matter_of_their_own():
    document = read(letter(Subject='"\n date: 2001-01-01\n<script>alert(1)</script>'.replace("\n", " ")), "a.eml")
    assert document.title == '" date: 2001-01-01 <script>alert(1)</script>'
    assert timeline.date(document).published is None


@pytest.mark.parametrize(
    "data",
    [
        b"Subject: x\n\n",
        b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n",
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2000)),
    ],
)
def test_a_message_without_a_text_or_of_countless_parts_is_refused(data):
    with pytest.raises(UnreadableError):
        read(data, "a.eml")


@pytest.mark.parametrize("path", ["a.md", "a.txt", "a.eml.txt"])
def test_what_is_not_called_a_message_is_read_as_it_stands(path):
    assert "Subject" in read(b"Subject: one of many\n\nIt began on 3 May 2020.", path).text


@pytest.mark.parametrize(
    "header", ["Subject: " + "=?utf-8?q?=E5=8C=97?= " * 100_000, "From: " + "(" * 100_000, "X: " + "a" * 1_000_000]
)
def test_a_hostile_header_costs_neither_time_nor_the_letter(header):
    data = f"{header}\nContent-Type: text/plain\n\nIt began on 3 May 2020.".encode()
    assert read(data, "a.eml").text == "It began on 3 May 2020."
