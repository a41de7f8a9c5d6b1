"""The five seeds' publications, with all that they bear and with less."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from timeline import dating
from timeline.grammar import find
from timeline.model import Digest
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


def digest(start: str, strip: bool = False):
    path = next(SEEDS.glob(f"{start}*"))
    data = path.read_bytes()
    if strip:
        data = FRONT.sub(b"", STAMP.sub(b"", data))
    document = read_bytes(data, path.name, Settings())
    expressions = find(document.text, document.language)
    return Digest(document, expressions, dating.date(document, expressions, Settings()), (), ())


@pytest.mark.parametrize("strip", [False, True])
@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (4, 2, 1, 0, 3)])
def test_what_nothing_dates_takes_its_day_from_the_documents_that_tell_the_same_story(order, strip):
    digests = [digest(f"00{number}", strip) for number in order]
    found = dating.infer(digests, Settings())
    assert list(found) == [order.index(1)]
    inferred = found[order.index(1)]
    assert inferred.local_date in (date(2023, 7, 12), date(2023, 7, 13))
    assert inferred.inferred
    assert 0.1 <= inferred.confidence < 0.99
    assert inferred.not_before <= inferred.local_date <= inferred.not_after
    kinds = {one.kind for one in (inferred.chosen, *inferred.agreeing)}
    assert {"neighbours", "month-day"} <= kinds


def test_alone_it_is_unknown():
    alone = digest("001").dating
    assert alone.published is None
    assert alone.local_date is None
    assert alone.reasons
