"""All charts on one page, still until the reader asks to explore them; only then is plotly.js loaded."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from functools import partial

from timeline.show.charts import CHARTS
from timeline.show.charts.chart import Chart
from timeline.show.charts.figure import figure
from timeline.show.charts.standalone import file
from timeline.show.charts.svg import draw
from timeline.show.pages.assets import plotlyjs
from timeline.show.parts.press import Press, json_block
from timeline.show.view.page import Page
from timeline.show.view.site import Site
from timeline.show.view.stamps import Stamps


def commands(site: Site) -> tuple[str, ...]:
    """How a chart comes into a report, with a name and days of this timeline; the same in every language."""
    name = shlex.quote(next(iter(site.by_name), "NAME"))
    days = [f"--{key} {day}" for key, day in (("from", site.timeline.since), ("to", site.timeline.until)) if day]
    return (
        "timeline chart overview articles -o fig.svg",
        "timeline embed --chart names --script none articles -o names.html",
        " ".join(("timeline embed --chart overview --about", name, *days, "articles -o fig.html")),
    )


def pages(press: Press, stamps: Stamps) -> Iterator[Page]:
    """The page, and each chart as a picture beside it."""
    site, words = press.site, press.site.words
    charts = [chart for chart in (describe(site) for describe in CHARTS.values()) if not chart.empty]
    for chart in charts:
        yield Page(f"charts/{chart.name}.svg", partial(file, chart, words), stamps.of(chart))
    yield Page("explore.html", partial(_page, press, charts), stamps.of(charts, commands(site)))


def _page(press: Press, charts: list[Chart]) -> bytes:
    site, words = press.site, press.site.words
    plotly = plotlyjs(site.options) if site.options.plotly else b""
    figures = {chart.name: figure(chart, words) for chart in charts}
    for drawn in figures.values():
        del drawn["layout"]["title"]
        drawn["layout"]["showlegend"] = False
        drawn["layout"]["margin"]["t"] = 24
    return press.page(
        "explore.html",
        "explore.html",
        title=words("site.explore"),
        current="explore",
        trail=[(words("site.home"), "index.html")],
        deck=words("chart.deck"),
        figures=[(chart, draw(chart, words), f"charts/{chart.name}.svg") for chart in charts],
        commands=commands(site),
        plotly=bool(plotly and charts),
        plotly_weight=words("chart.weight", size=f"{len(plotly) / 1e6:.1f}"),
        figures_json=json_block(figures),
        policy=press.drawing_policy(plotly),
    )[1]
