"""What a document is called where it is shown or told of."""

from __future__ import annotations

from timeline.model import Digest
from timeline.show.view.site import Site

LONGEST = 60  # characters of a title made of a text's beginning; fewer than a brief keeps of it
BORDERS = " ，。；：、！？,.;:!?"  # at which such a title may be cut


def title_of(site: Site, digest: Digest) -> str:
    """What a document is called: its title, else its first line or the beginning of that, else its path."""
    document = digest.document
    return document.title.strip() or _opening(document.text) or document.path or site.words("site.untitled")


def _opening(text: str) -> str:
    """The first line of `text`, a long one up to a border between words or clauses."""
    line = text.strip().partition("\n")[0].strip()
    if len(line) <= LONGEST:
        return line
    cut = max(line.rfind(mark, 0, LONGEST) for mark in BORDERS)
    return line[: cut if cut > LONGEST // 2 else LONGEST].rstrip(BORDERS) + "…"
