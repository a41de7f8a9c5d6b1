"""The pictures of a document, where the site is to show them: at their own hosts, whose names the page's policy gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import parse_qs, urlsplit

from timeline.model import Document
from timeline.packs import load
from timeline.packs.sources import is_address
from timeline.show.view.addresses import outside

HOST = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,9}(?::\d{1,5})?")
NESTED = 3  # proxies inside each other


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page says of a picture: its address, the scheme and host for the policy, the host for people, the description."""

    address: str
    origin: str
    host: str
    text: str


@cache
def _proxies() -> dict[str, str]:
    """Host → the parameter that holds the picture's own address; empty where it is the path."""
    return {host: rule.get("query", "") for rule in load("proxies")["proxy"] for host in rule["hosts"]}


def direct(address: str) -> str:
    """The picture's own address where `address` is a proxy's; empty where it may not be asked for."""
    for _ in range(NESTED):
        if address.startswith("//"):
            address = f"https:{address}"
        if not outside(address):
            return ""
        parts = urlsplit(address)
        rule = _proxies().get(parts.hostname or "")
        if rule is None:
            return address
        own = parse_qs(parts.query).get(rule, [""])[0] if rule else parts.path.removeprefix("/")
        address = own if own.startswith("//") or is_address(own) else f"https://{own}"
    return ""


def shown(document: Document) -> Iterator[Shown]:
    """The pictures whose addresses are sound, each once."""
    taken = set()
    for picture in document.pictures:
        address = direct(picture.address)
        parts = urlsplit(address)
        host = parts.netloc.lower()
        if address and address not in taken and HOST.fullmatch(host):
            taken.add(address)
            yield Shown(address, f"{parts.scheme}://{host}", host, picture.text)
