"""Data files lent by libraries, read without importing them: jieba's import compiles sources that warn, and takes a second."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from timeline.errors import PackError


def lines(package: str, *parts: str) -> list[str]:
    """As `text`, line by line."""
    return text(package, *parts).splitlines()


def text(package: str, *parts: str) -> str:
    """What stands in a UTF-8 file inside an installed `package`. Raises PackError where it is not there."""
    spec = find_spec(package)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    try:
        return Path(folders[0], *parts).read_text(encoding="utf-8")
    except (IndexError, OSError) as error:
        place = "/".join(parts)
        raise PackError(
            f"{package} holds no such file", path=package, place=place, advice=f"install {package} again"
        ) from error
