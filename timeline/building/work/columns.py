"""Dictionaries on their way from one process to another, so that the one that reads them holds no word and no value twice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec


class Columns(NamedTuple):
    """A dictionary: its words, the different values that they have, and of each word the number of its own among these."""

    words: list[str]
    values: list[str | float | tuple[str | float | int, ...]]
    numbers: list[int]

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Columns:
        """The columns of `table`."""
        values = list(dict.fromkeys(table.values()))
        known = {value: number for number, value in enumerate(values)}
        return cls(list(table), values, [known[value] for value in table.values()])

    def table(self, words: dict[str, str]) -> dict[str, Any]:
        """What these are the columns of; words that another dictionary has too are taken from `words`, to which the others are added."""
        return dict(
            zip(map(words.setdefault, self.words, self.words), map(self.values.__getitem__, self.numbers), strict=True)
        )


def tables(sent: Mapping[str, msgspec.Raw]) -> dict[str, dict[str, Any]]:
    """The dictionaries, read one by one: what is read holds more memory than what comes of it."""
    words: dict[str, str] = {}
    return {name: msgspec.msgpack.decode(columns, type=Columns).table(words) for name, columns in sent.items()}
