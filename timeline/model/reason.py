"""Sentences with places to fill, which an interface takes apart again to say them in another language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

DAYS = ("day", "limit")  # what stands in these is a day of ISO 8601


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence with named places to fill: `code` is stable, `template` is English, as is `one`, said where a number in it is 1."""

    code: str
    template: str
    one: str = ""

    def __call__(self, **values: object) -> str:
        return (self.one if self.one and 1 in values.values() else self.template).format(**values)

    def match(self, text: str) -> dict[str, str] | None:
        """What fills the template in `text`, or None where `text` is another sentence."""
        forms = (self.template, self.one) if self.one else (self.template,)
        found = next((found for form in forms if (found := _filled(form).fullmatch(text))), None)
        return found.groupdict() if found else None


@cache
def _filled(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", template)
    pattern = "".join(re.escape(part) if at % 2 == 0 else _place(part) for at, part in enumerate(parts))
    return re.compile(pattern, re.DOTALL)


def _place(name: str) -> str:
    return rf"(?P<{name}>\d{{4}}-\d\d-\d\d)" if name in DAYS else f"(?P<{name}>.+?)"
