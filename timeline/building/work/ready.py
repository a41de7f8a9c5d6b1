"""A process made ready to digest: packs, patterns and dictionaries are loaded once, and shared by the workers forked from it.

It is for the server from which workers are forked (see `engines`); nothing else has a use for it. Nobody digests before it is ready: so
what comes of the dictionaries is worked out beside the patterns. Patterns are made when they are first asked for: of those that nearly
every document asks for, the samples ask.
"""

from __future__ import annotations

import gc

import msgspec

from timeline.building.entries.entry import Entry
from timeline.building.work.beside import beside
from timeline.building.work.columns import Columns, tables
from timeline.building.work.digest import digest, document_of, timexes_of
from timeline.building.work.rubbish import seldom
from timeline.events.words.dictionary import borders_time
from timeline.events.words.names import are_people, is_body, known
from timeline.events.words.tagger import tagged
from timeline.settings import Settings
from timeline.tables import offering, worked_out

# An article in each language with a pack of its own, of what most articles hold.
SAMPLES = (
    """---
title: 北约峰会在维尔纽斯开幕
date: 2023-07-11
---
<time datetime="2023-07-11T09:30:00+08:00">2023年7月11日 09:30</time> 来源：外交部
<p>2023年7月11日，外交部发言人汪文斌在北京表示，北约峰会当天在立陶宛首都维尔纽斯开幕。</p>
会议原定去年6月至9月间举行，后于今年3月5日（周日）推迟；美国总统拜登昨日上午9时许抵达，周三下午离开。
据法新社报道，截至12日中午，已有31国领导人签署声明。“我们三年前就说过这一点，”他说，“本月底以前会有结果。”
2022年2月24日，俄罗斯入侵乌克兰，造成约14000人死亡。两天后，联合国于当地时间26日晚召开紧急会议。
第二季度出口同比增长3.5%，为2019年以来最高；上半年共有120万人失业。专家预计下周还将下雨，请市民注意安全。
""",
    """---
title: NATO leaders meet in Vilnius
date: 2023-07-11
---
<time datetime="2023-07-11T09:30:00Z">July 11, 2023, 9:30 a.m.</time> By the staff
<p>VILNIUS, July 11 (Reuters) - NATO leaders met in Vilnius on Tuesday, a spokesman for the White House said.</p>
The talks, first planned for last June, were postponed on 5 March 2023; President Joe Biden arrived on Monday evening and left two days
later. "We have said so for three years," he told reporters last week. "There will be an answer by the end of this month."
On Feb. 24, 2022, Russia invaded Ukraine, killing about 14,000 people. The United Nations held an emergency meeting two days later.
Exports rose 3.5% in the second quarter, the most since 2019. More rain is expected next week, officials said yesterday at 10 a.m.
""",
)


def dictionaries() -> dict[str, Columns]:
    """All that is worked out of them."""
    sentence = SAMPLES[0].split("\n")[5]
    tagged(sentence)
    known(sentence)
    borders_time(sentence)
    is_body(sentence)
    are_people(frozenset((sentence,)))
    return {name: Columns.of(table) for name, table in worked_out().items()}


seldom()
given = beside(dictionaries, dict[str, msgspec.Raw])
settings = Settings()
documents = [document_of(Entry("", "file"), sample.encode(), settings) for sample in SAMPLES]
for document in documents:
    timexes_of(document, settings)
offering(tables(given() or {}).get)
for document in documents:
    digest(document, settings)
offering(None)
gc.freeze()  # what is never looked at by the collector is never copied from the server
