"""Messages as files (MIME, RFC 2045): letters (``.eml``), and pages that a browser saved whole (``.mhtml``, RFC 2557)."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, cast

from timeline.errors import UnreadableError
from timeline.packs.sources import is_address
from timeline.reading.envelope.front import fronted

if TYPE_CHECKING:
    from email.message import EmailMessage, MIMEPart

LETTERS = (".eml",)
SAVED = (".mhtml", ".mht")
ENDINGS = LETTERS + SAVED
DEEPEST = 100  # lines that announce a part: more of them, and parts in parts are followed too deep
GIVEN = "timeline-date"  # the name of a header, as of a field in front matter
LONGEST = 2000  # characters of a header that are read
ADDRESSES = ("snapshot-content-location", "content-location")


def unwrap(data: bytes, path: str) -> bytes:
    """The page or letter in a file that ends as a message's does, with its headers as front matter; else `data` as it is.

    A letter's ``Date`` is when it was sent; that of a page is when it was saved, and its address stands in ``Snapshot-Content-Location``
    (Chromium) or is that of its first part.

    Raises:
        UnreadableError: there is no page and no letter in it.
    """
    name = path.lower()
    if not name.endswith(ENDINGS):
        return data
    if data.lower().count(b"content-type: multipart/") > DEEPEST:
        raise UnreadableError("its parts are too many", path=path)
    from email import policy  # letters are rare, and their machinery is large
    from email.message import EmailMessage
    from email.parser import BytesParser

    try:
        # The policy of old, which takes headers as they stand: the grammar of the new one needs minutes for some.
        message = cast(EmailMessage, BytesParser(EmailMessage, policy=policy.compat32).parsebytes(data))
        part = message.get_body(("html", "plain"))
        body = _text(part) if part else b""
        told = _page(message, part) if name.endswith(SAVED) else _letter(message)
    except Exception as error:  # what the parser raises on headers that are not sound is nowhere said
        raise UnreadableError(
            "is no message that can be read", path=path, text=str(error)[:60], advice="Save it again, or take it away."
        ) from None
    if not body.strip():
        raise UnreadableError(
            "there is no page and no letter in it", path=path, advice="Save it again, or take it away."
        )
    return fronted(told, body)


def _text(part: MIMEPart) -> bytes:
    """A part's text as UTF-8, or as it stands where its header names no encoding that is known: a page may name its own."""
    data = cast(bytes, part.get_payload(decode=True))
    if charset := part.get_content_charset():
        with suppress(LookupError):
            return data.decode(charset, "replace").encode("utf-8", "replace")
    return data


def _page(message: EmailMessage, part: MIMEPart | None) -> dict[str, str]:
    addresses = [str(one[key])[:LONGEST] for one in (message, part) if one for key in ADDRESSES if one[key]]
    address = next(filter(is_address, addresses), "")
    told = {"title": _header(message, "subject"), "from": address, "captured": _header(message, "date")}
    return told | {GIVEN: _header(message, GIVEN)}


def _letter(message: EmailMessage) -> dict[str, str]:
    from email.utils import parseaddr

    name = address = ""
    with suppress(RecursionError):  # brackets in brackets
        name, address = parseaddr(_header(message, "from"))
    told = {"title": _header(message, "subject"), "author": name or address, "date": _header(message, "date")}
    return told | {GIVEN: _header(message, GIVEN)}


def _header(message: EmailMessage, name: str) -> str:
    from email.header import decode_header, make_header

    said = str(message[name] or "")[:LONGEST]
    with suppress(LookupError, ValueError):  # an encoding that is not known, or not kept
        said = str(make_header(decode_header(said)))
    return " ".join(said.split())
