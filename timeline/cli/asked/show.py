"""Settings → how a timeline is shown."""

from __future__ import annotations

from pathlib import Path

from timeline.settings import Settings
from timeline.show.view.options import Options

LANGUAGES = {"zh": "zh-Hans", "zh-Hant": "zh-Hant", "en": "en"}


def options(settings: Settings, plotlyjs: str | None = None, top: int | None = None) -> Options:
    """The options of the pages."""
    return Options(
        language=LANGUAGES[settings.lang],
        title=settings.title,
        base=settings.base,
        templates=Path(settings.templates) if settings.templates else None,
        images=settings.images,
        top=top or 0,
        plotlyjs=Path(plotlyjs) if plotlyjs else None,
    )
