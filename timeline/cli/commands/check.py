"""``timeline check``: expected dates against those found."""

from __future__ import annotations

from pathlib import Path

import click

from timeline.cli.junit import Result, document
from timeline.cli.put import put
from timeline.cli.say import Say
from timeline.cli.spoken import Spoken
from timeline.expectations import compare, load


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("check", cls=Spoken, help=say("check.help"))
    @click.argument("files", nargs=-1, required=True, metavar="EXPECTED.toml…")
    @click.option("--junit", metavar="FILE", help=say("option.junit"))
    @click.option("--lang", type=click.Choice(["zh", "zh-Hant", "en"]), help=say("option.lang"))
    def check(files: tuple[str, ...], junit: str | None, lang: str | None) -> int:
        results = [Result(name, case, *compare(case)) for name in files for case in load(Path(name))]
        for result in results:
            if result.failure:
                click.echo(f"{result.file}, {result.case.name}\n{result.failure}")
        if junit:
            put(document(results), junit)
        rows = [row for result in results for row in result.rows]
        held = sum(row.holds for row in rows)
        click.echo(say("check.done", held=held, failed=len(rows) - held))
        return 1 if held < len(rows) else 0

    return check
