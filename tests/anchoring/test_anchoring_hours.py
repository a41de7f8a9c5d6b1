"""Hours and parts of a day that no day in the text dates: of the publication's day, or of none."""

from datetime import date, datetime

import pytest

from timeline.anchoring import anchor
from timeline.grammar import find
from timeline.model import Dating, Document, Moment
from timeline.settings import Settings

LONG = "屋后有一条河，河边种着柳树，风一吹就响。" * 30
OWN = "我走到河边，我坐了下来。" * 33
DATING = Dating(published=Moment(datetime(2021, 1, 18, 9, 30), "minute"), local_date=date(2021, 1, 18))  # a Monday


def value(text: str, said: str, **options: str) -> str:
    found = anchor(Document(id="case", path="", text=text), find(text, "zh"), DATING, Settings.model_validate(options))
    return next(one.value for one in found if one.text == said)


@pytest.mark.parametrize(
    ("text", "said", "want"),
    [
        # the news says when
        ("外交部上午說，會議延期。", "上午", "2021-01-18TMO"),
        ("警方晚间公布名单。", "晚间", "2021-01-18TEV"),
        (f"他今天说话。\n{LONG}\n警方晚间公布名单。", "晚间", "2021-01-18TEV"),
        (f"他周日说话。\n{LONG}\n截至下午4时，仍有人受困。", "下午4时", "2021-01-18T16:00"),
        (f"1月17日，他說話。\n{LONG}\n警方晚間公布名單。", "晚間", "2021-01-18TEV"),
        # habits and rules
        ("他今天说，孩子平时夜里只醒两次。", "夜里", "XXXX-XX-XXTNI"),
        ("她今天說，通常都是午夜才能休息。", "午夜", "XXXX-XX-XXTNI"),
        ("政府今天要求民众晚上8点以后不要出门。", "晚上8点", "XXXX-XX-XXT20:00"),
        ("今天的廣告裡，女子深夜行走時被尾隨。", "深夜", "XXXX-XX-XXTNI"),
        ("今天起，凌晨时分不再供电。", "凌晨", "XXXX-XX-XXTNI"),
        ("他今天说话。\n那里白天的气温在零下。", "白天", "XXXX-XX-XXTDT"),
        ("周三白天的气温在零下。", "周三白天", "2021-01-13TDT"),
        ("每個上班日上午11時公布。", "上午11時", "XXXX-XX-XXT11:00"),
        ("他說，15日清晨氣溫回升，夜間輻射冷卻。", "夜間", "2021-01-15TNI"),
        # of another month
        ("他今天說，2019年12月訪問北京時曾在清晨看升旗。", "清晨", "XXXX-XX-XXTMO"),
        ("他今天說，2019年12月3日訪問北京時曾在清晨看升旗。", "清晨", "2019-12-03TMO"),
        ("他今天說，1989年事件中的將軍上午去世。", "上午", "2021-01-18TMO"),
        ("本月他病了，下午入院。", "下午", "2021-01-18TAF"),
        # a story that tells of no day near the publication
        ("晚上十点半，我下班了。", "晚上十点半", "XXXX-XX-XXT22:30"),
        (f"\n{LONG}\n早上，她去了医院。", "早上", "XXXX-XX-XXTMO"),
        (f"“今天的路不好走。”他说。\n{LONG}\n早上，她去了医院。", "早上", "XXXX-XX-XXTMO"),
        # more than the news of a day: a writer's own story, and a long report, but for what is reported in it
        (f"今天我来了。\n{OWN}\n早上，她去了医院。", "早上", "XXXX-XX-XXTMO"),
        (f"今天他来了。\n“{OWN}”\n早上，她去了医院。", "早上", "2021-01-18TMO"),
        (f"他今天来了。\n{LONG * 8}\n早上，她去了医院。", "早上", "XXXX-XX-XXTMO"),
        (f"他今天来了。\n{LONG * 8}\n警方晚间公布名单。", "晚间", "2021-01-18TEV"),
    ],
)
def test_an_hour_is_of_a_day_that_is_told(text, said, want):
    assert value(text, said) == want


def test_without_news_an_hour_is_of_the_day_of_asking():
    assert value("通常午夜才能休息。", "午夜", genre="plain") == "2021-01-18TNI"
