"""What the caller may choose about the pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """How a Timeline is shown.

    `language` is the interface's: ``zh-Hans``, ``zh-Hant`` or ``en``. `title` replaces the heading of the home page. `base` is the
    http(s) address at which the site will live: feed, sitemap and previews need absolute addresses, the pages never do.
    `templates` is a folder whose files stand before the built-in ones (see docs/pages.md). `plotlyjs` is another plotly.js bundle
    than the one in the plotly package; with `plotly` false none is written and the charts stay still.
    With `images` a document's page shows its pictures, which the reader's browser then asks other hosts for.
    `top` is how many of the weightiest events a long timeline's first page shows, 0 for its own measure; the rest is folded under its day.
    `moved` holds the pages of events that were merged into others, each with the identifier of the event that took it in
    (see ``manifest.moved``).
    """

    language: str = "zh-Hans"
    title: str = ""
    base: str = ""
    templates: Path | None = None
    plotlyjs: Path | None = None
    plotly: bool = True
    images: bool = False
    top: int = 0
    moved: tuple[tuple[str, str], ...] = ()
