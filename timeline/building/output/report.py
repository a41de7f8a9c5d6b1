"""What a careful reader should know of a build, as data: what was left out or mended, and which dates are in doubt."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.anchoring.story.disagreements import WEEKDAY
from timeline.dating import against
from timeline.model import Dating, Timeline
from timeline.packs.problems import problem
from timeline.show.wording import phrases, spoken
from timeline.show.wording.words import Words, words


@dataclass(frozen=True, slots=True)
class Doubt:
    """A date that is inferred, unknown or contradicted.

    `kind` is ``inferred``, ``undated``, ``published`` (another day is stated as well), ``weekday`` (not that of the date beside it),
    ``contradiction`` (whatever else the text says against its own date) or ``event``.
    """

    kind: str
    path: str
    text: str
    reason: str


def doubts(timeline: Timeline, language: str = "en") -> Iterator[Doubt]:
    """Every date in doubt, its reason in `language`: of documents first, in order of path, then of events."""
    speech = words(language)
    paths = {digest.document.id: digest.document.path for digest in timeline.digests}
    for digest in timeline.digests:
        path, dating = digest.document.path, digest.dating
        if dating.published is None:
            yield Doubt(
                "undated", path, f"{dating.not_before or ''}/{dating.not_after or ''}", _reasons(dating, speech)
            )
        elif dating.inferred:
            yield Doubt("inferred", path, str(dating.local_date), _reasons(dating, speech))
        for evidence in against(dating):
            yield Doubt("published", path, evidence.text, spoken.reason(evidence.reason, speech))
        for timex in digest.timexes:
            if timex.disagreement:
                kind = "contradiction" if WEEKDAY.match(timex.disagreement) is None else "weekday"
                yield Doubt(kind, path, timex.text, spoken.disagreement(timex.disagreement, speech))
    for event in timeline.events:
        for other in event.disagreements:
            told = ", ".join(paths[document] for document in other.documents)
            said = speech("event.differ_line", source=told, when=phrases.when(other.when, speech))
            yield Doubt("event", told, f"{event.when.edtf} {event.title}", said)


def _reasons(dating: Dating, speech: Words) -> str:
    return ("；" if speech.chinese else "; ").join(spoken.reason(text, speech) for text in dating.reasons)


def report(timeline: Timeline, language: str) -> bytes:
    """``{"documents", "events", "left_out": […], "mended": […], "doubts": […]}``, a line for each thing.

    What is said for people (messages, advice, places, reasons) is in `language`, one of the interface's; keys and kinds are not.
    """
    problems = [
        {"path": one.path, "place": one.place, "message": one.message, "text": one.text, "advice": one.advice}
        for one in (problem(held, language) for held in timeline.problems)
    ]
    left_out = [entry for entry, one in zip(problems, timeline.problems, strict=True) if one.left_out]
    mended = [entry for entry, one in zip(problems, timeline.problems, strict=True) if not one.left_out]
    doubted = [
        {"kind": one.kind, "path": one.path, "text": one.text, "reason": one.reason}
        for one in doubts(timeline, language)
    ]
    parts = [f'{{"documents": {len(timeline.digests)}, "events": {len(timeline.events)}']
    for name, entries in (("left_out", left_out), ("mended", mended), ("doubts", doubted)):
        lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries)
        parts.append(f'"{name}": [\n{lines}\n]' if lines else f'"{name}": []')
    return (",\n".join(parts) + "}\n").encode("utf-8", "backslashreplace")
