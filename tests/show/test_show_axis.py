"""The overview's axis: days, weeks, months or years, as long as the documents' span or where most of them lie."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
import sample_timeline
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from timeline.show import Options, render
from timeline.show.charts import describe
from timeline.show.charts.axis import LITTLE, ROOM, axis
from timeline.show.charts.chart import Chart
from timeline.show.charts.frame import Frame
from timeline.show.charts.spans import core, densest, extent
from timeline.show.charts.units import DAY, MONTH, WEEK, YEAR, unit_of
from timeline.show.view.site import Site
from timeline.show.wording.words import words


def together(first, second):
    """Two timelines as one."""
    return replace(
        first,
        digests=first.digests + second.digests,
        events=tuple(sorted(first.events + second.events, key=lambda e: (e.when.since, e.id))),
        since=min(first.since, second.since),
        until=max(first.until, second.until),
    )


WEEK_AMONG_MONTHS = together(
    sample_timeline.large(60, start=date(2014, 6, 1), span=200),
    sample_timeline.large(400, start=date(2015, 1, 4), span=7),
)


@pytest.mark.parametrize(
    ("days", "unit"), [(1, DAY), (60, DAY), (62, WEEK), (125, WEEK), (126, MONTH), (7000, MONTH), (8000, YEAR)]
)
def test_the_unit_goes_by_the_length(days, unit):
    assert unit_of(date(2020, 1, 1), date(2020, 1, 1) + timedelta(days=days)) is unit


@pytest.mark.parametrize(
    ("span", "unit", "first", "page"),
    [
        (9, "day", "2015年1月1日：", "months/2015-01.html#d2015-01-01"),
        (90, "week", "2014年12月29日起的一周：", "months/2015-01.html#d2015-01-01"),
        (400, "month", "2015年1月：", "months/2015-01.html"),
        (9000, "year", "2015年：", "years/2015.html"),
    ],
)
def test_bars_are_of_the_unit_and_lead_to_their_page(span, unit, first, page):
    line = sample_timeline.large(200, span=span)
    chart = describe(line, "overview")
    assert (chart.unit, chart.bars[0].page) == (unit, page)
    assert chart.bars[0].label.startswith(first)
    assert sum(sum(bar.counts) for bar in chart.bars) == 200
    files = dict(render(line, Options(plotly=False)))
    for bar in chart.bars:
        address, _, place = bar.page.partition("#")
        assert bool(address) == bool(sum(bar.counts))
        assert not address or address in files
        assert not place or f'id="{place}"' in files[address].decode()


def test_a_week_of_news_among_older_articles_is_shown_by_day():
    site = Site(WEEK_AMONG_MONTHS, Options())
    chart = describe(WEEK_AMONG_MONTHS, "overview")
    assert chart.unit == "day" and (chart.since, chart.until) == (date(2015, 1, 1), date(2015, 1, 12))
    assert "报道的86%发表于这些日子" in chart.summary
    assert extent(site)[0] == date(2014, 6, 1)
    home = dict(render(WEEK_AMONG_MONTHS, Options(plotly=False)))["index.html"].decode()
    assert (
        '<a class="apart before" href="#months-heading"><span>之前</span><b>2014年12月31日及更早</b><small>60件事</small>'
        in home
    )
    assert 'href="months/2014-06.html"' in home


def test_events_that_lie_close_together_are_all_shown():
    first, *rest = WEEK_AMONG_MONTHS.events[60:]
    early = replace(first.when, since=first.when.since.replace(2014, 12, 20))
    chart = describe(replace(WEEK_AMONG_MONTHS, events=(replace(first, when=early), *rest)), "overview")
    assert chart.since == date(2014, 12, 20) and sum(sum(bar.counts) for bar in chart.bars) == 400


def test_few_documents_or_scattered_ones_are_shown_whole():
    for line in (sample_timeline.rich(), sample_timeline.large(400, span=900), sample_timeline.large(20, span=300)):
        site = Site(line, Options())
        assert core(site) == extent(site)


@given(st.lists(st.dates(), min_size=1, max_size=60))
def test_the_densest_stretch_holds_its_share(days):
    days.sort()
    first, last = densest(days)
    assert sum(first <= day <= last for day in days) >= round(0.75 * len(days))


@given(
    st.dates(min_value=date(1, 1, 9), max_value=date(9998, 1, 1)),
    st.integers(0, 400),
    st.sampled_from([DAY, WEEK, MONTH, YEAR]),
)
def test_stretches_follow_one_another_and_hold_every_day(since, days, unit):
    until = since + timedelta(days=days)
    made = list(unit.stretches(since, until))
    assert made[0][0] <= since and made[-1][1] > until
    assert all(after == start for (_, after), (start, _) in pairwise(made))
    assert all(unit.start(first) == first and unit.start(after - timedelta(days=1)) == first for first, after in made)


WIDTH = 1000
LABEL = re.compile(r'<text class="year" x="([\d.]+)"( dx="4")?[^>]*>([^<]+)<')


def taken(since, until):
    """From where to where each label of the lower line reaches, in shares of the axis."""
    chart = Chart("density", "", "", (), (), since=since, until=until)
    for x, towards, said in LABEL.findall("".join(axis(Frame(chart, words("en"), width=WIDTH), 0, 60))):
        wide = ROOM if " " in said else LITTLE
        yield said, (float(x) / WIDTH - (0 if towards else wide), float(x) / WIDTH + (wide if towards else 0))


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)), st.integers(1, 12000))
def test_labels_of_the_axis_never_overlap(since, days):
    places = [place for _, place in taken(since, since + timedelta(days=days))]
    assert places and all(end <= begin + 0.001 for (_, end), (begin, _) in pairwise(places))


def test_neighbouring_years_at_the_end_of_an_axis_are_both_told_where_there_is_room():
    assert [said for said, _ in taken(date(2022, 1, 1), date(2031, 12, 31))][-2:] == ["2030", "2031"]
    assert [said for said, _ in taken(date(2022, 1, 1), date(2031, 6, 1))][-1] in ("2030", "2031")
