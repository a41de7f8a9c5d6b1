"""Sentences with places to fill, which an interface takes apart again to say them in another language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

DAYS = ("day", "limit")  # what stands in these is a day of ISO 8601


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence with named places to fill: `code` is stable, `template` is English."""

    code: str
    template: str

    def __call__(self, **values: object) -> str:
        return self.template.format(**values)

    def match(self, text: str) -> dict[str, str] | None:
        """What fills the template in `text`, or None where `text` is another sentence."""
        found = _filled(self.template).fullmatch(text)
        return found.groupdict() if found else None


@cache
def _filled(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", template)
    pattern = "".join(re.escape(part) if at % 2 == 0 else _place(part) for at, part in enumerate(parts))
    return re.compile(pattern, re.DOTALL)


def _place(name: str) -> str:
    return rf"(?P<{name}>\d{{4}}-\d\d-\d\d)" if name in DAYS else f"(?P<{name}>.+?)"
