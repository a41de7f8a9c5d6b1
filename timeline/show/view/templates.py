"""Where the built-in templates stand."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from timeline.errors import SettingsError


def built_in() -> Path:
    """The folder of built-in templates: beside the package in a clone, inside it when installed."""
    for folder in (Path(str(files("timeline"))) / "_templates", Path(str(files("timeline"))).parent / "templates"):
        if (folder / "base.html").is_file():
            return folder
    raise SettingsError("the built-in templates are missing", path=str(folder), advice="Install timeline again.")
