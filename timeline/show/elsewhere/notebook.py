"""How a Timeline shows itself in a notebook: its span, its counts, the overview and its first events."""

from __future__ import annotations

from markupsafe import escape

from timeline.model import Timeline
from timeline.show.charts import describe
from timeline.show.charts.frame import INK, RULE, SOFT
from timeline.show.charts.standalone import standalone
from timeline.show.strings.markup import clean
from timeline.show.wording import phrases
from timeline.show.wording.words import language_of, words

MOST = 20
# A notebook is dark by a scheme of its own, whatever the system's is: type and rules take the colour of its text.
SHARES = ((INK, 1), (SOFT, 0.8), (RULE, 0.3))
STYLE = "".join(
    f'.timeline-shown svg [fill="{colour}"]{{fill:currentColor;fill-opacity:{share}}}' for colour, share in SHARES
)


def repr_html(timeline: Timeline, language: str = "") -> str:
    """HTML without scripts: a still overview and a table of the first events, by default in the language of the documents."""
    speech = words(language or language_of(timeline))
    chart = describe(timeline, "overview", speech.language)
    drawn = standalone(chart, speech, width=760, ground="none") if not chart.empty else ""
    lines = "".join(
        f'<tr><td>{escape(phrases.dated(event, speech))}</td><td lang="{escape(event.language)}">{escape(event.title)}</td></tr>'
        for event in timeline.events[:MOST]
    )
    more = len(timeline.events) - MOST
    counts = f"{speech.count('documents', len(timeline.digests))} · {speech.count('events', len(timeline.events))}"
    rest = f"<p>{escape(speech.count('others', more))}</p>" if more > 0 else ""
    shown = f"<p>{escape(counts)}</p>{drawn}<table>{lines}</table>{rest}"
    return clean(f'<div class="timeline-shown" lang="{speech.language}"><style>{STYLE}</style>{shown}</div>')
