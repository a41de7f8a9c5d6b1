"""ISO-TimeML: each document's text with its TIMEX3 inline and its publication as document creation time, in one corpus."""

from __future__ import annotations

from xml.etree import ElementTree

from timeline.model import Digest, Timex
from timeline.show.exports.entry import published
from timeline.show.strings.markup import clean
from timeline.show.view.site import Site

# TIMEX3 has no type for references: PRESENT_REF and the like are values of DATE.
TYPES = {"REF": "DATE"}
APPROXIMATE = "APPROX"  # the only modifier that it has for what is inferred


def export(site: Site) -> bytes:
    """ISO-TimeML: each document's text with its TIMEX3, and its publication as the document creation time."""
    corpus = ElementTree.Element("TimeMLCorpus")
    for digest in site.timeline.digests:
        corpus.append(_document(digest))
    text: bytes = ElementTree.tostring(corpus, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _document(digest: Digest) -> ElementTree.Element:
    made = ElementTree.Element("TimeML")
    ElementTree.SubElement(made, "DOCID").text = clean(digest.document.path)
    day = published(digest)
    if day:
        creation = ElementTree.SubElement(made, "DCT")
        attributes = {
            "tid": "t0",
            "type": "TIME" if "T" in day else "DATE",
            "value": day,
            "functionInDocument": "CREATION_TIME",
        } | ({"mod": APPROXIMATE} if digest.dating.inferred else {})
        ElementTree.SubElement(creation, "TIMEX3", attributes).text = day
    ElementTree.SubElement(made, "TITLE").text = clean(digest.document.title)
    body = ElementTree.SubElement(made, "TEXT")
    text, at = clean(digest.document.text), 0
    last: ElementTree.Element | None = None
    for number, timex in enumerate(sorted(digest.timexes, key=lambda held: held.span), 1):
        if timex.span.start < at or timex.span.end > len(text):
            continue
        _append(body, last, text[at : timex.span.start])
        last = ElementTree.SubElement(body, "TIMEX3", _attributes(timex, number))
        last.text = text[timex.span.start : timex.span.end]
        at = timex.span.end
    _append(body, last, text[at:])
    return made


def _append(body: ElementTree.Element, last: ElementTree.Element | None, text: str) -> None:
    if last is None:
        body.text = text
    else:
        last.tail = text


def _attributes(timex: Timex, number: int) -> dict[str, str]:
    held = {"tid": f"t{number}", "type": TYPES.get(timex.type, timex.type), "value": timex.value}
    if timex.mod or timex.inferred:
        held["mod"] = timex.mod or APPROXIMATE
    if timex.anchor.startswith("publication"):
        held |= {"temporalFunction": "true", "anchorTimeID": "t0"}
    return held
