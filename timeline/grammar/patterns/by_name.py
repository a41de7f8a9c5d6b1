"""Patterns that a pack has by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from timeline.errors import PackError
from timeline.grammar.patterns import pattern


class Patterns(Mapping[str, re.Pattern[str]]):
    """A pack's patterns by name, each compiled when it is first asked for: a text needs few of them.

    Raises PackError, when asked for it, where one cannot be compiled.
    """

    def __init__(
        self,
        sources: Mapping[str, str],
        language: str,
        pieces: Mapping[str, str] = MappingProxyType({}),
        flags: re.RegexFlag = re.NOFLAG,
    ) -> None:
        self._sources, self._language, self._pieces, self._flags = sources, language, pieces, flags
        self._compiled: dict[str, re.Pattern[str]] = {}

    def __getitem__(self, name: str) -> re.Pattern[str]:
        found = self._compiled.get(name)
        if found is None:
            found = self._compiled[name] = self._compile(name)
        return found

    def __contains__(self, name: object) -> bool:
        return name in self._sources

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)

    def _compile(self, name: str) -> re.Pattern[str]:
        source = self._sources[name]
        try:
            return re.compile(pattern.expand(source, self._pieces), self._flags)
        except (ValueError, re.error) as error:
            raise PackError(str(error), path=f"packs/{self._language}", place=name, text=source) from None
