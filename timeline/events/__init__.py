"""Timexes → mentions → events: which sentences say that something happened, what it is called, and what tells the same.

`mentions` reads one document, and `accounted` says besides which of its dates make no event; `merge` joins what a collection tells, `days`
ranks the days.
"""

from timeline.events.merge import merge
from timeline.events.plainly import accounted, mentions
from timeline.events.ranking.days import Day, days

__all__ = ["Day", "accounted", "days", "mentions", "merge"]
