"""What pages load: the style sheet, the scripts, the icon, and plotly.js from the installed package."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib.resources import files
from pathlib import Path

from timeline.errors import SettingsError
from timeline.show.view.options import Options
from timeline.show.view.page import ALWAYS, Page
from timeline.show.view.templates import built_in

PLOTLY = "assets/plotly.min.js"


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
        yield Page(f"assets/{name}", partial(_read, path, theme), ALWAYS)
    if options.plotly:
        yield Page(PLOTLY, partial(plotlyjs, options), ALWAYS)


def _read(path: Path, theme: Path | None) -> bytes:
    return path.read_bytes() + (b"\n" + theme.read_bytes() if theme else b"")
