"""timeline: saved news articles → a timeline in which every date shows its evidence.

    line = timeline.build(["articles"])
    for event in line.events:
        print(event.when.edtf, event.title)
    timeline.render(line, "site")

Nothing is loaded before it is used, so that importing this package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.errors import (
        ChoiceError,
        ExpectationError,
        FormatError,
        InputError,
        LimitError,
        OutputError,
        PackError,
        SettingsError,
        StoreError,
        TimelineError,
        UnreadableError,
    )
    from timeline.library import build, date, read, render, tag
    from timeline.model import (
        Block,
        Dating,
        Digest,
        Disagreement,
        Document,
        Event,
        Evidence,
        Expression,
        Mention,
        Moment,
        Partial,
        Problem,
        Source,
        Span,
        Timeline,
        Timex,
        When,
    )
    from timeline.settings import Settings

__version__ = "0.1.0"

_LIBRARY = ("build", "date", "read", "render", "tag")
_HOME = dict.fromkeys(_LIBRARY, "timeline.library") | {"Settings": "timeline.settings"}

__all__ = [
    "Block",
    "ChoiceError",
    "Dating",
    "Digest",
    "Disagreement",
    "Document",
    "Event",
    "Evidence",
    "ExpectationError",
    "Expression",
    "FormatError",
    "InputError",
    "LimitError",
    "Mention",
    "Moment",
    "OutputError",
    "PackError",
    "Partial",
    "Problem",
    "Settings",
    "SettingsError",
    "Source",
    "Span",
    "StoreError",
    "Timeline",
    "TimelineError",
    "Timex",
    "UnreadableError",
    "When",
    "build",
    "date",
    "read",
    "render",
    "tag",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    home = "timeline.errors" if name.endswith("Error") else _HOME.get(name, "timeline.model")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
