"""A chart as a file for a report: SVG from our own drawing, PNG and PDF through kaleido and a browser."""

from __future__ import annotations

from timeline.errors import OutputError
from timeline.model import Timeline
from timeline.show.charts import describe, to_figure
from timeline.show.charts.standalone import file
from timeline.show.view.options import Options
from timeline.show.wording.words import language_of, words

FORMATS = ("svg", "png", "pdf")


def picture(
    timeline: Timeline, chart: str = "overview", to: str = "svg", *, width: int = 960, options: Options | None = None
) -> bytes:
    """One chart as a file's bytes.

    Args:
        to: ``svg`` (at once, with no browser), ``png`` (at twice the pixels) or ``pdf``.
        width: in pixels.

    Raises:
        ValueError: no such chart or format.
        OutputError: PNG or PDF without kaleido or without a browser that it can use.
    """
    options = options or Options(language=language_of(timeline))
    if to not in FORMATS:
        raise ValueError(f"the formats are {', '.join(FORMATS)}, not {to!r}")
    if to == "svg":
        return file(describe(timeline, chart, options.language), words(options.language), width=width)
    figure = to_figure(timeline, chart, options.language, width=width)
    figure.update_layout(paper_bgcolor="white", plot_bgcolor="white", autosize=False, width=width)
    try:
        made: bytes = figure.to_image(
            format=to, width=width, height=figure.layout.height, scale=2 if to == "png" else 1
        )
    except Exception as error:
        # kaleido, its driver and the browser raise errors of their own, none with a common base.
        message = f"a {to.upper()} needs kaleido and a browser"
        advice = "Run pip install -e '.[pictures]' and install Chromium or Chrome, or write .svg, which needs neither."
        raise OutputError(message, text=(str(error) or type(error).__name__).splitlines()[0], advice=advice) from error
    return made
