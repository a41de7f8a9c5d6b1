"""``timeline tag``: the time expressions of each document, as JSON Lines."""

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

    @click.command("tag", cls=Spoken, help=say("tag.help"))
    @documents(say)
    def tag(**values: Any) -> int:
        return each(Sources.of(**values).asked(say), lines.tag, say)

    return tag
