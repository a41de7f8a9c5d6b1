"""A text dated as a build would date it, and the codes of the reasons for what was turned down."""

from timeline import dating
from timeline.dating.evidence import reasons
from timeline.grammar import find
from timeline.model import Dating
from timeline.reading import read_bytes
from timeline.settings import Settings

STORY = "<p>国务院发言人在记者会上表示，有关各方应当通过谈判解决争端，避免局势进一步升级，并对此表示关切。</p>" * 2


def dated(text: str, path: str = "x.md", **settings: object) -> Dating:
    """The dating of a file that holds `text`."""
    chosen = Settings(**settings)
    document = read_bytes(text.encode(), path, chosen)
    return dating.date(document, find(document.text, document.language), chosen)


def codes(found: Dating) -> set[str]:
    """Why evidence was turned down."""
    return {reason.code for one in found.rejected for reason in reasons.ALL if reason.match(one.reason) is not None}
