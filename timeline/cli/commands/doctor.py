"""``timeline doctor``: is this installation sound?"""

from __future__ import annotations

from pathlib import Path

import click

from timeline.building.health import checks
from timeline.cli.asked.options import speaking
from timeline.cli.asked.store import default_store
from timeline.cli.speech.say import Say
from timeline.cli.speech.spoken import Spoken


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("doctor", cls=Spoken, help=say("doctor.help"))
    @click.option(
        "--store",
        metavar=say("metavar.file"),
        type=click.Path(dir_okay=False, path_type=Path),
        help=say("option.store"),
    )
    @speaking(say)
    def doctor(store: Path | None, lang: str | None) -> int:
        sick = 0
        for check in checks(store or default_store()):
            state = "well" if check.well else "ill" if check.needed else "absent"
            sick += state == "ill"
            click.echo(f"{say(f'doctor.{state}')}  {check.name}  {check.found}".rstrip())
        return 1 if sick else 0

    return doctor
