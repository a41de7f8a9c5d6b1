"""Timeline → the whole site, as (path, bytes): pure but for reading templates and plotly.js."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from timeline.model import Timeline
from timeline.show import sitemap
from timeline.show.exports import FORMATS, atom, csv_file, ics, json_file
from timeline.show.manifest import FILE, manifest
from timeline.show.pages import directories, documents, events, explore, extras, home, lists, moved, search
from timeline.show.pages.assets import assets
from timeline.show.parts.press import Press
from timeline.show.parts.rows import Rows
from timeline.show.view.options import Options
from timeline.show.view.page import Page, made, pieced
from timeline.show.view.shelf import Held, Shelf
from timeline.show.view.site import Site


def render(timeline: Timeline, options: Options | None = None) -> Iterator[tuple[str, bytes]]:
    """Every file of the site, relative path with ``/`` and bytes; the same timeline and options give the same bytes.

    Raises SettingsError where the options name a folder of templates or a plotly.js that cannot be read.
    """
    for page in planned(timeline, options or Options()):
        yield page.path, page.make()


def planned(timeline: Timeline, options: Options, shelf: Shelf | None = None) -> Iterator[Page]:
    """Every file of the site, to be made where it is wanted, in this order; `shelf` has what the timeline's briefs leave out.

    Raises SettingsError as `render` does.
    """
    site = Site(timeline, options, shelf or Held())
    pages: list[str] = []
    for page in _files(site):
        if page.path.endswith(".html"):
            pages.append(page.path)
        yield page
    redirects = {path for path, _ in options.moved}
    yield from made(sitemap.files(sorted(path for path in pages if path not in redirects), site.base))


def _files(site: Site) -> Iterator[Page]:
    press = Press(site)
    rows = Rows(press)
    stamps = rows.stamps
    yield from assets(site.options)
    yield from home.pages(press)
    yield from lists.years(press, rows)
    yield from lists.months(press, rows)
    yield from lists.background(press, rows)
    yield from directories.sources(press, rows)
    yield from directories.names(press, rows)
    yield from events.pages(press, rows)
    yield from documents.pages(press, rows)
    yield from search.pages(press, rows)
    yield from explore.pages(press, stamps)
    yield from extras.undated(press, stamps)
    yield from extras.about(press, stamps)
    yield from moved.pages(press, stamps)
    yield pieced(FORMATS["csv"].file, partial(csv_file.pieces, site, stamps.event))
    yield Page(FORMATS["atom"].file, partial(FORMATS["atom"].write, site), stamps.of(stamps.events(atom.latest(site))))
    yield pieced(FORMATS["json"].file, partial(json_file.pieces, site, stamps.document, stamps.event))
    yield pieced(FORMATS["ics"].file, partial(ics.pieces, site, stamps.event))
    yield pieced(FILE, partial(manifest, site, stamps.document, stamps.event))
