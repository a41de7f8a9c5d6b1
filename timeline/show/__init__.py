"""Timeline → bytes: pages, charts, exports, and charts for elsewhere; pure.

`render` gives the files of a whole site, with its `sitemap` and the `manifest` of what was made from what.
"""

from timeline.show.elsewhere.embed import embed
from timeline.show.elsewhere.notebook import install
from timeline.show.elsewhere.picture import picture
from timeline.show.manifest import FILE as MANIFEST
from timeline.show.manifest import moved
from timeline.show.render import planned, render
from timeline.show.view.options import Options

install()

__all__ = ["MANIFEST", "Options", "embed", "moved", "picture", "planned", "render"]
