"""``timeline merge``: shards → one store, from which `build` makes the site without digesting anything again."""

from __future__ import annotations

from pathlib import Path

import click

from timeline.building.store.database import Store
from timeline.cli.asked.options import speaking
from timeline.cli.speech.say import Say
from timeline.cli.speech.spoken import Spoken


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("merge", cls=Spoken, help=say("merge.help"))
    @click.argument(
        "shards",
        nargs=-1,
        required=True,
        metavar=f"{say('metavar.shard')}…",
        type=click.Path(exists=True, dir_okay=False),
    )
    @click.option(
        "--store",
        metavar=say("metavar.file"),
        required=True,
        type=click.Path(dir_okay=False, path_type=Path),
        help=say("option.into"),
    )
    @speaking(say)
    def merge(shards: tuple[str, ...], store: Path, lang: str | None) -> None:
        with Store(store) as whole:
            for shard in shards:
                whole.take(Path(shard))
            count = whole.count()
        click.echo(say("merge.done", count=count, store=store), err=True)

    return merge
