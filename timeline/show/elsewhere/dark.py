"""Charts on a dark ground, in pages that are not ours: what each colour of a drawing becomes."""

from __future__ import annotations

from timeline.show.charts.chart import COLOURS
from timeline.show.charts.frame import INK, RULE, SOFT

PAPER, RULES = "#141619", "#dad6cb"  # the ground; the rules of tables and of plotly.js
DARK = {
    INK: "#ebe8e0",
    SOFT: "#aaa79e",
    RULE: "#373a40",
    RULES: "#373a40",
    COLOURS["firm"]: "#6cb6ea",
    COLOURS["planned"]: "#45c79d",
    COLOURS["paper"]: "#f0924c",
}
SCREEN = "screen and (prefers-color-scheme:dark)"


def _parts(colour: str) -> str:
    return "rgba(" + ",".join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))


# The same for figures, which write faint fills by their parts.
HUES = DARK | {_parts(light): _parts(dark) for light, dark in DARK.items()}


def style(figure: str) -> str:
    """The rules for what stands inside `figure`, a selector; they outdo the attributes with which drawings are painted."""
    painted = "".join(
        f'{figure} svg [{paint}="{light}"]{{{paint}:{dark}}}'
        for light, dark in DARK.items()
        for paint in ("fill", "stroke")
    )
    return (
        f"@media {SCREEN}{{{figure}{{color:{DARK[INK]};background:{PAPER};color-scheme:dark}}"
        f"{painted}{figure} th,{figure} td{{border-color:{DARK[RULE]}}}}}"
    )
