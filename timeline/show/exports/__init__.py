"""The Timeline in the formats of other tools, one a file: each a function ``Site -> bytes``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.model import Timeline
from timeline.show.exports import atom, csv_file, ics, json_file, jsonld, markwhen, timelinejs, timeml
from timeline.show.view.options import Options
from timeline.show.view.site import Site


@dataclass(frozen=True, slots=True)
class Format:
    """A format's file name in the site, and its function."""

    file: str
    write: Callable[[Site], bytes]


FORMATS = {
    "json": Format("timeline.json", json_file.export),
    "csv": Format("timeline.csv", csv_file.export),
    "ics": Format("timeline.ics", ics.export),
    "atom": Format("feed.xml", atom.export),
    "timelinejs": Format("timeline.timelinejs.json", timelinejs.export),
    "jsonld": Format("timeline.jsonld", jsonld.export),
    "timeml": Format("timeline.timeml.xml", timeml.export),
    "markwhen": Format("timeline.mw", markwhen.export),
}


def export(timeline: Timeline, to: str, options: Options | None = None) -> bytes:
    """The whole timeline in one of FORMATS. Raises ValueError for a format that is not among them."""
    if to not in FORMATS:
        raise ValueError(f"the formats are {', '.join(FORMATS)}, not {to!r}")
    return FORMATS[to].write(Site(timeline, options or Options()))
