"""What a rebuild after one change costs here and with generators of static sites, of as many pages, in one run.

    python benchmarks/others.py ARCHIVE [--every N]

Hugo (``hugo``), Pelican and MkDocs each get one Markdown page a document, with its title, its day and its text: they read no dates, merge
nothing and write one page a document. What is not installed is skipped with a word. User CPU seconds.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from measure import build, change, copied, spent, warm

from timeline.building.entries.listing import entries
from timeline.building.work.runners import run
from timeline.model import Digest
from timeline.settings import Settings

Maker = Callable[[Path, list[Digest]], list[str]]


def _body(digest: Digest) -> str:
    return digest.document.text.replace("{", "(").replace("}", ")").replace("<", "(")


def _title(digest: Digest) -> str:
    return (digest.document.title or digest.document.path).replace('"', "'").replace("\\", "/").replace("\n", " ")


def hugo(folder: Path, digests: list[Digest]) -> list[str]:
    """A site of Hugo's."""
    (folder / "content").mkdir(parents=True)
    (folder / "layouts" / "_default").mkdir(parents=True)
    (folder / "hugo.toml").write_text('baseURL = "http://localhost/"\ndisableKinds = ["taxonomy", "term"]\n')
    page = "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}"
    (folder / "layouts" / "_default" / "single.html").write_text(page)
    listing = "<!doctype html><ul>{{ range .Pages }}<li><a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}</ul>"
    (folder / "layouts" / "_default" / "list.html").write_text(listing)
    for number, digest in enumerate(digests):
        head = f'---\ntitle: "{_title(digest)}"\ndate: {digest.dating.local_date or "2000-01-01"}\n---\n'
        (folder / "content" / f"{number}.md").write_text(head + _body(digest), encoding="utf-8")
    return ["hugo", "--quiet", "--source", str(folder), "--destination", str(folder / "public")]


def pelican(folder: Path, digests: list[Digest]) -> list[str]:
    """A site of Pelican's, with its cache of content."""
    (folder / "content").mkdir(parents=True)
    (folder / "conf.py").write_text(
        "SITEURL = ''\nTIMEZONE = 'UTC'\nCACHE_CONTENT = True\nLOAD_CONTENT_CACHE = True\nDEFAULT_PAGINATION = False\n"
        "CHECK_MODIFIED_METHOD = 'mtime'\nFEED_ALL_ATOM = None\nCATEGORY_FEED_ATOM = None\n"
    )
    for number, digest in enumerate(digests):
        head = f"Title: {_title(digest)}\nDate: {digest.dating.local_date or '2000-01-01'}\nSlug: {number}\n\n"
        (folder / "content" / f"{number}.md").write_text(head + _body(digest), encoding="utf-8")
    return [
        sys.executable,
        "-m",
        "pelican",
        "-q",
        str(folder / "content"),
        "-s",
        str(folder / "conf.py"),
        "-o",
        str(folder / "out"),
    ]


def mkdocs(folder: Path, digests: list[Digest]) -> list[str]:
    """A site of MkDocs', without its search."""
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("site_name: news\nplugins: []\n")
    for number, digest in enumerate(digests):
        name = "index" if number == 0 else str(number)
        (folder / "docs" / f"{name}.md").write_text(f"# {_title(digest)}\n\n{_body(digest)}", encoding="utf-8")
    return [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml"), "-d", str(folder / "site")]


def installed(name: str) -> bool:
    """Whether a generator can be called."""
    if name == "hugo":
        return shutil.which("hugo") is not None
    return spent([sys.executable, "-c", f"import {name}"]).status == 0


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--every", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="timeline-others-") as place:
        scratch = Path(place)
        count = copied(arguments.archive, scratch / "documents", every=arguments.every)
        print(
            f"{count} documents\n{'':12}{'first s':>9}{'nothing changed':>17}{'one changed':>13}{'MB':>7}", flush=True
        )
        warm()
        command = build(scratch / "documents", scratch / "site", scratch / "store")
        row("timeline", command, min((scratch / "documents").iterdir()))
        settings = Settings()
        found = run(entries([scratch / "documents"], settings), settings)
        digests = [one for one in found if isinstance(one, Digest)]
        makers: dict[str, Maker] = {"hugo": hugo, "pelican": pelican, "mkdocs": mkdocs}
        for name, maker in makers.items():
            if not installed(name):
                print(f"{name:12} is not installed: skipped")
                continue
            own = maker(scratch / name, digests)
            row(name, own, min(path for path in (scratch / name).rglob("*.md")))


def row(name: str, command: list[str], page: Path) -> None:
    """Run `command` three times and print what each time cost."""
    first, second = spent(command), spent(command)
    change(page)
    third = spent(command)
    wrong = "" if not (first.status or second.status or third.status) else f"  FAILED: {first.said[-200:]}"
    print(f"{name:12}{first.user:9.2f}{second.user:17.2f}{third.user:13.2f}{first.memory:7}{wrong}", flush=True)


if __name__ == "__main__":
    main()
