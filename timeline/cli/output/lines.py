"""Machine output: one JSON object a line, a stable contract (see the README's table of lines)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime

from timeline.model import WITHIN_DAY, Dating, Digest, Event, Evidence, Moment, Precision, Timex


def line(value: Mapping[str, object]) -> bytes:
    """`value` as one line of JSON, readable as it stands, and in UTF-8 whatever the terminal's encoding is: programs read it."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace")


def tag(digest: Digest) -> dict[str, object]:
    """``{"id", "timex": […]}``; the id is the record's own, or the file's path."""
    return {"id": digest.document.path, "timex": [timex(found) for found in digest.timexes]}


def timex(found: Timex) -> dict[str, object]:
    """One expression; ``mod``, ``range``, ``inferred`` and ``disagreement`` only where there is such a thing."""
    return {
        "start": found.span.start,
        "end": found.span.end,
        "text": found.text,
        "type": found.type,
        "value": found.value,
        **({"mod": found.mod} if found.mod else {}),
        **({"range": True} if found.range else {}),
        "from": _local(found.since, found.precision),
        "to": _local(found.until, found.precision),
        "anchor": found.anchor,
        "rule": found.rule,
        **({"inferred": True} if found.inferred else {}),
        **({"disagreement": found.disagreement} if found.disagreement else {}),
    }


def date(digest: Digest) -> dict[str, object]:
    """``{"path", "published", "precision", …}``: the dating of one document with all its evidence."""
    dating: Dating = digest.dating
    return {
        "path": digest.document.path,
        "published": moment(dating.published),
        "precision": dating.precision,
        "zone": dating.zone or None,
        "local_date": dating.local_date.isoformat() if dating.local_date else None,
        "updated": moment(dating.updated),
        "captured": moment(dating.captured),
        "inferred": dating.inferred,
        "confidence": round(dating.confidence, 3),
        "chosen": evidence(dating.chosen) if dating.chosen else None,
        "agreeing": [evidence(one) for one in dating.agreeing],
        "rejected": [evidence(one) for one in dating.rejected],
        "not_before": dating.not_before.isoformat() if dating.not_before else None,
        "not_after": dating.not_after.isoformat() if dating.not_after else None,
        "reasons": list(dating.reasons),
    }


def evidence(one: Evidence) -> dict[str, object]:
    """One piece of evidence; offsets only where it stands in the text."""
    return {
        "kind": one.kind,
        "role": one.role,
        "date": moment(one.moment),
        "precision": one.moment.precision,
        "text": one.text,
        "where": one.where,
        **({"start": one.span.start, "end": one.span.end} if one.span else {}),
        "weight": round(one.weight, 3),
        "reason": one.reason,
    }


def event(happening: Event, paths: Mapping[str, str]) -> dict[str, object]:
    """``{"id", "when", "from", "to", "title", …}``, ``inferred`` only where the date is; `paths` gives each document's path by its id."""
    return {
        "id": happening.id,
        "when": happening.when.edtf,
        "from": _local(happening.when.since, happening.when.precision),
        "to": _local(happening.when.until, happening.when.precision),
        "title": happening.title,
        "planned": happening.planned,
        "context": happening.context,
        **({"inferred": True} if happening.inferred else {}),
        "importance": round(happening.importance, 4),
        "documents": [paths[one] for one in happening.documents],
        "quotes": [
            {
                "path": paths[mention.document],
                "text": mention.quote,
                "start": mention.span.start,
                "end": mention.span.end,
            }
            for mention in happening.mentions
        ],
    }


def moment(point: Moment | None) -> str | None:
    """ISO 8601 to the precision that is known; an instant in UTC, a calendar day as it was said."""
    if point is None:
        return None
    if point.precision in ("century", "decade", "year"):
        return f"{point.at.year:04}"
    if point.precision in ("half", "season", "quarter", "month"):
        return f"{point.at:%Y-%m}"
    if not point.has_hour:
        return point.at.date().isoformat()
    spec = "seconds" if point.precision == "second" else "minutes"
    if point.at.tzinfo is None:
        return point.at.isoformat(timespec=spec)
    return point.at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec=spec) + "Z"


def _local(point: datetime | None, precision: Precision | None) -> str | None:
    if point is None:
        return None
    clock = precision is None or precision in WITHIN_DAY
    return point.isoformat(timespec="seconds") if clock else point.date().isoformat()
