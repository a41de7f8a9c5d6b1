"""Events in lists: one row each, rendered once."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from typing import Any

from markupsafe import Markup

from timeline.model import Event
from timeline.show.charts.spans import next_month
from timeline.show.parts.press import Press
from timeline.show.view.addresses import event_page, link
from timeline.show.view.site import COARSE, Kept, last_day, unsure
from timeline.show.view.stamps import Stamps
from timeline.show.wording import phrases

# As many sources as the style sheet has classes for: the filter by source needs no script.
SOURCE_CLASSES = 15
# One event in so many has its title set larger, a dozen at most.
LEADING, MOST_LEADS = 8, 12


def signs(event: Event) -> tuple[str, ...]:
    """What is not plain about an event's date, as keys of the ``mark`` words and classes of the style sheet."""
    when = event.when
    return tuple(
        key
        for key, holds in (
            (event.status, event.status != "happened"),
            ("approximate", when.approximate),
            ("uncertain", when.uncertain),
            ("inferred", event.inferred),
            ("disputed", bool(event.disagreements)),
        )
        if holds
    )


def runs_to(event: Event) -> str:
    """The last day of an event that runs on beyond the day, month or year under which lists have it; else nothing."""
    when = event.when
    first, last = when.since.date(), last_day(when)
    if when.precision in COARSE:
        place = date(first.year, 12, 31)
    else:
        place = next_month(first) - timedelta(days=1) if when.precision == "month" else first
    return last.isoformat() if last > place else ""


class Rows:
    """Rows of one site's events, each rendered once for pages one folder down.

    Without `by_source` rows have no class for each source: pages without that filter are the smaller.
    """

    def __init__(self, press: Press, *, by_source: bool = True) -> None:
        self.press = press
        self.by_source = by_source
        self.site = press.site
        self.words = press.site.words
        self._made = Kept()
        self.stamps = Stamps(self.site, self._decides)

    @cached_property
    def source_classes(self) -> dict[str, str]:
        """Source → the class by which the style sheet filters it (``s0`` …), for as many of the largest as it has classes for."""
        return {
            name: f"s{number}"
            for number, name in enumerate(list(self.site.sources)[:SOURCE_CLASSES] if self.by_source else [])
        }

    @cached_property
    def leads(self) -> frozenset[str]:
        """The weightiest events in the documents' span."""
        main = self.site.main
        ranked = sorted(main, key=lambda event: (-event.importance, -len(event.documents), self.site.order[event.id]))
        return frozenset(event.id for event in ranked[: min(MOST_LEADS, -(-len(main) // LEADING))])

    def source_name(self, name: str) -> str:
        """A source as pages call it, also where no name is known."""
        return name or self.words("site.unknown_source")

    def row(self, event: Event, root: str = "../", *, dated: bool = False) -> Markup:
        """One event: its title as a link, its date where the day does not say it (or always), its signs, who tells it."""
        form = "dated" if dated else ""
        made: Markup | None = self._made.get((event.id, form))
        if made is None:
            made = self._made[event.id, form] = self.press.fragment("row.html", item=self._item(event, dated))
        return made if root == "../" else Markup(str(made).replace('href="../', f'href="{root}'))  # noqa: S704

    def _decides(self, event: Event) -> tuple[object, ...]:
        """All that decides what a list shows of `event`, and nothing that takes long to make."""
        sources = self.site.event_sources(event)
        return (
            event.id,
            event.title,
            event.language,
            event.when,
            event.status,
            event.inferred,
            event.context,
            bool(event.disagreements),
            len(event.documents),
            sources,
            [self.source_classes.get(name) for name in sources],
            event.id in self.leads,
        )

    def _item(self, event: Event, dated: bool) -> dict[str, Any]:
        sources = self.site.event_sources(event)
        marks = signs(event)
        classes = [*marks, *(self.source_classes[name] for name in sources if name in self.source_classes)]
        classes += ["several"] if len(event.documents) > 1 else []
        classes += ["context"] if event.context else []
        classes += ["lead"] if event.id in self.leads else []
        classes += ["unsure"] if unsure(event) else []
        by = " · ".join(map(self.source_name, sources[:3])) + (" …" if len(sources) > 3 else "")
        if len(event.documents) > 1:
            by += f" · {self.words.count('documents', len(event.documents))}"
        plain = event.when.precision == "day" and (event.when.until - event.when.since).days == 1
        return {
            "address": link(event_page(event), "../"),
            "title": event.title or self.words("site.untitled"),
            "lang": event.language,
            "when": "" if plain and not dated else phrases.when(event.when, self.words),
            "marks": [(mark, self.words(f"mark.{mark}")) for mark in marks],
            "by": by,
            "to": runs_to(event),
            "classes": " ".join(classes),
        }
