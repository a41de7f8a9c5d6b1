"""Pictures of every kind of page and chart, and docs/gallery.md that shows them.

Use: python docs/gallery.py [SITE]   (SITE: a built site, by default site/)
"""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import which

from playwright.sync_api import sync_playwright

import timeline
from timeline.show import picture
from timeline.show.charts import CHARTS

ROOT = Path(__file__).parent.parent
OUT = ROOT / "docs" / "gallery"
# name, page (a pattern: the largest that fits), width, scheme, words
PAGES = (
    ("home", "index.html", 1200, "light", "Home"),
    ("home-phone", "index.html", 390, "light", "Home on a phone"),
    ("home-dark", "index.html", 1200, "dark", "Home, dark"),
    ("year", "years/2023.html", 1200, "light", "A year"),
    ("month", "months/2023-07.html", 1200, "light", "A month, with filters that need no script"),
    ("event", "events/*.html", 1200, "light", "An event: its quotations, and why it has its date"),
    ("document", "documents/*.html", 1200, "light", "A document: the evidence for its date"),
    ("name", "names/北约-*.html", 1200, "dark", "A name's own timeline"),
    ("search", "search.html#q=北约", 1200, "light", "Search"),
    ("explore", "explore.html", 1200, "light", "Charts"),
)


def main(site: Path = ROOT / "site") -> None:
    """Take the pictures and write the page that shows them."""
    OUT.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        for name, pattern, width, scheme, _ in PAGES:
            path, _, state = pattern.partition("#")
            page = max(site.glob(path), key=lambda held: (held.stat().st_size, held.name))
            tab = browser.new_page(
                viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
            )
            tab.goto(page.resolve().as_uri() + (f"#{state}" if state else ""))
            tab.wait_for_timeout(300)
            tab.screenshot(path=OUT / f"{name}.png")
            tab.close()
        browser.close()
    line = timeline.build([ROOT / "seeds"])
    for chart in CHARTS:
        (OUT / f"{chart}.svg").write_bytes(picture(line, chart))
    lines = ["# Gallery", "", "Made from the five articles in `seeds/` by `python docs/gallery.py`.", ""]
    lines += [f"## {words}\n\n![{words}](gallery/{name}.png)\n" for name, _, _, _, words in PAGES]
    lines += [f"## Chart: {chart}\n\n![{chart}](gallery/{chart}.svg)\n" for chart in CHARTS]
    (ROOT / "docs" / "gallery.md").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
