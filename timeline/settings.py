"""Settings: TOML → a frozen, validated value. Its fingerprint is part of every cache key."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Settings(BaseModel):
    """Every setting that changes a result, with its default; ``timeline.toml`` or ``[tool.timeline]`` in ``pyproject.toml``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    lang: Literal["zh", "zh-Hant", "en"] = Field("zh", description="language of the interface")
    prefer: Literal["past", "future", "nearest"] = Field(
        "past", description="which of several fitting dates a relative expression means"
    )
    genre: Literal["news", "narrative", "plain"] = Field(
        "news", description="news hangs on publication, narrative on the story, plain on the reference alone"
    )
    first_weekday: int = Field(1, ge=1, le=7, description="first day of the week: 1 Monday … 7 Sunday")
    zone: str = Field("", description="IANA zone of documents whose source is not known; empty: none is assumed")
    now: datetime | None = Field(
        None, description="the latest instant at which the documents can have been saved; never the clock"
    )

    def fingerprint(self) -> str:
        """A digest of all settings, 16 hexadecimal digits."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:16]
