"""All charts on one page, still until the reader asks to explore them; only then is plotly.js loaded."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.show.charts import CHARTS
from timeline.show.charts.figure import figure
from timeline.show.charts.svg import draw
from timeline.show.pages.press import Press, json_block

# How a chart comes into a report; the same in every language.
COMMANDS = (
    "timeline chart overview articles -o fig.svg",
    "timeline embed --chart names --script none articles -o names.html",
    "timeline embed --chart overview --about NAME --from 2021-01-01 --to 2021-01-07 articles -o fig.html",
)


def pages(press: Press, plotly: bytes) -> Iterator[tuple[str, bytes]]:
    """`plotly` is the bundle that the site carries, empty where it carries none."""
    site, words = press.site, press.site.words
    charts = [chart for chart in (describe(site) for describe in CHARTS.values()) if not chart.empty]
    figures = {chart.name: figure(chart, words) for chart in charts}
    for drawn in figures.values():
        del drawn["layout"]["title"]
        drawn["layout"]["showlegend"] = False
        drawn["layout"]["margin"]["t"] = 24
    yield press.page(
        "explore.html",
        "explore.html",
        title=words("site.explore"),
        current="explore",
        trail=[(words("site.home"), "index.html")],
        deck=words("chart.deck"),
        figures=[(chart, draw(chart, words)) for chart in charts],
        commands=COMMANDS,
        plotly=bool(plotly and charts),
        plotly_weight=words("chart.weight", size=f"{len(plotly) / 1e6:.1f}"),
        figures_json=json_block(figures),
        policy=press.drawing_policy(plotly),
    )
