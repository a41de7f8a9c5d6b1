"""Zones by name, by place; eras."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar import eras, zones
from timeline.packs import load

NAMES = {
    "北京时间": "Asia/Shanghai",
    "台北時間": "Asia/Taipei",
    "美东时间": "America/New_York",
    "美西時間": "America/Los_Angeles",
    "格林尼治标准时间": "Z",
    "GMT": "Z",
    "gmt": "Z",
    "UTC": "Z",
    "EST": "-05:00",
    "EDT": "-04:00",
    "ET": "America/New_York",
    "Eastern Time": "America/New_York",
    "Pacific": "America/Los_Angeles",
    "UTC+8": "+08:00",
    "GMT-5": "-05:00",
    "GMT+0800": "+08:00",
    "UTC+05:30": "+05:30",
    "+99": None,
    "CST": None,
    "the": None,
    "": None,
}
PLACES = {
    "華盛頓": "America/New_York",
    "华盛顿": "America/New_York",
    "WASHINGTON": "America/New_York",
    "日内瓦": "Europe/Zurich",
    "臺北": "Asia/Taipei",
    "雪梨": "Australia/Sydney",
    "Nairobi": "Africa/Nairobi",
    "DAR ES SALAAM": "Africa/Dar_es_Salaam",
    "São Paulo": "America/Sao_Paulo",
    "N’Djamena": "Africa/Ndjamena",
    "Atlantis": None,
}


@pytest.mark.parametrize("name", NAMES)
def test_of_name(name):
    assert zones.of_name(name) == NAMES[name]


@pytest.mark.parametrize("name", PLACES)
def test_of_place(name):
    assert zones.of_place(name) == PLACES[name]


def test_every_zone_exists():
    for name in zones.names():
        assert zones.info(zones.of_name(name)) is not None
    for places in load("places").values():
        assert all(zones.info(zones.of_place(place)) is not None for place in places)


def test_no_place_twice():
    listed = [place for places in load("places").values() for place in places]
    assert len(listed) == len(set(listed))


def test_an_unknown_zone_is_an_error():
    with pytest.raises(ValueError, match="Mars/Olympus"):
        zones.info("Mars/Olympus")


@given(st.text(max_size=30))
def test_any_name_is_safe(name):
    zone = zones.of_name(name) or zones.of_place(name)
    assert zone is None or zones.info(zone) is not None


@pytest.mark.parametrize(
    ("era", "number", "expected"),
    [
        ("民國", 109, 2020),
        ("民国", 1, 1912),
        ("民前", 1, 1911),
        ("令和", 3, 2021),
        ("平成", 31, 2019),
        ("昭和", 20, 1945),
        ("昭和", 70, None),
        ("大正", 12, 1923),
        ("明治", 1, 1868),
        ("光绪", 24, 1898),
        ("乾隆", 60, 1795),
        ("康熙", 61, 1722),
        ("萬曆", 15, 1587),
        ("崇祯", 17, 1644),
        ("民國", 0, None),
        ("公元", 5, None),
    ],
)
def test_era_year(era, number, expected):
    assert eras.year(era, number) == expected


def test_longer_names_of_eras_come_first():
    names = eras.names()
    assert names.index("民國前") < names.index("民國")
    assert eras.is_lunar("光緒")
    assert not eras.is_lunar("民國")
