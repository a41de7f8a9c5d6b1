"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from timeline.cli.speech.say import LANGUAGES, Say
from timeline.errors import SettingsError, TimelineError

if TYPE_CHECKING:
    from timeline.settings import Settings

Function = TypeVar("Function", bound=Callable[..., Any])


def common(say: Say) -> list[click.Parameter]:
    """``--lang`` and ``--settings``, as they stand before the command's name."""
    return [
        click.Option(["--lang"], **_lang(say)),
        click.Option(["--settings", "settings_file"], **_settings(say)),
    ]


def speaking(say: Say) -> Callable[[Function], Function]:
    """``--lang``, which every command takes: what the site and the messages are written in."""
    return click.option("--lang", **_lang(say))


def settled(say: Say) -> Callable[[Function], Function]:
    """``--lang``, and ``--settings``, the file to read them from: every command that reads takes both."""
    return _several(click.option("--settings", "settings_file", **_settings(say)), speaking(say))


def _several(*options: Callable[[Function], Function]) -> Callable[[Function], Function]:
    """Options as one; help lists them from the last to the first."""

    def add(function: Function) -> Function:
        for option in options:
            function = option(function)
        return function

    return add


def _lang(say: Say) -> dict[str, Any]:
    return {"type": click.Choice(LANGUAGES), "help": say("option.lang")}


def _settings(say: Say) -> dict[str, Any]:
    return {"metavar": say("metavar.file"), "help": say("option.settings")}


def reading(say: Say) -> Callable[[Function], Function]:
    """How relative expressions are to be understood, where the settings are not to decide."""
    option = click.option
    return _several(
        option("--now", metavar=say("metavar.moment"), help=say("option.now")),
        option("--first-weekday", metavar="N", type=click.IntRange(1, 7), help=say("option.first_weekday")),
        option("--zone", metavar=say("metavar.zone"), help=say("option.zone")),
        option("--genre", type=click.Choice(["news", "narrative", "plain"]), help=say("option.genre")),
        option("--prefer", type=click.Choice(["past", "future", "nearest", "current"]), help=say("option.prefer")),
        settled(say),
    )


def documents(say: Say) -> Callable[[Function], Function]:
    """The documents to read, paths and JSON Lines on standard input, and how the work is done."""
    option = click.option
    return _several(
        option("--no-store", is_flag=True, help=say("option.no_store")),
        option("--store", metavar=say("metavar.file"), type=click.Path(dir_okay=False), help=say("option.store")),
        option("--jobs", metavar="N", type=click.IntRange(1), help=say("option.jobs")),
        option("--out-of-context", is_flag=True, help=say("option.out_of_context")),
        option("--jsonl", is_flag=True, help=say("option.jsonl")),
        click.argument("paths", nargs=-1, metavar=f"[{say('path')}]…"),
        reading(say),
    )


def engines(say: Say) -> Callable[[Function], Function]:
    """Who digests: processes of this machine, or the workers of a cluster."""
    option = click.option
    return _several(
        option("--scheduler", metavar=say("metavar.address"), default="", help=say("option.scheduler")),
        option("--engine", type=click.Choice(["processes", "dask"]), default="processes", help=say("option.engine")),
    )


def selecting(say: Say) -> Callable[[Function], Function]:
    """Which events to show; the rest is digested and merged all the same."""
    option = click.option
    return _several(
        option("--source", metavar=say("metavar.name"), multiple=True, help=say("option.source")),
        option("--to", "until", metavar=say("metavar.day"), help=say("option.until")),
        option("--from", "since", metavar=say("metavar.day"), help=say("option.since")),
        option("--about", metavar=say("metavar.word"), multiple=True, help=say("option.about")),
    )


def chosen(settings_file: str | None, **values: object) -> Settings:
    """The settings of `settings_file`, or of the working folder, with what the command line says instead.

    Raises:
        SettingsError: a file or a value that cannot be used.
    """
    from timeline.settings import load  # not for --help

    settings = load(settings_file)
    try:
        return settings.changed(**values)
    except SettingsError as error:
        first, *others = map(_of_option, (error, *error.also))
        first.also = tuple(others)
        raise first from None


def _of_option(error: TimelineError) -> SettingsError:
    """The error of a setting as that of the option that says it."""
    place = f"--{error.place.replace('_', '-')}"
    return SettingsError(error.message, place=place, text=error.text, advice=error.advice)
