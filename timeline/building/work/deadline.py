"""A bound on the processor's time that one document may take."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from timeline.errors import LimitError

PLACE = "max_seconds"  # by which such a Problem is told from others: it is never stored


@contextmanager
def within(seconds: float, path: str, *, most: float = 0.0) -> Iterator[None]:
    """Run the body for at most `seconds` of this process's own time; 0 is without end. `most` is how many it was allowed in all.

    It counts processor time, not the clock's, so that a busy machine changes nothing. Where the system cannot do that, or in a
    thread other than the main one, there is no bound.

    Raises:
        LimitError: the time is over.
    """
    if not seconds or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def over(number: int, frame: FrameType | None) -> None:
        raise LimitError(
            f"took more than {most or seconds:g} seconds",
            path=path,
            place=PLACE,
            advice="Raise max_seconds, or split it.",
        )

    before = signal.signal(signal.SIGVTALRM, over)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 0.2)  # again and again, should a library swallow the first
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    finally:
        signal.signal(signal.SIGVTALRM, before)
