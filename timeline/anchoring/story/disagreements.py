"""What in the text contradicts a value, in plain words: product text.

`Timex.disagreement` holds one of these sentences with its braces filled; what shows it in another language translates the templates.
"""

from __future__ import annotations

from timeline.model.reason import Reason

WEEKDAY = Reason("weekday", "{day} is weekday {weekday}, the text says {said}")
DAY = Reason("day", "{text} is {day}")
YEAR = Reason("year", "{text} would be in {year}")
TIME = Reason("time", "there is no {time}")

ORDER = Reason("order", "or {day}, with day and month exchanged")

ALL = (WEEKDAY, DAY, YEAR, TIME, ORDER)
