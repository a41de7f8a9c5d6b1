"""Settings: TOML → a frozen, validated value. Its fingerprint is part of every cache key."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, get_args
from zoneinfo import ZoneInfo

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)

from timeline.errors import INSTANT, SettingsError

PART = r"(?:MO|MI|AF|EV|NI|DT) (?:1?\d|2[0-3])-(?:1?\d|2[0-4])"  # a part of the day and its hours
PARTS = f"{PART}(?:, {PART})*"
ADDRESS = r"https?://[^\s/?#]"
NO_ZONE = "no IANA zone has this name"
UNKNOWN = "extra_forbidden"  # what pydantic calls a setting that there is not
FILES = ("timeline.toml", "pyproject.toml")


class Settings(BaseModel):
    """Every setting, with its default; ``timeline.toml`` or ``[tool.timeline]`` in ``pyproject.toml``.

    Settings that change no digest of a document (``exclude=True``) stay out of the fingerprint.

    Raises:
        SettingsError: a name is not known or a value does not fit.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    lang: Literal["zh", "zh-Hant", "en"] = Field(default="zh", description="language of the interface", exclude=True)
    prefer: Literal["past", "future", "nearest", "current"] = Field(
        default="past",
        description="which of several fitting dates a relative expression means; current: that of this week, month or year",
    )
    genre: Literal["news", "narrative", "plain"] = Field(
        default="news", description="news hangs on publication, narrative on the story, plain on the reference alone"
    )
    first_weekday: int = Field(default=1, ge=1, le=7, description="first day of the week: 1 Monday … 7 Sunday")
    weeks: Literal["calendar", "counted"] = Field(
        default="calendar",
        description="calendar: 下周三 is in the next calendar week; counted: the first Wednesday after today",
    )
    seasons: Literal["months", "terms"] = Field(
        default="months", description="seasons begin with March, June …; terms: with the solar terms 立春, 立夏 …"
    )
    parts: str = Field(
        default="",
        description="hours of the parts of a day where they are others than ours, as in MO 8-12, AF 12-16, EV 16-20",
    )
    night_until: int = Field(
        default=0,
        ge=0,
        le=12,
        description="hour before which 明天 and tomorrow, said at night, are the day that has just begun",
    )
    from_sunset: bool = Field(
        default=False, description="a feast of the Hebrew calendar is the day on whose evening it begins"
    )
    lunar_years: bool = Field(
        default=False,
        description="a year said with a day of the last lunar month is the lunar one: 2021年除夕 is in 2022",
    )
    open_ended: bool = Field(
        default=False,
        description="明年6月之前 and until June cover all up to the end of June, 去年9月起 and since September all from then on, "
        "三天内 all up to the end of the third day, the next three days those from tomorrow on",
    )
    zone: str = Field(
        default="", description="IANA zone of documents whose source is not known; empty: none is assumed"
    )
    now: datetime | None = Field(
        default=None,
        description="the latest instant at which the documents can have been saved; "
        "without it the newest capture where nearly every document bears one, never the clock",
    )
    max_bytes: int = Field(
        default=50_000_000,
        ge=1,
        description="a larger document is left out and listed; also the most that one archive member unpacks to",
    )
    least_confidence: float = Field(
        default=0.1, ge=0, le=1, description="a day inferred with less is unknown: the document is listed, not placed"
    )
    max_unpacked: int = Field(
        default=20_000_000_000, ge=1, description="an archive that unpacks to more bytes is read no further, and listed"
    )
    max_tags: int = Field(
        default=100_000, ge=1, description="a document of more tags is read as text without its markup"
    )
    max_depth: int = Field(
        default=500, ge=1, description="a document whose tags nest deeper is read as text without its markup"
    )
    max_characters: int = Field(default=2_000_000, ge=1, description="a longer text is cut, and listed")
    max_expressions: int = Field(
        default=20_000,
        ge=1,
        description="time expressions of one document; those after them are not read, and it is listed",
    )
    max_seconds: float = Field(
        default=120.0,
        ge=0,
        description="processor time for one document; one that takes longer is left out and listed; 0: no limit",
    )
    inputs: tuple[str, ...] = Field(
        default=("seeds",), description="files and folders that `build` reads when none is named", exclude=True
    )
    out: str = Field(default="site", description="the folder that `build` writes and `serve` shows", exclude=True)
    title: str = Field(default="", description="the site's name; empty: the interface's word for it", exclude=True)
    base: str = Field(
        default="", description="the http(s) address where the site will live, for its feed and sitemap", exclude=True
    )
    images: bool = Field(
        default=False,
        description="whether pages show the documents' pictures, which a reader's browser then asks other hosts for",
        exclude=True,
    )
    templates: str = Field(
        default="", description="a folder of templates and assets that stand before the built-in ones", exclude=True
    )
    jobs: int = Field(default=0, ge=0, description="processes that digest documents; 0: one a core", exclude=True)

    @field_validator("inputs", mode="before")
    @classmethod
    def _one_or_several(cls, given: object) -> object:
        return (given,) if isinstance(given, str) else given

    @field_validator("zone")
    @classmethod
    def _known(cls, zone: str) -> str:
        if zone:
            try:
                ZoneInfo(zone)
            except (KeyError, ValueError, OSError) as error:
                raise ValueError(NO_ZONE) from error
        return zone

    @model_validator(mode="wrap")
    @classmethod
    def _refusing(cls, values: object, handler: ModelWrapValidatorHandler[Settings], info: ValidationInfo) -> Settings:
        """What does not fit as an error of ours, also where ``Settings(…)`` is called; the context is the path of the file."""
        try:
            return handler(values)
        except ValidationError as error:
            first, *others = (_refused(dict(one), info.context or "") for one in error.errors())
            first.also = tuple(others)
            raise first from None

    @field_validator("base")
    @classmethod
    def _address(cls, base: str) -> str:
        if base and not re.match(ADDRESS, base):
            raise ValueError("an address begins with http:// or https://")
        return base

    @field_validator("parts")
    @classmethod
    def _hours(cls, parts: str) -> str:
        if parts and not re.fullmatch(PARTS, parts):
            raise ValueError("parts are written as in MO 8-12, AF 12-16")
        return parts

    def hours(self, part: str) -> tuple[int, int] | None:
        """The first hour of a part of the day (MO MI AF EV NI DT) and the hour at which it ends, where `parts` says them."""
        match = re.search(rf"{part} (\d+)-(\d+)", self.parts)
        return (int(match[1]), int(match[2])) if match else None

    def fingerprint(self) -> str:
        """A digest of all settings that can change a document's digest, 16 hexadecimal digits."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:16]

    def changed(self, **values: object) -> Settings:
        """These settings with `values` instead, checked again; those that are None or empty stay as they are.

        Raises:
            SettingsError: a name is not known or a value does not fit.
        """
        said = {name: value for name, value in values.items() if value not in (None, (), "")}
        return checked({**dict(self), **said}, "") if said else self


def checked(values: Mapping[str, object], path: str) -> Settings:
    """Validate `values` from `path`.

    Raises:
        SettingsError: naming each setting that does not fit, and what would.
    """
    return Settings.model_validate(values, context=path)


def _refused(error: Mapping[str, Any], path: str) -> SettingsError:
    """One setting of `path` that does not fit, as pydantic tells it."""
    name = ".".join(str(part) for part in error["loc"])
    message, advice = _wrong(error["type"], error["msg"], name)
    text = "" if error["type"] == UNKNOWN else str(error["input"])
    return SettingsError(message, path=path, place=name, text=text, advice=advice)


def _wrong(kind: str, said: str, name: str) -> tuple[str, str]:
    """What is wrong with the setting `name`, of which pydantic has `said` something of a `kind`, and what to do."""
    if kind == UNKNOWN:
        return "there is no such setting", f"The settings are {', '.join(Settings.model_fields)}."
    if kind == "literal_error":
        return f"is one of {', '.join(get_args(Settings.model_fields[name].annotation))}", ""
    if kind.startswith("datetime"):
        return "is no day of ISO 8601", INSTANT
    message = said.removeprefix("Value error, ")
    return message, "Write it as Asia/Shanghai." if message == NO_ZONE else ""


def load(path: str | Path | None = None) -> Settings:
    """Read settings from `path`, or from ``timeline.toml`` or ``pyproject.toml`` in the working folder, or else the defaults.

    Raises:
        SettingsError: the file cannot be read, is not TOML, or holds a setting that does not fit.
    """
    if path is not None:
        return _read(Path(path))
    for name in FILES:
        if Path(name).is_file():
            return _read(Path(name))
    return Settings()


def _read(path: Path) -> Settings:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(
            error.strerror or "cannot be read", path=str(path), advice="Name a settings file that exists."
        ) from None
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"is not TOML: {error}", path=str(path), advice="Mend it there.") from None
    if path.name == "pyproject.toml":
        tools = table.get("tool", {})
        if not isinstance(tools, dict):
            raise SettingsError("tool is not a table", path=str(path), advice="Write [tool.timeline].")
        table = tools.get("timeline", {})
    return checked(table, str(path))
