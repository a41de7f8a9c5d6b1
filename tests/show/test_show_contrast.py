"""The colours of both schemes can be read: WCAG 2.2's contrast (https://www.w3.org/TR/WCAG22/#contrast-minimum) of what stands on what."""

import re
from pathlib import Path

import pytest

STYLE = (Path(__file__).parents[2] / "templates" / "assets" / "style.css").read_text(encoding="utf-8")
TEXT = ("ink", "soft", "firm", "planned", "press", "differ")
PAIRS = [(colour, "paper") for colour in TEXT] + [
    ("ink", "panel"),
    ("ink", "marker"),
    ("paper", "firm"),
    ("paper", "ink"),
]


def scheme(start):
    """The variables of the block that follows `start`."""
    block = STYLE.split(start, 1)[1].split("}", 1)[0]
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block))


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("start", [":root {", ':root:not([data-scheme="light"]) {', ':root[data-scheme="dark"] {'])
@pytest.mark.parametrize(("front", "ground"), PAIRS)
def test_contrast(start, front, ground):
    colours = scheme(start)
    light, dark = sorted((luminance(colours[front]), luminance(colours[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5, (start, front, ground)


def test_marked_text_is_as_dark_as_the_rest_wherever_it_stands():
    assert "color: var(--ink)" in re.search(r"^mark \{[^}]*\}", STYLE, re.M)[0]
