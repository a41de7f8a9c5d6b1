"""Progress on a terminal; nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar

from timeline.cli.say import Say

T = TypeVar("T")


class Watch(Protocol):
    """Counts what it passes through."""

    def __call__(self, result: T, /) -> T: ...


@contextmanager
def watched(say: Say) -> Iterator[Watch]:
    """A function that passes results through and counts them on standard error, if that is a terminal."""
    if not sys.stderr.isatty():
        yield _unseen
        return
    from rich.console import Console
    from rich.progress import Progress, ProgressColumn, SpinnerColumn, Task, TextColumn, TimeElapsedColumn

    class Rate(ProgressColumn):
        def render(self, task: Task) -> str:
            return f"{task.speed or 0:.0f}/s"

    with Progress(
        SpinnerColumn(),
        TextColumn(say("progress")),
        Rate(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as progress:
        task = progress.add_task("", total=None)

        def count(result: T, /) -> T:
            progress.advance(task)
            return result

        yield count


def _unseen(result: T, /) -> T:
    return result
