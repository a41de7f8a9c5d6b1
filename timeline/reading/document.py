"""Bytes → Document: which format it is, and the order of the steps."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from timeline.errors import LimitError, UnreadableError
from timeline.model import Block, Document, Link, Mark, Problem, Source, Span
from timeline.packs import sources
from timeline.reading import marks as markup_marks
from timeline.reading.classify import classify
from timeline.reading.compose import compose, over_lines
from timeline.reading.decode import decode
from timeline.reading.front import front_matter
from timeline.reading.language import language_of
from timeline.reading.markdown import is_html, looks_like_markdown, to_html
from timeline.reading.markup import SILENT, Piece, letters, parse, pieces
from timeline.reading.page import Page, is_page, read_page
from timeline.reading.stored import Stored, unwrap
from timeline.settings import Settings

TAGS = re.compile(r"<[^<>]{0,2000}>")
ADDRESS_KEYS = ("from", "url", "link", "source_url", "original", "canonical", "permalink", "source")
NAME_KEYS = ("source", "site", "publisher", "outlet", "categories", "author")


def read_bytes(data: bytes, path: str, settings: Settings) -> Document:
    """One document from the bytes of a file in any of the known formats; `path` as the user gave it.

    Raises LimitError where `data` is larger than ``max_bytes`` and UnreadableError where nothing can be read.
    Smaller trouble is in the document's `problems`.
    """
    if len(data) > settings.max_bytes:
        raise LimitError(
            f"the file is larger than {settings.max_bytes} bytes", path=path, advice="Raise max_bytes, or split it."
        )
    text, problems = decode(data, path)
    if not text.strip():
        raise UnreadableError("the file holds no text", path=path)
    fields, rest, more = front_matter(text, path)
    problems += more
    stored = unwrap(rest)
    known = {field.name.lower(): field.value for field in fields}
    page = None
    links: list[Link] = []
    marks: tuple[Mark, ...] = stored.marks
    if is_page(stored.body) and tame(stored.body, path, settings, problems):
        page = read_page(stored.body, SILENT)
        html = page.html
    elif is_html(stored.body) or stored.body.count("<p") > 3:
        html = stored.body
    elif looks_like_markdown(stored.body) or path.lower().endswith((".md", ".markdown")):
        html = to_html(stored.body[: settings.max_characters])
    else:
        html = ""
    title = stored.title or (page.title if page else "") or known.get("title", "")
    if html:
        if not page and not tame(html, path, settings, problems):
            found, links = (
                [Piece(line, "p", "paragraph", {}) for line in TAGS.sub("\n", html).split("\n") if line.strip()],
                [],
            )
        else:
            if markup_marks.BEARING.search(stored.body if page else html):
                marks += markup_marks.find(stored.body if page else html)
            body = parse(html)
            found, links = pieces(body.html or "") if body is not None else ([], [])
        title = title or first_heading(found)
        found = without_title(found, title)
        text, blocks = compose(found, classify(found))
        marks = placed(marks, text, blocks)
    else:
        text, blocks, links = stored.body.strip("\n"), (), []
        blocks = over_lines(text)
    if len(text) > settings.max_characters:
        problems.append(
            Problem(path, f"the text was cut to {settings.max_characters} characters", advice="Raise max_characters.")
        )
        text = text[: settings.max_characters]
        blocks = tuple(
            replace(b, span=Span(b.span.start, min(b.span.end, len(text)))) for b in blocks if b.span.start < len(text)
        )
    url = address(known, stored, page, text)
    return Document(
        id=hashlib.sha256(data).hexdigest()[:16],
        path=path,
        text=text,
        title=" ".join(title.split()),
        url=url,
        source=source_of(url, known, page),
        author=known.get("author", "") or (page.author if page else ""),
        language=language_of(
            text if len(text) > 20 else f"{title} {text}", page.language if page else known.get("lang", "")
        ),
        blocks=blocks,
        fields=fields,
        marks=marks,
        links=tuple(links),
        problems=tuple(problems),
    )


def tame(html: str, path: str, settings: Settings, problems: list[Problem]) -> bool:
    """Whether markup is within the limits; else the problem is noted and its text alone is read."""
    if html.count("<") <= settings.max_tags:
        return True
    problems.append(Problem(path, f"more than {settings.max_tags} tags: the text was read without its markup"))
    return False


def first_heading(found: list[Piece]) -> str:
    return next((piece.text for piece in found[:10] if piece.tag == "h1"), "")


def without_title(found: list[Piece], title: str) -> list[Piece]:
    """The pieces without the headings at the beginning that repeat the title: a title is no part of the text."""
    told = letters(title)
    return [
        piece
        for at, piece in enumerate(found)
        if at > 20 or not (piece.tag in ("h1", "h2") and letters(piece.text) == told)
    ]


def placed(marks: tuple[Mark, ...], text: str, blocks: tuple[Block, ...]) -> tuple[Mark, ...]:
    """The marks with the span where their text stands in the document's text: in order, each after the one before."""
    at = 0
    out = []
    for mark in marks:
        start = text.find(mark.text, at) if mark.text else -1
        if start >= 0:
            at = start + len(mark.text)
        out.append(replace(mark, span=Span(start, at)) if start >= 0 else mark)
    return tuple(out)


def address(known: dict[str, str], stored: Stored, page: Page | None, text: str) -> str:
    """The document's address: the link line's, else the page's own, else the front matter's."""
    if stored.url or (page and page.url):
        return stored.url or (page.url if page else "")
    return next((known[key] for key in ADDRESS_KEYS if known.get(key, "").startswith(("http://", "https://"))), "")


def source_of(url: str, known: dict[str, str], page: Page | None) -> Source | None:
    """The outlet, by the address's host, else by what the front matter or the page calls it."""
    outlets = sources()
    if found := outlets.by_address(url):
        return found
    for name in (*(known.get(key, "") for key in NAME_KEYS), page.site if page else ""):
        if name and (found := outlets.by_name(name)):
            return found
    return None
