"""``timeline date``: when each document was published, and why, as JSON Lines."""

from __future__ import annotations

from typing import Any

import click

from timeline.cli.asked.options import documents
from timeline.cli.asked.sources import Sources
from timeline.cli.output import lines
from timeline.cli.output.each import each
from timeline.cli.speech.say import Say
from timeline.cli.speech.spoken import Spoken


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("date", cls=Spoken, help=say("date.help"))
    @documents(say)
    def date(**values: Any) -> int:
        return each(Sources.of(**values).asked(say), lines.date, say)

    return date
