"""A synthetic timeline of many events, written as documents: how long its site takes, what a reader has to load, how fast it is searched.

    python benchmarks/site.py [--events 100000] [--out DIR] [--search]

Two events a document, the same documents every time; a few tell the same. Prints documents and pages a second, memory, and the size
(gzipped) of the home page, of the largest page of each kind and of what the search fetches. With --out the site is written there, to be
looked at; with --search it is also opened in Chromium from disk, and queries are timed: the finding alone, without fetching and drawing.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from shutil import which
from statistics import median
from tempfile import TemporaryDirectory

import timeline
from timeline.show import Options, render

QUERIES, TIMES = ("北京 签署", "上海 批准", "習近平", "第7123号", "代表团 北京", "石"), 9
START, DAYS = date(2015, 1, 1), 2000
PLACES = ("北京", "上海", "石家庄", "香港", "台北", "华盛顿", "布鲁塞尔", "东京", "首尔", "莫斯科", "柏林", "伦敦")
PEOPLE = ("王小明", "李建国", "陈美玲", "山田太郎", "彼得罗夫", "史密斯", "穆勒", "金英姬")
DEEDS = (
    "宣布第{n}号措施生效",
    "批准第{n}项计划",
    "与代表团会谈后签署第{n}号文件",
    "主持第{n}座桥梁的通车典礼",
    "否决第{n}号议案",
)


def records(events: int) -> Iterator[dict[str, str]]:
    """Documents of two sentences, each with its own date, place, person and deed."""
    for number in range(0, events, 2):
        published = START + timedelta(days=number * DAYS // events)
        lines = []
        for n in (number, number + 1):
            day = published - timedelta(days=n % 3)
            place, person, deed = PLACES[n * 7 % 12], PEOPLE[n * 5 % 8], DEEDS[n * 3 % 5].format(n=n)
            lines.append(f"{day.month}月{day.day}日，{person}在{place}{deed}。")
        yield {
            "id": f"d{number}",
            "title": f"{PLACES[number * 7 % 12]}新闻第{number}号",
            "text": "\n".join(lines),
            "published": published.isoformat(),
            "source": f"来源{number // 2 % 15:02d}",
        }


def main() -> None:
    """Write the documents, build, render, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--search", action="store_true")
    asked = parser.parse_args()
    if asked.search and not asked.out:
        parser.error("--search needs --out")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "documents.jsonl"
        with path.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records(asked.events))
        start = time.perf_counter()
        line = timeline.build([path])
        took = time.perf_counter() - start
    print(
        f"built    {len(line.digests):,} documents, {len(line.events):,} events, {len(line.digests) / took:,.0f} documents/s"
    )
    show(line, asked.out)
    if asked.search:
        search(asked.out)


def show(line: timeline.Timeline, out: Path | None) -> None:
    """Render, and print what a reader has to load."""
    pages, sizes, largest, shards = 0, Counter[str](), dict[str, tuple[int, str]](), 0
    start = time.perf_counter()
    spent = 0.0
    for path, data in render(line, Options()):
        spent += time.perf_counter() - start
        kind = path.partition("/")[0]
        pages += 1
        sizes[kind] += len(data)
        if path.endswith(".html") and len(data) > largest.get(kind, (0, ""))[0]:
            largest[kind] = (len(data), f"{path} {len(gzip.compress(data)):,} B gzipped")
        shards += len(gzip.compress(data)) if kind == "search" else 0
        if out:
            (out / path).parent.mkdir(parents=True, exist_ok=True)
            (out / path).write_bytes(data)
        start = time.perf_counter()
    print(
        f"rendered {pages:,} files in {spent:.1f} s, {1000 * spent / pages:.2f} ms a file, {sum(sizes.values()) / 1e6:,.0f} MB"
    )
    print(f"search   {shards / 1e6:.2f} MB gzipped in all")
    for kind, (_, said) in sorted(largest.items()):
        print(f"largest  {kind}: {said}")
    print(f"memory   {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB at most")


def search(out: Path) -> None:
    """Ask the site's search in Chromium, each query so often that its middle can be told."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        for query in QUERIES:
            took: list[float] = []
            for _ in range(TIMES):
                page.goto(f"{(out / 'search.html').resolve().as_uri()}?{len(took)}#q={query}")
                page.wait_for_function("document.querySelector('section.timeline').dataset.milliseconds")
                took.append(float(page.get_attribute("section.timeline", "data-milliseconds") or 0))
            print(f"asked    {query}: {page.inner_text('#found')}, {median(took):.1f} ms, {max(took):.1f} at most")
        browser.close()


if __name__ == "__main__":
    main()
