"""Our own cases: sentences with their expressions marked, ``[text|value]``."""

import re
from datetime import datetime
from pathlib import Path

from timeline.anchoring import anchor
from timeline.grammar import find
from timeline.model import Dating, Document, Moment
from timeline.settings import Settings

FILES = sorted((Path(__file__).parent / "cases").glob("*.toml"))
MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")


def marked(sentence):
    """The plain sentence and its expressions as (start, end, value)."""
    plain, spans, at = "", [], 0
    for mark in MARK.finditer(sentence):
        plain += sentence[at : mark.start()]
        spans.append((len(plain), len(plain) + len(mark[1]), mark[2]))
        plain += mark[1]
        at = mark.end()
    return plain + sentence[at:], spans


def read(sentence, language, published, options):
    """The expressions of a sentence that was published, or asked, on a day or at a moment."""
    document = Document(id="case", path="case", text=sentence, language=language)
    at = published if isinstance(published, datetime) else datetime(published.year, published.month, published.day)
    moment = Moment(at, "second" if isinstance(published, datetime) else "day")
    timexes = anchor(
        document,
        find(sentence, language),
        Dating(published=moment, local_date=at.date()),
        Settings.model_validate(options),
    )
    return [(one.span.start, one.span.end, one.value) for one in timexes]
