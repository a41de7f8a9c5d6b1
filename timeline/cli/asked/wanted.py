"""Of all that is read, the events that the options of `selecting` ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from timeline.errors import SettingsError

if TYPE_CHECKING:
    from timeline.model import Event, Timeline


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words or names, the first and the last day, outlets; whatever is empty asks for nothing."""

    about: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    outlets: tuple[str, ...] = ()

    @classmethod
    def of(cls, about: tuple[str, ...], since: str | None, until: str | None, outlets: tuple[str, ...]) -> Wanted:
        """What the command line says.

        Raises:
            SettingsError: one of the days is none, or the last lies before the first.
        """
        if not since and not until:
            return cls(about, outlets=outlets)
        from timeline.dating.given import day

        first, last = day(since, "--from") if since else None, day(until, "--to") if until else None
        if first and last and last < first:
            raise SettingsError(
                "lies before --from",
                place="--to",
                text=str(until),
                advice="Name the first day with --from, the last with --to.",
            )
        return cls(about, first, last, outlets)

    def among(self, whole: Timeline, complete: Callable[[Event], Event] = lambda event: event) -> Timeline:
        """What of a timeline is asked for; `complete` gives the whole of an event, where the timeline holds briefs.

        Raises:
            ChoiceError: nothing is left.
        """
        from timeline.building.nothing import nothing
        from timeline.building.select import select

        shown = select(
            whole, about=self.about, since=self.since, until=self.until, sources=self.outlets, whole=complete
        )
        if whole.events and not shown.events:
            raise nothing(
                whole, about=self.about, since=self.since, until=self.until, sources=self.outlets, whole=complete
            )
        return shown
