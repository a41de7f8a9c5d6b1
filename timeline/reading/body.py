"""The body of a document → its text: which format it is in, and what each gives."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from timeline.model import Block, Link, Mark, Picture, Problem, Span
from timeline.reading.blocks.classify import classify
from timeline.reading.blocks.compose import compose, over_lines
from timeline.reading.blocks.piece import Piece
from timeline.reading.markup import marks as dated
from timeline.reading.markup.bounds import excess, untagged
from timeline.reading.markup.markdown import is_html, looks_like_markdown, to_html
from timeline.reading.markup.page import WebPage, is_page, read_page
from timeline.reading.markup.pieces import SILENT, letters, parse, pieces
from timeline.settings import Settings

LEADING = 20  # pieces among which a heading that repeats the title is looked for
NO_PAGE = WebPage("", "", "", "", "", "")


class Body(Struct, frozen=True, gc=False):
    """What a body gives; `page` is empty where it is no whole page, `problems` says what was mended or limited."""

    text: str
    title: str
    blocks: tuple[Block, ...] = ()
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    page: WebPage = NO_PAGE
    pictures: tuple[Picture, ...] = ()
    problems: tuple[Problem, ...] = ()


class Content(Struct, frozen=True, gc=False):
    """What markup holds: its pieces in order, what in it bears dates or leads elsewhere, and what a whole page says of itself."""

    pieces: list[Piece]
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()
    page: WebPage = NO_PAGE


def read_body(body: str, title: str, path: str, settings: Settings) -> Body:
    """The text, title, blocks, marks and links of a body; `title` is what stands before it, and wins."""
    whole = is_page(body)
    if whole or is_html(body) or body.count("<p") > 3:
        if over := excess(body, path, settings):
            return from_content(Content(plain(body)), title, path, settings, over)
        return from_content(page_content(body) if whole else content(body, body), title, path, settings)
    if looks_like_markdown(body) or path.lower().endswith((".md", ".markdown")):
        html = to_html(body, path, settings)
        over = html if isinstance(html, Problem) else excess(html, path, settings)
        if isinstance(html, str) and html and not over:
            return from_content(content(html, html), title, path, settings)
        return from_text(body, title, path, settings, over)
    return from_text(body, title, path, settings)


def plain(html: str) -> list[Piece]:
    """The lines of a markup that is too much to parse, as paragraphs."""
    return [Piece(line, "p", "paragraph", {}) for line in untagged(html)]


def content(html: str, whole: str) -> Content:
    """What markup holds; `whole` is where the marks that bear dates are looked for."""
    marks = dated.find(whole) if dated.bears(whole) else ()
    node = parse(html)
    found, links, pictures = pieces(node.html or "") if node is not None else ([], [], [])
    return Content(found, marks, tuple(links), tuple(pictures))


def page_content(body: str) -> Content:
    """What a whole page holds: the pieces of its story, the marks of all of it."""
    page = read_page(body, SILENT)
    return replace(content(page.html, body), page=page)


def from_content(found: Content, title: str, path: str, settings: Settings, over: Problem | None = None) -> Body:
    """The body that markup makes: its title, its text within the limit, and marks placed in it; `over` is a limit hit before."""
    headings = (piece.text for piece in found.pieces[:LEADING] if piece.tag == "h1")
    title = " ".join((title or found.page.title).split()) or next(headings, "")
    story, titled = without_title(found.pieces, title)
    text, blocks = compose(story, classify(story, titled))
    problems = [over] if over else []
    if not text and not title:
        problems.append(Problem(path, "no text was found in the markup"))
    if problem := overlong(text, path, settings):
        problems.append(problem)
        text = cut(text, settings)
        blocks = tuple(
            replace(b, span=Span(b.span.start, min(b.span.end, len(text)))) for b in blocks if b.span.start < len(text)
        )
    marks = placed(found.marks, text)
    return Body(text, title, blocks, marks, found.links, found.page, found.pictures, tuple(problems))


def from_text(body: str, title: str, path: str, settings: Settings, over: Problem | None = None) -> Body:
    """The body that a text without markup makes; `over` is a limit hit before."""
    text = cut(body.strip(), settings)
    problems = tuple(problem for problem in (over, overlong(body.strip(), path, settings)) if problem)
    return Body(text, " ".join(title.split()), over_lines(text), problems=problems)


def overlong(text: str, path: str, settings: Settings) -> Problem | None:
    """The problem of a text that is to be cut."""
    if len(text) <= settings.max_characters:
        return None
    message = f"the text was cut to {settings.max_characters} characters"
    return Problem(path, message, advice="Raise the setting max_characters if it is meant to be.")


def cut(text: str, settings: Settings) -> str:
    """The text within the limit."""
    return text if len(text) <= settings.max_characters else text[: settings.max_characters].rstrip()


def without_title(found: list[Piece], title: str) -> tuple[list[Piece], set[int]]:
    """The pieces without the headings at the beginning that repeat the title, which is no part of the text, and where those stood."""
    told = letters(title)
    kept: list[Piece] = []
    titled = set()
    for at, piece in enumerate(found):
        if at > LEADING or piece.tag not in ("h1", "h2") or letters(piece.text) != told:
            kept.append(piece)
        else:
            titled.add(len(kept))
    return kept, titled


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
