"""Charts: one description, the same in the drawing, the figure and the table; fragments and files."""

import dataclasses
import json
import re
from datetime import date

import pytest
import sample_timeline
from lxml import etree
from markdown_it import MarkdownIt
from msgspec.structs import replace

from timeline.errors import OutputError
from timeline.model import Timeline
from timeline.show import Options, charts, embed, picture, render
from timeline.show.charts import CHARTS, by_list, describe
from timeline.show.charts.figure import figure
from timeline.show.charts.spans import around_most
from timeline.show.charts.standalone import standalone
from timeline.show.charts.svg import draw
from timeline.show.charts.type import lines
from timeline.show.view.site import Site
from timeline.show.wording.words import words

LINE = sample_timeline.rich()


def test_the_overview_is_not_stretched_by_what_lies_outside():
    chart = describe(LINE, "overview")
    assert (chart.since.year, chart.since.month, chart.until.year, chart.until.month) == (2022, 2, 2024, 6)
    assert len(chart.bars) == 28
    counted = sum(sum(bar.counts) for bar in chart.bars)
    assert counted == sum(not event.context and event.when.precision in ("day", "month") for event in LINE.events)
    assert [name for name, _ in chart.series] == ["确切", "约略、存疑或推断"]
    assert sum(dot.count for dot in chart.lanes[0].dots) == 6


@pytest.mark.parametrize(
    ("language", "summary"), [("zh-Hans", "2023年7月11日，有1件事。"), ("en", "11 July 2023: 1 event.")]
)
def test_one_day_is_said_once(language, summary):
    day = next(one for one in LINE.events if one.when.edtf == "2023-07-11" and not one.context)
    alone = Timeline((), (day,), since=date(2023, 7, 11), until=date(2023, 7, 11))
    assert describe(alone, "overview", language).summary == summary


def test_names_told_within_two_months_are_marked_on_their_days():
    week = [event for event in LINE.events if event.when.since.year == 2023 and event.when.since.month == 7]
    chart = describe(replace(LINE, events=tuple(week)), "names", "en")
    days = {event.when.since.date() for event in week}
    assert {dot.at for lane in chart.lanes for dot in lane.dots} == days == {date(2023, 7, 11), date(2023, 7, 12)}
    assert (chart.since, chart.until) == (date(2023, 7, 11), date(2023, 7, 13))
    assert {dot.page for lane in chart.lanes for dot in lane.dots} == {
        "months/2023-07.html#d2023-07-11",
        "months/2023-07.html#d2023-07-12",
    }
    months = describe(LINE, "names", "en")
    assert {dot.at.day for lane in months.lanes for dot in lane.dots} == {15}


def test_long_spans_are_drawn_by_year():
    chart = describe(sample_timeline.large(400, span=365 * 40), "overview")
    assert len(chart.bars) == 40 and chart.bars[0].page == "years/2015.html"


@pytest.mark.parametrize("name", sorted(CHARTS))
def test_drawing_figure_and_table_say_the_same(name):
    chart = describe(LINE, name)
    drawn = figure(chart, words("zh-Hans"))
    total = sum(sum(bar.counts) for bar in chart.bars) + sum(piece.count for piece in chart.slices)
    if chart.bars:
        assert (
            sum(sum(trace["y"]) for trace in drawn["data"] if trace["type"] == "bar")
            == total
            == sum(row[1] for row in chart.rows)
        )
    if chart.slices:
        assert sum(sum(trace["x"]) for trace in drawn["data"]) == total
        assert dict(chart.rows) == {piece.label: piece.count for piece in chart.slices}
    if chart.lanes and not chart.bars:
        assert [len(trace["x"]) for trace in drawn["data"] if "hovertext" in trace] == [
            len(lane.dots) for lane in chart.lanes
        ]
    assert chart.summary and chart.head
    etree.fromstring(f"<p>{draw(chart, words('zh-Hans'))}</p>")


@pytest.mark.parametrize("name", sorted(CHARTS))
@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_a_timeline_of_nothing_draws_nothing_and_says_so(name, language):
    chart = describe(Timeline((), ()), name, language)
    assert chart.empty and chart.summary == words(language)("chart.empty")
    assert picture(Timeline((), ()), name, options=Options(language=language)).startswith(b"<?xml")


def test_the_library_gives_plotly_figures():
    made = charts.overview(LINE)
    assert type(made).__name__ == "Figure"
    assert made.layout.title.text == "事件与报道，按月"
    assert {trace.type for trace in made.data} == {"bar", "scatter"}
    assert {type(getattr(charts, name)(LINE, language="en")).__name__ for name in CHARTS} == {"Figure"}


def test_plotly_is_given_no_markup_of_documents():
    for name in CHARTS:
        text = json.dumps(figure(describe(LINE, name), words("en")), ensure_ascii=False)
        assert "<" not in text.replace("<br>", "") and ">" not in text.replace("<br>", "")


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_ticks_of_every_distance_tell_their_year(language):
    ticks = figure(describe(LINE, "overview", language), words(language))["layout"]["xaxis"]["tickformatstops"]
    assert [tick["dtickrange"][1] for tick in ticks[:-1]] == [tick["dtickrange"][0] for tick in ticks[1:]]
    assert ticks[0]["dtickrange"][0] is ticks[-1]["dtickrange"][1] is None
    for tick in ticks:
        often, _, seldom = tick["value"].partition(
            "\n"
        )  # plotly.js writes what stands behind it where it becomes another
        assert "%Y" in (seldom or often)
    assert "%d" in ticks[1]["value"].replace("-", "") and "%H" in ticks[0]["value"]


@pytest.mark.parametrize(("width", "count"), [(400, 4), (700, 2), (2000, 1)])
def test_the_summary_of_a_figure_is_in_lines_for_its_width(width, count):
    chart = describe(LINE, "overview", "en")
    layout = figure(chart, words("en"), width=width)["layout"]
    said = layout["title"]["subtitle"]["text"].split("<br>")
    assert len(said) == count and " ".join(said) == chart.summary
    assert layout["height"] - layout["margin"]["t"] == 304


def test_a_picture_is_a_whole_svg():
    for name in CHARTS:
        root = etree.fromstring(picture(LINE, name, width=800))
        assert root.get("width") == "800" and root.get("aria-label")
        assert not [
            e
            for e in root.iter()
            if e.tag.endswith(("}a", "}script")) or "%" in (e.get("width") or "") + (e.get("x") or "")
        ]


def test_fragments():
    still = embed(LINE, script="none")
    assert (
        still.startswith('<figure class="timeline-embed" lang="zh-Hans">')
        and "<script" not in still
        and "<svg" in still
    )
    assert len(still) < 10_000
    shared = embed(LINE, "names", script="shared")
    assert shared.count("<script>") == 1 and shared.index("<svg") < shared.index("<script>")
    assert "<script>alert" not in shared
    assert "<figcaption hidden><b>名字出现的时间</b>" in shared and '"title": {"text": "名字' not in shared
    whole = embed(LINE)
    assert len(whole) > 1_000_000 and whole.count('(document.getElementById("timeline-overview-') == 1
    assert "https://cdn" not in still + shared
    assert embed(LINE, "names", script="shared") == shared


@pytest.mark.parametrize("script", ["inline", "shared", "none"])
def test_a_fragment_in_markdown_stays_as_it_is(script):
    fragment = embed(LINE, script=script)
    made = MarkdownIt("commonmark").render(f"Before.\n\n{fragment}\nAfter.\n")
    assert [line for line in made.splitlines() if line] == [
        "<p>Before.</p>",
        *(line for line in fragment.splitlines() if line),
        "<p>After.</p>",
    ]


@pytest.mark.parametrize(("chart", "script"), [("pie", "none"), ("overview", "cdn")])
def test_no_such_chart_or_script(chart, script):
    with pytest.raises(ValueError, match=r"overview|inline"):
        embed(LINE, chart, script=script)


def test_a_picture_without_its_programs_says_what_to_do(monkeypatch):
    import plotly.graph_objects

    def fail(*_, **__):
        raise RuntimeError("no browser")

    monkeypatch.setattr(plotly.graph_objects.Figure, "to_image", fail)
    with pytest.raises(OutputError, match=r"kaleido.*write \.svg"):
        picture(LINE, "overview", "png")
    with pytest.raises(ValueError, match="svg"):
        picture(LINE, "overview", "gif")


def test_a_timeline_shows_itself_in_a_notebook():
    text = LINE._repr_html_()
    assert "7篇报道 · 14件事" in text and "<svg" in text and "普京与习近平在北京会谈" in text
    assert "<script" not in text


def of_language(*languages):
    """A line of one document in each of `languages`."""
    held = LINE.digests
    documents = (replace(one.document, language=language) for one, language in zip(held, languages, strict=False))
    digests = tuple(replace(one, document=made) for one, made in zip(held, documents, strict=False))
    return replace(LINE, digests=digests)


@pytest.mark.parametrize(
    ("languages", "language", "said"),
    [
        (("en", "en", "zh-Hans"), "en", "3 documents"),
        (("en", "zh-Hans"), "zh-Hans", "2篇报道"),
        (("zh-Hant", "zh-Hant", "zh-Hans", "en"), "zh-Hant", "4篇報導"),
        (("de", "fr"), "en", "2 documents"),
        ((), "zh-Hans", "0篇报道"),
    ],
)
def test_what_is_shown_outside_a_site_speaks_as_its_documents_do(languages, language, said):
    line = of_language(*languages)
    shown = line._repr_html_()
    assert f'lang="{language}"' in shown and said in shown
    assert f'lang="{language}"' in embed(line, script="none")
    assert charts.overview(line).layout.title.text == describe(line, "overview", language).title


def test_type_and_rules_in_a_notebook_take_the_colour_of_its_text():
    """A notebook's own scheme need not be the system's."""
    shown = LINE._repr_html_()
    style = shown[shown.index("<style>") : shown.index("</style>")]
    drawn = shown[shown.index("<svg") : shown.index("</svg>")]
    hues = {"#0072b2", "#009e73", "#d55e00"}
    painted = set(re.findall(r'fill="(#\w+)"', drawn)) - hues
    assert painted and all(f'[fill="{colour}"]{{fill:currentColor' in style for colour in painted)


def test_a_mark_of_which_nothing_states_the_day_is_hollow_and_so_is_it_in_the_key():
    line = replace(LINE, digests=tuple(one for one in LINE.digests if one.document.source != sample_timeline.VOA))
    for name in ("sources", "overview"):
        chart = describe(line, name)
        assert {dot.style for lane in chart.lanes for dot in lane.dots} == {None, "pale"}
        assert ("发表日期是推断的", "pale") in chart.key
        drawn = draw(chart, words("zh-Hans"))
        assert '<g class="pale">' in drawn and "发表日期是推断的" in drawn
        alone = picture(line, name).decode()
        assert 'fill="#d55e00" fill-opacity=".12" stroke="#d55e00"' in alone and alone.count("发表日期是推断的") > 1


def test_a_name_has_a_firm_mark_where_any_of_its_events_is_firm():
    chart = describe(LINE, "names")
    nato = next(lane for lane in chart.lanes if lane.name == "北约")
    assert [dot.style for dot in nato.dots] == [None]
    unsure = tuple(replace(e, inferred=True) if "北约" in e.names else e for e in LINE.events)
    chart = describe(replace(LINE, events=unsure), "names")
    nato = next(lane for lane in chart.lanes if lane.name == "北约")
    assert [dot.style for dot in nato.dots] == ["soft"] and "约略、存疑或推断" in nato.dots[0].label
    assert [style for _, style in chart.key] == ["firm", "soft"]
    drawn = figure(chart, words("zh-Hans"))
    assert drawn["layout"]["showlegend"]
    mark = next(one for one in drawn["data"] if one["name"] == "北约")["marker"]
    assert mark["color"] == ["rgba(0,114,178,0.14)"] and mark["line"]["color"] == ["#0072b2"]


@pytest.mark.parametrize("width", [160, 240, 320, 399])
@pytest.mark.parametrize(
    "title", ["北约与亚太的时间线" * 4, "The names told most in these documents, " * 3, "短", "W" * 90]
)
def test_a_narrow_drawing_keeps_its_title_within_its_width_and_whole_for_whom_points_at_it(width, title):
    chart = dataclasses.replace(describe(LINE, "certainty"), title=title)
    drawn = etree.fromstring(standalone(chart, words("zh-Hans"), width=width).encode())
    space = "{http://www.w3.org/2000/svg}"
    assert drawn.find(f"{space}title").text == title
    told = [text.text for text in drawn.iter(f"{space}text") if text.get("font-weight") == "700"]
    assert 0 < len(told) <= 3
    for line in told:
        assert sum(20 if ord(c) > 0x2E7F else 10.4 for c in line) <= width - 40 + 10
    assert "".join(title.split()).startswith("".join("".join(told).rstrip("…").split()))
    head = figure(chart, words("zh-Hans"), width=width)["layout"]["title"]["text"].split("<br>")
    assert all(sum(18 if ord(c) > 0x2E7F else 9.4 for c in line) <= width - 60 + 10 for line in head)


def test_the_key_of_a_narrow_drawing_is_broken_into_lines():
    drawn = etree.fromstring(standalone(describe(LINE, "overview"), words("en"), width=280).encode())
    space = "{http://www.w3.org/2000/svg}"
    ends = [
        float(text.get("x")) + 6.8 * len(text.text)
        for text in drawn.iter(f"{space}text")
        if text.get("font-size") == "12" and text.get("class") is None and text.getparent() is drawn
    ]
    assert len(ends) == 3 and max(ends) <= 280


def test_a_list_has_a_strip_of_its_own_events_each_bar_of_which_leads_into_it():
    line = sample_timeline.large(240, span=110)
    site = Site(line, Options(plotly=False))
    events = site.by_name["北京"]
    chart = by_list.strip(site, events, events, "names/a.html")
    assert by_list.has_strip(events)
    assert chart.unit == "week" and chart.title == "事件的时间分布"
    assert sum(sum(bar.counts) for bar in chart.bars) == len(events)
    days = {event.when.since.date().isoformat() for event in events}
    assert all(bar.page.removeprefix("names/a.html#d") in days for bar in chart.bars if sum(bar.counts))


def test_few_events_and_those_of_one_day_have_no_strip():
    line = sample_timeline.large(240, span=110)
    site = Site(line, Options(plotly=False))
    assert by_list.strip(site, line.events[:19], line.events, "a.html") is by_list.EMPTY
    same = tuple(replace(event, when=line.events[0].when) for event in line.events)
    assert by_list.strip(site, same, same, "a.html") is by_list.EMPTY
    assert not by_list.has_strip(line.events[:19]) and not by_list.has_strip(same)


def test_a_strip_shows_the_stretch_in_which_most_lie():
    days = [date(2020, 1, 1), *(date(2021, 1, n) for n in range(1, 21))]
    assert around_most(days, (days[0], days[-1])) == (date(2020, 12, 24), date(2021, 1, 20))
    assert around_most(days[1:], (days[1], days[-1])) == (days[1], days[-1])


@pytest.mark.parametrize(
    "text", ["", "短", "七月的事，" * 30, "most of them in July, " * 12, "2021年1月3日至15日，共2,091件事；" * 6]
)
def test_a_summary_is_broken_into_lines_that_fit_and_loses_nothing(text):
    broken = lines(text, 300)
    assert re.sub(r"\s", "", "".join(broken)) == re.sub(r"\s", "", text)
    assert all(sum(13 if ord(c) > 0x2E7F else 6.5 for c in line) < 330 for line in broken)
    assert not any(line[:1] in set("，。；") for line in broken)


def test_the_site_holds_each_chart_as_a_picture_to_be_saved():
    site = dict(render(sample_timeline.large(240, span=110), Options(plotly=False)))
    held = {path for path in site if path.endswith(".svg")} - {"assets/icon.svg"}
    assert {"charts/overview.svg", "years/2015.svg"} < held
    (name,) = (path for path in held if path.startswith("names/北京"))
    assert etree.fromstring(site[name]).get("aria-label").startswith("北京 · 事件的时间分布. ")
    page = site[name.replace(".svg", ".html")].decode()
    assert f'href="{name.removeprefix("names/")}" download>保存为 SVG' in page
    assert all(
        f'href="{path}" download' in site["explore.html"].decode() for path in held if path.startswith("charts/")
    )
