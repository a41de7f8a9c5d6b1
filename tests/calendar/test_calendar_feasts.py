"""Named days: one table of names and years, and laws that hold for all of them."""

from datetime import date

import pytest

from timeline.calendar import feasts
from timeline.errors import PackError
from timeline.packs import shapes

CASES = {
    ("春节", 2023): "2023-01-22",
    ("除夕", 2022): "2022-01-31",
    ("大年三十", 2023): "2023-01-21",
    ("元宵節", 2024): "2024-02-24",
    ("端午节", 2023): "2023-06-22",
    ("七夕", 2020): "2020-08-25",
    ("中元節", 2022): "2022-08-12",
    ("中秋", 2020): "2020-10-01",
    ("重陽節", 2021): "2021-10-14",
    ("腊八", 2023): "2022-12-30",
    ("小年", 2024): "2024-02-02",
    ("清明节", 2022): "2022-04-05",
    ("冬至", 2021): "2021-12-21",
    ("寒食节", 2022): "2022-04-04",
    ("国庆", 2019): "2019-10-01",
    ("雙十節", 2020): "2020-10-10",
    ("六四", 1989): "1989-06-04",
    ("母亲节", 2024): "2024-05-12",
    ("祖父母节", 2013): "2013-09-08",
    ("行政助理日", 2020): "2020-04-22",
    ("英联邦日", 2013): "2013-03-11",
    ("慈善星期二", 2013): "2013-12-03",
    ("拉撒路聖週六", 2013): "2013-04-27",
    ("宽恕主日", 2013): "2013-03-17",
    ("庞格尔节第四天", 2014): "2014-01-16",
    ("万灵节", 2020): "2020-11-02",
    ("感恩节", 2020): "2020-11-26",
    ("复活节", 2024): "2024-03-31",
    ("耶稣受难日", 2022): "2022-04-15",
    ("古爾邦節", 2023): "2023-06-28",
    ("Thanksgiving", 1999): "1999-11-25",
    ("thanksgiving day", 2023): "2023-11-23",
    ("Black Friday", 2023): "2023-11-24",
    ("Election Day", 2024): "2024-11-05",
    ("Memorial Day", 2023): "2023-05-29",
    ("Labor Day", 2021): "2021-09-06",
    ("Martin Luther King Jr. Day", 2022): "2022-01-17",
    ("Victoria Day", 2023): "2023-05-22",
    ("Victoria Day", 2020): "2020-05-18",
    ("Good Friday", 2022): "2022-04-15",
    ("Ash Wednesday", 2024): "2024-02-14",
    ("Pentecost", 2024): "2024-05-19",
    ("Orthodox Easter", 2024): "2024-05-05",
    ("St. Patrick’s Day", 2020): "2020-03-17",
    ("Christmas Eve", 2020): "2020-12-24",
    ("Eid al-Fitr", 2023): "2023-04-21",
    ("Yom Kippur", 1973): "1973-10-06",
    ("Passover", 1948): "1948-04-24",
    ("Purim", 2024): "2024-03-24",
    ("普珥节", 2023): "2023-03-07",
    ("Hanukkah", 2024): "2024-12-26",
    ("Shavuot", 2021): "2021-05-17",
    ("Tisha B'Av", 2022): "2022-08-07",
    ("以色列独立日", 2021): "2021-04-15",
    ("以色列獨立日", 2023): "2023-04-26",
    ("Ramadan", 2021): "2021-04-13",
    ("Eid al-Fitr", 2000): "2000-01-08",
    ("Ashura", 1900): None,
    ("夜行登霄节", 2020): "2020-03-22",
    ("Holi", 2021): "2021-03-29",
    ("洒红节", 2024): "2024-03-25",
    ("Diwali", 2020): "2020-11-14",
    ("排燈節", 2023): "2023-11-12",
    ("Maha Shivaratri", 2023): "2023-02-18",
    ("Rama Navami", 2024): "2024-04-17",
    ("Ganesh Chaturthi", 2012): "2012-09-19",
    ("Dussehra", 2022): "2022-10-05",
    ("Raksha Bandhan", 2022): "2022-08-11",
    ("Pongal", 2019): "2019-01-15",
    ("Onam", 2016): "2016-09-14",
    ("卫塞节", 2021): "2021-05-26",
    ("Orthodox Palm Sunday", 2024): "2024-04-28",
    ("Mothering Sunday", 2021): "2021-03-14",
    ("Advent Sunday", 2022): "2022-11-27",
    ("圣灰日", 2023): "2023-02-22",
    ("Trinity Sunday", 2019): "2019-06-16",
    ("Patriots' Day", 2013): "2013-04-15",
    ("Rosh Hashanah", 2023): "2023-09-16",
    ("Diwali", 2023): "2023-11-12",
    ("Lunar New Year", 2024): "2024-02-10",
    ("Festivus", 2023): None,
    ("春节", 1200): None,
}


@pytest.mark.parametrize(("name", "year"), CASES)
def test_day(name, year):
    expected = CASES[name, year]
    assert feasts.day(name, year) == (date.fromisoformat(expected) if expected else None)


@pytest.mark.parametrize("year", [1995, 2016, 2024])
def test_every_name_has_a_day_near_its_year(year):
    for language in ("zh", "en"):
        for name in feasts.names(language):
            assert abs((feasts.day(name, year) - date(year, 7, 1)).days) < 190, name


@pytest.mark.parametrize(
    ("name", "zone", "day"),
    [
        ("国庆", "Asia/Taipei", "2020-10-10"),
        ("國慶日", "Asia/Taipei", "2020-10-10"),
        ("國慶日", "Asia/Shanghai", "2020-10-01"),
        ("儿童节", "Asia/Hong_Kong", "2020-04-04"),
        ("兒童節", "", "2020-06-01"),
        ("父親節", "Asia/Taipei", "2020-08-08"),
        ("父亲节", "Asia/Hong_Kong", "2020-06-21"),
        ("中秋", "Asia/Taipei", "2020-10-01"),
        ("Mother's Day", "Europe/London", "2020-03-22"),
        ("Mother's Day", "America/New_York", "2020-05-10"),
        ("Thanksgiving", "America/Toronto", "2020-10-12"),
        ("Labour Day", "Asia/Hong_Kong", "2020-05-01"),
        ("Independence Day", "Asia/Kolkata", "2020-08-15"),
        ("Father's Day", "Australia/Sydney", "2020-09-06"),
    ],
)
def test_a_name_may_mean_another_day_where_the_source_writes_from(name, zone, day):
    assert feasts.day(feasts.local(name, zone), 2020) == date.fromisoformat(day)


def test_one_name_one_day():
    names = [
        (name.lower(), feast.zones)
        for feast in feasts._feasts()
        for own in (*feast.names.values(), *feast.weak.values())
        for name in own
    ]
    assert len(names) == len(set(names))


def test_both_scripts():
    from opencc import OpenCC

    simplified = OpenCC("t2s")
    for name in feasts.names("zh"):
        assert feasts.day(simplified.convert(name), 2022) == feasts.day(name, 2022), name


def test_a_broken_entry_is_named(monkeypatch):
    monkeypatch.setattr(shapes, "load", lambda name: {"twins": [], "feast": [{"fixed": "01-01"}, {"fixed": "13-01"}]})
    with pytest.raises(PackError, match=r"packs/feasts, feast\.1\.fixed"):
        feasts._pack.__wrapped__()


@pytest.mark.parametrize(("zone", "day"), [("America/New_York", date(2020, 11, 3)), ("America/Toronto", None)])
def test_only_america_votes_on_a_day_that_is_known(zone, day):
    assert feasts.day(feasts.local("election day", zone), 2020) == day
