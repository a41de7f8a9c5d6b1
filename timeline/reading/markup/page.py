"""A whole HTML page: its own title and address, and the article told from the navigation around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from timeline.reading.blocks.stamped import beside
from timeline.reading.envelope.stored import SAVED

WHOLE = re.compile(r"<(?:!doctype html|html|head)\b", re.IGNORECASE)
BEFORE = re.compile(r"\s*(?:<\?xml[^>]{0,500}>|<!--)?")
HEADING = 400  # characters that a heading has at most with its stamp and byline
STAMPED = 120  # characters that a stamp before an article without a heading has at most
UP = 3  # elements around an article before which such a stamp is looked for
PROLOGUE = 20  # comments and declarations that may stand before a page's first tag
OWN = (
    "[itemprop=articleBody]",
    "article",
    "main",
    "[role=main]",
    "#article",
    "#content",
    ".article-content",
    ".post-content",
    ".entry-content",
)
ENOUGH = 0.5  # share of the best container's text that a named one must hold


@dataclass(frozen=True, slots=True)
class WebPage:
    """What a whole page says of itself outside the article, and the article's HTML in canonical form."""

    title: str
    url: str
    site: str
    author: str
    language: str
    html: str


def is_page(text: str) -> bool:
    """Whether a text is a whole HTML page rather than a fragment."""
    at = 0
    for _ in range(PROLOGUE):
        found = BEFORE.match(text, at)
        if found is None or found.end() == at:
            break
        at = found.end()
        if found[0].endswith("<!--"):
            at = text.find("-->", at) + 3
            if at < 3:
                return False
    return bool(WHOLE.match(text, at))


def read_page(text: str, silent: list[str]) -> WebPage:
    """The page's title (``og:title``, ``<h1>``, ``<title>``), canonical address, site name, author, language and article."""
    parser = LexborHTMLParser(text)
    head: dict[str, str] = {}
    for meta in parser.css("meta[property], meta[name]")[:200]:
        key = (meta.attributes.get("property") or meta.attributes.get("name") or "").lower()
        head.setdefault(key, meta.attributes.get("content") or "")
    canonical = parser.css_first("link[rel=canonical]")
    saved = SAVED.search(text[:5000])
    url = next(
        filter(None, (canonical and canonical.attributes.get("href"), head.get("og:url"), saved and saved[1])), ""
    )
    heading = parser.css_first("h1")
    titled = parser.css_first("title")
    title = (
        head.get("og:title")
        or (heading.text(strip=True) if heading else "")
        or (titled.text(strip=True) if titled else "")
    )
    root = parser.css_first("html")
    language = (root.attributes.get("lang") or "") if root else ""
    parser.strip_tags(silent, recursive=True)
    found = article(parser)
    story = f"{heading_before(found)}{found.html or ''}" if found else ""
    return WebPage(
        " ".join((title or "").split()),
        url if isinstance(url, str) and url.startswith("http") else "",
        head.get("og:site_name", ""),
        head.get("author", "") or head.get("article:author", ""),
        language,
        story,
    )


def article(parser: LexborHTMLParser) -> LexborNode | None:
    """The smallest element that holds most of the page's paragraphs, its heading included where one stands near.

    A paragraph counts for its parent wholly and for its grandparent by half, less the share of it that is links, as readability
    extractors do; an element that calls itself the article is taken where it holds at least half as much.
    """
    body = parser.body
    if body is None:
        return None
    scores: dict[int, tuple[float, LexborNode]] = {}
    for node in paragraphs(body):
        text = len(node.text(strip=True))
        if text < 20:
            continue
        score = text - sum(len(link.text(strip=True)) for link in node.css("a"))
        parent = node.parent
        for share in (1.0, 0.5):
            if parent is None or parent.tag in ("html", "-undef"):
                break
            before = scores.get(parent.mem_id, (0.0, parent))[0]
            scores[parent.mem_id] = (before + score * share, parent)
            parent = parent.parent
    if not scores:
        return body
    best, found = max(scores.values(), key=lambda one: one[0])
    for selector in OWN:
        named = body.css(selector)
        fitting = [node for node in named if sum(len(p.text(strip=True)) for p in node.css("p")) >= best * ENOUGH]
        if len(fitting) == 1:
            return with_heading(fitting[0])
    return with_heading(found)


def paragraphs(body: LexborNode) -> Iterator[LexborNode]:
    """The elements that hold running text: paragraphs, cells, and elements whose lines are broken by ``<br>``."""
    seen = set()
    for node in body.css("p, td, pre, blockquote, div > br"):
        holder = node.parent if node.tag == "br" else node
        if holder is not None and holder.mem_id not in seen:
            seen.add(holder.mem_id)
            yield holder


def with_heading(found: LexborNode) -> LexborNode:
    """The nearest ancestor within two steps that holds the page's ``<h1>``, else the element itself."""
    node = found
    for _ in range(3):
        if node.css_first("h1"):
            return node
        if node.parent is None or node.parent.tag in ("body", "html"):
            break
        node = node.parent
    return found


def heading_before(found: LexborNode) -> str:
    """The HTML of the short element with the page's ``<h1>``, its stamp and its byline, where that stands outside the article; with it
    what lies between it and the article, where that is short as well."""
    body = found
    while body.parent is not None and body.tag != "body":
        body = body.parent
    heading = body.css_first("h1")
    if heading is None:
        return stamped_before(found)
    if found.css_first("h1"):
        return ""
    node = heading
    while node.parent is not None and node.parent.tag != "body" and not holds(node.parent, found):
        node = node.parent
    if len(node.text(strip=True)) > HEADING:
        return ""
    between, length, after = "", 0, node.next
    while after is not None and length <= HEADING and not holds(after, found):
        between += after.html or ""
        length += len(after.text(strip=True))
        after = after.next
    return (node.html or "") + (between if after is not None and length <= HEADING else "")


def stamped_before(found: LexborNode) -> str:
    """The HTML of a short element with a full date right before the article, or before what holds it alone, on a page without ``<h1>``."""
    node: LexborNode | None = found
    for _ in range(UP):
        before = node.prev if node is not None else None
        while before is not None and before.tag == "-text" and not before.text(strip=True):
            before = before.prev
        if before is not None:
            text = before.text(separator=" ", strip=True)
            return (before.html or "") if len(text) <= STAMPED and beside(" ".join(text.split())) else ""
        node = node.parent if node is not None else None
        if node is None or node.tag in ("body", "html"):
            break
    return ""


def holds(outer: LexborNode, inner: LexborNode) -> bool:
    """Whether `inner` is `outer` or lies within it."""
    node: LexborNode | None = inner
    while node is not None:
        if node.mem_id == outer.mem_id:
            return True
        node = node.parent
    return False
