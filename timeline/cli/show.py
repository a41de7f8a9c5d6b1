"""Settings → how a timeline is shown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from timeline.building.earlier import manifest
from timeline.model import Timeline
from timeline.settings import Settings
from timeline.show import Options, moved

LANGUAGES = {"zh": "zh-Hans", "zh-Hant": "zh-Hant", "en": "en"}


def options(settings: Settings, plotlyjs: str | None = None) -> Options:
    """The options of the pages."""
    return Options(
        language=LANGUAGES[settings.lang],
        title=settings.title,
        base=settings.base,
        templates=Path(settings.templates) if settings.templates else None,
        plotlyjs=Path(plotlyjs) if plotlyjs else None,
    )


def following(shown: Options, out: Path, timeline: Timeline) -> Options:
    """The options with the pages of the site in `out` whose events have been merged into others."""
    return replace(shown, moved=moved(manifest(out), timeline))
