"""A chart as a file or a fragment of its own: title, summary, key and drawing in one SVG that needs no style sheet."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from timeline.show.charts.chart import COLOURS, Chart, Style
from timeline.show.charts.frame import INK, SOFT, Frame
from timeline.show.charts.svg import body
from timeline.show.markup import clean
from timeline.show.words import Words

MARGIN = 20
HEAD = 86


def standalone(chart: Chart, words: Words, *, width: int = 960, ground: str = "#ffffff") -> str:
    """An SVG document, `width` pixels wide, as high as it needs; `ground` is its background, ``none`` for no background."""
    inside = width - 2 * MARGIN
    drawn, tall = body(Frame(chart, words, width=float(inside))) if not chart.empty else ("", 0)
    height = HEAD + tall + MARGIN
    name = escape(f"{chart.title}. {chart.summary}")
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{name}" lang="{words.language}" width="{width}" '
        f'height="{height}" viewBox="0 0 {width} {height}" font-family="sans-serif">',
        f'<rect width="{width}" height="{height}" fill="{ground}"/>' if ground != "none" else "",
        f'<text x="{MARGIN}" y="34" font-size="20" font-weight="700" font-family="serif" fill="{INK}">{escape(chart.title)}</text>',
        f'<text x="{MARGIN}" y="56" font-size="13" fill="{SOFT}">{escape(chart.summary)}</text>',
        *_key(chart),
        f'<g transform="translate({MARGIN} {HEAD})" fill="{INK}">{drawn}</g></svg>',
    ]
    return clean("".join(parts))


def _key(chart: Chart) -> Iterator[str]:
    """Squares and words for the series, ticks for the lanes below bars."""
    if not chart.bars:
        return
    entries: list[tuple[str, Style]] = [*chart.series, *((lane.name, lane.style) for lane in chart.lanes)]
    x = float(MARGIN)
    for label, style in entries:
        hollow = "" if style in ("firm", "paper") else f' fill-opacity=".14" stroke="{COLOURS[style]}"'
        yield f'<rect x="{x:g}" y="66" width="{3 if style == "paper" else 11}" height="11" fill="{COLOURS[style]}"{hollow}/>'
        yield f'<text x="{x + 17:g}" y="76" font-size="12" fill="{SOFT}">{escape(label)}</text>'
        x += 36 + sum(13 if ord(character) > 0x2E80 else 7 for character in label)
