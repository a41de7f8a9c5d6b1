"""``timeline days``: the days that matter most, ranked."""

from __future__ import annotations

from typing import Any

import click

from timeline.cli.lines import line
from timeline.cli.options import documents
from timeline.cli.say import Say
from timeline.cli.sources import Sources, told
from timeline.cli.spoken import Spoken
from timeline.events import Day, days


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("days", cls=Spoken, help=say("days.help"))
    @click.option("--top", metavar="N", type=click.IntRange(1), help=say("option.top_days"))
    @documents(say)
    def ranked(top: int | None, **values: Any) -> int:
        timeline = Sources.of(**values).asked(say).timeline(say)
        for day in days(timeline.digests, timeline.events)[:top]:
            click.echo(line(_line(day)))
        return told(timeline.problems, say)

    return ranked


def _line(day: Day) -> dict[str, object]:
    """``{"date", "importance", "events": […]}``, the weightiest event first."""
    return {
        "date": day.date.isoformat(),
        "importance": day.importance,
        "events": [
            {"id": event.id, "when": event.when.edtf, "title": event.title, "importance": round(event.importance, 4)}
            for event in day.events
        ],
    }
