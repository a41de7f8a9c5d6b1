"""Packs as files: TOML laid together, with no knowledge of what is in it.

A pack is ``packs/NAME.toml``, or the folder ``packs/NAME/`` whose files are read in order of name and laid together: tables are
merged, lists are appended.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import tomli  # compiled: every start reads packs, and the standard library's takes more than twice as long

from timeline.errors import PackError

ROOT = files("timeline.packs")
LANGUAGE = re.compile(r'^language *= *"([a-z]{2,3})"', re.MULTILINE)


@cache
def names() -> tuple[str, ...]:
    """The names of all packs, sorted."""
    found = {entry.name.removesuffix(".toml") for entry in ROOT.iterdir() if entry.name.endswith(".toml")}
    found |= {entry.name for entry in ROOT.iterdir() if entry.is_dir() and not entry.name.startswith("_")}
    return tuple(sorted(found))


@cache
def languages() -> frozenset[str]:
    """The languages that have a pack of rules: those packs that say so of themselves (``language = "zh"``)."""
    return frozenset(name for name in names() if _says_language(name))


def _says_language(name: str) -> bool:
    """Whether a pack is of the language by whose code (ISO 639) it is called; looked for without reading its rules, which takes long."""
    said = (LANGUAGE.search(part.read_text(encoding="utf-8")) for part in _parts(name))
    return any(found is not None and found[1] == name for found in said)


def load(name: str) -> dict[str, Any]:
    """The data of one pack, as TOML gives it.

    Raises PackError where there is no such pack, a file of it is not TOML or says again what another has said.
    """
    whole: dict[str, Any] = {}
    for part in _parts(name):
        try:
            data = tomli.loads(part.read_text(encoding="utf-8"))
        except tomli.TOMLDecodeError as error:
            raise PackError(f"this is not TOML: {error}", path=f"packs/{name}", place=part.name) from None
        if again := said_again(whole, data):
            advice = "Choose another name, or write it in one file."
            raise PackError(
                f"another file of the pack has {again} already", path=f"packs/{name}", place=part.name, advice=advice
            )
        lay(whole, data)
    return whole


def said_again(whole: Mapping[str, Any], part: Mapping[str, Any]) -> str:
    """The first name in `part` that `whole` has as well, which laying them together would mix or lose; empty where there is none."""
    for key, value in part.items():
        held = whole.get(key)
        if isinstance(value, dict) and isinstance(held, dict):
            shared = next((name for name in value if name in held), None)
            if shared is not None:
                return f"{key}.{shared}"
        elif held is not None and not (isinstance(value, list) and isinstance(held, list)):
            return key
    return ""


def _parts(name: str) -> list[Traversable]:
    single, folder = ROOT / f"{name}.toml", ROOT / name
    if name.isidentifier() and single.is_file():
        return [single]
    if name.isidentifier() and folder.is_dir():
        return sorted(
            (entry for entry in folder.iterdir() if entry.name.endswith(".toml")), key=lambda entry: entry.name
        )
    raise PackError("there is no such pack", path=name, advice=f"the packs are {', '.join(names())}")


def lay(under: dict[str, Any], over: dict[str, Any]) -> None:
    """Lay one pack's tables over another's, in place: tables are merged, lists appended, all else replaced."""
    for key, value in over.items():
        if isinstance(value, dict) and isinstance(under.get(key), dict):
            lay(under[key], value)
        elif isinstance(value, list) and isinstance(under.get(key), list):
            under[key] = under[key] + value
        else:
            under[key] = value
