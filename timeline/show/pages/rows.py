"""Events in lists: one row each, rendered once, and rows grouped by year, month and day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any

from markupsafe import Markup

from timeline.model import Event
from timeline.show import phrases
from timeline.show.addresses import day_page, event_page, link, month_page, year_page
from timeline.show.pages.press import Press
from timeline.show.site import COARSE, Kept
from timeline.show.stamps import Stamps

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


# A month that cannot be had alone.
PLAIN = {"cross": None, "alone": ""}
TRAITS: dict[str, Callable[[Event], bool]] = {
    "planned": lambda event: event.planned,
    "uncertain": lambda event: event.when.approximate or event.when.uncertain or event.inferred,
    "disputed": lambda event: bool(event.disagreements),
    "several": lambda event: len(event.documents) > 1,
    "context": lambda event: event.context,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter: its key in addresses, its label, the identifiers of the events that it leaves, and ``trait`` or ``source``."""

    key: str
    label: str
    events: frozenset[str]
    group: str


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
        classes += ["unsure"] if {"approximate", "uncertain", "inferred"} & set(marks) else []
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
            "classes": " ".join(classes),
        }

    def grouped(
        self,
        events: Iterable[Event],
        root: str = "../",
        *,
        months: bool = True,
        years: bool = True,
        totals: bool = False,
        days: Mapping[date, int] | None = None,
        folded: Iterable[Event] = (),
    ) -> list[dict[str, Any]]:
        """Rows by year, month and day. Without `years` or `months` the level has no heading; `totals` adds each month's own count.

        `days` have pages of their own, which hold so many events: a day that shows fewer here leads there. Events that are `folded` stand
        under their day, closed.
        """
        closed = list(folded)
        hidden = frozenset(event.id for event in closed)
        ordered = sorted([*events, *closed], key=lambda event: self.site.order[event.id])
        return [
            {
                "key": f"{year:04d}",
                "label": phrases.year(year, self.words) if years else "",
                "address": link(year_page(year), root),
                "months": self._months(list(of_year), root, months, totals, days or {}, hidden),
            }
            for year, of_year in groupby(ordered, key=lambda event: event.when.since.year)
        ]

    def _months(
        self,
        events: list[Event],
        root: str,
        headed: bool,
        totals: bool,
        whole: Mapping[date, int],
        hidden: frozenset[str],
    ) -> list[dict[str, Any]]:
        coarse = [event for event in events if event.when.precision in COARSE]
        fine = [event for event in events if event.when.precision not in COARSE]
        made: list[dict[str, Any]] = []
        if coarse:
            day = {
                "key": "",
                "label": self.words("date.within_year"),
                "more": None,
                **self._apart(coarse, root, hidden),
            }
            made.append({"key": f"{coarse[0].when.since.year:04d}-00", "label": "", "days": [day], **PLAIN})
        for (year, month), of_month in groupby(fine, key=lambda event: (event.when.since.year, event.when.since.month)):
            number = len(self.site.by_month[year, month])
            held = list(of_month)
            more = self.words.count("all", number) if totals and number > len(held) else ""
            made.append(
                {
                    "key": f"{year:04d}-{month:02d}",
                    "label": self._month_name(year, month) if headed else "",
                    "address": link(month_page(year, month), root),
                    "more": more,
                    "days": self._days(held, root, whole, hidden),
                    **PLAIN,
                }
            )
        return made

    def _month_name(self, year: int, month: int) -> str:
        return self.words.list("date.months")[month - 1]

    def _apart(self, events: list[Event], root: str, hidden: frozenset[str]) -> dict[str, Any]:
        """The rows of one day: those that stand open, those that are folded, and what the fold is called."""
        folded = [self.row(event, root) for event in events if event.id in hidden]
        return {
            "rows": [self.row(event, root) for event in events if event.id not in hidden],
            "folded": folded,
            "fold": self.words.count("others", len(folded)) if folded else "",
        }

    def _days(
        self, events: list[Event], root: str, whole: Mapping[date, int], hidden: frozenset[str]
    ) -> list[dict[str, Any]]:
        made: list[dict[str, Any]] = []
        vague = [event for event in events if event.when.precision == "month"]
        if vague:
            label = self.words("date.within_month")
            made.append({"key": "", "label": label, "more": None, **self._apart(vague, root, hidden)})
        exact = (event for event in events if event.when.precision != "month")
        for day, of_day in groupby(exact, key=lambda event: event.when.since.date()):
            held = list(of_day)
            page = link(day_page(day.year, day.month, day.day), root)
            made.append(
                {
                    "key": day.isoformat(),
                    "number": day.day,
                    "weekday": self.words.list("date.weekdays")[day.weekday()],
                    **self._apart(held, root, hidden),
                    "more": (page, self.words.count("all", whole[day])) if whole.get(day, 0) > len(held) else None,
                }
            )
        return made

    def choices(self, events: Iterable[Event], *, sources: bool = True) -> list[Choice]:
        """Filters that would tell these events apart; none that holds for all or for no event."""
        held = list(events)
        made = [
            Choice(key, self.words(f"filter.{key}"), frozenset(e.id for e in held if holds(e)), "trait")
            for key, holds in TRAITS.items()
        ]
        if sources:
            told: dict[str, list[str]] = {}
            for event in held:
                for name in self.site.event_sources(event):
                    told.setdefault(name, []).append(event.id)
            made += [
                Choice(key, self.source_name(name), frozenset(told.get(name, ())), "source")
                for name, key in self.source_classes.items()
            ]
        return [choice for choice in made if 0 < len(choice.events) < len(held)]

    def cross(self, events: Iterable[Event], choices: Iterable[Choice], within: str = "") -> dict[str, Any] | None:
        """A table of links, each to one combination of a source and a trait (and the stretch `within`): ``#only=planned,s3``.

        An address is the identifier of its own link, and so works without a script (see style.css). None where there is nothing to choose.
        """
        held = frozenset(event.id for event in events)
        kinds = {group: [c for c in choices if c.group == group and c.events & held] for group in ("trait", "source")}
        if not kinds["trait"] + kinds["source"] or len(held) < 2:
            return None
        whole = Choice("", self.words("filter.all"), held, "")
        lines = []
        for source in (whole, *kinds["source"]):
            cells = []
            for trait in (whole, *kinds["trait"]):
                number = len(held & source.events & trait.events)
                only = ",".join(key for key in (trait.key, source.key) if key)
                address = "&".join(part for part in (f"only={only}" if only or not within else "", within) if part)
                cells.append((number, address, " ".join(f"o-{key}" for key in (trait.key, source.key) if key)))
            lines.append((source.label, cells))
        return {"head": [self.words(f"filter.short_{trait.key}") for trait in kinds["trait"]], "lines": lines}
