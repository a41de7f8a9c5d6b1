"""Whether something is planned is said by a verb; what only describes a noun as planned says nothing of what happened to it."""

import pytest
from told import digest


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("Half of the scheduled trains were cancelled [today|2023-07-13].", "en", "happened"),
        ("Norland called off its planned merger with Moss Bank [today|2023-07-13].", "en", "happened"),
        ("The long expected flood reached Leeds [today|2023-07-13].", "en", "happened"),
        ("Scheduled flights from Leeds resumed [today|2023-07-13].", "en", "happened"),
        ("过半的计划航班[今天|2023-07-13]在甲市被取消。", "zh-Hans", "happened"),
        ("甲集团[今天|2023-07-13]取消计划中的合并案。", "zh-Hans", "happened"),
        # a verb of planning is one
        ("The launch is scheduled for [today|2023-07-13] in Norland.", "en", "planned"),
        ("Norland will call off the planned merger [today|2023-07-13].", "en", "planned"),
        ("Lee Park is expected to resign [today|2023-07-13].", "en", "planned"),
        ("The museum in Leeds planned to open [today|2023-07-13].", "en", "planned"),
        ("甲集团计划[今天|2023-07-13]取消合并案。", "zh-Hans", "planned"),
        # what is planned, by its name
        ("美国国会[今天|2023-07-13]通过9000亿美元纾困计划。", "zh-Hans", "happened"),
        ("市政府[今天|2023-07-13]提交计划书。", "zh-Hans", "happened"),
        ("市政府计划[今天|2023-07-13]拆除危楼。", "zh-Hans", "planned"),
        ("北约[本周|2023-07-10|range]计划与日本会谈。", "zh-Hans", "planned"),
        # before publication
        ("The trial of Lee Park was scheduled for [March 5|2023-03-05].", "en", "planned"),
        ("Lee Park was due to perform 50 concerts in London in [May|2023-05].", "en", "planned"),
        ("The ceremony was originally to be held on [June 6|2023-06-06] in London.", "en", "planned"),
        ("Lee Park was expected to resign after his arrest on [June 6|2023-06-06].", "en", "happened"),
        ("Lawmakers were expected to vote on a bill introduced on [June 6|2023-06-06].", "en", "happened"),
        ("The deal was signed on [June 6|2023-06-06] in London.", "en", "happened"),
        ("Norland starts its planned tour of Malta [next week|2023-07-20].", "en", "planned"),
    ],
)
def test_status(text, language, status):
    assert [one.status for one in digest(text, language=language).mentions] == [status]
