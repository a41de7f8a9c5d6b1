"""The words of the interface: ``packs/interface_*.toml``, read once."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

from timeline.model import Timeline
from timeline.packs.files import load

LANGUAGES = ("zh-Hans", "zh-Hant", "en")


class Words:
    """One language's words: ``words("event.why")``, ``words("event.in", n=3)``, ``words.count("events", 2)``.

    Raises KeyError for a key that the file does not have: a missing word is a defect, never a blank.
    """

    def __init__(self, language: str, tables: dict[str, dict[str, Any]]) -> None:
        self.language = language
        self.chinese = language.startswith("zh")
        self.traditional = language == "zh-Hant"
        self._words = {f"{table}.{key}": value for table, keys in tables.items() for key, value in keys.items()}

    def __call__(self, key: str, **values: object) -> str:
        """The word with its values; of a pair the first for one, by the value named ``count`` or ``days``."""
        word = self._words[key]
        if isinstance(word, list):
            number = values.get("count", values.get("days"))
            word = word[0] if str(number) == "1" else word[1]
        text: str = word
        return text.format(**values) if values else text

    def list(self, key: str) -> list[str]:
        """A word that is a list: weekdays, months, paragraphs."""
        values: list[str] = self._words[key]
        return values

    def get(self, key: str, default: str) -> str:
        """The word, or `default` where others may name a thing first (kinds of evidence, units)."""
        word: str = self._words.get(key, default)
        return word

    def count(self, what: str, n: int) -> str:
        """``count("events", 2)``: 2件事, 2 events."""
        word = self._words[f"count.{what}"]
        if isinstance(word, list):
            word = word[0] if n == 1 else word[1]
        text: str = word.format(n=f"{n:,}")
        return text


@cache
def words(language: str) -> Words:
    """The words for ``zh-Hans`` (or ``zh``), ``zh-Hant`` or ``en``; any other language raises ValueError."""
    language = {"zh": "zh-Hans"}.get(language, language)
    if language not in LANGUAGES:
        raise ValueError(f"the interface speaks {', '.join(LANGUAGES)}, not {language!r}")
    return Words(language, load(pack_of(language)))


def pack_of(language: str) -> str:
    """The name of a language's pack: zh-Hans → ``interface_zh_hans``."""
    return "interface_" + language.lower().replace("-", "_")


def language_of(timeline: Timeline) -> str:
    """The interface's language for readers of these documents: the Chinese of most of them, or English where most are not Chinese."""
    held = Counter(digest.document.language for digest in timeline.digests)
    chinese = {language: n for language, n in held.items() if language.partition("-")[0] == "zh"}
    if sum(chinese.values()) * 2 < held.total():
        return "en"
    return "zh-Hant" if chinese.get("zh-Hant", 0) * 2 > sum(chinese.values()) else "zh-Hans"
