"""``timeline days``: the days that matter most, ranked."""

from __future__ import annotations

from itertools import islice
from typing import Any

import click

from timeline.cli.asked.digesting import timeline
from timeline.cli.asked.options import documents, selecting
from timeline.cli.asked.sources import Sources
from timeline.cli.asked.wanted import Wanted
from timeline.cli.output.lines import line
from timeline.cli.speech.say import Say
from timeline.cli.speech.spoken import Spoken
from timeline.cli.speech.told import told
from timeline.events import Day, days


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("days", cls=Spoken, help=say("days.help"))
    @click.option("--top", metavar="N", type=click.IntRange(1), help=say("option.top_days"))
    @selecting(say)
    @documents(say)
    def ranked(top: int | None, **values: Any) -> int:
        sources = Sources.of(**values).asked(say)
        whole = timeline(sources, say)
        asked = (day for day in days(whole.digests, whole.events) if _asked(day, sources.wanted))
        for day in islice(asked, top):
            click.echo(line(_line(day)))
        return told(whole.problems, say)

    return ranked


def _asked(day: Day, wanted: Wanted) -> bool:
    """Whether a day lies in the time that was asked for and, where a word or an outlet was, holds an event of it."""
    if (wanted.since and day.date < wanted.since) or (wanted.until and day.date > wanted.until):
        return False
    return bool(day.events) or not (wanted.about or wanted.outlets)


def _line(day: Day) -> dict[str, object]:
    """``{"date", "importance", "events": […]}``, first the weightiest event that tells of what the documents tell of."""
    return {
        "date": day.date.isoformat(),
        "importance": day.importance,
        "events": [
            {
                "id": event.id,
                "when": event.when.edtf,
                **({"inferred": True} if event.inferred else {}),
                "title": event.title,
                "importance": round(event.importance, 4),
            }
            for event in day.events
        ],
    }
