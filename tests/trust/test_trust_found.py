"""What fuzzing and the hostile tables found, each with the input that showed it: none may come back."""

import pytest
from targets import TARGETS, consistent

from timeline.building.entries.entry import Entry
from timeline.building.entries.listing import entries
from timeline.building.work.digest import digest_data
from timeline.grammar import find
from timeline.model import Digest, Problem
from timeline.settings import Settings

WARC = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 19\r\n\r\nHTTP/1.1 200 OK\r\n\r\n\r\n\r\n"
ZIP = (
    b"PK\x01\x02\x14\x03\x7f\x00\x00\x00\x08\x00\xf2\ru]\xf4\xf6h\xd2\x0b\x00\x00\x00\t\x00\x00\x00\x04\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x80\x01\x00\x00\x00\x00a.mdPK\x05\x06\x00\x00\x00\x00\x01\x00\x01\x002\x00\x00\x00\x00\x00\x00\x00\x00\x00"
)
FOUND = {
    "a JSON-LD script stopped the build: its text was the parser's own kind of string, which no store takes": (
        "whole",
        b'<html><script type="application/ld+json">{"datePublished":"2022-02-04"}</script><p>x</p></html>',
    ),
    "a TOML number of 5,000 digits was an error of Python's": ("front", b"a = " + b"9" * 5000),
    "a settings number of 5,000 digits was an error of Python's": ("settings", b"jobs = " + b"9" * 5000),
    "an expected date of 5,000 digits was an error of Python's": ("expected", b"a = " + b"9" * 5000),
    "a year and a half could not be read back from the store": ("whole", "他在北京住了一年半。".encode()),
    "a page with an XML declaration made a library warn": (
        "whole",
        b'<?xml version="1.0"?><p>x</p><p><time datetime="2022-02-04">x</time></p>',
    ),
    "a web archive's record without an address stopped the build": ("archived", WARC),
    "a zip file of a version to come stopped the build": ("archived", ZIP),
    "a language without a pack was a defect": ("whole", "Это новость от 4 февраля.".encode()),
    "a feed whose namespace holds surrogates stopped the build": ("feeds", b'<l><d xmlns="\xed\xa0\xed\xa0m">'),
    "a pattern that ends with a backslash was an error of Python's": ("packs", b"a\\"),
    "a pattern of three thousand brackets was too deep for Python": ("packs", b"(?:" * 3000 + b"a" + b")" * 3000),
    "a record whose id holds halves of surrogate pairs could not be stored": (
        "record",
        b'{"id": "a\xed\xa0\x80", "text": "2022"}',
    ),
    "a page could call its language after a pack that is none": ("whole", b'<html lang="feasts"><p>\xd0\x9f 2022'),
}


@pytest.mark.parametrize("name", FOUND)
def test_found_and_mended(name):
    target, data = FOUND[name]
    TARGETS[target](data)


@pytest.mark.parametrize(
    "text", ["一年半", "两小时半", "两年半前", "过去一年半", "two and a half years", "a year and a half"]
)
def test_half_of_an_amount_is_no_half_of_a_year(text):
    [found] = find(text, "en" if text.isascii() else "zh")
    assert found.known.half is None


def test_records_that_lie_about_their_length_are_told(tmp_path):
    lying = WARC.replace(b"Length: 19", b"Length: 12").replace(
        b"\r\nContent-Type", b"\r\nWARC-Target-URI: https://example.org/\r\nContent-Type"
    )
    (tmp_path / "x.warc").write_bytes(lying)
    assert any(isinstance(one, Problem) for one in entries([tmp_path / "x.warc"], Settings()))


def test_a_text_cut_before_it_is_read_is_listed():
    """Markdown was cut silently."""
    data = "7月11日，外交部说。".encode() * 100
    result = digest_data(Entry("x.md", "file", data=data), data, Settings(max_characters=100))
    assert isinstance(result, Digest)
    assert any("max_characters" in problem.advice for problem in result.document.problems)
    consistent(result)
