"""Markdown → HTML through markdown-it-py, which is loaded for the first document that needs it, with hard-wrapped paragraphs joined."""

from __future__ import annotations

import re

from timeline.late import late
from timeline.model import Problem
from timeline.packs.characters import HANGUL, WIDE
from timeline.reading.blocks.lines import parted
from timeline.settings import Settings

IS_WIDE = late(rf"[{WIDE}{HANGUL}\uff61-\uffef“”‘’—…]")
# A line that is HTML from its first character on, over the whole document: then no Markdown is in it.
TAGGED = re.compile(r"\s*<(?:!--|!doctype|[a-zA-Z/])", re.IGNORECASE)
SIGN = re.compile(
    r"^(?:#{1,6} |[-*+] |\d{1,3}\. |> |!?\[[^\]\n]{0,500}\]\(|={3,}$|-{3,}$|```)|\*\*[^*\n]|\]\(https?:", re.MULTILINE
)
BLOCK = re.compile(r"\n[ \t]*\n")
MARKS = 3000  # brackets, stars, backticks of one block
# of a paragraph: no list, quotation, table, heading, code or markup begins with it
LISTED = r"(?!\d{1,9}[.)] |[*+-] )"
LINE = rf"{LISTED}(?=[^\s#>|`~<+*-]|[*_]{{1,3}}\w)[^\n]*"
LINES = re.compile(rf"^{LINE}(?:\n{LINE})*\n?", re.MULTILINE)
BREAK = re.compile(r"(\S)[ \t]*\n[ \t]*(?=(\S))")


def is_html(body: str) -> bool:
    """Whether a body is HTML through and through, so that Markdown's rules would only harm it."""
    return bool(TAGGED.match(body))


def looks_like_markdown(text: str) -> bool:
    """Whether a plain text bears signs of Markdown: headings, lists, links, strong emphasis."""
    return bool(SIGN.search(text))


def to_html(text: str, path: str, settings: Settings) -> str | Problem:
    """The HTML of a Markdown text, in which raw HTML stays HTML, or why it is too contorted to be read so."""
    if len(text) > settings.max_characters or contorted(text):
        return Problem(path, "too contorted to be read as Markdown: it was read as plain text")
    from timeline.reading.markup.commonmark import PARSER

    return BREAK.sub(join, str(PARSER.render(apart(text))))


def apart(text: str) -> str:
    """The text with hard breaks around the lines that stand beside the story: a byline, a stamp."""
    found = list(LINES.finditer(text))
    several = parted([match[0].split("\n") for match in found])
    for match, groups in zip(reversed(found), reversed(several), strict=True):
        if len(groups) > 1:
            text = text[: match.start()] + "  \n".join("\n".join(lines) for lines in groups) + text[match.end() :]
    return text


def contorted(text: str) -> bool:
    """Whether one block has more marks than a writer makes: parsers of Markdown are quadratic in them."""
    return any(sum(map(block.count, "[]*_`<>|")) > MARKS for block in BLOCK.split(text))


def join(found: re.Match[str]) -> str:
    """No space where a line of Chinese was wrapped, one where words were."""
    if IS_WIDE.match(found[1]) or IS_WIDE.match(found[2]):
        return found[1]
    return f"{found[1]} "
