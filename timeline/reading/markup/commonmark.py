"""The parser of Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict


class Joined(RendererHTML):
    """Writes a soft line break as a mark, which `markdown.join` then resolves by what stands on both sides."""

    def softbreak(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return "\n"

    def code_block(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return "<pre>" + tokens[idx].content.replace("&", "&amp;").replace("<", "&lt;") + "</pre>\n"


PARSER = MarkdownIt("commonmark", {"html": True, "linkify": False, "maxNesting": 20}, renderer_cls=Joined).enable(
    ["table", "strikethrough"]
)
# Clippers keep links that a script answers, `[outlet](javascript:void(0);)`: it is their words that are read here, and no address of a
# document becomes a link without being looked at, so that none need be left standing as Markdown.
PARSER.validateLink = lambda url: True  # type: ignore[method-assign]
