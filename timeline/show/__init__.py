"""Timeline → bytes: charts, pages, embeds and exports; pure."""

from timeline.show.embed import embed
from timeline.show.manifest import FILE as MANIFEST
from timeline.show.manifest import moved
from timeline.show.notebook import install
from timeline.show.options import Options
from timeline.show.picture import picture
from timeline.show.render import planned, render

install()

__all__ = ["MANIFEST", "Options", "embed", "moved", "picture", "planned", "render"]
