"""Chart → inline SVG.

With `width` None it fits the page: horizontal places are percentages, so one drawing serves 390 and 1440 pixels and its type
never shrinks. With `width` in pixels it stands alone, as a file. Marks carry presentation attributes, which the pages' style
sheet overrides for dark.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from datetime import date

from markupsafe import Markup, escape

from timeline.show import phrases
from timeline.show.addresses import link
from timeline.show.charts.chart import COLOURS, Bar, Chart, Dot
from timeline.show.words import Words

BARS = 150
LANE = 26
TOP = 16
AXIS = 24
ROW = 30


def draw(chart: Chart, words: Words, *, root: str = "") -> Markup:
    """The drawing for a page, with its title and summary as the accessible name; empty where there is nothing to draw."""
    if chart.empty:
        return Markup("")
    inner, height = body(chart, words, root=root)
    linked = any(bar.page for bar in chart.bars) or any(
        lane.page or dot.page for lane in chart.lanes for dot in lane.dots
    )
    name = escape(f"{chart.title}. {chart.summary}")
    role = "group" if linked else "img"
    return Markup(f'<svg class="chart" role="{role}" aria-label="{name}" width="100%" height="{height}">{inner}</svg>')  # noqa: S704


def body(chart: Chart, words: Words, *, root: str = "", width: float | None = None) -> tuple[str, int]:
    """What stands inside the ``svg`` element, and its height in pixels. With a `width` there are no links."""
    return _classes(chart, width) if chart.slices else _time(chart, words, root, width, width is None)


def _time(chart: Chart, words: Words, root: str, width: float | None, links: bool) -> tuple[str, int]:
    assert chart.since is not None and chart.until is not None  # noqa: S101 - charts over time have both
    first, days = chart.since.toordinal(), max(1, (chart.until - chart.since).days)

    def across(day: date) -> float:
        return (day.toordinal() - first) / days

    def place(share: float) -> str:
        return f"{share * width:.1f}" if width else f"{share * 100:.2f}%"

    base = TOP + BARS if chart.bars else 0
    named = [lane.name for lane in chart.lanes] if not chart.bars else []
    step = LANE + (20 if named else 0)
    height = base + step * len(chart.lanes) + AXIS
    parts = list(_axis(chart, words, across, place, base, height))
    if chart.bars:
        parts += _bars(chart, across, place, base, root, links)
    for number, lane in enumerate(chart.lanes):
        y = base + step * number + step - LANE / 2
        if named:
            label = escape(lane.name)
            label = Markup(f'<a href="{escape(link(lane.page, root))}">{label}</a>') if lane.page and links else label  # noqa: S704
            parts.append(f'<text class="lane" x="0" y="{y - 14:g}" font-size="13">{label}</text>')
        parts.append(f'<line class="rule" x1="0" x2="{place(1)}" y1="{y:g}" y2="{y:g}" stroke="#ccc"/>')
        parts.append(f'<g class="{lane.style}" fill="{COLOURS[lane.style]}">')
        parts += (_dot(dot, across, place, y, root, links, bars=bool(chart.bars)) for dot in lane.dots)
        parts.append("</g>")
    inner = "".join(parts)
    return (inner if width else f'<svg class="zoom" x="0" width="100%" height="{height}">{inner}</svg>'), height


def _axis(
    chart: Chart, words: Words, across: Callable[[date], float], place: Callable[[float], str], base: int, height: int
) -> Iterator[str]:
    """Years as full-height rules, quarters as short ones; labels thin out as the span grows."""
    assert chart.since is not None and chart.until is not None  # noqa: S101 - charts over time have both
    years = chart.until.year - chart.since.year + 1
    every = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10000) if years / step <= 12)
    yield '<g class="axis" fill="#555" stroke="none" font-size="12">'
    if base:
        yield f'<rect class="base" x="0" width="{place(1)}" y="{base}" height="1"/>'
    for year in range(chart.since.year, chart.until.year + 1):
        if year % every and year != chart.since.year:
            continue
        at = max(0.0, across(date(year, 1, 1)))
        if at >= 0.985:
            continue
        top = min(TOP, base)
        yield f'<rect class="rule" x="{place(at)}" width="1" y="{top}" height="{height - top - AXIS + 6}" fill="#ccc"/>'
        yield f'<text class="year" x="{place(at)}" dx="4" y="{height - 6}">{escape(phrases.year(year, words))}</text>'
        if years <= 4:
            short = words.list("date.short_months")
            for month in (4, 7, 10):
                share = across(date(year, month, 1))
                if 0.02 < share < 0.97 and share - at > 0.06:
                    yield f'<text class="month" x="{place(share)}" dx="4" y="{height - 6}">{escape(short[month - 1])}</text>'
    yield "</g>"


def _bars(
    chart: Chart, across: Callable[[date], float], place: Callable[[float], str], base: int, root: str, links: bool
) -> Iterator[str]:
    most = max((sum(bar.counts) for bar in chart.bars), default=0) or 1
    top = _nice(most)
    yield f'<text class="scale" x="{place(1)}" y="{TOP - 4}" text-anchor="end" font-size="12" fill="#555">{top:,}</text>'
    yield f'<rect class="rule" x="0" width="{place(1)}" y="{TOP}" height="1" fill="#ccc"/>'
    yield '<g class="bars">'
    for bar in chart.bars:
        if not sum(bar.counts):
            continue
        left, right = across(bar.since), across(bar.until)
        drawn = "".join(_stack(chart, bar, left, right, place, base, BARS / top))
        if not (links and bar.page):
            yield f"<g><title>{escape(bar.label)}</title>{drawn}</g>"
            continue
        across_all = f'x="{place(left)}" width="{place(right - left)}" y="{TOP}" height="{BARS}"'
        whole = f'<rect class="hit" {across_all} fill="none" pointer-events="all"/>'
        yield (
            f'<a href="{escape(link(bar.page, root))}" aria-label="{escape(bar.label)}" data-month="{bar.since:%Y-%m}">'
            f"<title>{escape(bar.label)}</title>{whole}{drawn}</a>"
        )
    yield "</g>"


def _stack(
    chart: Chart, bar: Bar, left: float, right: float, place: Callable[[float], str], base: int, scale: float
) -> Iterator[str]:
    """One rectangle a series, upwards from the axis; what is not certain is hollow."""
    gap = (right - left) * 0.12
    y = float(base)
    for count, (_, style) in zip(bar.counts, chart.series, strict=True):
        if not count:
            continue
        tall = max(count * scale, 2)
        y -= tall
        fill = (
            ""
            if style == "firm"
            else f' fill-opacity=".12" stroke="{COLOURS[style]}"'
            + (' stroke-dasharray="3 2"' if style == "planned" else "")
        )
        yield (
            f'<rect class="{style}" x="{place(left + gap)}" width="{place(right - left - 2 * gap)}" y="{y:.1f}" height="{tall:.1f}"'
            f' fill="{COLOURS[style]}"{fill}/>'
        )


def _dot(
    dot: Dot,
    across: Callable[[date], float],
    place: Callable[[float], str],
    y: float,
    root: str,
    links: bool,
    *,
    bars: bool,
) -> str:
    x = place(across(dot.at))
    title = f"<title>{escape(dot.label)}</title>"
    if bars:
        tall = min(16, 8 + 2 * math.log2(1 + dot.count))
        return f'<rect x="{x}" width="2" y="{y - tall / 2:.1f}" height="{tall:.1f}">{title}</rect>'
    size = min(9.0, 2.5 + math.sqrt(dot.count))
    hollow = ' class="hollow" fill-opacity="0" stroke="currentColor"' if dot.hollow else ' fill-opacity=".75"'
    mark = f'<circle cx="{x}" cy="{y:g}" r="{size:.1f}"{hollow}>{title}</circle>'
    if links and dot.page:
        return f'<a href="{escape(link(dot.page, root))}" aria-label="{escape(dot.label)}">{mark}</a>'
    return mark


def _classes(chart: Chart, width: float | None) -> tuple[str, int]:
    """Horizontal bars, one a class, the name above its bar."""
    most = max(piece.count for piece in chart.slices) or 1
    total = sum(piece.count for piece in chart.slices) or 1
    parts = []
    for number, piece in enumerate(chart.slices):
        y = number * (ROW + 14) + 14
        long = 0.98 * piece.count / most
        size = f"{long * width:.1f}" if width else f"{long * 100:.2f}%"
        fill = "" if piece.style == "firm" else f' fill-opacity=".12" stroke="{COLOURS[piece.style]}"'
        parts.append(
            f'<text class="lane" x="0" y="{y}" font-size="13">{escape(piece.label)} '
            f'<tspan class="share" fill-opacity=".75">{piece.count:,} · {piece.count * 100 / total:.0f}%</tspan></text>'
            f'<rect class="{piece.style}" x="0.5" y="{y + 8}" width="{size}" height="12" fill="{COLOURS[piece.style]}"{fill}/>'
        )
    return "".join(parts), len(chart.slices) * (ROW + 14) + 4


def _nice(most: int) -> int:
    """The least of 1, 2, 3, 4, 5, 6, 8, 10 times a power of ten that is not below `most`."""
    power: int = 10 ** max(0, len(str(most)) - 1)
    return next(step * power for step in (1, 2, 3, 4, 5, 6, 8, 10) if step * power >= most)
