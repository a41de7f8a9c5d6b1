"""Chart → SVG: bars over time with a rug below, lanes of marks, or classes."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup, escape

from timeline.show.charts.axis import axis
from timeline.show.charts.chart import Bar, Chart, Dot, Lane
from timeline.show.charts.frame import HOLLOW, INK, RULE, SOFT, Frame
from timeline.show.charts.type import fitting
from timeline.show.wording.words import Words

# Heights in pixels: the space above bars, the bars, a lane below bars, a lane with its name above it, the axis, a class.
TOP, BARS, RUG, LANE, AXIS, CLASS = 16, 150, 26, 46, 42, 44
SHARE = 90  # pixels for the number and the share beside a class


def draw(chart: Chart, words: Words, *, root: str = "") -> Markup:
    """The drawing for a page, with its title and summary as the accessible name; empty where there is nothing to draw."""
    if chart.empty:
        return Markup("")
    inner, height = body(Frame(chart, words, root))
    linked = any(bar.page for bar in chart.bars) or any(
        lane.page or dot.page for lane in chart.lanes for dot in lane.dots
    )
    role = "group" if linked else "img"
    name = escape(f"{chart.title}. {chart.summary}")
    if not chart.slices:
        inner = f'<svg class="zoom" x="0" width="100%" height="{height}">{inner}</svg>'
    return Markup(f'<svg class="chart" role="{role}" aria-label="{name}" width="100%" height="{height}">{inner}</svg>')  # noqa: S704


def body(frame: Frame) -> tuple[str, int]:
    """What stands inside the ``svg`` element, and its height in pixels."""
    chart = frame.chart
    if chart.slices:
        return "".join(_classes(frame)), len(chart.slices) * CLASS + 4
    base, step = (TOP + BARS, RUG) if chart.bars else (0, LANE)
    height = base + step * len(chart.lanes) + AXIS
    parts = [*axis(frame, min(TOP, base), height)]
    if chart.bars:
        parts += _bars(frame, base)
    for number, lane in enumerate(chart.lanes):
        parts += _lane(frame, lane, base + step * (number + 1) - RUG // 2)
    return "".join(parts), height


def _bars(frame: Frame, base: int) -> Iterator[str]:
    chart = frame.chart
    most = nice(max(sum(bar.counts) for bar in chart.bars) or 1)
    whole = f'x="0" width="{frame.place(1)}" height="1"'
    yield f'<text class="scale" x="{frame.place(1)}" y="{TOP - 4}" text-anchor="end" font-size="12"{frame.tint(SOFT)}>{most:,}</text>'
    yield f'<rect class="rule" {whole} y="{TOP}"{frame.tint(RULE)}/><rect class="base" {whole} y="{base}"{frame.tint(INK)}/>'
    for bar in chart.bars:
        if sum(bar.counts):
            left, wide = frame.across(bar.since), frame.across(bar.until) - frame.across(bar.since)
            inner = f"<title>{escape(bar.label)}</title>"
            if frame.width:
                inner += "".join(_stack(frame, bar, left, wide, base, BARS / most))
            else:
                # An inner drawing has its own percentages: those of its parts stand in the style sheet, and the page is the smaller.
                drawn = "".join(_stack(frame, bar, 0, 1, base, BARS / most))
                inner += f'<svg x="{frame.place(left)}" width="{frame.place(wide)}"><rect class="hit"/>{drawn}</svg>'
            made = frame.linked(bar.page, inner)
            yield made if made is not inner else f"<g>{inner}</g>"


def _stack(frame: Frame, bar: Bar, left: float, wide: float, base: int, scale: float) -> Iterator[str]:
    """One rectangle a series, upwards from the axis."""
    across = frame.alone(f' x="{frame.place(left + wide * 0.12)}" width="{frame.place(wide * 0.76)}"')
    y = base
    for count, (_, style) in zip(bar.counts, frame.chart.series, strict=True):
        if count:
            tall = max(round(count * scale), 2)
            y -= tall
            yield f'<rect class="{style}"{across} y="{y}" height="{tall}"{frame.paint(style)}/>'


def _lane(frame: Frame, lane: Lane, y: int) -> Iterator[str]:
    """A rule with marks on it: ticks below bars, discs in lanes of their own, which have their names above them."""
    rug = bool(frame.chart.bars)
    if not rug:
        name = frame.linked(lane.page, _fitting(frame, lane.name))
        yield f'<text class="lane" x="0" y="{y - 14}" font-size="13"{frame.tint(INK)}>{name}</text>'
    yield f'<rect class="rule" x="0" width="{frame.place(1)}" y="{y}" height="1"{frame.tint(RULE)}/>'
    for style, dots in groupby(lane.dots, key=lambda dot: dot.style or lane.style):
        yield f'<g class="{style}"{frame.paint(style)}>'
        yield from (_tick(frame, dot, y, hollow=style in HOLLOW) if rug else _disc(frame, dot, y) for dot in dots)
        yield "</g>"


def _tick(frame: Frame, dot: Dot, y: int, *, hollow: bool) -> str:
    tall = min(16, 8 + 2 * math.log2(1 + dot.count))
    inner = f"><title>{escape(dot.label)}</title></rect>" if dot.label else "/>"
    x, wide = frame.place(frame.middle(dot.at)), 4 if hollow else 2
    return f'<rect x="{x}" width="{wide}" y="{y - tall / 2:.0f}" height="{tall:.0f}"{inner}'


def _disc(frame: Frame, dot: Dot, y: int) -> str:
    size = min(8.0, 3.5 + math.sqrt(dot.count) / 2)
    x = frame.place(frame.middle(dot.at))
    faint = "" if dot.style in HOLLOW else ' fill-opacity=".6"'
    disc = f'<circle cx="{x}" cy="{y}" r="{size:.1f}"{faint}><title>{escape(dot.label)}</title></circle>'
    return frame.linked(dot.page, disc, f' aria-label="{escape(dot.label)}"')


def _classes(frame: Frame) -> Iterator[str]:
    """Horizontal bars, one a class, its name and share above it."""
    slices = frame.chart.slices
    most, total = max(piece.count for piece in slices) or 1, sum(piece.count for piece in slices) or 1
    for number, piece in enumerate(slices):
        y = number * CLASS + 14
        yield (
            f'<text class="lane" x="0" y="{y}" font-size="13"{frame.tint(INK)}>{_fitting(frame, piece.label, SHARE)} '
            f'<tspan class="share">{piece.count:,} · {piece.count * 100 / total:.0f}%</tspan></text>'
            f'<rect class="{piece.style}" x="0.5" y="{y + 8}" width="{frame.place(0.98 * piece.count / most)}" height="12"'
            f"{frame.paint(piece.style)}/>"
        )


def _fitting(frame: Frame, name: str, beside: int = 0) -> str:
    """A name, cut in a drawing that stands alone and is too narrow for it."""
    return fitting(name, frame.width - beside) if frame.width else str(escape(name))


def nice(most: int) -> int:
    """The least of 1, 2, 3, 4, 5, 6, 8, 10 times a power of ten that is not below `most`."""
    power: int = 10 ** max(0, len(str(most)) - 1)
    return next(step * power for step in (1, 2, 3, 4, 5, 6, 8, 10) if step * power >= most)
