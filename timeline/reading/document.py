"""Bytes → Document: the order of the steps, and which of several titles, addresses and names counts."""

from __future__ import annotations

import hashlib

from timeline.errors import LimitError, UnreadableError
from timeline.model import Document, Field, Source
from timeline.packs import key, sources
from timeline.packs.sources import is_address
from timeline.reading import outlet
from timeline.reading.body import Body, read_body
from timeline.reading.decode import decode
from timeline.reading.envelope import archived, mail
from timeline.reading.envelope.front import front_matter
from timeline.reading.envelope.noted import address as noted_address
from timeline.reading.envelope.stored import unwrap
from timeline.reading.language import language_of
from timeline.reading.markup.page import is_page
from timeline.settings import Settings

ADDRESS_KEYS = ("from", "url", "link", "source_url", "original", "canonical", "permalink", "source")
NAME_KEYS = ("source", "site", "publisher", "outlet", "categories", "author")


def read_bytes(data: bytes, path: str, settings: Settings) -> Document:
    """One document from the bytes of a file in any of the known formats; `path` as the user gave it.

    Raises LimitError where `data` is larger than ``max_bytes`` and UnreadableError where nothing can be read.
    Smaller trouble is in the document's `problems`.
    """
    if len(data) > settings.max_bytes:
        advice = "Raise the setting max_bytes if it is meant to be."
        raise LimitError(f"the file is larger than {settings.max_bytes} bytes", path=path, advice=advice)
    text, problems = decode(mail.unwrap(data, path), path)
    if not text.strip():
        raise UnreadableError("the file holds no text", path=path, advice="Save it again, or take it away.")
    fields, rest, more = front_matter(text, path)
    problems += more
    rest, copied, saved = archived.unwrap(rest)
    known = {key(field.name): field.value for field in fields}
    stored = unwrap(rest)
    body = read_body(stored.body, stored.title or known.get("title", ""), path, settings)
    told = next((known[named] for named in ADDRESS_KEYS if is_address(known.get(named, ""))), "")
    known_url = stored.url or body.page.url or copied or told
    url, at = archived.own_address(known_url or ("" if is_page(stored.body) else noted_address(stored.body)))
    if at:
        saved = (*saved, Field("captured", at, "address"))
    site = [Field("site", body.page.site, "page")] if body.page.site else []
    return Document(
        id=hashlib.sha256(data).hexdigest()[:16],
        path=path,
        text=body.text,
        title=body.title,
        url=url,
        source=source_of(url, known, body),
        author=known.get("author", "") or body.page.author,
        language=language_of(f"{body.title}\n{body.text}", body.page.language or known.get("lang", "")),
        blocks=body.blocks,
        fields=(*fields, *saved, *site),
        marks=stored.marks + body.marks,
        links=body.links,
        problems=(*problems, *body.problems),
        pictures=body.pictures,
    )


def source_of(url: str, known: dict[str, str], body: Body) -> Source | None:
    """The outlet, by the address's host, else by what the front matter or the page calls it, else by what the text does.

    What has an address at a house that is not known is that house's, whoever its text names.
    """
    outlets = sources()
    if found := outlets.by_address(url):
        return found
    for name in (*(known.get(named, "") for named in NAME_KEYS), body.page.site):
        if name and (found := outlets.by_name(name)):
            return found
    return None if url or body.page.site else outlet.told(body.text, body.blocks)
