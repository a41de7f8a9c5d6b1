"""Timeline → bytes: charts, pages, embeds and exports; pure."""

from timeline.show.options import Options
from timeline.show.render import render

__all__ = ["Options", "render"]
