"""A built site, served and on disk, and a Chromium to read it with; without one these tests are skipped with a word."""

import functools
import http.server
import os
import shutil
import threading
from pathlib import Path

import pytest
import sample_timeline

from timeline.show import Options, render

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def browser():
    playwright = pytest.importorskip("playwright.sync_api", reason="the package playwright is not installed")
    path = (
        os.environ.get("CHROMIUM")
        or shutil.which("chromium")
        or shutil.which("chromium-browser")
        or shutil.which("google-chrome")
    )
    if not path:
        pytest.skip("there is no Chromium: install one, or name it in CHROMIUM")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def axe():
    """The text of axe-core, from AXE or from node_modules."""
    named = os.environ.get("AXE")
    path = Path(named) if named else ROOT / "node_modules" / "axe-core" / "axe.min.js"
    if not path.is_file():
        pytest.skip("there is no axe-core: run npm install axe-core, or name axe.min.js in AXE")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """The rich sample as a site on disk."""
    out = tmp_path_factory.mktemp("site")
    for path, data in render(sample_timeline.rich(), Options()):
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_bytes(data)
    return out


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        """Nothing on standard error."""


@pytest.fixture(scope="session")
def served(folder):
    """The site's address on a port of this machine."""
    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def kinds(folder):
    """One page of each kind, the most telling one."""

    def find(pattern, words):
        return next(
            path.relative_to(folder).as_posix()
            for path in sorted(folder.glob(pattern))
            if words in path.read_text("utf-8")
        )

    return {
        "home": "index.html",
        "year": "years/2023.html",
        "month": "months/2024-05.html",
        "event": find("events/*.html", "<title>普京与习近平在北京会谈"),
        "document": find("documents/*.html", "<title>日韩强化"),
        "inferred": find("documents/*.html", "<title>美国驻北约大使"),
        "hostile": find("documents/*.html", "&lt;script&gt;alert(&#39;XSS&#39;)"),
        "sources": "sources/index.html",
        "source": find("sources/*.html", "<h1>美国之音"),
        "names": "names/index.html",
        "name": find("names/*.html", "<h1>北约"),
        "search": "search.html#q=北京",
        "explore": "explore.html",
        "background": "context.html",
        "undated": "undated.html",
        "about": "about.html",
    }


class Visit:
    """A page in its own context, with everything it says on the console, asks of the network or opens as a dialog."""

    def __init__(self, context, home):
        self.page, self.home = context.new_page(), home
        self.page.set_default_timeout(120_000)  # a machine may have much else to do
        self.said, self.asked, self.dialogs = [], [], []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()))

    def go(self, path):
        self.page.goto(self.home + path, wait_until="load")
        return self.page

    def quiet(self):
        """Nothing on the console, no dialog, no request to another place."""
        assert not self.said and not self.dialogs
        assert all(url.startswith((self.home, "data:", "blob:")) for url in self.asked), self.asked


@pytest.fixture
def visit(browser):
    """``visit(home, scheme=…, width=…, scripts=…)`` → Visit."""
    contexts = []

    def open_context(home, *, scheme="light", width=1440, scripts=True):
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=scripts,
            reduced_motion="reduce",
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
        )
        contexts.append(context)
        return Visit(context, home)

    yield open_context
    for context in contexts:
        context.close()
