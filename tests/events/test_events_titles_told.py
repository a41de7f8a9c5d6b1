"""A Chinese title tells one happening to its end, of somebody who is known by it, and on the day that it is dated with."""

import pytest
from told import digest

from timeline.events import merge

CASES = [
    # told to its end: what only leads up to what somebody does, what was issued, said or asked
    (
        "温州警方[7月11日|2023-07-11]依据省里起草颁布的港口条例，带走十名走私者。",
        "温州警方依据省里起草颁布的港口条例，带走十名走私者",
    ),
    ("温州警方[7月11日|2023-07-11]依据港口条例带走十名走私者。", "温州警方依据港口条例带走十名走私者"),
    (
        "李海生[7月11日|2023-07-11]在记者会上表示，中方对有关国家颠倒黑白、混淆是非，粗暴干涉渔业事务表示强烈谴责。",
        "李海生表示，中方对有关国家颠倒黑白、混淆是非，粗暴干涉渔业事务表示强烈谴责",
    ),
    (
        "渔业部[7月11日|2023-07-11]致函全体船东，宣布休渔期提前结束。",
        "渔业部致函全体船东，宣布休渔期提前结束",
    ),
    (
        "温州海事法院[7月11日|2023-07-11]作出判决，要求航运公司赔偿渔民两百万元。",
        "温州海事法院作出判决，要求航运公司赔偿渔民两百万元",
    ),
    ("温州海事法院[7月11日|2023-07-11]作出裁决。", None),
    ("挪威政府[7月11日|2023-07-11]颁布法令，禁止在峡湾捕鲸。", "挪威政府颁布法令，禁止在峡湾捕鲸"),
    # one happening: what went before a state that lasts, and nothing that is set beside it
    ("温州12名渔民[7月11日|2023-07-11]被扣留后，目前大部分已经回到家中。", "温州12名渔民被扣留"),
    ("[7月11日|2023-07-11]挪威开始捕鲸，相较之下，冰岛晚了一周。", "挪威开始捕鲸"),
    ("[7月11日|2023-07-11]挪威开始捕鲸，与此同时，冰岛的船队仍停在港内。", "挪威开始捕鲸"),
    # what stands behind a semicolon has no part in its date
    (
        "渔价周二回升，因船东利用[前一天|2023-07-10]低价大量买入；休渔期的表决将决定渔市的走向。",
        None,
    ),
    # without its date, where a verb follows that the dictionary has for a noun, or more words of time stand around it
    ("卫生部[周二|2023-07-11]报告了三百宗霍乱病例。", "卫生部报告了三百宗霍乱病例"),
    ("挪威首相此前于[7月11日|2023-07-11]曾表示，捕鲸业站不住脚。", "挪威首相曾表示，捕鲸业站不住脚"),
    (
        "渔业部长[7月11日|2023-07-11]稍早打电话给港务局局长李海生，要求撤回禁令。",
        "渔业部长打电话给港务局局长李海生，要求撤回禁令",
    ),
    # somebody, or something, that is known: not of how many, not whose
    ("港务局订购六艘拖船，首艘[7月11日|2023-07-11]抵港。", "港务局订购六艘拖船，首艘7月11日抵港"),
    ("首艘[7月11日|2023-07-11]抵港，第二艘将在秋天抵达。", None),
    ("首艘国产拖船[7月11日|2023-07-11]抵港。", "首艘国产拖船抵港"),
    ("渔业局局长李海生[7月11日|2023-07-11]表示，两家船厂都提交了图纸。", None),
    (
        "渔业局局长李海生[7月11日|2023-07-11]表示，温州两家船厂都提交了图纸。",
        "渔业局局长李海生表示，温州两家船厂都提交了图纸",
    ),
    ("挪威[7月11日|2023-07-11]宣布，该鱼雷的命中率为九成。", None),
    ("挪威[7月11日|2023-07-11]宣布，该国将停止捕鲸。", "挪威宣布，该国将停止捕鲸"),
    ("航运公司[7月11日|2023-07-11]宣布，该公司将停开夜班船。", "航运公司宣布，该公司将停开夜班船"),
    ("外交部发言人李海生[7月11日|2023-07-11]在例行记者会上表示，中方对此予以强烈谴责。", None),
    (
        "外交部[7月11日|2023-07-11]表示，渔船遭到扣押，中方对此予以强烈谴责。",
        "外交部表示，渔船遭到扣押，中方对此予以强烈谴责",
    ),
    ("卫生官员[周二|2023-07-11]确诊了三宗霍乱病例。", None),
    ("卫生官员[周二|2023-07-11]报告了三宗霍乱病例。", None),
    ("挪威卫生官员[周二|2023-07-11]确诊了三宗霍乱病例。", "挪威卫生官员确诊了三宗霍乱病例"),
    ("报导说，在[7月11日|2023-07-11]举行的渔业会议上，通过了扩建船坞的方案。", None),
    ("仅温州市于[7月11日|2023-07-11]在第三次会议上公布了捕捞配额。", "温州市在第三次会议上公布了捕捞配额"),
    # on its day: what somebody quotes is of that day, not that he quotes it; so is what he says of a month
    ("李海生首先引用了渔港[周二|2023-07-11]遭走私者袭击导致三人受伤的事件，质疑船东沉默。", None),
    ("李海生以造船业为例子说，[去年九月|2022-09]挪威被冰岛制裁，船厂无法交货。", "九月挪威被冰岛制裁，船厂无法交货"),
]


@pytest.mark.parametrize(("text", "title"), CASES)
def test_title(text, title):
    assert [event.title for event in merge([digest(text)])] == ([title] if title else [])


@pytest.mark.parametrize(
    ("texts", "title"),
    [
        # a body that is named
        (
            ["警方[周二|2023-07-11]在港口逮捕五十名走私者。", "温州警方[周二|2023-07-11]在港口逮捕五十名走私者。"],
            "温州警方在港口逮捕五十名走私者",
        ),
        # … where there is none, the one that is not
        (["警方[周二|2023-07-11]在港口逮捕五十名走私者。"], "警方在港口逮捕五十名走私者"),
    ],
)
def test_of_several_titles_the_one_that_names_who_it_was(texts, title):
    digests = [digest(text, name=f"d{number}") for number, text in enumerate(texts)]
    assert [event.title for event in merge(digests)] == [title]
