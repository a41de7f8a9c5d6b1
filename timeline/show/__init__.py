"""Timeline → bytes: pages, charts, exports, and charts for elsewhere; pure.

`whole` gives the files of a site, with its `sitemap` and the `manifest` of what was made from what. Nothing is loaded before it is used:
whoever asks for the options alone does not wait for the templates.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from timeline.model import Timeline

if TYPE_CHECKING:
    from timeline.show.elsewhere.embed import embed
    from timeline.show.elsewhere.picture import picture
    from timeline.show.manifest import moved
    from timeline.show.view.options import Options
    from timeline.show.whole import planned, render

_HOME = {
    "Options": "view.options",
    "embed": "elsewhere.embed",
    "moved": "manifest",
    "picture": "elsewhere.picture",
    "planned": "whole",
    "render": "whole",
}

__all__ = ["Options", "embed", "moved", "picture", "planned", "render"]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'timeline.show' has no attribute {name!r}")
    return getattr(import_module(f"timeline.show.{_HOME[name]}"), name)


def _repr_html_(line: Timeline) -> str:
    from timeline.show.elsewhere.notebook import repr_html

    return repr_html(line)


# The model itself knows nothing of how it is shown.
Timeline._repr_html_ = _repr_html_  # type: ignore[attr-defined]
