"""Headings that break well: at punctuation where the phrases between are short, and never inside a name or a few quoted words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import east_asian_width

from markupsafe import Markup

from timeline.model import Span
from timeline.show.strings.markup import marked

# Characters: a longer phrase could not be kept on a line of a phone, a longer name neither.
LONGEST_PHRASE, LONGEST_NAME = 18, 9
MOST_WIDTH = 100  # columns, of which a Chinese character takes two
QUOTED = re.compile(r"“[^“”]{1,9}”|「[^「」]{1,9}」|《[^《》]{1,9}》")
BREAKS = re.compile(r"[\s，。：；！？、,.:;!?（）()《》]+")


def is_long(text: str) -> bool:
    """Whether a heading in large letters would fill the window of a telephone."""
    return sum(1 + (east_asian_width(character) in "WF") for character in text) > MOST_WIDTH


def phrased(text: str) -> bool:
    """Whether each phrase between punctuation is short enough to be kept whole."""
    return max(map(len, BREAKS.split(text))) <= LONGEST_PHRASE


def heading(text: str, names: Iterable[str]) -> Markup:
    """`text` escaped, with its names and short quotations kept whole."""
    spans = [Span(*found.span()) for found in QUOTED.finditer(text)]
    for name in sorted({name for name in names if 2 <= len(name) <= LONGEST_NAME}, key=lambda name: (-len(name), name)):
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if all(end <= span.start or at >= span.end for span in spans):
                spans.append(Span(at, end))
            at = text.find(name, end)
    return marked(text, spans, wrap=lambda _, inner: f'<span class="name">{inner}</span>')
