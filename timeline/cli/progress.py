"""Progress on a terminal; nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from timeline.cli.say import Say
from timeline.model import Digest, Problem

Watch = Callable[[Digest | Problem], Digest | Problem]


@contextmanager
def watched(say: Say) -> Iterator[Watch]:
    """A function that passes results through and counts them on standard error, if that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda result: result
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

        def count(result: Digest | Problem) -> Digest | Problem:
            progress.advance(task)
            return result

        yield count
