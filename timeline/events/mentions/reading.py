"""A document while its sentences are read one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.events.mentions.left import Ledger
from timeline.events.sentences.hours import Printed
from timeline.events.words.lexicon import Lexicon
from timeline.events.words.own import Own
from timeline.model import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with what is asked of every sentence: its folded text, its language's words, its day, the names it introduces.

    `begins` is where the first block of its story ends, `story` is all of its text; `ledger`
    takes down what becomes of each of its time expressions."""

    document: Document
    folded: str
    lexicon: Lexicon
    printed: Printed
    own: Own
    ledger: Ledger
    begins: int
    story: str = ""

    @property
    def published(self) -> date | None:
        """The day of its publication."""
        return self.printed.day
