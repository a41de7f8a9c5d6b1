"""``timeline digest``: fill a store, or one shard of it, for a later build: what an array of jobs on a cluster runs."""

from __future__ import annotations

import re
from typing import Any

import click

from timeline.building.entries.entry import Entry
from timeline.building.store.database import Store
from timeline.cli.asked.options import documents, engines
from timeline.cli.asked.sources import Sources
from timeline.cli.asked.store import opened, unusable
from timeline.cli.asked.workers import prepare
from timeline.cli.speech.say import Say
from timeline.cli.speech.spoken import Spoken
from timeline.cli.speech.told import told
from timeline.errors import StoreError
from timeline.model import Problem

SHARD = re.compile(r"([0-9]{1,9})/([0-9]{1,9})")


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("digest", cls=Spoken, help=say("digest.help"))
    @click.option("--shard", metavar="I/N", help=say("option.shard"))
    @engines(say)
    @documents(say)
    def digest(shard: str | None, **values: Any) -> int:
        number, of = _shard(shard, say)
        sources = Sources.of(**values)
        if sources.no_store:
            raise click.UsageError(say("digest.no_store"))
        listed = [entry for place, entry in enumerate(sources.entries()) if place % of == number - 1]
        prepare(sources, listed)
        with opened(sources, say) as store:
            problems = _problems(sources, say, listed, store)
        click.echo(say("digest.done", count=len(listed) - len(problems)), err=True)
        return told(problems, say)

    return digest


def _problems(sources: Sources, say: Say, listed: list[Entry | Problem], store: Store | None) -> list[Problem]:
    """Digest what is `listed`: what was left out of it."""
    # With all that digests, which those who were told to make ready load meanwhile.
    from timeline.cli.asked.digesting import keyed, running

    try:
        if store is not None:
            with keyed(sources, say, listed, store) as done:
                keys = [key for _, key in done]
            lost = store.problems([key for key in keys if isinstance(key, bytes)])
            found = (lost.get(key) if isinstance(key, bytes) else key for key in keys)
            return [one for one in found if one is not None]
    except StoreError as error:
        unusable(say)(error)
    with running(sources, say, listed, store) as results:
        return [result for result in results if isinstance(result, Problem)]


def _shard(said: str | None, say: Say) -> tuple[int, int]:
    if said is None:
        return 1, 1
    match = SHARD.fullmatch(said)
    if not match or not 1 <= int(match[1]) <= int(match[2]):
        raise click.UsageError(say("digest.shard", said=said))
    return int(match[1]), int(match[2])
