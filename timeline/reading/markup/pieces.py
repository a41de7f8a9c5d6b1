"""HTML → pieces: the text of each block with what its markup says of it.

Lexbor parses (as browsers do) and writes the tree back in its canonical form, in which every tag is closed and every quote escaped;
one pattern then walks that form once. So the cost is linear, and nothing recurses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from timeline.model import Link, Picture
from timeline.packs import furniture
from timeline.reading.blocks.piece import Piece

# Elements without a reader's text, or whose text the canonical form does not escape.
SILENT = [
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "video", "audio", "canvas", "select", "button",
    "textarea", "input", "xmp", "noembed", "noframes", "plaintext", "title",
]  # fmt: skip
VOID = frozenset({
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen",
    "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
BREAKING = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "picture", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
KINDS = {
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "item", "dd": "item", "dt": "item", "td": "cell", "th": "cell", "blockquote": "quote", "figcaption": "caption",
}  # fmt: skip
MARKED = {
    "a": "link",
    "em": "emphasis",
    "i": "emphasis",
    "b": "strong",
    "strong": "strong",
    "small": "small",
    "time": "time",
    "nav": "navigation",
    "footer": "navigation",
}
TAG = re.compile(r'<(?:!--.*?-->|(/?)([a-zA-Z][^\s/>]*)([^">]*(?:"[^"]*"[^">]*)*)>)', re.DOTALL)
TELLING = re.compile(r'\s(?:class|id|role|aria-label|itemprop|data-[a-z0-9-]+)="([^"]{1,200})"')
HREF = re.compile(r'\shref="([^"]{1,2000})"')
ADDRESS = re.compile(r'\s(?:data-)?(?:src|original)="((?:https?:)?//[^"]{4,2000})"')
PIXEL = re.compile(r'\s(?:width|height)="[01](?:px)?"')
PICTURES = 20  # pictures of one document
DESCRIPTION = re.compile(r'\salt="([^"]{1,600})"')
CAPTION = (
    4  # characters from which a description that stands in a block of text as well says that the block is a caption
)
SHORT = 500  # characters of attributes that are remembered
HIDES = ("hidden", "display")  # a cheap look before the pattern
HIDDEN = re.compile(r'\s(?:hidden(?:[\s=>]|$)|style="[^"]{0,300}display:\s*none)')


def parse(html: str) -> LexborNode | None:
    """The body of the parsed document, without what is not read. None where there is none."""
    parser = LexborHTMLParser(html)
    parser.strip_tags(SILENT, recursive=True)
    return parser.body


def pieces(html: str) -> tuple[list[Piece], list[Link], list[Picture]]:
    """The blocks of canonical HTML (``LexborNode.html``) in order, its links and its pictures."""
    walk = Walk()
    parts = TAG.split(html)  # text, then what the pattern has in groups, and so on
    for text, closing, tag, attributes in zip(parts[::4], parts[1::4], parts[2::4], parts[3::4], strict=False):
        if text:
            walk.read(text)
        if closing:
            walk.close(tag)
        elif tag:
            walk.open(tag, attributes)
    walk.read(parts[-1])
    walk.flush()
    return list(walk.settle()), walk.links, list(walk.pictures.values())


class Walk:
    """The state of one walk over canonical HTML."""

    def __init__(self) -> None:
        self.at = 0  # characters of text read so far: the measure of all shares
        self.parts: list[str] = []
        self.blocks: list[tuple[str, str, str, int, int, str]] = []
        self.stretches: list[tuple[str, int, int]] = []
        self.stack: list[tuple[str, str, str, int, int, str]] = []
        self.links: list[Link] = []
        self.pictures: dict[str, Picture] = {}
        self.descriptions: set[str] = set()
        self.depth: int | None = None  # of the element that holds the last picture, while no text has followed
        self.began = 0
        self.hidden = 0

    def read(self, text: str) -> None:
        if self.hidden:
            return
        said = len(text.strip())
        if said or self.parts:  # white space between blocks is of none
            self.parts.append(text)
            self.at += said

    def open(self, tag: str, attributes: str) -> None:
        if tag in BREAKING and self.parts:
            self.flush()
        if tag in VOID:
            if tag == "img":
                self.picture(attributes)
            return
        if tag == "a" and self.listing():
            self.flush()
        mark = MARKED.get(tag, "")
        href = ""
        if attributes:
            if mark == "link":
                found = HREF.search(attributes)
                href = unescape(found[1]) if found else ""
            elif not mark:
                mark = marked(attributes)
            if self.hidden or (any(sign in attributes for sign in HIDES) and HIDDEN.search(attributes)):
                self.hidden += 1
                mark = "hidden"
        elif self.hidden:
            self.hidden += 1
            mark = "hidden"
        kind = KINDS.get(tag) or (self.stack[-1][1] if self.stack else "paragraph")
        self.stack.append((tag, kind, mark, self.at, len(self.parts), href))

    def close(self, tag: str) -> None:
        if tag in BREAKING and self.parts:
            self.flush()
        if not self.stack:
            return
        _, _, mark, since, part, href = self.stack.pop()
        if mark == "hidden":
            self.hidden -= 1
        elif mark:
            self.stretches.append((mark, since, self.at))
            if href and self.at > since:
                self.links.append(Link(squeeze("".join(self.parts[part if since >= self.began else 0 :])), href))

    def picture(self, attributes: str) -> None:
        self.depth = len(self.stack) if self.at == self.began else None
        text = unescape(found[1]) if (found := DESCRIPTION.search(attributes)) else ""
        if len(text) >= CAPTION:
            self.descriptions.add(letters(text))
        if len(self.pictures) == PICTURES or self.hidden or PIXEL.search(attributes):
            return
        if found := ADDRESS.search(attributes):
            address = unescape(found[1])
            self.pictures.setdefault(address, Picture(address, squeeze(text)))

    def listing(self) -> bool:
        """Whether the block so far is nothing but a link long enough for a headline: then the next link starts a new line."""
        return (
            self.at - self.began >= 8
            and bool(self.stretches)
            and self.stretches[-1][0] == "link"
            and self.stretches[-1][1] <= self.began
            and self.stretches[-1][2] == self.at
        )

    def flush(self) -> None:
        if text := squeeze("".join(self.parts)):
            tag, kind = self.stack[-1][:2] if self.stack else ("body", "paragraph")
            picture = "" if self.depth is None else "same" if self.depth == len(self.stack) else "before"
            self.blocks.append((text, tag, kind, self.began, self.at, picture))
            self.depth = None
        self.parts = []
        self.began = self.at

    def settle(self) -> Iterator[Piece]:
        """The blocks with their shares. A mark on more than half of the whole text names a container, not a kind: it is dropped."""
        stretches = sorted(
            (one for one in self.stretches if one[2] - one[1] <= self.at / 2 or one[0] in PLAIN), key=lambda one: one[1]
        )
        live: list[tuple[str, int, int]] = []
        upcoming = 0
        begin = {told[:1] for told in self.descriptions}
        for text, tag, kind, start, end, picture in self.blocks:
            while upcoming < len(stretches) and stretches[upcoming][1] < end:
                live.append(stretches[upcoming])
                upcoming += 1
            live = [one for one in live if one[2] > start]
            shares: dict[str, float] = {}
            for mark, since, until in live:
                covered = min(until, end) - max(since, start)
                if covered > 0:
                    shares[mark] = min(1.0, shares.get(mark, 0.0) + covered / (end - start))
            could = bool(begin) and len(text) < 300 and next(filter(str.isalnum, text), "") in begin
            described = could and letters(text) in self.descriptions
            yield Piece(text, tag, kind, shares, "alt" if described else picture)


def marked(attributes: str) -> str:
    """The kind that an element's attributes tell, or an empty string; a site has the same ones on many elements."""
    return (_marked if len(attributes) <= SHORT else _marked.__wrapped__)(attributes)


@lru_cache(maxsize=4096)
def _marked(attributes: str) -> str:
    return furniture().of_attributes(" ".join(TELLING.findall(attributes)))


PLAIN = frozenset(["link", "emphasis", "strong", "small", "time"])


def letters(text: str) -> str:
    """The letters and digits alone: two captions that differ in punctuation are one."""
    return "".join(filter(str.isalnum, text))


def squeeze(text: str) -> str:
    """Entities resolved, runs of white space to one space, none at the ends."""
    if "&" in text:
        text = unescape(text)
    return " ".join(text.split())
