"""``timeline check``: expected dates against those found."""

from __future__ import annotations

from pathlib import Path

import click

from timeline.cli.say import Say
from timeline.cli.spoken import Spoken
from timeline.expectations import compare, load, report


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("check", cls=Spoken, help=say("check.help"))
    @click.argument("files", nargs=-1, required=True, metavar="EXPECTED.toml…")
    @click.option("--lang", type=click.Choice(["zh", "zh-Hant", "en"]), help=say("option.lang"))
    def check(files: tuple[str, ...], lang: str | None) -> int:
        held = failed = 0
        for name in files:
            for case in load(Path(name)):
                text, rows = compare(case)
                held += sum(row.holds for row in rows)
                wrong = sum(not row.holds for row in rows)
                failed += wrong
                if wrong:
                    click.echo(f"{name}, {case.name}\n{report(text, rows)}")
        click.echo(say("check.done", held=held, failed=failed))
        return 1 if failed else 0

    return check
