"""The command's words: one TOML file a language in ``words/``, looked up by key."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LANGUAGES = ("zh", "zh-Hant", "en")
# How a locale says that it is written in traditional characters.
_TRADITIONAL = re.compile(r"zh[-_](?:hant|tw|hk|mo)", re.I)
ENVIRONMENT = ("TIMELINE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
_FOLDER = Path(__file__).parent / "words"


class Number(int):
    """A number that brings its noun: ``{count:document|documents}`` is ``1 document`` or ``1,000 documents``."""

    def __format__(self, spec: str) -> str:
        one, bar, many = spec.partition("|")
        return f"{int(self):,} {one if self == 1 else many}" if bar else format(int(self), spec)


@dataclass(frozen=True, slots=True)
class Say:
    """``say("build.help")`` is that text in one language; ``say("left_out", count=3)`` fills in its places."""

    language: str

    def __call__(self, key: str, **values: object) -> str:
        text = words(self.language)[key]
        told = {name: Number(value) if isinstance(value, int) else value for name, value in values.items()}
        return text.format(**told) if told else text


@cache
def words(language: str) -> Mapping[str, str]:
    """All words of a language, by key; keys of tables are joined with dots."""
    with (_FOLDER / f"{language}.toml").open("rb") as file:
        return dict(_flat(tomllib.load(file)))


def _flat(table: Mapping[str, object], prefix: str = "") -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, Mapping):
            pairs += _flat(value, f"{prefix}{key}.")
        else:
            pairs.append((prefix + key, str(value)))
    return pairs


def language(arguments: Sequence[str]) -> str:
    """The language to speak: that of ``--lang``, which may stand anywhere, or else the terminal's.

    It is read before the arguments are parsed, since it decides what is said of them. Only messages follow the terminal;
    what is written does not.
    """
    said = ""
    for index, argument in enumerate(arguments):
        if argument == "--lang" and index + 1 < len(arguments):
            said = arguments[index + 1]
        elif argument.startswith("--lang="):
            said = argument.removeprefix("--lang=")
    said = said or next((os.environ[name] for name in ENVIRONMENT if os.environ.get(name)), "")
    if _TRADITIONAL.match(said):
        return "zh-Hant"
    return "zh" if said.lower().startswith("zh") else "en"
