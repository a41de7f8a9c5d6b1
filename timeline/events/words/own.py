"""The names that one document introduces, and where they stand in a part of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from operator import add

from timeline.model import Span

FEW = 16


class Own:
    """A document's own names, folded, each with the form under which it is compared (`forms`).

    A book introduces thousands: a part of it is asked only for those that begin with two characters that stand in it."""

    __slots__ = ("_openings", "forms")

    def __init__(self, forms: Mapping[str, str]) -> None:
        self.forms = forms
        self._openings: dict[str, list[str]] = {}
        for name in sorted(forms):
            self._openings.setdefault(name[:2], []).append(name)

    def inside(self, folded: str, span: Span) -> Iterator[tuple[str, Span]]:
        """Those that stand in ``folded[span.start:span.end]``: each one's form, and where it stands first."""
        for opening in self._in(folded, span):
            for name in self._openings[opening]:
                at = folded.find(name, span.start, span.end)
                if at >= 0:
                    yield self.forms[name], Span(at, at + len(name))

    def _in(self, folded: str, span: Span) -> Iterable[str]:
        """The two characters of `inside`, in order; of few names all, for to look for them is quicker than to choose."""
        if len(self._openings) <= FEW:
            return self._openings
        words = folded[span.start : span.end]
        return sorted(self._openings.keys() & set(map(add, words, words[1:])))
