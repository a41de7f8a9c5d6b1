"""``timeline build``: documents → a folder with the site."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import click

from timeline.building.entries.entry import Entry
from timeline.building.output import plan
from timeline.building.output.plan import Changes, Record
from timeline.building.output.report import FILE, doubts
from timeline.building.output.writing import Written, check
from timeline.building.site import make
from timeline.cli.options import documents, engines, selecting
from timeline.cli.say import Say
from timeline.cli.show import options
from timeline.cli.sources import Sources, told
from timeline.cli.spoken import Spoken


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("build", cls=Spoken, help=say("build.help"))
    @click.option("--out", metavar="DIR", help=say("option.out"))
    @click.option(
        "--plotlyjs", metavar="FILE", type=click.Path(exists=True, dir_okay=False), help=say("option.plotlyjs")
    )
    @click.option("--images", is_flag=True, default=None, help=say("option.images"))
    @click.option("--strict", is_flag=True, help=say("option.strict"))
    @click.option("--top", metavar="N", type=click.IntRange(1), help=say("option.top_shown"))
    @selecting(say)
    @engines(say)
    @documents(say)
    def build(plotlyjs: str | None, strict: bool, top: int | None, **values: Any) -> int:
        sources = Sources.of(**values)
        status, doubts = built(sources, plotlyjs, say, top)
        if strict and doubts:
            click.echo(say("build.doubts", count=doubts, report=Path(sources.settings.out) / FILE), err=True)
            return 1
        return status

    return build


def built(sources: Sources, plotlyjs: str | None, say: Say, top: int | None = None) -> tuple[int, int]:
    """Bring the site up to date, and tell what was done.

    Returns:
        The exit status, and how many dates are in doubt.
    """
    settings, out = sources.settings, Path(sources.settings.out)
    check(out)
    shown = options(settings, plotlyjs, top)
    listed = list(sources.entries())
    with sources.opened(say) as store:
        before = plan.recall(store, out)
        if before is None:
            sources.prepare(listed)
        entries = (entry for entry in listed if isinstance(entry, Entry))
        beyond = [one for one in listed if not isinstance(one, Entry)]
        made = plan.made(settings, shown, [sources.choice, beyond])
        alike = before if before and before.made == made else None
        seen = plan.see(entries, settings, alike, time.time_ns())
        changes = plan.compare(before, seen)
        known = before is not None and (before.made, before.site) == (made, plan.site(out))
        if before and changes.none and known:
            click.echo(_done(say, changes, Written(0, 0, 0), before), err=True)
            return told(before.problems, say, out / FILE), before.doubts
        keys = {entry: one.key for entry, one in seen.items()}
        last = plan.usable(store, out, alike, known)
        with sources.working(say) as work:
            timeline, done, left = make(listed, keys, store, work, shown, last, sources.unusable(say))
        after = Record(
            made=made,
            site=done.site,
            seen={plan.known_by(entry): one for entry, one in seen.items()},
            problems=timeline.problems,
            documents=len(timeline.digests),
            events=len(timeline.events),
            doubts=sum(1 for _ in doubts(timeline)),
        )
        plan.remember(store, out, after, left)
    click.echo(_done(say, changes, done, after), err=True)
    return told(timeline.problems, say, out / FILE), after.doubts


def _done(say: Say, changes: Changes, done: Written, record: Record) -> str:
    return say(
        "build.done",
        documents=record.documents,
        events=record.events,
        new=changes.new,
        changed=changes.changed,
        same=changes.unchanged,
        gone=changes.removed,
        written=done.written,
        removed=done.removed,
    )
