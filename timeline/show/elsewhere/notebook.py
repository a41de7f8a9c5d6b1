"""How a Timeline shows itself in a notebook: its span, its counts, the overview and its first events."""

from __future__ import annotations

from markupsafe import escape

from timeline.model import Timeline
from timeline.show.charts import describe
from timeline.show.charts.standalone import standalone
from timeline.show.strings.markup import clean
from timeline.show.wording import phrases
from timeline.show.wording.words import words

MOST = 20


def repr_html(timeline: Timeline, language: str = "zh-Hans") -> str:
    """HTML without scripts: a still overview and a table of the first events."""
    speech = words(language)
    chart = describe(timeline, "overview", language)
    drawn = standalone(chart, speech, width=760, ground="none") if not chart.empty else ""
    lines = "".join(
        f'<tr><td>{escape(phrases.dated(event, speech))}</td><td lang="{escape(event.language)}">{escape(event.title)}</td></tr>'
        for event in timeline.events[:MOST]
    )
    more = len(timeline.events) - MOST
    counts = f"{speech.count('documents', len(timeline.digests))} · {speech.count('events', len(timeline.events))}"
    rest = f"<p>{escape(speech.count('others', more))}</p>" if more > 0 else ""
    return clean(f'<div lang="{speech.language}"><p>{escape(counts)}</p>{drawn}<table>{lines}</table>{rest}</div>')
