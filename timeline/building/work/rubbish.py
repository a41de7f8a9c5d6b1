"""How often Python looks for rubbish that points at itself: seldom, in a process that makes millions of values that cannot."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# Containers made since the last look, and looks before a deeper one: a build takes a fourteenth less time than with Python's own.
SELDOM = (100_000, 20, 50)


def seldom() -> None:
    """Look for rubbish seldom."""
    gc.set_threshold(*SELDOM)


@contextmanager
def unlooked() -> Iterator[None]:
    """Within the body Python does not look for rubbish at all: it makes millions of values, and hardly any that points at itself.

    It does not look through these later, either.
    """
    looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if looking:
            gc.enable()
