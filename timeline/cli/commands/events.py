"""``timeline events``: what happened, as JSON Lines."""

from __future__ import annotations

from typing import Any

import click

from timeline.building.select import weightiest
from timeline.cli.asked.digesting import timeline
from timeline.cli.asked.options import documents, selecting
from timeline.cli.asked.sources import Sources
from timeline.cli.output import lines
from timeline.cli.speech.say import Say
from timeline.cli.speech.spoken import Spoken
from timeline.cli.speech.told import told


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("events", cls=Spoken, help=say("events.help"))
    @click.option("--top", metavar="N", type=click.IntRange(1), help=say("option.top_events"))
    @selecting(say)
    @documents(say)
    def events(top: int | None, **values: Any) -> int:
        shown = timeline(Sources.of(**values).asked(say), say)
        paths = {digest.document.id: digest.document.path for digest in shown.digests}
        for happening in weightiest(shown.events, top):
            click.echo(lines.line(lines.event(happening, paths)))
        return told(shown.problems, say)

    return events
