"""``sitemap.xml`` (https://www.sitemaps.org/protocol.html) and ``robots.txt``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import escape

from timeline.show.view.addresses import link

NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
# The protocol's limit for one file.
MOST = 50_000


def files(pages: Sequence[str], base: str) -> Iterator[tuple[str, bytes]]:
    """robots.txt always; the sitemap, which needs absolute addresses, where the site's own, `base`, is known."""
    yield "robots.txt", b"User-agent: *\nAllow: /\n" + (f"Sitemap: {base}sitemap.xml\n".encode() if base else b"")
    if not base:
        return
    parts = [pages[start : start + MOST] for start in range(0, len(pages), MOST)]
    if len(parts) <= 1:
        yield "sitemap.xml", _file("urlset", "url", pages, base)
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield name, _file("urlset", "url", part, base)
    yield "sitemap.xml", _file("sitemapindex", "sitemap", names, base)


def _file(outer: str, inner: str, pages: Sequence[str], base: str) -> bytes:
    lines = "".join(f"<{inner}><loc>{escape(base + link(page))}</loc></{inner}>\n" for page in pages)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{outer} {NAMESPACE}>\n{lines}</{outer}>\n'.encode()
