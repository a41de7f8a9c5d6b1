"""What a command reads, as its options say."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

import click

from timeline.building.entries.entry import KINDS, Entry, records
from timeline.building.entries.listing import entries
from timeline.building.entries.remote import is_remote
from timeline.cli.asked.options import chosen
from timeline.cli.asked.wanted import Wanted
from timeline.cli.speech.say import Say
from timeline.errors import InputError, SettingsError
from timeline.model import Problem
from timeline.settings import Settings


@dataclass(frozen=True, slots=True)
class Sources:
    """What to read, how it is digested, and what of it is `wanted`."""

    settings: Settings
    paths: tuple[str, ...]
    jsonl: bool = False
    context: bool = True
    store: str | None = None
    no_store: bool = False
    wanted: Wanted = field(default_factory=Wanted)
    engine: str = "processes"
    scheduler: str = ""

    @classmethod
    def of(
        cls,
        *,
        settings_file: str | None,
        paths: tuple[str, ...],
        jsonl: bool,
        out_of_context: bool,
        store: str | None,
        no_store: bool,
        about: tuple[str, ...] = (),
        since: str | None = None,
        until: str | None = None,
        source: tuple[str, ...] = (),
        engine: str = "processes",
        scheduler: str = "",
        **values: object,
    ) -> Sources:
        """What the options of `documents`, `selecting` and `engines` say; the rest of them are settings.

        Raises:
            SettingsError: one of them does not fit, or is of no use without another.
        """
        if scheduler and engine != "dask":
            raise SettingsError(
                "has no effect without --engine dask",
                place="--scheduler",
                text=scheduler,
                advice="Add it, or leave --scheduler out.",
            )
        return cls(
            settings=chosen(settings_file, **values),
            paths=paths,
            jsonl=jsonl,
            context=not out_of_context,
            store=store,
            no_store=no_store,
            wanted=Wanted.of(about, since, until, source),
            engine=engine,
            scheduler=scheduler,
        )

    def asked(self, say: Say) -> Sources:
        """These sources, if the user has named any.

        Raises:
            UsageError: neither a path nor ``--jsonl`` was given.
        """
        if not self.paths and not self.jsonl:
            raise click.UsageError(say("nothing_named"))
        return self

    def entries(self) -> Iterator[Entry | Problem]:
        """The entries of the paths, then those of standard input; of the settings' inputs where neither is given.

        Raises:
            InputError: a path does not exist, or nothing in the paths can be read.
        """
        named = self.paths or (() if self.jsonl else self.settings.inputs)
        if not self.paths and (absent := [name for name in named if not (is_remote(name) or os.path.lexists(name))]):
            raise InputError("is not here", path=absent[0], advice="Name the documents or folders to read.")
        given = (
            records(sys.stdin.buffer, "stdin") if self.jsonl and sys.stdin else ()
        )  # there is none where a caller has closed it
        listed = chain(entries(named, self.settings), given)
        opening: list[Entry | Problem] = []
        for one in listed:
            opening.append(one)
            if isinstance(one, Entry) or one.left_out:
                break
        else:
            if not self.jsonl:
                raise _nothing(named, [one for one in opening if isinstance(one, Problem)])
        return chain(opening, listed)


def _nothing(named: Sequence[str], besides: Sequence[Problem]) -> InputError:
    """That the paths hold nothing to read, with what they hold `besides`."""
    error = InputError(
        "holds nothing to read", path=", ".join(named), advice=f"What is read ends in {', '.join(KINDS)}."
    )
    error.also = tuple(InputError(one.message, path=one.path, advice=one.advice) for one in besides)
    return error
