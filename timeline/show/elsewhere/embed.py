"""Charts for other people's pages, reports and notebooks."""

from __future__ import annotations

import hashlib
import json
from typing import Literal

from markupsafe import escape

from timeline.model import Timeline
from timeline.show.charts import describe
from timeline.show.charts.chart import Chart
from timeline.show.charts.figure import figure
from timeline.show.charts.standalone import standalone
from timeline.show.elsewhere import dark
from timeline.show.pages.assets import plotlyjs
from timeline.show.parts.press import json_block
from timeline.show.strings.markup import clean
from timeline.show.view.options import Options
from timeline.show.wording.words import language_of, words

Script = Literal["inline", "shared", "none"]
# A page whose policy forbids styles in it gets no more than the drawing's own attributes, which fit it into any width.
# The still drawing stands in the place until plotly.js is there: at once, or when the page has loaded. Then the title and the summary are
# shown above it, where they wrap as the page's text does, and it is given its height, since a page without <!DOCTYPE html> would give it
# the window's.
DRAW = (
    "(function(at,drawn,hues,dark){"
    "function draw(){if(!window.Plotly)return false;"
    'at.previousSibling.hidden=false;at.className="";at.textContent="";'
    'at.style.height=drawn.layout.height+"px";paint();dark.addEventListener("change",paint);return true}'
    "function paint(){var text=JSON.stringify(drawn),name;if(dark.matches)for(name in hues)text=text.split(name).join(hues[name]);"
    "text=JSON.parse(text);Plotly.react(at,text.data,text.layout,text.config)}"
    'if(!draw())window.addEventListener("load",draw)'
    '})(document.getElementById("%s"),%s,%s,matchMedia("%s"));'
)
UNTITLED = 40  # pixels above the plot, for the key
STYLE = (
    ".timeline-embed{margin:1.5em 0;color:#1a1917;background:#fff;max-width:60rem}"
    ".timeline-embed figcaption{font:.9em/1.5 sans-serif}.timeline-embed b{font:700 1.3em/1.4 serif;display:block}"
    ".timeline-still{overflow-x:auto}.timeline-still svg{min-width:36rem;max-width:100%;height:auto}"
    ".timeline-embed summary{cursor:pointer;font-size:.9em}"
    ".timeline-embed table{border-collapse:collapse;font-size:.9em}"
    ".timeline-embed th,.timeline-embed td{text-align:left;padding:.15em 1em .15em 0;border-bottom:1px solid #dad6cb;font-weight:400}"
    + dark.style(".timeline-embed")
)


def embed(
    timeline: Timeline, chart: str = "overview", *, script: Script = "inline", options: Options | None = None
) -> str:
    """One chart as a fragment of HTML that can be pasted into any page.

    Args:
        timeline: what to show; for a part of it, select first.
        chart: one of ``timeline.show.charts.CHARTS``.
        script: ``inline`` carries plotly.js and can be zoomed (4.8 MB); ``shared`` takes the plotly.js that the page loads,
            before or after it, as one ``inline`` fragment does for the others; ``none`` is a still SVG of a few kB that needs no script.
        options: the language (by default that of the documents) and the bundle of plotly.js.

    Without scripts, and where the page loads no plotly.js, each form shows the still SVG; each has a table of its figures.

    Raises:
        ValueError: no such chart, or no such way to carry the script.
        SettingsError: plotly.js cannot be read.
    """
    options = options or Options(language=language_of(timeline))
    if script not in ("inline", "shared", "none"):
        raise ValueError(f"the script is inline, shared or none, not {script!r}")
    told, speech = describe(timeline, chart, options.language), words(options.language)
    still = standalone(told, speech, ground="none", fitted=True)
    language = escape(speech.language)
    head = f'<figure class="timeline-embed" lang="{language}"><style>{STYLE}</style>'
    table = _table(told, speech("chart.table"))
    if script == "none" or told.empty:
        return clean(f'{head}<div class="timeline-still">{still}</div>{table}</figure>\n')
    whole = figure(told, speech) | {"config": {"responsive": True, "displaylogo": False}}
    del whole["layout"]["title"]
    whole["layout"]["margin"]["t"] = UNTITLED
    drawn = json.dumps(whole, sort_keys=True)
    place = f"timeline-{told.name}-{hashlib.sha256(drawn.encode()).hexdigest()[:10]}"
    # The scripts begin a block of their own: in Markdown a figure ends at a blank line, of which plotly.js has hundreds (CommonMark, 4.6).
    carried = f"<script>{plotlyjs(options).decode('utf-8')}</script>" if script == "inline" else ""
    return clean(
        f"{head}<figcaption hidden><b>{escape(told.title)}</b>{escape(told.summary)}</figcaption>"
        f'<div id="{place}" class="timeline-still" role="img" aria-label="{escape(f"{told.title}. {told.summary}")}">{still}</div>'
        f"{table}</figure>\n\n{carried}<script>{DRAW % (place, json_block(whole), json_block(dark.HUES), dark.SCREEN)}</script>\n"
    )


def _table(chart: Chart, caption: str) -> str:
    if not chart.rows:
        return ""
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in chart.head)
    lines = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line) + "</tr>" for line in chart.rows)
    return f"<details><summary>{escape(caption)}</summary><table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table></details>"
