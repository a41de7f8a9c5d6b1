"""What programs and archives that save pages write into them: when the page was saved, and its own address.

``web.archive.org/web/20130305121212/http://…``, the Wayback Machine's toolbar, SingleFile's comment, a search engine's cached copy.
Nothing of this is the page's, and none of its dates is one of publication.
"""

from __future__ import annotations

import re

from timeline.model import Field

LOOK = 20_000  # characters at the beginning that are looked at
WHERE = "notice"
ADDRESS = re.compile(
    r"https?://(?:"
    r"(?:web|wayback)\.archive\.org/(?:web/)?(?P<at>\d{4,14})(?:[a-z]{2}_)?/"
    r"|archive\.(?:is|today|ph|li|vn|md|fo)/(?P<on>[\d.]{8,10}(?:-?\d{6})?)/"
    r"|webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]{12}:)?"
    r")(?P<url>\S{4,3000})"
)
TOOLBAR = re.compile(r"<!-- BEGIN WAYBACK TOOLBAR INSERT -->.{0,60000}?<!-- END WAYBACK TOOLBAR INSERT -->", re.DOTALL)
HOLDS = (
    "Page saved with SingleFile",
    "WAYBACK TOOLBAR",
    "savepage-date",
    "HTTrack",
    "'s cache of",
    "data-scrapbook-create",
)
SAVED = tuple(
    re.compile(form)
    for form in (
        r"Page saved with SingleFile\s{1,9}url:\s{0,9}(?P<url>\S{4,3000})\s{1,9}saved date:\s{0,9}(?P<date>[^\n]{10,100})",
        r"This is [A-Z]\w{2,9}(?:'s|&#39;s|’s) cache of (?P<url>\S{4,3000})\. "
        r"It is a snapshot of the page as it appeared on (?P<date>[^.<]{10,40})\.",
        r"<meta name=\"savepage-url\" content=\"(?P<url>[^\"]{4,3000})\">(?:\s*<meta[^>]{0,3000}>){0,3}?\s*"
        r"<meta name=\"savepage-date\" content=\"(?P<date>[^\"]{10,100})\">",
        r"<!-- Mirrored from (?P<url>\S{4,3000}) by HTTrack [^,\n]{0,60}, (?P<date>[^\n]{10,60}?) -->",
        r"data-scrapbook-create=\"(?P<date>\d{14})\d{0,3}\"",
        r"<!-- BEGIN WAYBACK TOOLBAR INSERT -->.{0,60000}?web\.archive\.org/web/(?P<date>\d{14})/(?P<url>https?:[^\s\"'<]{4,3000})",
    )
)


def own_address(url: str) -> tuple[str, str]:
    """The address of the page itself and when an archive saved it, where `url` is that of a copy; else `url` and an empty string."""
    found = ADDRESS.match(url)
    if found is None:
        return url, ""
    at = found["at"] or (found["on"] or "").replace(".", "").replace("-", "")
    own = found["url"] if "://" in found["url"] else f"http://{found['url']}"
    return own, stamp(at)


def stamp(digits: str) -> str:
    """An archive's fourteen digits as ISO 8601; the day where there are fewer, empty where there is none."""
    if len(digits) < 8:
        return ""
    day = f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}"
    return f"{day}T{digits[8:10]}:{digits[10:12]}:{digits[12:14]}Z" if len(digits) == 14 else day


def unwrap(text: str) -> tuple[str, str, tuple[Field, ...]]:
    """A saved page without what an archive put into it, the page's address where that says it, and when it was saved."""
    head = text[:LOOK]
    if not any(sign in head for sign in HOLDS):
        return text, "", ()
    for form in SAVED:
        if found := form.search(text, 0, LOOK * 4):
            date = found["date"]
            said = stamp(date) if date.isdigit() else date
            url = found.groupdict().get("url") or ""
            if url and "://" not in url:
                url = f"http://{url}"
            rest = TOOLBAR.sub("", text) if "TOOLBAR" in found[0] else text[: found.start()] + text[found.end() :]
            return rest, url, (Field("captured", said, WHERE),)
    return text, "", ()
