"""The five seeds' publications, with all that they bear and with less."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from timeline import dating
from timeline.reading import read_bytes
from timeline.settings import Settings

SEEDS = Path(__file__).parent.parent.parent / "seeds"
STAMP = re.compile(rb"<!--\d+-->\n")
FRONT = re.compile(rb"\A---\n.*?\n---\n", re.S)


def seed(start: str, strip: bool = False):
    path = next(SEEDS.glob(f"{start}*"))
    data = path.read_bytes()
    if strip:
        data = FRONT.sub(b"", STAMP.sub(b"", data))
    return dating.date(read_bytes(data, path.name, Settings()), (), Settings())


@pytest.mark.parametrize(
    ("start", "instant"),
    [
        ("000", datetime(2023, 7, 13, 8, 13, 4, tzinfo=UTC)),
        ("002", datetime(2023, 7, 12, 9, 39, 3, tzinfo=UTC)),
        ("003", datetime(2024, 5, 17, 11, 13, 1, tzinfo=UTC)),
        ("004", datetime(2022, 2, 4, 21, 32, 23, tzinfo=UTC)),
    ],
)
def test_published(start, instant):
    found = seed(start)
    assert found.published.at == instant
    assert found.local_date == instant.date()
    assert not found.inferred
    assert found.confidence >= 0.95
    assert not found.rejected


@pytest.mark.parametrize(
    ("start", "day"),
    [("000", date(2023, 7, 13)), ("002", date(2023, 7, 12)), ("003", date(2024, 5, 17)), ("004", date(2022, 2, 4))],
)
def test_the_day_without_stamps_and_front_matter(start, day):
    found = seed(start, strip=True)
    assert found.local_date == day
    assert not found.inferred
