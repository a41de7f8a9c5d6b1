"""Pictures of every kind of page and chart, and docs/gallery.md that shows them.

Use: python docs/gallery.py [SITE [ARTICLES]]

SITE is the built site of the seeds, by default site/. ARTICLES is a folder of one week's news (or a file of JSON Lines), of which the
pictures of a large collection are made; without it a week is made up: 900 short reports of 4 to 10 January 2021.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

import timeline
from timeline.show import Options, picture, render
from timeline.show.charts import CHARTS

PLACES = [
    "北京",
    "石家庄",
    "上海",
    "香港",
    "台北",
    "华盛顿",
    "东京",
    "首尔",
    "莫斯科",
    "柏林",
    "伦敦",
    "巴黎",
    "武汉",
    "广州",
    "成都",
    "沈阳",
    "哈尔滨",
]
SURNAMES, GIVEN = "王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高", "伟芳娜敏静磊军洋勇艳杰娟涛明超霞平刚桂丹萍"
DEEDS = [
    "宣布扩建",
    "下令关闭",
    "开始检查",
    "批准出售",
    "决定重建",
    "要求整顿",
    "启动招标",
    "公布调查",
    "否认收购",
    "暂停使用",
    "恢复供应",
]
THINGS = [
    "地铁三号线",
    "跨海大桥",
    "疫苗仓库",
    "国际机场",
    "钢铁厂",
    "天然气管道",
    "中央医院",
    "股票交易所",
    "水电站",
    "大学图书馆",
    "养老院",
    "数据中心",
    "渔港",
    "动物园",
    "歌剧院",
    "高速公路",
    "火车站",
    "邮政总局",
    "奶粉工厂",
    "电影节",
    "卫星基地",
    "口罩生产线",
    "污水处理厂",
    "体育场",
    "果蔬市场",
    "监狱",
    "博物馆",
    "选举委员会",
    "稀土矿",
]
SOURCES = ("路透", "中央社", "BBC", "德国之声", "联合早报", "美国之音")
# How many of each hundred reports are of each day from 4 January on.
SHARES = (6, 13, 31, 19, 14, 10, 7)
Scheme = Literal["light", "dark"]
Page = tuple[str, str, int, Scheme, str]
ROOT = Path(__file__).parent.parent
OUT = ROOT / "docs" / "gallery"
# name, page (a pattern: the largest that fits), width, scheme, words
PAGES: tuple[Page, ...] = (
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
# The same of a week with many articles.
WEEK: tuple[Page, ...] = (
    ("week-home", "index.html", 1200, "light", "A week: home, day by day"),
    ("week-month", "months/2021-01.html", 1200, "light", "A week: its month, with days, filters and names"),
    ("week-name", "names/北京-*.html", 1200, "light", "A week: a name, narrowed by links that need no script"),
    ("week-search", "search.html#q=北京&from=2021-01-06&to=2021-01-07", 1200, "dark", "A week: search with filters"),
)


def main(site: Path = ROOT / "site", articles: Path | None = None) -> None:
    """Take the pictures and write the page that shows them."""
    OUT.mkdir(exist_ok=True)
    with sync_playwright() as playwright, TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        pictures(browser, site, PAGES)
        made = articles or week(Path(folder) / "week.jsonl")
        for path, data in render(timeline.build([made]), Options(plotly=False)):
            (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / path).write_bytes(data)
        pictures(browser, Path(folder), WEEK)
        browser.close()
    line = timeline.build([ROOT / "seeds"])
    for chart in CHARTS:
        (OUT / f"{chart}.svg").write_bytes(picture(line, chart))
    lines = [
        "# Gallery",
        "",
        "Made by `python docs/gallery.py` from the five articles in `seeds/` and from a week of 900 reports.",
        "",
    ]
    lines += [f"## {words}\n\n![{words}](gallery/{name}.png)\n" for name, _, _, _, words in (*PAGES, *WEEK)]
    lines += [f"## Chart: {chart}\n\n![{chart}](gallery/{chart}.svg)\n" for chart in CHARTS]
    (ROOT / "docs" / "gallery.md").write_text("\n".join(lines), encoding="utf-8")


def pictures(browser: Browser, site: Path, pages: Sequence[Page]) -> None:
    """A picture of each page, as the reader sees it first."""
    for name, pattern, width, scheme, _ in pages:
        path, _, state = pattern.partition("#")
        page = max(site.glob(path), key=lambda held: (held.stat().st_size, held.name))
        tab = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce")
        tab.goto(page.resolve().as_uri() + (f"#{state}" if state else ""))
        if name == "week-name":
            tab.click(".cross summary")
        tab.wait_for_timeout(300)
        tab.screenshot(path=OUT / f"{name}.png")
        tab.close()


def week(path: Path) -> Path:
    """A week of made-up reports as JSON Lines; every other deed is told twice."""
    days = [4 + place for place, share in enumerate(SHARES) for _ in range(share)]
    with path.open("w", encoding="utf-8") as file:
        for number in range(900):
            told = number * 2 // 3
            day, place, thing = days[told * 37 % 100], PLACES[told * 5 % 17], THINGS[told * 11 % 29]
            person = SURNAMES[told * 3 % 19] + GIVEN[told * 2 % 20] + GIVEN[told * 13 % 20]
            deed = f"{person}在{place}{DEEDS[told * 7 % 11]}{thing}"
            text = f"1月{day}日，{deed}。{person}说，{thing}将在2月{1 + told % 20}日公布结果。"
            stated = {"published": f"2021-01-{day + number % 2:02d}", "source": SOURCES[number % 6]}
            record = {"id": str(number), "title": deed, "text": text, **stated}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
