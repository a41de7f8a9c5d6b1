"""What kind of block a piece is, and whether it is the page's furniture or the story."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import groupby, pairwise

from timeline.model import BlockKind
from timeline.packs import beside as beside_pack
from timeline.packs import furniture
from timeline.reading.blocks.piece import Piece
from timeline.reading.blocks.stamped import CLAUSE, beside, day_alone, row, whole
from timeline.reading.blocks.worded import kind_of

# The marks of markup that make a block furniture wherever it says so for most of the block, in order of trust.
MARKS: tuple[tuple[str, BlockKind], ...] = (
    ("embed", "embed"),
    ("advertisement", "advertisement"),
    ("navigation", "related"),
    ("related", "related"),
    ("caption", "caption"),
    ("credit", "credit"),
    ("byline", "byline"),
    ("stamp", "stamp"),
    ("time", "stamp"),
    ("notice", "notice"),
)
MOST = 0.8
LONGEST = 1500  # characters: no notice is longer
SHORT = 120  # characters: no stamp, byline or credit is longer
TITLE = 40  # characters: no bold line that is longer is a heading
RUNNING = 16  # characters: what is longer and ends with a stop is running text
MANY = 3  # dates in a table for each that is labelled, from which it is not about the article
TABLE = 6  # cells in a row, from which they are a table of data: what lays a page out has fewer
FIRST, LAST = 8, 3  # blocks at the beginning and the end among which a line with a date can be the page's stamp
STOPS = (*"。！？.!?", "。”", "。」", ".”", '."')
SENTENCE = re.compile(r"[。！？!?；;：:，,]")


def classify(pieces: Sequence[Piece], titled: Container[int] = ()) -> list[tuple[BlockKind, bool]]:
    """For each piece its kind and whether it is furniture; `titled` are the places before which a heading that repeats the title stood."""
    found = [one(piece) for piece in pieces]
    spread(pieces, found)
    stamps(pieces, found, headed=0 in titled)
    names(pieces, found)
    tabled(pieces, found)
    chronicle(pieces, found)
    others(pieces, found, titled)
    return found


def one(piece: Piece) -> tuple[BlockKind, bool]:
    """The kind of a block by itself and whether it is furniture: by its markup first, then by its words, then by its shape."""
    text, shares = piece.text, piece.shares
    short = len(text) <= SHORT
    for mark, kind in MARKS if shares else ():
        if shares.get(mark, 0.0) >= MOST and (
            short or kind in ("embed", "advertisement", "related", "caption", "notice")
        ):
            return kind, True
    if short and (whole(text) or beside_pack().line.fullmatch(text)):
        return "stamp", True
    if piece.kind == "caption":
        return "caption", True
    if len(text) <= LONGEST and (said := kind_of(text)):
        if said == "notice" and piece.picture and len(text) <= TITLE:  # 来源：路透社 under a picture
            return "credit", True
        return said, True
    if listing(text):
        return "related", True
    if piece.picture and is_caption(piece):
        return "caption", True
    if (
        piece.kind == "paragraph"
        and len(text) <= TITLE
        and shares.get("strong", 0.0) >= MOST
        and not CLAUSE.search(text)
    ):
        return "heading", False
    if piece.kind in ("heading", "item", "cell", "quote"):
        return piece.kind, False  # type: ignore[return-value]
    return "paragraph", False


def listing(text: str) -> bool:
    """Whether a paragraph of several lines is a list of other articles beneath its heading, or what readers say beneath theirs."""
    head, sign, rest = text.partition("\n")
    if not sign or len(head) > TITLE:
        return False
    lists = kind_of(head) == "related" and not any(line.rstrip().endswith(STOPS) for line in rest.split("\n"))
    return lists or furniture().comments.match(head) is not None


def is_caption(piece: Piece) -> bool:
    """Whether the text beside a picture describes it: it repeats its description, stands out in type, or ends with its maker."""
    text = piece.text
    if piece.kind != "paragraph" or len(text) > 300 or furniture().lead.match(text):
        return False
    if piece.picture == "alt" or furniture().pictured.match(text) or furniture().attribution.search(text):
        return True
    if piece.shares.get("small", 0.0) >= MOST:
        return True
    if piece.picture == "same":
        return piece.shares.get("emphasis", 0.0) >= MOST or (len(text) <= SHORT and text[-1] not in "。！？!?.”」")
    return False


def spread(pieces: Sequence[Piece], found: list[tuple[BlockKind, bool]]) -> None:
    """Whole lists of links are "read more" lists, and so is what a heading such as 延伸阅读 announces."""
    index = 0
    while index < len(pieces):
        end = index
        while end < len(pieces) and linked(pieces[end]):
            end += 1
        if end > index and end - index < len(pieces):
            announced = index > 0 and found[index - 1][0] == "related"
            for at in range(index, end):
                if not found[at][1] and (announced or pieces[at].kind == "item"):
                    found[at] = ("related", True)
        index = max(end, index + 1)


def tabled(pieces: Sequence[Piece], found: list[tuple[BlockKind, bool]]) -> None:
    """A date in a table of data (Jan. 20, 2025 beside Inauguration) is no stamp of the page."""
    for kind, run in groupby(range(len(pieces)), key=lambda at: pieces[at].kind):
        cells = list(run)
        if kind == "cell" and len(cells) >= TABLE:
            dated = [at for at in cells if found[at][0] == "stamp"]
            labelled = {at for at in dated if at > cells[0] and labels(pieces[at - 1].text)}
            column = MANY * len(labelled) <= len(dated)  # one label among many dates only heads a column (Event)
            for at in dated:
                if column or at not in labelled:
                    found[at] = ("cell", False)


def labels(text: str) -> bool:
    """Whether a cell says of the next one that it is the day of publication, or of something else."""
    return len(text) <= TITLE and bool(beside_pack().own.search(text) or beside_pack().of_another(text))


def stamps(pieces: Sequence[Piece], found: list[tuple[BlockKind, bool]], *, headed: bool) -> None:
    """A short line before or after the story that is a full date with a few words (2023年07月12日10:05 | 来源：新华社) is a stamp."""
    for at in sorted({*range(min(len(pieces), FIRST)), *range(max(0, len(pieces) - LAST), len(pieces))}):
        kind, furniture = found[at]
        below = kind == "byline" or ((at > 0 or headed) and kind == "paragraph")
        if (kind == "byline" or not furniture) and beside(pieces[at].text, below) and not rowed(pieces, at):
            found[at] = ("stamp", True)


def rowed(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line is one of a table's rows, each of which opens with another day."""
    own = row(pieces[at].text)
    return bool(own) and any(
        row(one.text) not in ("", own) for one in (*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2])
    )


def names(pieces: Sequence[Piece], found: list[tuple[BlockKind, bool]]) -> None:
    """A name alone beside a byline or before a stamp, where the story has not begun, is a byline too."""
    for at in range(min(len(pieces) - 1, 6)):
        if "byline" in (found[at][0], found[at + 1][0]) or found[at + 1][0] == "stamp":
            for beside in (at, at + 1):
                if not found[beside][1] and len(pieces[beside].text) <= 32 and not SENTENCE.search(pieces[beside].text):
                    found[beside] = ("byline", True)


def chronicle(pieces: Sequence[Piece], found: list[tuple[BlockKind, bool]]) -> None:
    """Days alone on their lines, each later than the one before and with a sentence of the story behind it, are a chronicle's headings; so
    are several headings with dates, in whatever order."""
    headings = [at for at, piece in enumerate(pieces) if piece.kind == "heading" and found[at][0] == "stamp"]
    for at in headings if len(headings) > 1 else ():
        found[at] = ("heading", False)
    days = [
        (at, day)
        for at in range(len(pieces) - 1)
        if found[at] == ("stamp", True)
        and not found[at + 1][1]
        and pieces[at + 1].text.endswith(STOPS)
        and (day := day_alone(pieces[at].text))
    ]
    if len(days) > 1 and all(one < other for (_, one), (_, other) in pairwise(days)):
        for at, _ in days:
            found[at] = ("heading", False)


def others(pieces: Sequence[Piece], found: list[tuple[BlockKind, bool]], titled: Container[int]) -> None:
    """A date beneath what announces other articles is of these, up to running text, to the title, or to a line that says it is the story's
    before that has begun; one beneath comments is theirs, to the end."""
    listed = commented = told = False
    for at, piece in enumerate(pieces):
        kind, aside = found[at]
        listed = listed and at not in titled
        if kind == "related" and aside and kind_of(piece.text) == "related":
            listed = True
        elif told and len(piece.text) <= SHORT and furniture().comments.match(piece.text):
            commented = True
        elif kind == "stamp" and (commented or listed):
            own = beside_pack().own.search(piece.text) if not told else at >= len(pieces) - LAST and updates(piece.text)
            if not own:
                found[at] = ("related", True)
        elif not aside and len(piece.text) > RUNNING and piece.text.endswith(STOPS):
            told, listed = True, False


def updates(text: str) -> bool:
    """Whether a line says when the page was last changed: it may stand beneath all else."""
    return beside_pack().role(text) == "updated"


def linked(piece: Piece) -> bool:
    """Whether a block is all but wholly links."""
    return piece.shares.get("link", 0.0) >= MOST
