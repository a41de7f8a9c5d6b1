"""``timeline export``: the whole timeline in another program's format."""

from __future__ import annotations

from typing import Any

import click

from timeline.cli.asked.digesting import timeline
from timeline.cli.asked.options import documents, selecting
from timeline.cli.asked.show import options
from timeline.cli.asked.sources import Sources
from timeline.cli.output.put import put, ready
from timeline.cli.speech.say import Say
from timeline.cli.speech.spoken import Spoken
from timeline.cli.speech.told import told
from timeline.show.exports import FORMATS, export


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("export", cls=Spoken, help=say("export.help"))
    @click.option("--format", "to", type=click.Choice(sorted(FORMATS)), required=True, help=say("option.format"))
    @click.option("-o", "--output", metavar=say("metavar.file"), help=say("option.output"))
    @selecting(say)
    @documents(say)
    def exported(to: str, output: str | None, **values: Any) -> int:
        ready(output)
        sources = Sources.of(**values)
        shown = timeline(sources, say)
        put(export(shown, to, options(sources.settings)), output)
        return told(shown.problems, say)

    return exported
