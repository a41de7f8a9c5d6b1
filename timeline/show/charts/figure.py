"""Chart → Plotly figure, as plain dicts: no template, no defaults that change with the version, and no colours but ours."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from timeline.show.charts.chart import COLOURS, Chart, Style
from timeline.show.charts.type import lines, titled
from timeline.show.wording.words import Words

INK, RULE = "#5c5a54", "#dad6cb"
# What stands beside the plot, in pixels, the height of a line of the summary and of the title, and the size of that.
BESIDE, LINE, TITLE, SIZE = 60, 17, 24, 18
DAY = 86_400_000  # milliseconds, in which plotly.js counts what is shorter than a month
# What is not certain is hollow, here as in the drawings: a faint fill inside a line of full colour.
FILLS: dict[Style, str] = {
    "firm": COLOURS["firm"],
    "soft": "rgba(0,114,178,0.14)",
    "planned": "rgba(0,158,115,0.14)",
    "paper": COLOURS["paper"],
    "pale": "rgba(213,94,0,0.14)",
}


def plain(text: str) -> str:
    """Text for plotly.js, which reads some tags and entities in what it shows."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def figure(chart: Chart, words: Words, *, width: int = 700) -> dict[str, Any]:
    """``{"data": [...], "layout": {...}}`` for plotly.js or ``plotly.graph_objects.Figure``; its summary is broken for `width` pixels."""
    if chart.slices:
        data, axes = _classes(chart)
    elif chart.bars:
        data, axes = _bars(chart, words)
    else:
        data, axes = _lanes(chart, words)
    title, summary = titled(chart.title, width - BESIDE, SIZE), lines(chart.summary, width - BESIDE)
    more = LINE * (len(summary) - 1) + TITLE * (len(title) - 1)
    layout: dict[str, Any] = {
        "template": None,
        "title": {
            "text": "<br>".join(map(plain, title)),
            "subtitle": {"text": "<br>".join(map(plain, summary)), "font": {"size": 12}},
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "y": 1,
            "yref": "container",
            "yanchor": "top",
            "pad": {"t": 16},
            "font": {"size": SIZE},
        },
        "font": {"family": "sans-serif", "size": 13, "color": INK},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 44, "r": 12, "t": 96 + more, "b": 40},
        "height": (max(360, 40 * len(chart.lanes or chart.slices) + 120) if not chart.bars else 400) + more,
        "hovermode": "closest",
        "showlegend": bool(chart.bars or chart.marks),
        "legend": {"orientation": "h", "y": 1.02, "x": 0, "yanchor": "bottom", "traceorder": "normal"},
        **axes,
    }
    return {"data": data, "layout": layout}


def _axis(**more: Any) -> dict[str, Any]:
    return {"gridcolor": RULE, "linecolor": INK, "zeroline": False, "automargin": True, **more}


def _middle(first: date, after: date | None = None) -> str:
    """The middle of ``[first, after)``, by default of one day."""
    start = datetime.combine(first, time())
    return (start + ((after - first) / 2 if after else timedelta(hours=12))).isoformat()


def _time(chart: Chart, words: Words) -> dict[str, Any]:
    """An axis of dates, whose ticks name days only where they are less than a month apart; behind a line's end stands what plotly.js
    writes under the first tick, and where it becomes another."""
    ticks = [
        {"dtickrange": [None, DAY], "value": words("chart.tick_hour")},
        {"dtickrange": [DAY, "M1"], "value": words("chart.tick_day")},
        {"dtickrange": ["M1", "M12"], "value": words("chart.tick")},
        {"dtickrange": ["M12", None], "value": words("chart.tick_year")},
    ]
    return _axis(type="date", tickformatstops=ticks, range=[str(chart.since), str(chart.until)])


def _step(most: int) -> int:
    """Whole steps of an axis of counts, five or so."""
    power: int = 10 ** max(0, len(str(most)) - 2)
    return next(step for step in (power, 2 * power, 5 * power, 10 * power, 20 * power) if most <= 6 * step)


def _bars(chart: Chart, words: Words) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    data: list[dict[str, Any]] = []
    for place, (name, style) in enumerate(chart.series):
        held = [bar for bar in chart.bars if bar.counts[place]]
        data.append(
            {
                "type": "bar",
                "name": plain(name),
                "x": [_middle(bar.since, bar.until) for bar in held],
                "y": [bar.counts[place] for bar in held],
                "width": [(bar.until - bar.since) / timedelta(milliseconds=1) * 0.8 for bar in held],
                "hovertext": [plain(bar.label) for bar in held],
                "hoverinfo": "text",
                "marker": {"color": FILLS[style], "line": {"color": COLOURS[style], "width": 1}},
            }
        )
    for lane in chart.lanes:
        data.append(
            {
                "type": "scatter",
                "mode": "markers",
                "name": plain(lane.name),
                "x": [_middle(dot.at) for dot in lane.dots],
                "y": [0] * len(lane.dots),
                "yaxis": "y2",
                "hovertext": [plain(dot.label) for dot in lane.dots],
                "hoverinfo": "text",
                "marker": {
                    "symbol": ["line-ns-open" if dot.style is None else "square-open" for dot in lane.dots],
                    "color": COLOURS[lane.style],
                    "size": [11 if dot.style is None else 7 for dot in lane.dots],
                    "line": {"width": 2},
                },
            }
        )
    axes: dict[str, Any] = {
        "barmode": "stack",
        "xaxis": _time(chart, words) | {"showgrid": False},
        "yaxis": _axis(
            domain=[0.14, 1] if chart.lanes else [0, 1],
            rangemode="tozero",
            tickformat=",d",
            dtick=_step(max(sum(bar.counts) for bar in chart.bars)),
        ),
    }
    if chart.lanes:
        axes["yaxis2"] = {"domain": [0, 0.1], "range": [-1, 1], "visible": False, "fixedrange": True}
        axes["xaxis"]["anchor"] = "y2"
    return data, axes


def _lanes(chart: Chart, words: Words) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    data: list[dict[str, Any]] = [
        {
            "type": "scatter",
            "mode": "markers",
            "name": plain(lane.name),
            "x": [_middle(dot.at) for dot in lane.dots],
            "y": [plain(lane.name)] * len(lane.dots),
            "hovertext": [plain(dot.label) for dot in lane.dots],
            "hoverinfo": "text",
            "marker": {
                **_filled([dot.style or lane.style for dot in lane.dots]),
                "opacity": 0.75,
                "size": [min(22, 7 + 3 * dot.count**0.5) for dot in lane.dots],
            },
            "showlegend": False,
        }
        for lane in chart.lanes
    ]
    # A key has an entry for each trace: one for each style, that holds no mark.
    data += [
        {
            "type": "scatter",
            "mode": "markers",
            "name": plain(name),
            "x": [None],
            "y": [None],
            "marker": {**_filled([style]), "size": 10},
        }
        for name, style in chart.marks
    ]
    names = [plain(lane.name) for lane in chart.lanes]
    axes = {
        "xaxis": _time(chart, words),
        "yaxis": _axis(type="category", categoryorder="array", categoryarray=names, autorange="reversed"),
    }
    return data, axes


def _filled(styles: Sequence[Style]) -> dict[str, Any]:
    """Marks of these styles: what is not certain is hollow."""
    return {
        "color": [FILLS[style] for style in styles],
        "line": {"color": [COLOURS[style] for style in styles], "width": 1},
    }


def _classes(chart: Chart) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    labels = [plain(piece.label) for piece in chart.slices]
    data: list[dict[str, Any]] = [
        {
            "type": "bar",
            "orientation": "h",
            "x": [piece.count for piece in chart.slices],
            "y": labels,
            "text": [f"{piece.count:,}" for piece in chart.slices],
            "hoverinfo": "text",
            # beside the bar, where it has the colour of all text: in a hollow one plotly.js would take it for light, on any ground
            "textposition": "outside",
            "cliponaxis": False,
            "marker": {
                "color": [FILLS[piece.style] for piece in chart.slices],
                "line": {"color": [COLOURS[piece.style] for piece in chart.slices], "width": 1},
            },
        }
    ]
    axes = {
        "xaxis": _axis(tickformat=",d", rangemode="tozero", dtick=_step(max(piece.count for piece in chart.slices))),
        "yaxis": _axis(
            type="category", categoryorder="array", categoryarray=labels, autorange="reversed", showgrid=False
        ),
    }
    return data, axes
