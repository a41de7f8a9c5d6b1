"""Markdown → HTML through markdown-it-py, with hard-wrapped paragraphs joined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef“”‘’—…]")
# A line that is HTML from its first character on, over the whole document: then no Markdown is in it.
TAGGED = re.compile(r"\s*<(?:!--|!doctype|[a-zA-Z/])", re.IGNORECASE)
SIGN = re.compile(
    r"^(?:#{1,6} |[-*+] |\d{1,3}\. |> |!?\[[^\]\n]{0,500}\]\(|={3,}$|-{3,}$|```)|\*\*[^*\n]|\]\(https?:", re.MULTILINE
)


class Joined(RendererHTML):
    """Writes a soft line break as a mark, which `join` then resolves by what stands on both sides."""

    def softbreak(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return "\n"

    def code_block(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return "<pre>" + tokens[idx].content.replace("&", "&amp;").replace("<", "&lt;") + "</pre>\n"


PARSER = MarkdownIt("commonmark", {"html": True, "linkify": False, "maxNesting": 20}, renderer_cls=Joined).enable(
    ["table", "strikethrough"]
)
BREAK = re.compile(r"(\S)[ \t]*\n[ \t]*(?=(\S))")


def is_html(body: str) -> bool:
    """Whether a body is HTML through and through, so that Markdown's rules would only harm it."""
    return bool(TAGGED.match(body))


def looks_like_markdown(text: str) -> bool:
    """Whether a plain text bears signs of Markdown: headings, lists, links, strong emphasis."""
    return bool(SIGN.search(text))


def to_html(text: str) -> str:
    """The HTML of a Markdown text; raw HTML in it stays HTML."""
    return BREAK.sub(join, str(PARSER.render(text)))


def join(found: re.Match[str]) -> str:
    """No space where a line of Chinese was wrapped, one where words were."""
    if WIDE.match(found[1]) or WIDE.match(found[2]):
        return found[1]
    return f"{found[1]} "
