"""``timeline check``: expected dates against those found."""

from __future__ import annotations

from pathlib import Path

import click

from timeline.cli.asked.options import speaking
from timeline.cli.output.junit import Result, document
from timeline.cli.output.put import put, ready
from timeline.cli.speech.say import Say
from timeline.cli.speech.spoken import Spoken
from timeline.errors import TimelineError
from timeline.expectations import Case, compare, load
from timeline.packs.problems import line


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("check", cls=Spoken, help=say("check.help"))
    @click.argument("files", nargs=-1, required=True, metavar="EXPECTED.toml…")
    @click.option("--junit", metavar=say("metavar.file"), help=say("option.junit"))
    @speaking(say)
    def check(files: tuple[str, ...], junit: str | None, lang: str | None) -> int:
        ready(junit)
        results = [_result(name, case, say.language) for name in files for case in load(Path(name))]
        for result in results:
            if said := result.error or result.failure:
                click.echo(f"{result.file}, {result.case.name}\n{said}")
        if junit:
            put(document(results), junit)
        right = sum(result.holds for result in results)
        rows = [row.holds for result in results for row in result.rows]
        click.echo(
            say(
                "check.done",
                cases=len(results),
                right=right,
                wrong=len(results) - right,
                dates=len(rows),
                held=sum(rows),
                failed=len(rows) - sum(rows),
            )
        )
        return 0 if right == len(results) else 1

    return check


def _result(name: str, case: Case, language: str) -> Result:
    """A case that cannot be looked at costs itself, not those after it."""
    try:
        return Result(name, case, *compare(case), language=language)
    except TimelineError as error:
        return Result(name, case, error=line(error, language))
