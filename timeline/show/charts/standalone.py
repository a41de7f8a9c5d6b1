"""A chart as a file or a fragment of its own: title, summary, key and drawing in one SVG that needs no style sheet."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from timeline.late import late
from timeline.show.charts.chart import COLOURS, Chart, Style
from timeline.show.charts.frame import HOLLOW, INK, SOFT, Frame
from timeline.show.charts.svg import body
from timeline.show.strings.markup import clean
from timeline.show.wording.words import Words

MARGIN = 20
# The head of a drawing with one line of summary, what each further line adds, and about how wide its characters are (Han, others).
HEAD, LINE = 86, 19
WIDE, NARROW = 13.2, 6.8
# What no line begins with, and the pieces between which one may break.
CLOSING = "，。；：！？、）》」』”’%"
PIECES = late(rf"[^\s\u2e80-\uffef]+[\s]*|[\u2e80-\uffef][{CLOSING}]*|\s+")


def standalone(chart: Chart, words: Words, *, width: int = 960, ground: str = "#ffffff", fitted: bool = False) -> str:
    """An SVG document, `width` pixels wide, as high as it needs; `ground` is its background, ``none`` for no background.

    One that is `fitted` is drawn for that width, but is as wide as the place that it is put into.
    """
    inside = width - 2 * MARGIN
    said = lines(chart.summary, inside)
    head = HEAD + LINE * (len(said) - 1)
    drawn, tall = body(Frame(chart, words, width=float(inside))) if not chart.empty else ("", 0)
    height = head + tall + MARGIN
    name = escape(f"{chart.title}. {chart.summary}")
    size = 'width="100%"' if fitted else f'width="{width}" height="{height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{name}" lang="{words.language}" {size} '
        f'viewBox="0 0 {width} {height}" font-family="sans-serif">',
        f'<rect width="{width}" height="{height}" fill="{ground}"/>' if ground != "none" else "",
        f'<text x="{MARGIN}" y="34" font-size="20" font-weight="700" font-family="serif" fill="{INK}">{escape(chart.title)}</text>',
        *(
            f'<text x="{MARGIN}" y="{56 + LINE * place}" font-size="13" fill="{SOFT}">{escape(line)}</text>'
            for place, line in enumerate(said)
        ),
        *_key(chart, head - 20),
        f'<g transform="translate({MARGIN} {head})" fill="{INK}">{drawn}</g></svg>',
    ]
    return clean("".join(parts))


def file(chart: Chart, words: Words, *, width: int = 960) -> bytes:
    """The same as a file's bytes, with an XML declaration."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{standalone(chart, words, width=width)}\n'.encode()


def lines(text: str, room: float) -> list[str]:
    """`text` in lines that fit into `room` pixels, as well as can be told without a font; one at least."""
    made, at = [""], 0.0
    for piece in PIECES.findall(text):
        wide = sum(WIDE if character > "\u2e7f" else NARROW for character in piece.rstrip())
        if made[-1] and at + wide > room:
            made.append("")
            at = 0.0
        made[-1] += piece
        at += wide + NARROW * (len(piece) - len(piece.rstrip()))
    return [line.rstrip() for line in made]


def _key(chart: Chart, y: int) -> Iterator[str]:
    """Squares and words for the series, ticks for the lanes below bars."""
    if not chart.bars:
        return
    entries: list[tuple[str, Style]] = [*chart.series, *((lane.name, lane.style) for lane in chart.lanes)]
    x = float(MARGIN)
    for label, style in entries:
        hollow = "" if style not in HOLLOW else f' fill-opacity=".14" stroke="{COLOURS[style]}"'
        yield f'<rect x="{x:g}" y="{y}" width="{3 if style == "paper" else 11}" height="11" fill="{COLOURS[style]}"{hollow}/>'
        yield f'<text x="{x + 17:g}" y="{y + 10}" font-size="12" fill="{SOFT}">{escape(label)}</text>'
        x += 36 + sum(13 if ord(character) > 0x2E80 else 7 for character in label)
