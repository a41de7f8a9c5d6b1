"""What the caller may choose about the pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import SettingsError
from timeline.settings import ADDRESS


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

    Raises:
        SettingsError: `base` is no such address.
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

    def __post_init__(self) -> None:
        if self.base and not re.match(ADDRESS, self.base):
            raise SettingsError("an address begins with http:// or https://", place="base", text=self.base)
