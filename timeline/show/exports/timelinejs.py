"""TimelineJS 3 JSON (https://timeline.knightlab.com/docs/json-format.html). Its texts are HTML, so ours are escaped."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from markupsafe import escape

from timeline.model import Event
from timeline.show.strings.markup import clean
from timeline.show.view.site import COARSE, Site
from timeline.show.wording import phrases


def export(site: Site) -> bytes:
    """The JSON that Knight Lab's TimelineJS reads."""
    events = [_slide(event, site) for event in site.timeline.events]
    made = {"title": {"text": {"headline": str(escape(site.title))}}, "events": events}
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _slide(event: Event, site: Site) -> dict[str, Any]:
    when = event.when
    last = (when.until - timedelta(microseconds=1)).date()
    quotes = "".join(f"<p>{escape(clean(mention.quote))}</p>" for mention in event.mentions[:3])
    slide: dict[str, Any] = {
        "unique_id": f"e{event.id}",
        "start_date": _parts(when.since.date(), when.precision),
        "display_date": str(escape(phrases.dated(event, site.words))),
        "text": {"headline": str(escape(clean(event.title))), "text": quotes},
    }
    if last > when.since.date():
        slide["end_date"] = _parts(last, when.precision)
    if sources := [name for name in site.event_sources(event) if name]:
        slide["group"] = str(escape(clean(sources[0])))
    return slide


def _parts(day: date, precision: str) -> dict[str, int]:
    if precision in COARSE:
        return {"year": day.year}
    return {"year": day.year, "month": day.month} | ({} if precision == "month" else {"day": day.day})
