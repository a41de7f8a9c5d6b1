"""The command's frame: finds the commands, speaks the user's language, turns errors into messages and exit statuses.

Exit status: 0 all right; 1 something in the input was left out, a check failed, or no event is what was asked for; 2 wrong use, or a
result that cannot be written; 130 interrupted, 143 terminated.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from types import FrameType
from typing import NoReturn

import click
from click.exceptions import NoSuchCommand

from timeline import TimelineError, __version__
from timeline.building.work.rubbish import seldom
from timeline.cli.asked.options import common
from timeline.cli.output.standard import told
from timeline.cli.speech.misuse import worded
from timeline.cli.speech.say import Say, language
from timeline.cli.speech.spoken import SpokenGroup
from timeline.errors import ChoiceError, OutputError

COMMANDS = (
    "build",
    "serve",
    "explain",
    "check",
    "embed",
    "chart",
    "export",
    "tag",
    "date",
    "events",
    "days",
    "digest",
    "merge",
    "doctor",
)


class Commands(SpokenGroup):
    """The group of commands; each is loaded when it is called, so that ``--help`` is quick."""

    def __init__(self, say: Say) -> None:
        super().__init__(
            "timeline",
            help=say("help"),
            context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100, "obj": say},
            callback=_before,
            subcommand_metavar=say("any_command"),
        )
        self.say = say
        self.params = [*common(say), _version(say)]

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        make: Callable[[Say], click.Command] = import_module(f"timeline.cli.commands.{cmd_name}").command
        return make(self.say)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except NoSuchCommand as error:
            raise NoSuchCommand(error.command_name, possibilities=COMMANDS, ctx=ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.say(f"{name}.short")) for name in COMMANDS])


@click.pass_context
def _before(context: click.Context, lang: str | None, settings_file: str | None) -> None:
    """What is said before the command holds for it, unless it says otherwise itself."""
    context.default_map = {name: {"lang": lang, "settings_file": settings_file} for name in COMMANDS}


def _version(say: Say) -> click.Option:
    def show(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted:
            click.echo(f"timeline {__version__}")
            context.exit()

    return click.Option(
        ["--version"], is_flag=True, expose_value=False, is_eager=True, callback=show, help=say("option.version")
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments`, or those of the process.

    Returns:
        The exit status.
    """
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    say = Say(language(arguments))
    seldom()
    try:
        with _terminable():
            status = Commands(say).main(args=list(arguments), prog_name="timeline", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        usage = f"{error.ctx.get_usage()}\n" if error.ctx else ""
        return _failed(say, worded(error, say), usage)
    except click.ClickException as error:
        return _failed(say, worded(error, say))
    except ChoiceError as error:
        click.echo(_line(error, say), err=True)
        return 1
    except TimelineError as error:
        return _failed(say, _line(error, say))
    except (KeyboardInterrupt, click.Abort):
        click.echo(say("interrupted"), err=True)
        return 130
    except BrokenPipeError:
        # The reader of our output has gone (`timeline tag … | head`): nothing is left to say, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status if isinstance(status, int) else 0


def run() -> NoReturn:
    """Be the process: `main`, and an end that leaves it to the system to take apart what is in memory."""
    sys.stdout = told()
    status = main()
    with suppress(OutputError):  # which `main` has told
        sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


@contextmanager
def _terminable() -> Iterator[None]:
    """Have the process leave on SIGTERM as it does on an interrupt, so that what stands half-written is cleared away."""

    def leave(number: int, frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _line(error: TimelineError, say: Say) -> str:
    from timeline.packs.problems import line

    return line(error, say.language)


def _failed(say: Say, message: str, usage: str = "") -> int:
    click.echo(f"{usage}{say('error')}{message}", err=True)
    return 2
