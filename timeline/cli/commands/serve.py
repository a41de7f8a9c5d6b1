"""``timeline serve``: a preview of the site, for this machine alone; with ``--watch`` it follows the documents."""

from __future__ import annotations

import os
import time
from itertools import count
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import click

from timeline.building.preview.reloading import Changes
from timeline.building.preview.serving import server
from timeline.cli.asked.options import chosen, settled
from timeline.cli.speech.say import Say
from timeline.cli.speech.spoken import Spoken
from timeline.errors import SettingsError, TimelineError
from timeline.packs.problems import line
from timeline.settings import Settings

if TYPE_CHECKING:
    from timeline.building.preview.watching import Look

PAUSE = 1.0  # seconds between two looks at the documents
SELDOM = 30  # looks from one at those on other machines, which are asked for their lists, to the next


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("serve", cls=Spoken, help=say("serve.help"))
    @click.argument("folder", required=False, metavar=f"[{say('folder')}]")
    @click.option("--port", metavar="N", type=click.IntRange(0, 65535), default=8000, help=say("option.port"))
    @click.option("--watch", is_flag=True, help=say("option.watch"))
    @click.option("--read", "paths", metavar=say("path"), multiple=True, help=say("option.read"))
    @settled(say)
    def serve(
        folder: str | None, port: int, watch: bool, paths: tuple[str, ...], settings_file: str | None, **values: Any
    ) -> None:
        if paths and not watch:
            raise SettingsError(
                "has no effect without --watch", place="--read", text=paths[0], advice="Add it, or leave --read out."
            )
        settings = chosen(settings_file, out=folder, **values)
        out = Path(settings.out)
        changes = Changes() if watch else None
        if watch and not os.path.isfile(out / "index.html"):  # noqa: PTH113 (not an error where nobody may look)
            _rebuilt(settings, paths, say)
        with server(out, port, changes) as preview:
            click.echo(say("serve.ready", folder=settings.out, port=preview.server_port), err=True)
            if changes is None:
                preview.serve_forever()
                return
            thread = Thread(target=preview.serve_forever, daemon=True)
            thread.start()
            watched = Watched(settings, paths, changes, say)
            try:
                while True:
                    watched.look()
                    time.sleep(PAUSE)
            finally:
                preview.shutdown()

    return serve


class Watched:
    """Documents that are looked at again and again: whenever they look otherwise than before, the site is built."""

    def __init__(self, settings: Settings, paths: tuple[str, ...], changes: Changes, say: Say) -> None:
        self._settings, self._paths, self._changes, self._say = settings, paths, changes, say
        self._given = paths or settings.inputs
        self._before: tuple[Look, ...] | str = ()
        self._afar: tuple[Look, ...] = ()
        self._number = count()

    def look(self) -> None:
        """Look once, and build if need be. An error is told once, while it lasts."""
        from timeline.building.preview.watching import far, near

        looks: tuple[Look, ...] | str
        try:
            if next(self._number) % SELDOM == 0:
                self._afar = far(self._given)
            looks = near(self._given) + self._afar
        except TimelineError as error:
            looks = self._say("error") + line(error, self._say.language)
        if looks == self._before:
            return
        self._before = looks
        if isinstance(looks, str):
            click.echo(looks, err=True)
        elif _rebuilt(self._settings, self._paths, self._say):
            self._changes.tell()


def _rebuilt(settings: Settings, paths: tuple[str, ...], say: Say) -> bool:
    """Bring the site up to date, and say whether anything was written; an error is told, and waits for the next change."""
    from timeline.building.output.plan import site
    from timeline.cli.asked.sources import Sources
    from timeline.cli.commands.build import built

    before = site(Path(settings.out))
    try:
        built(Sources(settings, paths), None, say)
    except TimelineError as error:
        click.echo(say("error") + line(error, say.language), err=True)
    return site(Path(settings.out)) != before
