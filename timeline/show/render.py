"""Timeline → the whole site, as (path, bytes): pure but for reading templates and plotly.js."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model import Timeline
from timeline.show import sitemap
from timeline.show.assets import PLOTLY, assets
from timeline.show.exports import FORMATS
from timeline.show.manifest import FILE, manifest
from timeline.show.options import Options
from timeline.show.pages import directories, documents, events, explore, extras, home, lists, moved, search
from timeline.show.pages.press import Press
from timeline.show.pages.rows import Rows
from timeline.show.site import Site

# Formats that every site carries; the others are made by the command when they are wanted.
CARRIED = ("json", "csv", "ics", "atom")


def render(timeline: Timeline, options: Options | None = None) -> Iterator[tuple[str, bytes]]:
    """Every file of the site, relative path with ``/`` and bytes; the same timeline and options give the same bytes.

    Raises SettingsError where the options name a folder of templates or a plotly.js that cannot be read.
    """
    options = options or Options()
    pages: list[str] = []
    for path, data in _files(timeline, options):
        if path.endswith(".html"):
            pages.append(path)
        yield path, data
    redirects = {path for path, _ in options.moved}
    yield from sitemap.files(sorted(path for path in pages if path not in redirects), options.base)


def _files(timeline: Timeline, options: Options) -> Iterator[tuple[str, bytes]]:
    site = Site(timeline, options)
    press = Press(site)
    rows = Rows(press)
    plotly = b""
    for path, data in assets(site.options):
        plotly = data if path == PLOTLY else plotly
        yield path, data
    yield from home.pages(press)
    yield from lists.years(press, rows)
    yield from lists.months(press, rows)
    yield from lists.background(press, rows)
    yield from directories.sources(press, rows)
    yield from directories.names(press, rows)
    yield from events.pages(press, rows)
    yield from documents.pages(press, rows)
    yield from search.pages(press, rows)
    yield from explore.pages(press, plotly)
    yield from extras.undated(press)
    yield from extras.about(press)
    yield from moved.pages(press)
    for name in CARRIED:
        yield FORMATS[name].file, FORMATS[name].write(site)
    yield FILE, manifest(site)
