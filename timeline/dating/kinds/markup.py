"""Markup that bears dates: ``<time>``, ``<meta>``, JSON-LD, microdata."""

from __future__ import annotations

import json
from collections.abc import Iterator

from timeline.dating.evidence.made import evidence
from timeline.dating.kinds.written import each, whole
from timeline.model import Document, Evidence, Expression, Mark, Role
from timeline.packs import beside, roles

DEEPEST = 12  # levels of JSON-LD that are read


def find(document: Document, expressions: tuple[Expression, ...]) -> Iterator[Evidence]:
    """The dates that the article's own markup gives; embedded posts' and related lists' are left."""
    times = 0
    revised = False
    for mark in document.marks:
        if mark.inside or mark.kind in ("comment", "link"):
            continue
        if mark.kind == "meta" and (role := roles("meta").get(mark.name.lower())):
            yield from dated(document, "meta", mark, f"<meta {mark.name}>", role)
        elif mark.kind == "microdata" and (role := roles("property").get(mark.name.lower())):
            yield from dated(document, "microdata", mark, f"itemprop {mark.name}", role)
        elif mark.kind == "time":
            name = mark.name.lower()
            # themes of weblogs call the only time of an article updated: no other of the page's is then taken for its publication
            other = times or (revised and name != "published")
            role = roles("property").get(name, "updated" if other or name == "updated" else "published")
            if updated := beside().role(mark.text) == "updated":
                role = "updated"
            times += role == "published"
            revised = revised or name == "updated"
            if role == "published" or updated or name in ("datemodified", "updated"):
                yield from dated(document, "time", mark, "<time>", role)
        elif mark.kind == "jsonld":
            yield from from_json(mark.value)


def dated(document: Document, kind: str, mark: Mark, where: str, role: Role) -> Iterator[Evidence]:
    """Evidence of `kind` where the value or the visible text of a mark is a date as a whole, else nothing."""
    for moment in each(mark.value, document) or each(mark.text, document):
        yield evidence(kind, moment, mark.value or mark.text, where, role, mark.span)


def from_json(text: str) -> Iterator[Evidence]:
    """``datePublished`` and ``dateModified`` of the first article in a JSON-LD script: an object, a list or an ``@graph``."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return
    articles = [node for node in nodes(data) if kind_of(node)]
    best = max(articles, key=kind_of, default=None)
    if best is None:
        return
    for name, role in (("datePublished", "published"), ("dateCreated", "published"), ("dateModified", "updated")):
        value = best.get(name)
        if isinstance(value, str) and (moment := whole(value)):
            if name == "dateCreated" and "datePublished" in best:
                continue
            yield evidence(
                "jsonld", moment, f"{name}: {value}", "JSON-LD", "published" if role == "published" else "updated"
            )


def nodes(data: object) -> Iterator[dict[str, object]]:
    """The objects of a JSON-LD document, the outer ones first, without recursion."""
    queue = [(data, 0)]
    for node, depth in queue:
        if depth > DEEPEST or len(queue) > 2000:
            continue
        if isinstance(node, dict):
            yield node
            queue += [
                (node[key], depth + 1)
                for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")
                if key in node
            ]
        elif isinstance(node, list):
            queue += [(item, depth + 1) for item in node]


def kind_of(node: dict[str, object]) -> int:
    """2 for an article, 1 for a page, 0 for anything else (an organisation, a picture, a bread crumb)."""
    said = node.get("@type")
    names = [said] if isinstance(said, str) else said if isinstance(said, list) else []
    told = [name for name in names if isinstance(name, str)]
    if any(name.endswith(("Article", "Posting", "Report", "Review")) for name in told):
        return 2
    return 1 if any(name.endswith("Page") for name in told) else 0
