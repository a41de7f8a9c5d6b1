"""How a language is written: what in its texts stands for something plainer, and what is read as if it were not there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from timeline.packs.characters import WIDE

_QUOTED = re.compile('"([^"\n]*)"')
_ASIDE = re.compile(f"[{WIDE}]")


@dataclass(frozen=True, eq=False)
class Writing:
    """What a pack says of it; `timeline.grammar.rules.pack.Pack` tells each. Raises re.error where a pattern cannot be used."""

    same_as: Mapping[str, str] = field(default_factory=dict)
    stops: Mapping[str, str] = field(default_factory=dict)
    quotes: str = ""
    gap: str = ""
    lead: str = ""
    spaced: bool = False

    def plain(self, text: str) -> str:
        """A text with one character for all that are read as it; as long as before."""
        if self.same_as and self._others.search(text):
            text = text.translate(self._same)
        if self.stops:
            text = self._stops.sub(lambda found: self.stops[found[0]], text)
        return _QUOTED.sub(self._quoted, text) if self.quotes and '"' in text else text

    def gaps(self, text: str) -> list[int]:
        """The places of the characters of a plain text that are read as if they were not there, in ascending order."""
        places = {found.start() for found in self._gap.finditer(text)} if self._gap else set()
        if self._lead:
            for found in self._lead.finditer(text):
                end = found.end()
                while more := self._further.match(text, end):
                    end = more.end()
                places.update(range(found.start(), end))
        return sorted(places)

    def _quoted(self, found: re.Match[str]) -> str:
        return f"{self.quotes[0]}{found[1]}{self.quotes[1]}" if _ASIDE.search(found[1]) else found[0]

    @cached_property
    def _same(self) -> dict[int, str]:
        return str.maketrans(dict(self.same_as))

    @cached_property
    def _others(self) -> re.Pattern[str]:
        return re.compile(f"[{re.escape(''.join(self.same_as))}]")

    @cached_property
    def _stops(self) -> re.Pattern[str]:
        stop = f"[{re.escape(''.join(self.stops))}]"
        return re.compile(f"{stop}(?:(?<=[{WIDE}].)|(?= ?[{WIDE}]))")

    @cached_property
    def _gap(self) -> re.Pattern[str] | None:
        return re.compile(self.gap) if self.gap else None

    @cached_property
    def _further(self) -> re.Pattern[str]:
        return re.compile(self.lead)

    @cached_property
    def _lead(self) -> re.Pattern[str] | None:
        return re.compile(f"^(?:{self.lead})", re.MULTILINE) if self.lead else None
