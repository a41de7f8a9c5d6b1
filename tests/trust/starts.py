"""What is put into each target first: good inputs of its own form, which mutation then spoils; the seeds are put into every one."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile
from functools import lru_cache
from pathlib import Path

from timeline.building.entries.entry import Entry
from timeline.building.store.codec import encode
from timeline.building.work.digest import digest_data
from timeline.settings import Settings

ROOT = Path(__file__).parents[2]
ARTICLE = "---\ntitle: 峰会\ndate: 2023-07-13\n---\n（北京12日电）周二（7月11日），北约峰会开幕，去年6月的峰会在马德里。\n".encode()
SHORT = "2023年7月11日，北约峰会开幕。".encode()
RECORD = {
    "id": "a",
    "text": "周二，北约峰会开幕。",
    "title": "峰会",
    "published": "2023-07-13",
    "zone": "Asia/Shanghai",
    "prefer": "past",
}
DATED = """2023-07-13T08:00:00+08:00
2023年7月13日
昨天 12:00
2023-07-13.md
1689235984000
Thu, 13 Jul 2023 08:13:04 GMT
{"@graph": [{"@type": "NewsArticle", "datePublished": "2023-07-13T08:00:00Z", "dateModified": "2023-07-14"}]}
2023-07-13T00:00:00Z
24 分钟前
a/2023-07-13.md
中央社台北13日電
https://www.example.org/2023/07/13/a.html
（記者王大明／台北13日電）民國112年7月11日，峰會開幕。更新時間：2023/07/13 10:00
"""
MERGED = """周二（2022年2月1日），外交部长访问北京，会见了总理。

昨天，外交部长抵达北京。2月1日外交部长在北京会见了总理。

据报道，外交部长上周二在北京会见总理。On Tuesday the foreign minister met the premier in Beijing.

外交部长周二在北京会见了总理。
"""
WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/2023/07/13/a.html\r\nWARC-Date: 2023-07-14T01:02:03Z\r\n"
    b"Content-Type: application/http; msgtype=response\r\nContent-Length: 64\r\n\r\n"
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>2023-07-11 x</p>\r\n\r\n\r\n"
)
ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>x</title><link href="https://example.org/"/>
<published>2023-07-13T08:00:00Z</published><updated>2023-07-14T00:00:00Z</updated><author><name>x</name></author>
<content type="html">&lt;p&gt;2023-07-11&lt;/p&gt;</content></entry></feed>"""
RSS = b"""<rss version="2.0"><channel><title>x</title><item><title>x</title><link>https://example.org/</link>
<pubDate>Thu, 13 Jul 2023 08:13:04 GMT</pubDate><description>&lt;p&gt;2023-07-11&lt;/p&gt;</description></item></channel></rss>"""
CHECKED = """[[case]]
name = "a"
text = "周二（7月11日），北约峰会开幕。"
on = "2023-07-13"
zone = "Asia/Shanghai"
[case.dates]
"周二" = "2023-07-11"
[[case]]
path = "a.md"
published = ""
"""


def _zip() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name in ("a.md", "../b.md", "c.zip", "d.jsonl", "e/"):
            file.writestr(zipfile.ZipInfo(name), json.dumps(RECORD).encode() if name == "d.jsonl" else ARTICLE)
    return held.getvalue()


def _tar() -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w", format=tarfile.PAX_FORMAT) as file:
        for name, kind in (("丁.md", tarfile.REGTYPE), ("b.md", tarfile.SYMTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            info.size = len(ARTICLE) if info.isfile() else 0
            file.addfile(info, io.BytesIO(ARTICLE))
    return held.getvalue()[:4000]


@lru_cache
def starts() -> dict[str, tuple[bytes, ...]]:
    """By target: what it is begun with beside the seeds."""
    line = json.dumps(RECORD, ensure_ascii=False).encode()
    digest = encode(digest_data(Entry("a.md", "file", data=SHORT), SHORT, Settings()))
    values = (
        "\n".join(str(RECORD[name]) for name in ("text", "title", "published"))
        + "\nhttps://example.org/20230713/a\n新华社\nAsia/Shanghai"
    )
    pack = (ROOT / "timeline" / "packs").glob("*/*.toml")
    return {
        "record": (line, b'{"id": 1, "text": "x", "published": null, "now": {}}'),
        "values": (values.encode(),),
        "dated": (DATED.encode(),),
        "merged": (MERGED.encode(),),
        "settings": (
            b'lang = "zh-Hant"\nzone = "Asia/Taipei"\nnow = 2023-07-13T00:00:00Z\njobs = 2\ninputs = ["a", "b"]\nleast_confidence = 0.5\n',
        ),
        "expected": (CHECKED.encode(),),
        "packs": tuple(path.read_bytes()[:4000].rpartition(b"\n\n")[0] for path in sorted(pack)),
        "archived": (_zip(), _tar(), gzip.compress(line + b"\n" + line)),
        "captured": (WARC, gzip.compress(WARC), WARC.replace(b"response", b"resource", 1)),
        "feeds": (RSS, ATOM),
        "stored": (*digest, digest.brief[1:]),
    }
