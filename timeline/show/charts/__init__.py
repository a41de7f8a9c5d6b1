"""Charts: one description each, drawn as SVG, as a Plotly figure or as a table.

Each function of CHARTS' name takes a Timeline and gives a ``plotly.graph_objects.Figure``, for notebooks:
``timeline.show.charts.overview(line)``. They speak the language of the documents unless another is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import Timeline
from timeline.show.charts import by_certainty, by_lag, by_name, by_source, by_time
from timeline.show.charts.chart import Chart
from timeline.show.charts.figure import figure
from timeline.show.view.options import Options
from timeline.show.view.site import Site
from timeline.show.wording.words import language_of, words

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

CHARTS = {
    "overview": by_time.overview,
    "density": by_time.density,
    "sources": by_source.describe,
    "names": by_name.describe,
    "lag": by_lag.describe,
    "certainty": by_certainty.describe,
}


def describe(timeline: Timeline, chart: str, language: str = "") -> Chart:
    """What a chart says, by default in the language of the documents. Raises ValueError for a name that is not among CHARTS."""
    if chart not in CHARTS:
        raise ValueError(f"the charts are {', '.join(CHARTS)}, not {chart!r}")
    return CHARTS[chart](Site(timeline, Options(language=language or language_of(timeline))))


def to_figure(timeline: Timeline, chart: str, language: str = "", *, width: int = 700) -> Figure:
    """A chart as a Plotly figure, its summary in lines for `width` pixels.

    Importing plotly takes its time, so it waits until a figure is asked for.
    """
    from plotly.graph_objects import Figure

    language = language or language_of(timeline)
    return Figure(figure(describe(timeline, chart, language), words(language), width=width))


def overview(timeline: Timeline, language: str = "") -> Figure:
    """Events by day, week, month or year, as the span asks for; publications as marks below."""
    return to_figure(timeline, "overview", language)


def density(timeline: Timeline, language: str = "") -> Figure:
    """Events by week."""
    return to_figure(timeline, "density", language)


def sources(timeline: Timeline, language: str = "") -> Figure:
    """A lane of publications for each source."""
    return to_figure(timeline, "sources", language)


def names(timeline: Timeline, language: str = "") -> Figure:
    """A lane of months for each of the names told most."""
    return to_figure(timeline, "names", language)


def lag(timeline: Timeline, language: str = "") -> Figure:
    """Days from an event to the documents that tell it."""
    return to_figure(timeline, "lag", language)


def certainty(timeline: Timeline, language: str = "") -> Figure:
    """How certain and how precise the events' dates are."""
    return to_figure(timeline, "certainty", language)
