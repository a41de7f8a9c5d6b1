"""Markup that bears dates: ``<time>``, ``<meta>``, JSON-LD, microdata, scripts, through BeautifulSoup with the lxml builder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.calendar.printed import first
from timeline.model import Mark
from timeline.packs import beside
from timeline.reading.markup import scripts
from timeline.reading.markup.labelled import named

if TYPE_CHECKING:
    from bs4 import Tag

DATED = re.compile(r"date|time|publi|modif|updat|creat|issued|dcterms|weibo|citation_year", re.IGNORECASE)
EMBEDS = re.compile(r"twitter-tweet|instagram-media|fb-post|tweet|social-embed", re.IGNORECASE)
RELATED = re.compile(
    r"related|recommend|more-?article|read-?more|see-?also|sidebar|popular|trending|comment|most-?read|latest",
    re.IGNORECASE,
)
MOST = 500  # marks of one document


# <span data-timestamp="1689127500">, data-publish-time, data-date; not data-id, data-version, data-update-interval
TIMED = (
    r"data-(?:(?:pub(?:lish(?:ed)?)?|post(?:ed)?|article)-?)?(?:time(?:stamp)?|date(?:-?time)?|published|utime|epoch)"
)
DATA = re.compile(TIMED)
# The whole of a short time in what is shown when it is pointed at: <span title="2014-6-2 21:15:33">3 天前</span>
HINTED = re.compile(rf"title=[\"'][^\"'<>]{{0,24}}\d(?:[-/. ]|{beside().units.year})[^\"'<>]{{1,24}}\d:[0-5]\d")
DIGIT = re.compile(r"\d")
HINT, SHOWN = 60, 40  # characters of such a title, and of what it stands on
# What may stand before or behind the date of such a title: a weekday, a label.
NO_DATE = re.compile(r"[^\W\d]{0,12}[\W_]{0,3}")
# What stands where markup may bear a date, in small letters: signs, and attributes on elements of any name.
PUBLISHED = re.compile(r"\b(?:dt-)?published\b")  # hAtom: <abbr class="published" title="2019-03-04T21:30:00-08:00">
SIGNS = ("<time", "<abbr", "<meta", "ld+json", "pubdate")
ANYWHERE = (
    HINTED,
    re.compile("itemprop"),
    re.compile(r"property=[\"']?(?:\w{1,20}:)?date"),
    re.compile(rf"{TIMED}\s?="),
)
# Around a script, for old browsers.
WRAPPED = re.compile(r"\A\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*\Z")
DECLARATION = re.compile(r"<\?xml[^>]{0,500}>")  # makes bs4 warn that the page may be XML


def bears(html: str) -> bool:
    """Whether there can be a date in the markup: a look before the parser, which few documents need."""
    said = html.lower()
    return any(sign in said for sign in SIGNS) or anywhere(said) or scripts.bears(said)


def anywhere(said: str) -> bool:
    """Whether an element of any name may bear a date, by the markup in small letters."""
    return any(attribute.search(said) for attribute in ANYWHERE)


def find(html: str) -> tuple[Mark, ...]:
    """The marks of a document, in order; at most 500. Their `span` is not known here."""
    from bs4 import BeautifulSoup, Tag  # a tenth of a start, and few documents need it

    soup = BeautifulSoup(DECLARATION.sub("", html, count=1), "lxml")
    marks: list[Mark] = []
    parted = soup.find(["article", "main"]) is not None
    for tag in soup.find_all(True) if anywhere(html.lower()) else soup.find_all(["time", "meta", "script", "abbr"]):
        if isinstance(tag, Tag):
            marks.extend(of(tag, parted))
        if len(marks) >= MOST:
            break
    return tuple(marks)


def of(tag: Tag, parted: bool) -> list[Mark]:
    """The mark that one element bears, or none; `parted` is whether its page tells the story from all else, as ``<article>`` does."""
    name = tag.name
    if name == "script":
        kind = str(tag.get("type", ""))
        if not tag.string:
            return []
        return (
            [Mark("jsonld", "", WRAPPED.sub("", str(tag.string)))]
            if "ld+json" in kind
            else scripts.find(str(tag.string), kind)
        )
    prop = str(tag.get("itemprop", "") or ("" if name == "meta" else tag.get("property", "")))
    prop = prop.rpartition(":")[2]  # RDFa's schema:datePublished
    value = str(tag.get("content") or tag.get("datetime") or "")
    if name == "meta":
        key = str(tag.get("property") or tag.get("name") or tag.get("http-equiv") or "")
        if prop and DATED.search(prop):
            return [Mark("microdata", prop, value, inside=inside(tag, parted))]
        return [Mark("meta", "".join(key.split()), value)] if value and DATED.search(key) else []
    if name == "time":
        text = " ".join(tag.get_text().split())[:200]
        return [
            Mark(
                "time",
                prop or ("pubdate" if tag.has_attr("pubdate") else named(tag) or "datetime"),
                value,
                text,
                inside=inside(tag, parted),
            )
        ]
    if prop and DATED.search(prop):
        text = " ".join(tag.get_text().split())[:200]
        return [Mark("microdata", prop, value or text, text, inside=inside(tag, parted))]
    if name == "abbr" and (said := str(tag.get("title", ""))) and PUBLISHED.search(f"{tag.get('class') or ''}"):
        return [
            Mark("microdata", "datePublished", said, " ".join(tag.get_text().split())[:200], inside=inside(tag, parted))
        ]
    held = next(
        (str(said) for key, said in tag.attrs.items() if key.startswith("data-") and DATA.fullmatch(key.lower())), ""
    )
    held, key = (held, "data") if held else (hinted(tag), "title")
    key = named(tag) or key if held else key
    return [Mark("time", key, held, " ".join(tag.get_text().split())[:200], inside=inside(tag, parted))] if held else []


def hinted(tag: Tag) -> str:
    """The title of an element that shows a time and bears the whole of it there; empty where it bears none, or more than that."""
    title = str(tag.get("title") or "").strip()
    if not title or len(title) > HINT:
        return ""
    shown = tag.get_text().strip()
    if not shown or len(shown) > SHOWN or not (beside().ago.search(shown) or DIGIT.search(shown)):
        return ""
    said = tag.previous_sibling
    if said is not None and beside().of_another(said.get_text().rstrip()[-HINT:]):
        return ""
    written = first(title)
    alone = written and NO_DATE.fullmatch(title[: written.start]) and NO_DATE.fullmatch(title[written.end :])
    return title if written and alone and written.moment.precision in ("second", "minute") else ""


def inside(tag: Tag, parted: bool) -> str:
    """The enclosing thing if it is not the article's own: ``tweet`` or ``related``."""
    for depth, parent in enumerate(tag.parents):
        if depth > 50 or parent.name in ("body", "main", "html"):
            break
        if (parent.name in ("nav", "aside", "footer") and not is_dateline(parent)) or (parted and is_masthead(parent)):
            return "related"
        said = f"{parent.get('class') or ''} {parent.get('id') or ''}"
        if EMBEDS.search(said):
            return "tweet"
        if RELATED.search(said):
            return "related"
    return ""


def is_dateline(parent: Tag) -> bool:
    """An ``<aside>`` before the story that holds its date and place alone."""
    return parent.name == "aside" and len(parent.get_text(strip=True)) < 80


def is_masthead(parent: Tag) -> bool:
    """A ``<header>`` that is the site's, where the page tells the story from it: it holds no heading and does not stand in the story."""
    return parent.name == "header" and not (parent.find(["h1", "h2"]) or parent.find_parent(["article", "main"]))
