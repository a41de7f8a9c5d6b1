"""Pages about the timeline itself: what has no date, how dates were read, what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from timeline.model import Problem
from timeline.packs.problems import problem
from timeline.show.exports import FORMATS
from timeline.show.pages.doubts import contradicted
from timeline.show.parts.papers import paper
from timeline.show.parts.press import Press
from timeline.show.view.page import Page
from timeline.show.view.site import Site
from timeline.show.view.stamps import Stamps
from timeline.show.wording import phrases

MOST_PROBLEMS = 2000
CARRIED = (("json", "JSON"), ("csv", "CSV"), ("ics", "iCalendar"), ("atom", "Atom"))


def undated(press: Press, stamps: Stamps) -> Iterator[Page]:
    """The documents without a date, which no axis shows, and those whose date is inferred."""
    site, words = press.site, press.site.words
    unknown, inferred = ([paper(site, digest, "") for digest in held] for held in (site.undated, site.inferred))
    yield press.later(
        "undated.html",
        "undated.html",
        stamps.of(unknown, inferred),
        title=words("undated.title"),
        trail=[(words("site.home"), "index.html")],
        undated=unknown,
        inferred=inferred,
    )


def about(press: Press, stamps: Stamps) -> Iterator[Page]:
    """How dates were read, what the signs mean, the build's figures, what was left out and what contradicts itself."""
    site, words = press.site, press.site.words
    problems = (*site.timeline.problems, *(p for d in site.timeline.digests for p in d.document.problems))
    problems = tuple(dict.fromkeys(problems))
    left_out = [held for held in problems if held.left_out]
    mended = [held for held in problems if not held.left_out]
    doubts = list(contradicted(site))
    figures = list(_figures(site))
    unsure = len(site.undated) + len(site.inferred)
    yield press.later(
        "about.html",
        "about.html",
        stamps.of(problems, doubts, figures, unsure, len(site.digests)),
        title=words("about.title"),
        current="about",
        deck=f"{words.count('documents', len(site.digests))} · {words.count('events', len(site.events))} · "
        f"{words.count('problems', len(problems))}",
        trail=[(words("site.home"), "index.html")],
        how=words.list("about.how_text"),
        signs=[
            (key.replace("exact", ""), words(f"about.sign_{key}"))
            for key in ("exact", "approximate", "inferred", "planned")
        ],
        figures=figures,
        problems=[
            ("left-out", f"{words('about.left_out')} ({len(left_out):,})", _shown(left_out, site)),
            ("mended", f"{words('about.mended')} ({len(mended):,})", _shown(mended, site)),
        ],
        left_out=bool(left_out),
        contradicted=doubts[:MOST_PROBLEMS],
        contradictions=f"{words('about.contradicted')} ({len(doubts):,})",
        unsure=unsure,
        exports=[(label, FORMATS[key].file) for key, label in CARRIED],
    )


def _shown(problems: list[Problem], site: Site) -> list[Problem]:
    return [problem(held, site.words.language) for held in problems[:MOST_PROBLEMS]]


def _figures(site: Site) -> Iterator[tuple[str, str]]:
    words, line = site.words, site.timeline
    if line.since and line.until:
        yield words("about.span"), phrases.day_range(line.since, line.until, words)
    dated = len(line.digests) - len(site.undated)
    yield words("about.dated"), f"{dated:,}"
    yield words("about.inferred"), f"{len(site.inferred):,}"
    yield words("about.undated"), f"{len(site.undated):,}"
    yield words("chart.events"), f"{len(line.events):,}"
    yield words("about.context"), f"{len(site.background):,}"
    statuses = Counter(event.status for event in line.events)
    for status in ("planned", "proposed", "denied", "hypothetical"):
        if statuses[status]:
            yield words(f"mark.{status}"), f"{statuses[status]:,}"
