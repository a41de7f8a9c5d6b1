"""A chart as a file or a fragment of its own: title, summary, key and drawing in one SVG that needs no style sheet."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from timeline.show.charts.chart import COLOURS, Chart, Style
from timeline.show.charts.frame import HOLLOW, INK, SOFT, Frame
from timeline.show.charts.svg import body
from timeline.show.charts.type import fitting, lines, titled, wide
from timeline.show.strings.markup import clean
from timeline.show.wording.words import Words

MARGIN = 20
# The head of a drawing with a title and a summary of one line each, and what further lines of them add.
HEAD, LINE, TITLE = 86, 19, 27
SIZE = 20  # of the title
BESIDE = 17  # pixels before a name in the key


def standalone(chart: Chart, words: Words, *, width: int = 960, ground: str = "#ffffff", fitted: bool = False) -> str:
    """An SVG document, `width` pixels wide, as high as it needs; `ground` is its background, ``none`` for no background.

    One that is `fitted` is drawn for that width, but is as wide as the place that it is put into.
    """
    inside = width - 2 * MARGIN
    title, said = titled(chart.title, inside, SIZE), lines(chart.summary, inside)
    keys = _keys(chart, inside)
    below = TITLE * (len(title) - 1)
    head = HEAD + below + LINE * (len(said) - 1) + LINE * max(0, len(keys) - 1)
    drawn, tall = body(Frame(chart, words, width=float(inside))) if not chart.empty else ("", 0)
    height = head + tall + MARGIN
    name = escape(f"{chart.title}. {chart.summary}")
    size = 'width="100%"' if fitted else f'width="{width}" height="{height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{name}" lang="{words.language}" {size} '
        f'viewBox="0 0 {width} {height}" font-family="sans-serif">',
        f'<rect width="{width}" height="{height}" fill="{ground}"/>' if ground != "none" else "",
        f"<title>{escape(chart.title)}</title>",
        *(
            f'<text x="{MARGIN}" y="{34 + TITLE * place}" font-size="{SIZE}" font-weight="700" font-family="serif" fill="{INK}">'
            f"{escape(line)}</text>"
            for place, line in enumerate(title)
        ),
        *(
            f'<text x="{MARGIN}" y="{56 + below + LINE * place}" font-size="13" fill="{SOFT}">{escape(line)}</text>'
            for place, line in enumerate(said)
        ),
        *_key(keys, head - 20 - LINE * max(0, len(keys) - 1), round=not chart.bars),
        f'<g transform="translate({MARGIN} {head})" fill="{INK}">{drawn}</g></svg>',
    ]
    return clean("".join(parts))


def file(chart: Chart, words: Words, *, width: int = 960) -> bytes:
    """The same as a file's bytes, with an XML declaration."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{standalone(chart, words, width=width)}\n'.encode()


Entry = tuple[float, str, Style]


def _keys(chart: Chart, room: float) -> list[list[Entry]]:
    """The key in lines: where each entry begins, its name as markup, and its style."""
    made: list[list[Entry]] = []
    x = room
    for label, style in chart.key if chart.bars or len(chart.key) > 1 else ():
        size = 36 + wide(label)
        if x + size - 18 > room:
            made.append([])
            x = 0.0
        made[-1].append((x, fitting(label, room - BESIDE), style))
        x += size
    return made


def _key(held: list[list[Entry]], y: int, *, round: bool) -> Iterator[str]:
    """Squares, discs or ticks, and words."""
    for place, line in enumerate(held):
        top = y + LINE * place
        for x, label, style in line:
            tick = {"paper": 3, "pale": 5}.get(style, 11)
            hollow = "" if style not in HOLLOW else f' fill-opacity=".14" stroke="{COLOURS[style]}"{HOLLOW[style]}'
            paint = f'fill="{COLOURS[style]}"{hollow}'
            if round:
                yield f'<circle cx="{MARGIN + x + 5:g}" cy="{top + 6}" r="5" {paint}/>'
            else:
                yield f'<rect x="{MARGIN + x:g}" y="{top}" width="{tick}" height="11" {paint}/>'
            yield f'<text x="{MARGIN + x + BESIDE:g}" y="{top + 10}" font-size="12" fill="{SOFT}">{label}</text>'
