"""How wide a text is, as well as can be told without a font, and its lines in a drawing that stands alone."""

from __future__ import annotations

from markupsafe import escape

from timeline.late import late

# The size of the summary, about how wide its characters are (Han, others), and how many lines a title may have.
BODY = 13
WIDE, NARROW = 13.2, 6.8
MOST = 3
BOLD = 1.08  # as much wider is bold type
# What no line begins with, and the pieces between which one may break.
CLOSING = "，。；：！？、）》」』”’%"
PIECES = late(rf"[^\s\u2e80-\uffef]+[\s]*|[\u2e80-\uffef][{CLOSING}]*|\s+")


def lines(text: str, room: float) -> list[str]:
    """`text` in lines that fit into `room` pixels, as well as can be told without a font; one at least."""
    made, at = [""], 0.0
    for piece in PIECES.findall(text):
        size = wide(piece.rstrip())
        if made[-1] and at + size > room:
            made.append("")
            at = 0.0
        made[-1] += piece
        at += size + NARROW * (len(piece) - len(piece.rstrip()))
    return [line.rstrip() for line in made]


def titled(title: str, room: float, size: int) -> list[str]:
    """A title in lines of `room` pixels; of one that needs more than MOST the last ends in an ellipsis."""
    scale = BOLD * size / BODY
    made = lines(title, room / scale)
    if len(made) > MOST:
        made = [*made[: MOST - 1], f"{made[MOST - 1]}…"]
    return [cut(line, room / scale) for line in made]


def cut(text: str, room: float) -> str:
    """As much of a line as fits into `room` pixels."""
    if wide(text) <= room:
        return text
    kept = next(n for n in range(len(text) - 1, -1, -1) if not n or wide(text[:n]) + WIDE <= room)
    return f"{text[:kept].rstrip()}…"


def fitting(text: str, room: float) -> str:
    """A line as markup, cut where it does not fit: then it is told whole to whom points at it."""
    short = cut(text, room)
    return str(escape(text)) if short == text else f"{escape(short)}<title>{escape(text)}</title>"


def wide(text: str) -> float:
    """About how wide a line is at the size of the summary."""
    return sum(WIDE if character > "\u2e7f" else NARROW for character in text)
