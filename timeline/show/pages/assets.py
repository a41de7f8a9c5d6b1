"""What pages load: the style sheet, the scripts, the icon, and plotly.js from the installed package."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from importlib.resources import files
from pathlib import Path

from timeline.errors import SettingsError
from timeline.show.parts.choices import TRAITS
from timeline.show.strings.markup import encode
from timeline.show.view.options import Options
from timeline.show.view.page import ALWAYS, Page
from timeline.show.view.templates import built_in
from timeline.show.wording.words import words

PLOTLY = "assets/plotly.min.js"
# Comments that fill lines, and indents.
SPARED = re.compile(rb"^(?:[ \t]*(?://.*|/\*.*\*/)\n)*[ \t]*", re.MULTILINE)
# What the script of all pages says.
ASKED = ("asked.date", "asked.day", "asked.stretch", "asked.filter", "asked.narrow", "asked.place", "asked.whole")


def plotlyjs(options: Options) -> bytes:
    """The bundle chosen by the options, or the one in the plotly package."""
    path = options.plotlyjs or Path(str(files("plotly") / "package_data" / "plotly.min.js"))
    try:
        return path.read_bytes()
    except OSError as error:
        message = "plotly.js cannot be read"
        raise SettingsError(
            message, path=str(path), advice="Give a bundle with --plotlyjs, or install plotly."
        ) from error


def assets(options: Options) -> Iterator[Page]:
    """Every file of ``assets/``: the user's own of the same name first."""
    held = {path.name: path for path in sorted((built_in() / "assets").iterdir()) if path.is_file()}
    own = options.templates / "assets" if options.templates else None
    if own and own.is_dir():
        held.update({path.name: path for path in sorted(own.iterdir()) if path.is_file()})
    for name, path in sorted(held.items()):
        theme = held.get("theme.css") if name == "style.css" else None
        before = spoken(options) if name == "site.js" else b""
        yield Page(f"assets/{name}", partial(_read, path, before, theme, lean=path.parent != own), ALWAYS)
    if options.plotly:
        yield Page(PLOTLY, partial(plotlyjs, options), ALWAYS)


def spoken(options: Options) -> bytes:
    """What the script of all pages says of an address that asks for what is not there: in it, so that no page grows by it."""
    said = words(options.language)
    held: dict[str, object] = {key.partition(".")[2]: said(key) for key in ASKED}
    traits = {trait: said(f"filter.short_{trait}") for trait in TRAITS}
    return encode(f"var timelineAsked={json.dumps(held | {'traits': traits}, ensure_ascii=False)};\n")


def _read(path: Path, before: bytes, theme: Path | None, *, lean: bool) -> bytes:
    """A file, between what stands before it and the theme; ours without indents and comments, which a fifth of every page would be."""
    held = path.read_bytes()
    if lean and path.suffix in (".js", ".css"):
        held = SPARED.sub(b"", held)
    return before + held + (b"\n" + theme.read_bytes() if theme else b"")
