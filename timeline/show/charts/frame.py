"""Where things stand in a drawing, and how they are painted.

In a page (`width` None) horizontal places are percentages, so that one drawing serves 390 and 1440 pixels and its type never shrinks, and
the style sheet paints. A drawing that stands alone has pixels and carries its paint.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import escape

from timeline.show.charts.chart import COLOURS, Chart, Style
from timeline.show.view.addresses import link
from timeline.show.wording.words import Words

HOLLOW: dict[Style, str] = {"soft": "", "planned": ' stroke-dasharray="3 2"', "pale": ""}
RULE, INK, SOFT = "#cccccc", "#1a1917", "#5c5a54"


@dataclass(frozen=True, slots=True)
class Frame:
    """One drawing: what it shows, its words, the way from its page to the root, and its width in pixels if it stands alone."""

    chart: Chart
    words: Words
    root: str = ""
    width: float | None = None

    def across(self, day: date) -> float:
        """The share of the axis that lies before `day`."""
        since, until = self.chart.since, self.chart.until
        if since is None or until is None:
            return 0.0
        return (day - since).days / max(1, (until - since).days)

    def middle(self, first: date, after: date | None = None) -> float:
        """The share of the axis before the middle of ``[first, after)``, by default of one day."""
        after = after or first + timedelta(days=min(1, (date.max - first).days))
        return (self.across(first) + self.across(after)) / 2

    def place(self, share: float) -> str:
        """A share of the width as an attribute's value."""
        return f"{share * self.width:.1f}" if self.width else f"{round(share * 100, 2):g}%"

    def paint(self, style: Style) -> str:
        """Attributes of a series; what is not certain is hollow."""
        if not self.width:
            return ""
        colour = COLOURS[style]
        outline = f' fill-opacity=".12" stroke="{colour}"{HOLLOW[style]}' if style in HOLLOW else ""
        return f' fill="{colour}"{outline}'

    def tint(self, colour: str) -> str:
        """The fill of what belongs to no series: rules and type."""
        return f' fill="{colour}"' if self.width else ""

    def alone(self, attributes: str) -> str:
        """Attributes that the style sheet of a page gives."""
        return attributes if self.width else ""

    def linked(self, page: str, inner: str, attributes: str = "") -> str:
        """`inner` as a link to a page of the site, in drawings that have a site around them."""
        if not page or self.width:
            return inner
        return f'<a href="{escape(link(page, self.root))}"{attributes}>{inner}</a>'
