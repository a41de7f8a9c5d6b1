"""The press: templates compiled once, and what every page is given."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, MutableMapping
from functools import cached_property
from types import CodeType
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined, Template
from jinja2.ext import Extension
from markupsafe import Markup, escape

from timeline.errors import SettingsError
from timeline.show.parts.blame import blamed
from timeline.show.strings.json_text import compact
from timeline.show.strings.markup import encode, escaped
from timeline.show.view.addresses import link
from timeline.show.view.page import Page
from timeline.show.view.site import Site
from timeline.show.view.templates import built_in

# Sets the reader's choice of scheme before the first paint; its digest stands in every page's policy.
THEME = "try{var s=localStorage.getItem('scheme');if(s)document.documentElement.dataset.scheme=s}catch(e){}"
# What a minified script writes into a style element; such a string holds no escapes.
STYLE_TEXT = re.compile(r"""createElement\("style"\);[^']{0,200}textContent='([^'\\]*)'""")
NAV = (
    ("home", "index.html"),
    ("sources", "sources/index.html"),
    ("names", "names/index.html"),
    ("explore", "explore.html"),
    ("search", "search.html"),
    ("about", "about.html"),
)
LOCALES = {"zh-Hans": "zh_CN", "zh-Hant": "zh_TW", "en": "en_GB"}


def digest(script: str) -> str:
    """The digest of an inline script or style, as a Content-Security-Policy names it (CSP level 2)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def json_block(value: object) -> Markup:
    """JSON that can stand inside ``<script>``: no ``<``, ``>``, ``&`` and no line separators of JavaScript."""
    text = compact(value)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - cannot end the script that it stands in


class _Fixed(Extension):
    """Words without values are written into the templates when these are compiled: a page says twenty of them."""

    SAID = re.compile(r"\{\{ w\('([\w.-]+)'\) \}\}")

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """See jinja2."""
        words: Any = self.environment.globals["w"]
        return self.SAID.sub(lambda said: str(escape(words(said[1]))), source)


class _Template(Template):
    """A template that writes text by our `escaped`."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """See jinja2."""
        made = super().from_code(environment, code, globals, uptodate)
        made.root_render_func.__globals__["escape"] = escaped
        return made


class _Environment(Environment):
    """What a template asks of a dictionary is an entry of it; by default it would be sought among its attributes first.

    What all templates are given is one dictionary, made before the first of them is loaded, not a chain of them.
    """

    template_class = _Template

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """See jinja2."""
        return {**self.globals, **(d or {})}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """See jinja2."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


class Press:
    """Renders pages of one site. The user's templates stand before the built-in ones, which extend as ``default/…``."""

    def __init__(self, site: Site) -> None:
        self.site = site
        own = FileSystemLoader(built_in())
        user = site.options.templates
        if user and not user.is_dir():
            raise SettingsError(
                "the folder of templates does not exist", path=str(user), advice="Give a folder of Jinja2 templates."
            )
        loaders = ([FileSystemLoader(user)] if user else []) + [own, PrefixLoader({"default": own})]
        self.environment = _Environment(
            loader=ChoiceLoader(loaders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._templates: dict[str, Template] = {}
        self._parts: dict[tuple[str, str], dict[str, Markup]] = {}
        self.environment.globals.update(
            w=site.words,
            lang=site.words.language,
            images=site.options.images,
            locale=LOCALES[site.words.language],
            site_title=site.title,
            theme_script=Markup(THEME),  # noqa: S704 - ours
        )
        self.environment.add_extension(_Fixed)

    @cached_property
    def policy(self) -> Markup:
        """No script, style, picture or request but the site's own; inline only what a digest names."""
        return Markup(  # noqa: S704 - digests and keywords alone
            "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            f"script-src 'self' {digest(THEME)}; base-uri 'none'; form-action 'none'"
        )

    def picture_policy(self, origins: Iterable[str]) -> Markup:
        """The same for a page with pictures of other hosts (scheme and host of each)."""
        named = " ".join(sorted(set(origins)))
        return Markup(str(self.policy).replace("img-src 'self' data:", f"img-src 'self' data: {named}"))  # noqa: S704 - hosts alone

    def drawing_policy(self, plotly: bytes) -> Markup:
        """The same for the page where plotly.js draws: it opens style elements, empty or with text of its own, and saves pictures."""
        styles = " ".join(digest(text) for text in ("", *STYLE_TEXT.findall(plotly.decode("utf-8", "replace"))))
        text = (
            str(self.policy).replace("style-src 'self'", f"style-src 'self' {styles}").replace("data:", "data: blob:")
        )
        return Markup(text)  # noqa: S704 - digests and keywords alone

    def _shared(self, root: str, current: str) -> dict[str, Markup]:
        """What all pages of one depth and section have in common."""
        if (root, current) not in self._parts:
            nav = [(key, self.site.words(f"site.{key}"), link(page, root)) for key, page in NAV]
            self._parts[root, current] = {
                part: self.fragment(f"{part}.html", root=root, current=current, nav=nav)
                for part in ("masthead", "links", "colophon")
            }
        return self._parts[root, current]

    def template(self, name: str) -> Template:
        """A template by its file's name, compiled once."""
        if name not in self._templates:
            with blamed(self.site.options.templates, name):
                self._templates[name] = self.environment.get_template(name)
        return self._templates[name]

    def fragment(self, template: str, **values: Any) -> Markup:
        """A template rendered to a part of a page, stripped."""
        made = self.template(template)
        with blamed(self.site.options.templates, template):
            return Markup(made.render(values).strip())  # noqa: S704 - autoescaped by the environment

    def later(self, template: str, path: str, stamp: bytes, **values: Any) -> Page:
        """One page, to be made where it is wanted; `stamp` is that of all `values`."""
        return Page(path, lambda: self.page(template, path, **values)[1], stamp)

    def page(self, template: str, path: str, *, title: str, **values: Any) -> tuple[str, bytes]:
        """One page: its path and its bytes."""
        root = "../" * path.count("/")
        given = {
            "title": title or self.site.words("site.untitled"),
            "root": root,
            "here": link(path),
            "base": self.site.base,
            "policy": self.policy,
            **self._shared(root, values.get("current", "")),
            "page_class": template.removesuffix(".html"),
            "description": "",
            "kind": "website",
            "alternates": (),
            "data": (),
            **values,
        }
        made = self.template(template)
        with blamed(self.site.options.templates, template):
            return path, encode(made.render(given))
