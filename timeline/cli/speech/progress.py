"""Progress on a terminal; nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from timeline.cli.speech.say import Say

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

T = TypeVar("T")


class Watch(Protocol):
    """Counts what it passes through."""

    def __call__(self, result: T, /) -> T: ...

    def still(self) -> AbstractContextManager[None]:
        """Show nothing, and run no thread, as long as the context lasts."""
        ...


@contextmanager
def watched(say: Say) -> Iterator[Watch]:
    """A function that passes results through and counts them on standard error, if that is a terminal."""
    if not sys.stderr.isatty():
        yield _Unseen()
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
        yield _Seen(progress, progress.add_task("", total=None))


@dataclass(frozen=True, slots=True)
class _Seen:
    progress: Progress
    task: TaskID

    def __call__(self, result: T, /) -> T:
        self.progress.advance(self.task)
        return result

    @contextmanager
    def still(self) -> Iterator[None]:
        self.progress.stop()
        try:
            yield
        finally:
            self.progress.start()


class _Unseen:
    def __call__(self, result: T, /) -> T:
        return result

    def still(self) -> AbstractContextManager[None]:
        return nullcontext()
