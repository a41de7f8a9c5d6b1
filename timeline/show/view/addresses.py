"""Where each page stands: a slug and an identifier, never a title alone; and which addresses may be links."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import quote, urlsplit

from timeline.model import Document, Event
from timeline.packs.characters import HAN

# Device names that Windows refuses as file names.
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)\Z")
PLAIN = re.compile(r"[0-9a-z]{6,32}")
UNSAFE = re.compile(r"[\x00-\x20\x7f\\\"<>`{}|^]")
# An event or a document is linked from several pages written one after the other.
AT_HAND = 8192
LONGEST = 32  # characters of a slug


def slug(text: str) -> str:
    """ASCII letters, digits, Han characters and hyphens, at most `LONGEST` of them; may be empty."""
    folded = unicodedata.normalize("NFKC", text[: LONGEST * 4]).lower()
    kept = re.sub(rf"[^a-z0-9{HAN}]+", "-", folded)[:LONGEST].strip("-")
    return "" if RESERVED.match(kept) else kept


def digest(text: str) -> str:
    """Ten hexadecimal digits that tell names apart which share a slug."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def _joined(folder: str, start: str, identity: str) -> str:
    return f"{folder}/{start}-{identity}.html" if start else f"{folder}/{identity}.html"


def event_page(event: Event) -> str:
    """The page of an event: its first day and its identifier."""
    since = event.when.since
    identity = event.id if PLAIN.fullmatch(event.id) else digest(event.id)
    return f"events/{since.year:04d}-{since.month:02d}-{since.day:02d}-{identity}.html"


def document_page(document: Document) -> str:
    """The page of a document: a slug of its file's name, and a digest of its identifier."""
    name = PurePosixPath(document.path.replace("\\", "/")).stem
    return _joined("documents", slug(name), digest(document.id))


def source_page(name: str) -> str:
    """The page of an outlet, by its name."""
    return _joined("sources", slug(name), digest(name))


def name_page(name: str) -> str:
    """The page of a person, place or organisation, by its name."""
    return _joined("names", slug(name), digest(name))


def year_page(year: int) -> str:
    """The page of a year."""
    return f"years/{year:04d}.html"


def month_page(year: int, month: int) -> str:
    """The page of a month."""
    return f"months/{year:04d}-{month:02d}.html"


def day_page(year: int, month: int, day: int) -> str:
    """The page of a day."""
    return f"days/{year:04d}-{month:02d}-{day:02d}.html"


def link(page: str, root: str = "") -> str:
    """A page's address for ``href``, from a page whose way to the root is `root` (``""`` or ``"../"``)."""
    return root + _quoted(page)


@lru_cache(maxsize=AT_HAND)
def _quoted(page: str) -> str:
    return quote(page, safe="/.#-_")


@lru_cache(maxsize=AT_HAND)
def outside(address: str) -> str:
    """The address if it may be a link (http or https, with a host), else the empty string."""
    if not address or len(address) > 2000 or UNSAFE.search(address):
        return ""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and host else ""
