"""A hand-made Timeline with one of everything that pages must show, and a generator of large ones.

Not made by the pipeline on purpose: the pages are tested on values of the model alone.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from timeline.model import (
    Block,
    Dating,
    Digest,
    Disagreement,
    Document,
    Event,
    Evidence,
    Mention,
    Moment,
    Problem,
    Source,
    Span,
    Timeline,
    Timex,
    When,
)

VOA = Source("美国之音", ("voachinese.com",), "America/New_York", ("zh-Hans",))
CNA = Source("中央社", ("cna.com.tw",), "Asia/Taipei", ("zh-Hant",))
RFI = Source("法广", ("rfi.fr",), "Europe/Paris", ("zh-Hans",))
BBC = Source("BBC News", ("bbc.com",), "Europe/London", ("en",))

# From the OWASP cheat sheet on filter evasion: each must show as text and never run.
HOSTILE = (
    "<script>alert('XSS')</script>",
    "<IMG SRC=javascript:alert('XSS')>",
    '"><img src=x onerror=alert(1)>',
    "</script><svg/onload=alert(2)>",
    "{{7*7}}{% for x in y %}",
    "<!--<script>alert(3)//-->",
    "\u2028alert(4)\u2029",
    "\u202eevil\u202c",
    "null\x00byte \x1b[31m \ud800",
    "]]><script>alert(5)</script>",
    "=cmd|' /C calc'!A0",
    "' onmouseover='alert(6)",
)
HOSTILE_URLS = (
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    " java\nscript:alert(1)",
    "//evil.example/x",
    "",
)


def moment(*parts: int, zone: str = "Asia/Shanghai") -> Moment:
    if len(parts) == 3:
        return Moment(datetime(*parts), "day", zone)
    return Moment(datetime(*parts, tzinfo=UTC), "second", zone)


def document(number: int, title: str, text: str, *, source=None, url="", language="zh-Hans", path="") -> Document:
    path = path or f"news/{number:03d}.md"
    blocks, at = [], 0
    for paragraph in text.split("\n"):
        blocks.append(Block(Span(at, at + len(paragraph)), "paragraph"))
        at += len(paragraph) + 1
    key = hashlib.sha256(path.encode()).hexdigest()[:16]
    return Document(key, path, text, title, url, source, "", language, tuple(blocks))


def timex(
    document: Document, text: str, value: str, since: datetime, until: datetime, precision="day", **more
) -> Timex:
    start = document.text.index(text)
    return Timex(Span(start, start + len(text)), text, "DATE", value, "zh-rule", since, until, precision, **more)


def days(first: date, last: date | None = None, **more) -> When:
    last = last or first
    edtf = first.isoformat() if last == first else f"{first}/{last}"
    mark = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
    edtf += mark[bool(more.get("approximate")), bool(more.get("uncertain"))]
    since = datetime(first.year, first.month, first.day)
    return When(edtf, since, datetime(last.year, last.month, last.day) + timedelta(days=1), "day", **more)


def month(year: int, number: int, **more) -> When:
    after = datetime(year + number // 12, number % 12 + 1, 1)
    return When(
        f"{year}-{number:02d}" + ("~" if more.get("approximate") else ""),
        datetime(year, number, 1),
        after,
        "month",
        **more,
    )


def year(number: int, **more) -> When:
    return When(str(number), datetime(number, 1, 1), datetime(number + 1, 1, 1), "year", **more)


def mention(document: Document, quote: str, when: When, *timexes: Timex, title: str = "", **more) -> Mention:
    start = document.text.index(quote)
    more.setdefault("language", document.language)
    return Mention(document.id, Span(start, start + len(quote)), quote, when, timexes, (title or quote,), **more)


def event(title: str, *mentions: Mention, **more) -> Event:
    identity = hashlib.sha256("\n".join(f"{m.document} {m.span}" for m in mentions).encode()).hexdigest()[:16]
    more.setdefault("names", tuple(dict.fromkeys(name for m in mentions for name in m.names)))
    documents = tuple(dict.fromkeys(m.document for m in mentions))
    first = mentions[0]
    more.setdefault("inferred", all(m.inferred for m in mentions))
    return Event(
        identity, more.pop("when", first.when), title, first.language, mentions, documents, first.status, **more
    )


def rich() -> Timeline:
    """Days, ranges, months, years, approximate, planned, context, merged, disputed, inferred, undated, both scripts, English, hostile."""
    voa = document(
        2,
        "日韩强化与北约伙伴关系 中国坚决反对北约东进亚太",
        "北大西洋公约组织峰会本周在立陶宛首都维尔纽斯召开。中国驻欧盟使团周二（7月11日）发表声明坚决反对北约“东进亚太地区”。\n"
        "北约计划明年在东京开设联络办事处，深化与亚洲地区合作。岸田文雄5月证实此事。\n自1989年5月戈尔巴乔夫访华以来，峰会从未这样引人注目。",
        source=VOA,
        url="https://www.voachinese.com/a/japan-south-korea-and-nato-20230712/7177283.html",
    )
    plain = document(
        1,
        "美国驻北约大使：无意邀请亚洲国家",
        "美国驻北约大使史密斯7月12日在记者会上表示，北约无意邀请任何亚洲国家加入。\n"
        "峰会7月11日至12日在维尔纽斯举行。11日，中国驻欧盟使团发言人表示，坚决反对北约东进亚太。\n2022年，马德里峰会通过新战略构想。",
    )
    cna = document(
        3,
        "蒲亭抵哈爾濱訪問 出席中俄博覽會",
        "（中央社北京17日電）俄羅斯總統蒲亭今天抵達哈爾濱，出席中俄博覽會開幕式。\n昨天他在北京與習近平會談約3小時。兩國去年年底前後已開始籌備。",
        source=CNA,
        url="https://www.cna.com.tw/news/acn/202405170123.aspx",
        language="zh-Hant",
    )
    rfi = document(
        4,
        "普京访华 习近平在北京与其会谈",
        "俄罗斯总统普京周四在北京与中国国家主席习近平举行会谈。\n中俄天然气新协议规定，2025年起每年经管道输气380亿立方米。\n"
        "法新社称，会谈在15日晚间已经开始。",
        source=RFI,
        url="https://www.rfi.fr/cn/20240516-putin",
    )
    bbc = document(
        5,
        "Putin and Xi meet in Beijing before Winter Olympics",
        "Russian President Vladimir Putin met Chinese leader Xi Jinping in Beijing on Friday, hours before the Winter Olympics.\n"
        "State Department spokesman Ned Price said on Thursday that China should use its influence.",
        source=BBC,
        url="https://www.bbc.com/news/world-asia-china-60257080",
        language="en",
    )
    undated = document(6, "一篇没有日期的短文", "前天，县里修好了桥。人们走了过去，什么也没有说。")
    hostile = document(
        7,
        HOSTILE[0] + HOSTILE[2],
        "\n".join((*HOSTILE, "2024年5月17日，" + HOSTILE[2] + "出现了。")),
        source=Source(HOSTILE[1], ("evil.example",)),
        url=HOSTILE_URLS[0],
        path="news/<b>x</b> & 'y'.md",
    )

    smith = timex(
        plain,
        "7月12日",
        "2023-07-12",
        datetime(2023, 7, 12),
        datetime(2023, 7, 13),
        anchor="publication 2023-07-12",
        implied=("year",),
        inferred=True,
    )
    t_tuesday = timex(
        voa, "周二", "2023-07-11", datetime(2023, 7, 11), datetime(2023, 7, 12), anchor="publication 2023-07-12"
    )
    t_711 = timex(
        voa,
        "7月11日",
        "2023-07-11",
        datetime(2023, 7, 11),
        datetime(2023, 7, 12),
        anchor="publication 2023-07-12",
        implied=("year",),
    )
    t_11 = timex(
        plain,
        "11日，",
        "2023-07-11",
        datetime(2023, 7, 11),
        datetime(2023, 7, 12),
        anchor="text 2023-07",
        anchor_span=smith.span,
        implied=("year", "month"),
        inferred=True,
    )
    t_11 = replace(t_11, text="11日", span=Span(t_11.span.start, t_11.span.end - 1))
    t_from = timex(
        plain,
        "7月11日",
        "2023-07-11",
        datetime(2023, 7, 11),
        datetime(2023, 7, 12),
        anchor="publication 2023-07-12",
        range=True,
        inferred=True,
    )
    t_to = timex(
        plain,
        "12日在维",
        "2023-07-12",
        datetime(2023, 7, 12),
        datetime(2023, 7, 13),
        anchor="text 2023-07-11",
        inferred=True,
    )
    t_to = replace(t_to, text="12日", span=Span(t_to.span.start, t_to.span.start + 3))
    t_next = timex(
        voa, "明年", "2024", datetime(2024, 1, 1), datetime(2025, 1, 1), "year", anchor="publication 2023-07-12"
    )
    t_may = timex(
        voa,
        "5月",
        "2023-05",
        datetime(2023, 5, 1),
        datetime(2023, 6, 1),
        "month",
        anchor="publication 2023-07-12",
        implied=("year",),
    )
    t_1989 = timex(voa, "1989年5月", "1989-05", datetime(1989, 5, 1), datetime(1989, 6, 1), "month")
    t_2022 = timex(plain, "2022年", "2022", datetime(2022, 1, 1), datetime(2023, 1, 1), "year")
    t_today = timex(
        cna, "今天", "2024-05-17", datetime(2024, 5, 17), datetime(2024, 5, 18), anchor="publication 2024-05-17"
    )
    t_yesterday = timex(
        cna, "昨天", "2024-05-16", datetime(2024, 5, 16), datetime(2024, 5, 17), anchor="publication 2024-05-17"
    )
    t_end = timex(
        cna,
        "去年年底",
        "2023",
        datetime(2023, 12, 1),
        datetime(2024, 1, 1),
        "month",
        mod="END",
        anchor="publication 2024-05-17",
    )
    t_thursday = timex(
        rfi, "周四", "2024-05-16", datetime(2024, 5, 16), datetime(2024, 5, 17), anchor="publication 2024-05-16"
    )
    t_2025 = timex(rfi, "2025年", "2025", datetime(2025, 1, 1), datetime(2026, 1, 1), "year")
    t_15 = timex(
        rfi,
        "15日晚间",
        "2024-05-15TEV",
        datetime(2024, 5, 15, 18),
        datetime(2024, 5, 16),
        "part",
        anchor="publication 2024-05-16",
        disagreement="“周四”（16日）与“15日”不是同一天",
    )
    t_friday = timex(
        bbc, "Friday", "2022-02-04", datetime(2022, 2, 4), datetime(2022, 2, 5), anchor="publication 2022-02-04"
    )
    t_price = timex(
        bbc, "Thursday", "2022-02-03", datetime(2022, 2, 3), datetime(2022, 2, 4), anchor="publication 2022-02-04"
    )
    t_hostile = timex(hostile, "2024年5月17日", "2024-05-17", datetime(2024, 5, 17), datetime(2024, 5, 18))

    the_16th, the_17th = days(date(2024, 5, 16)), days(date(2024, 5, 17))
    events = [
        event(
            "戈尔巴乔夫访华",
            mention(
                voa,
                "自1989年5月戈尔巴乔夫访华以来，峰会从未这样引人注目。",
                month(1989, 5),
                t_1989,
                names=("戈尔巴乔夫",),
            ),
            context=True,
            importance=0.2,
        ),
        event(
            "马德里峰会通过新战略构想",
            mention(plain, "2022年，马德里峰会通过新战略构想。", year(2022), t_2022, names=("马德里",)),
            importance=0.3,
        ),
        event(
            "Ned Price says China should use its influence",
            mention(
                bbc,
                "State Department spokesman Ned Price said on Thursday that China should use its influence.",
                days(date(2022, 2, 3)),
                t_price,
                names=("Ned Price",),
            ),
            importance=0.3,
        ),
        event(
            "Putin meets Xi Jinping in Beijing hours before the Winter Olympics",
            mention(
                bbc,
                "Russian President Vladimir Putin met Chinese leader Xi Jinping in Beijing on Friday, hours before the Winter Olympics.",
                days(date(2022, 2, 4)),
                t_friday,
                names=("Vladimir Putin", "Xi Jinping"),
            ),
            importance=0.8,
        ),
        event(
            "岸田文雄证实北约将在东京开设联络处",
            mention(voa, "岸田文雄5月证实此事。", month(2023, 5), t_may, names=("岸田文雄", "东京")),
            importance=0.4,
        ),
        event(
            "中国驻欧盟使团声明：坚决反对北约“东进亚太地区”",
            mention(
                voa,
                "中国驻欧盟使团周二（7月11日）发表声明坚决反对北约“东进亚太地区”。",
                days(date(2023, 7, 11)),
                t_tuesday,
                t_711,
                names=("中国驻欧盟使团", "北约"),
            ),
            mention(
                plain,
                "11日，中国驻欧盟使团发言人表示，坚决反对北约东进亚太。",
                days(date(2023, 7, 11)),
                t_11,
                names=("中国驻欧盟使团", "北约"),
                inferred=True,
            ),
            importance=0.9,
            why="voices=2; documents=2; total=7",
            inferred=False,
        ),
        event(
            "北约峰会在维尔纽斯举行",
            mention(
                plain,
                "峰会7月11日至12日在维尔纽斯举行。",
                days(date(2023, 7, 11), date(2023, 7, 12)),
                t_from,
                t_to,
                names=("维尔纽斯",),
                inferred=True,
            ),
            importance=0.7,
        ),
        event(
            "美国驻北约大使史密斯称北约无意邀请亚洲国家加入",
            mention(
                plain,
                "美国驻北约大使史密斯7月12日在记者会上表示，北约无意邀请任何亚洲国家加入。",
                days(date(2023, 7, 12), uncertain=True),
                smith,
                names=("史密斯", "北约"),
                inferred=True,
            ),
            importance=0.6,
        ),
        event(
            "兩國開始籌備中俄博覽會",
            mention(cna, "兩國去年年底前後已開始籌備。", month(2023, 12, approximate=True), t_end),
            importance=0.2,
        ),
        event(
            "北约计划在东京开设联络办事处",
            mention(
                voa,
                "北约计划明年在东京开设联络办事处，深化与亚洲地区合作。",
                year(2024),
                t_next,
                names=("北约", "东京"),
                status="planned",
            ),
            importance=0.5,
        ),
        event(
            "普京与习近平在北京会谈",
            mention(
                rfi,
                "俄罗斯总统普京周四在北京与中国国家主席习近平举行会谈。",
                the_16th,
                t_thursday,
                names=("普京", "习近平", "北京"),
            ),
            mention(cna, "昨天他在北京與習近平會談約3小時。", the_16th, t_yesterday, names=("習近平", "北京")),
            importance=1.0,
            disagreements=(Disagreement(days(date(2024, 5, 15)), (rfi.id,), "法新社称会谈在15日晚间已经开始"),),
        ),
        event(
            "蒲亭抵達哈爾濱 出席中俄博覽會開幕式",
            mention(
                cna,
                "（中央社北京17日電）俄羅斯總統蒲亭今天抵達哈爾濱，出席中俄博覽會開幕式。",
                the_17th,
                t_today,
                names=("蒲亭", "哈爾濱", HOSTILE[2]),
            ),
            importance=0.6,
        ),
        event(
            HOSTILE[0] + "出现了",
            mention(hostile, "2024年5月17日，" + HOSTILE[2] + "出现了。", the_17th, t_hostile, names=HOSTILE),
            importance=0.1,
        ),
        event(
            "中俄天然气协议：每年经管道输气380亿立方米",
            mention(
                rfi, "中俄天然气新协议规定，2025年起每年经管道输气380亿立方米。", year(2025), t_2025, status="planned"
            ),
            context=True,
            importance=0.4,
        ),
    ]
    by_title = {e.title: e.id for e in events}
    statement = by_title["中国驻欧盟使团声明：坚决反对北约“东进亚太地区”"]
    events = [replace(e, before=(statement,)) if e.title.startswith("美国驻北约大使") else e for e in events]

    def said(
        kind: str, at: Moment, text: str, where: str, weight: float, reason: str = "", role="published"
    ) -> Evidence:
        return Evidence(kind, role, at, text, where, None, weight, reason)

    day12 = moment(2023, 7, 12, zone="")
    digests = (
        Digest(
            plain,
            (),
            Dating(
                published=day12,
                local_date=date(2023, 7, 12),
                inferred=True,
                confidence=0.8,
                chosen=said("neighbours", day12, "002.md 讲同一件事", "相邻文档", 0.6, "与 2 篇已知日期的报道相似"),
                rejected=(
                    said("phrase", moment(2022, 1, 1, zone=""), "2022年", "正文", 0.1, "太早：同一段里有7月12日"),
                ),
                not_before=date(2023, 7, 12),
                not_after=date(2023, 7, 13),
                reasons=("正文最晚的日期是7月12日", "002.md 讲同一件事，发表于2023年7月12日"),
            ),
            (smith, t_from, t_to, t_11, t_2022),
            tuple(m for e in events for m in e.mentions if m.document == plain.id),
        ),
        Digest(
            voa,
            (),
            Dating(
                published=moment(2023, 7, 12, 9, 38, 33, zone="America/New_York"),
                local_date=date(2023, 7, 12),
                zone="America/New_York",
                confidence=0.99,
                chosen=said(
                    "stamp", moment(2023, 7, 12, 9, 38, 33), "Wed, 12 Jul 2023 09:38:33 GMT", "正文第一行", 0.999
                ),
                agreeing=(
                    said("address", moment(2023, 7, 12), "20230712", "网址", 0.98),
                    said("milliseconds", moment(2023, 7, 12, 9, 39, 3), "<!--1689154743000-->", "第1行", 0.99),
                ),
                rejected=(
                    said("phrase", moment(2023, 7, 11), "周二（7月11日）", "正文", 0.3, "所述之事的日期，不是发表日期"),
                ),
                updated=moment(2023, 7, 12, 15, 0, 0),
            ),
            (t_tuesday, t_711, t_next, t_may, t_1989),
            tuple(m for e in events for m in e.mentions if m.document == voa.id),
        ),
        Digest(
            cna,
            (),
            Dating(
                published=moment(2024, 5, 17, 11, 13, 1, zone="Asia/Taipei"),
                local_date=date(2024, 5, 17),
                zone="Asia/Taipei",
                confidence=0.97,
                chosen=said("byline", moment(2024, 5, 17), "北京17日電", "正文", 0.97),
                agreeing=(said("address", moment(2024, 5, 17), "20240517", "网址", 0.95),),
            ),
            (t_today, t_yesterday, t_end),
            tuple(m for e in events for m in e.mentions if m.document == cna.id),
        ),
        Digest(
            rfi,
            (),
            Dating(
                published=moment(2024, 5, 16, 8, 0, 0, zone="Europe/Paris"),
                local_date=date(2024, 5, 16),
                confidence=0.95,
                chosen=said("address", moment(2024, 5, 16), "20240516", "网址", 0.95),
            ),
            (t_thursday, t_2025, t_15),
            tuple(m for e in events for m in e.mentions if m.document == rfi.id),
        ),
        Digest(
            bbc,
            (),
            Dating(
                published=moment(2022, 2, 4, 21, 32, 23, zone="Europe/London"),
                local_date=date(2022, 2, 4),
                confidence=0.99,
                chosen=said(
                    "field", moment(2022, 2, 4, 21, 32, 23), "2022-02-04T21:32:23Z", "front matter: date", 0.99
                ),
            ),
            (t_friday, t_price),
            tuple(m for e in events for m in e.mentions if m.document == bbc.id),
        ),
        Digest(undated, (), Dating(reasons=("文中没有任何可用的日期",), not_before=date(2021, 1, 1)), (), ()),
        Digest(
            hostile,
            (),
            Dating(
                published=moment(2024, 5, 17),
                local_date=date(2024, 5, 17),
                confidence=0.4,
                chosen=said("field", moment(2024, 5, 17), HOSTILE[3], HOSTILE[4], 0.4, HOSTILE[5]),
            ),
            (t_hostile,),
            tuple(m for e in events for m in e.mentions if m.document == hostile.id),
        ),
    )
    problems = (
        Problem(
            "news/broken.md",
            "front matter does not end",
            "line 1",
            "---\ntitle: x",
            "Close it with ---.",
            left_out=True,
        ),
        Problem("news/<i>y</i>.md", "an impossible date", "line 3", HOSTILE[0], "", left_out=False),
    )
    return Timeline(
        tuple(sorted(digests, key=lambda d: d.document.path)),
        tuple(events),
        problems,
        date(2022, 2, 3),
        date(2024, 5, 17),
    )


def large(events: int, *, start: date = date(2015, 1, 1), span: int = 2000, documents: int | None = None) -> Timeline:
    """`events` one-day events over `span` days, two to a document unless `documents` is given; the same every time."""
    sources = tuple(Source(f"来源{number:02d}") for number in range(15))
    places = ("北京", "上海", "石家庄", "香港", "台北", "华盛顿", "布鲁塞尔", "东京", "首尔", "莫斯科")
    made, digests = [], []
    count = documents or max(1, events // 2)
    per = -(-events // count)
    number = 0
    for index in range(count):
        published = start + timedelta(days=index * span // count)
        lines = [
            f"{place}{published.month}月{published.day}日宣布第{number + k}号措施，{sources[index % 15].name}报道。"
            for k in range(min(per, events - number))
            for place in (places[(number + k) % 10],)
        ]
        text = "\n".join(lines)
        doc = document(
            index,
            f"第{index}号报道",
            text,
            source=sources[index % 15],
            url=f"https://news.example/{published:%Y%m%d}/{index}.html",
        )
        mentions, timexes, at = [], [], 0
        for k, line in enumerate(lines):
            phrase = f"{published.month}月{published.day}日"
            offset = at + line.index(phrase)
            when = days(published)
            tx = Timex(
                Span(offset, offset + len(phrase)),
                phrase,
                "DATE",
                when.edtf,
                "zh-md",
                when.since,
                when.until,
                "day",
                anchor=f"publication {published}",
                implied=("year",),
            )
            m = Mention(
                doc.id, Span(at, at + len(line)), line, when, (tx,), (line[:-1],), names=(places[(number + k) % 10],)
            )
            timexes.append(tx)
            mentions.append(m)
            made.append(
                Event(
                    hashlib.sha256(f"{doc.id}{k}".encode()).hexdigest()[:16],
                    when,
                    line.split("，")[0],
                    "zh-Hans",
                    (m,),
                    (doc.id,),
                    importance=((number + k) * 7919 % 1000) / 1000,
                    names=m.names,
                )
            )
            at += len(line) + 1
        number += len(lines)
        at_noon = Moment(
            datetime(published.year, published.month, published.day, 4, tzinfo=UTC), "second", "Asia/Shanghai"
        )
        chosen = Evidence("field", "published", at_noon, published.isoformat(), "front matter: date", None, 0.99)
        digests.append(
            Digest(
                doc,
                (),
                Dating(at_noon, published, "Asia/Shanghai", confidence=0.99, chosen=chosen),
                tuple(timexes),
                tuple(mentions),
            )
        )
    made.sort(key=lambda e: (e.when.since, -e.importance, e.id))
    return Timeline(tuple(digests), tuple(made), (), start, start + timedelta(days=span))
