"""An hour whose day nobody says is of publication's day where somebody does something at it, and it had come; else it tells nothing."""

import pytest
from told import read_on


def told(text, published="2023-07-12T15:30:00+08:00"):
    return [(one.when.edtf, one.titles[0]) for one in read_on(text, published).mentions if one.titles]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("温州警方下午拘捕三名涉嫌诈骗的男子。", "温州警方拘捕三名涉嫌诈骗的男子"),
        ("温州海事法院上午撤销陈明德的保释申请。", "温州海事法院撤销陈明德的保释申请"),
        ("溫州市消防局清晨在碼頭救出兩名船員。", "溫州市消防局在碼頭救出兩名船員"),
        ("温州港务局中午宣布取消所有航班。", "温州港务局宣布取消所有航班"),
        ("温州海警下午2时30分扣押一艘渔船。", "温州海警扣押一艘渔船"),
        ("陈明德的律师再度申请保释。温州海事法院上午驳回申请。", "温州海事法院驳回申请"),
    ],
)
def test_what_somebody_did_at_an_hour_of_publications_day(text, title):
    assert told(text) == [("2023-07-12", title)]


@pytest.mark.parametrize(
    "text",
    [
        "温州警方傍晚拘捕三名涉嫌诈骗的男子。",  # not come by then: of another day
        "温州警方每天下午拘捕三名涉嫌诈骗的男子。",
        "下午，温州警方拘捕三名男子。",  # a scene, of whatever day is told of
        "一名女子上午在温州码头发现三箱香烟。",
        "他回忆说，“温州警方上午拘捕了三名男子。”",
        "温州市长下午的行程已经公布。",
        "温州警方11时拘捕三名男子。",  # of which half of the day?
        "陈明德在上午离开温州码头。",
    ],
)
def test_other_hours_tell_no_day(text):
    assert told(text) == []


def test_an_hour_beside_another_day_is_of_that_day():
    assert told("7月10日，温州港务局宣布停工。温州警方下午拘捕三名男子。") == [("2023-07-10", "温州港务局宣布停工")]
