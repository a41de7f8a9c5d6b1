"""Click's commands and help pages in the user's language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import cast
from unicodedata import east_asian_width

import click

from timeline.cli.speech.say import Say

REQUIRED = re.compile(r"(?<=[\[ ])required\]\Z")
SECOND = "\0"  # stands for the second column of a wide character while columns are counted


class Formatter(click.HelpFormatter):
    """Help with headings in the user's language."""

    def __init__(self, say: Say, width: int | None = None, max_width: int | None = None) -> None:
        super().__init__(width=width, max_width=max_width)
        self.say = say

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, self.say("usage") + " ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(self.say(f"heading.{heading.lower()}"))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """As click does it, but that a Chinese character takes two columns of the terminal, and what click says itself is translated."""
        before = len(self.buffer)
        spoken_rows = [
            (term + SECOND * _wide(term), REQUIRED.sub(f"{self.say('required')}]", said)) for term, said in rows
        ]
        super().write_dl(spoken_rows, col_max, col_spacing)
        self.buffer[before:] = [part.replace(SECOND, "") for part in self.buffer[before:]]


def _wide(text: str) -> int:
    return sum(east_asian_width(character) in "WF" for character in text)


class Context(click.Context):
    """A context whose help is written by our formatter."""

    def make_formatter(self) -> Formatter:
        return Formatter(spoken(self), width=self.terminal_width, max_width=self.max_content_width)


def spoken(context: click.Context) -> Say:
    """The words that the command was started with."""
    return cast(Say, context.find_root().obj)


class Spoken(click.Command):
    """A command whose ``--help`` is explained in the user's language."""

    context_class = Context

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        self.options_metavar = spoken(ctx)("some_options")
        return super().collect_usage_pieces(ctx)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = spoken(ctx)("option.help")
        return option


class SpokenGroup(Spoken, click.Group):
    """A group of such commands."""
