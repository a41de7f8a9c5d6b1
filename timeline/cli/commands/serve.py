"""``timeline serve``: a preview of the site, for this machine alone."""

from __future__ import annotations

from pathlib import Path

import click

from timeline.building.serving import server
from timeline.cli.options import chosen, settled
from timeline.cli.say import Say
from timeline.cli.spoken import Spoken


def command(say: Say) -> click.Command:
    """The command, in one language."""

    @click.command("serve", cls=Spoken, help=say("serve.help"))
    @click.argument("folder", required=False, metavar=f"[{say('folder')}]")
    @click.option("--port", type=click.IntRange(0, 65535), default=8000, help=say("option.port"))
    @settled(say)
    def serve(folder: str | None, port: int, settings_file: str | None, lang: str | None) -> None:
        settings = chosen(settings_file, lang=lang, out=folder)
        with server(Path(settings.out), port) as preview:
            click.echo(say("serve.ready", folder=settings.out, port=preview.server_port), err=True)
            preview.serve_forever()

    return serve
