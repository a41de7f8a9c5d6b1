"""The body of a document → its text: which format it is in, and what each gives."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from timeline.model import Block, Link, Mark, Picture, Problem, Span
from timeline.reading.blocks.classify import classify
from timeline.reading.blocks.compose import compose, over_lines
from timeline.reading.blocks.piece import Piece
from timeline.reading.markup import marks as dated
from timeline.reading.markup.bounds import tame, untagged
from timeline.reading.markup.markdown import is_html, looks_like_markdown, to_html
from timeline.reading.markup.page import WebPage, is_page, read_page
from timeline.reading.markup.pieces import SILENT, letters, parse, pieces
from timeline.settings import Settings

LEADING = 20  # pieces among which a heading that repeats the title is looked for
NO_PAGE = WebPage("", "", "", "", "", "")


class Body(Struct, frozen=True, gc=False):
    """What a body gives; `page` is empty where it is no whole page."""

    text: str
    title: str
    blocks: tuple[Block, ...] = ()
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    page: WebPage = NO_PAGE
    pictures: tuple[Picture, ...] = ()


def read_body(body: str, title: str, path: str, settings: Settings, problems: list[Problem]) -> Body:
    """The text, title, blocks, marks and links of a body; `title` is what stands before it, and wins. Problems are added."""
    if is_page(body):
        if not tame(body, path, settings, problems):
            return from_pieces(plain(body), (), (), title, NO_PAGE, path, settings, problems)
        page = read_page(body, SILENT)
        return from_html(page.html, body, title or page.title, page, path, settings, problems)
    if is_html(body) or body.count("<p") > 3:
        if not tame(body, path, settings, problems):
            return from_pieces(plain(body), (), (), title, NO_PAGE, path, settings, problems)
        return from_html(body, body, title, NO_PAGE, path, settings, problems)
    if looks_like_markdown(body) or path.lower().endswith((".md", ".markdown")):
        html = to_html(body, path, settings, problems)
        if html and tame(html, path, settings, problems):
            return from_html(html, html, title, NO_PAGE, path, settings, problems)
    text = cut(body.strip(), path, settings, problems)
    return Body(text, " ".join(title.split()), over_lines(text))


def plain(html: str) -> list[Piece]:
    """The lines of a markup that is too much to parse, as paragraphs."""
    return [Piece(line, "p", "paragraph", {}) for line in untagged(html)]


def from_html(
    html: str, whole: str, title: str, page: WebPage, path: str, settings: Settings, problems: list[Problem]
) -> Body:
    """The body that markup gives; `whole` is where the marks that bear dates are looked for."""
    marks = dated.find(whole) if dated.bears(whole) else ()
    node = parse(html)
    found, links, pictures = pieces(node.html or "") if node is not None else ([], [], [])
    body = from_pieces(found, marks, links, title, page, path, settings, problems)
    return replace(body, pictures=tuple(pictures))


def from_pieces(
    found: list[Piece],
    marks: tuple[Mark, ...],
    links: list[Link] | tuple[Link, ...],
    title: str,
    page: WebPage,
    path: str,
    settings: Settings,
    problems: list[Problem],
) -> Body:
    """The body that pieces make: its title, its text within the limit, and marks placed in it."""
    title = " ".join(title.split()) or next((piece.text for piece in found[:LEADING] if piece.tag == "h1"), "")
    story = without_title(found, title)
    text, blocks = compose(story, classify(story))
    if not text and not title:
        problems.append(Problem(path, "no text was found in the markup"))
    if len(text) > settings.max_characters:
        text = cut(text, path, settings, problems)
        blocks = tuple(
            replace(b, span=Span(b.span.start, min(b.span.end, len(text)))) for b in blocks if b.span.start < len(text)
        )
    return Body(text, title, blocks, placed(marks, text), tuple(links), page)


def cut(text: str, path: str, settings: Settings, problems: list[Problem]) -> str:
    """The text within the limit, with a problem where something was cut off."""
    if len(text) <= settings.max_characters:
        return text
    message = f"the text was cut to {settings.max_characters} characters"
    problems.append(Problem(path, message, advice="Raise the setting max_characters if it is meant to be."))
    return text[: settings.max_characters].rstrip()


def without_title(found: list[Piece], title: str) -> list[Piece]:
    """The pieces without the headings at the beginning that repeat the title: a title is no part of the text."""
    told = letters(title)
    return [
        piece
        for at, piece in enumerate(found)
        if at > LEADING or piece.tag not in ("h1", "h2") or letters(piece.text) != told
    ]


def placed(marks: tuple[Mark, ...], text: str) -> tuple[Mark, ...]:
    """The marks with the span where their text stands in the document's text: in order, each after the one before."""
    at = 0
    out = []
    for mark in marks:
        start = text.find(mark.text, at) if mark.text else -1
        if start >= 0:
            at = start + len(mark.text)
        out.append(replace(mark, span=Span(start, at)) if start >= 0 else mark)
    return tuple(out)
