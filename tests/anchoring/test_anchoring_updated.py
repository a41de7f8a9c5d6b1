"""Up to which day something stood as a page says that was published on 3 April 2024, a Wednesday, and may have been updated since."""

from datetime import date, datetime

import pytest

from timeline.anchoring import anchor
from timeline.grammar import find
from timeline.model import Dating, Document, Moment
from timeline.settings import Settings

CASES = [
    ("截至周四晚，已有十人死亡。", 4, "2024-04-04TEV"),
    ("截至星期四，已有十人死亡。", 4, "2024-04-04"),
    ("截至周五，仍有三人失踪。", 5, "2024-04-05"),
    ("截至周四晚，已有十人死亡。", None, "2024-03-28TEV"),
    ("截至周四晚，已有十人死亡。", 5, "2024-03-28TEV"),
    ("截至周四晚，已有十人死亡。", 11, "2024-03-28TEV"),
    ("股市周四下跌。", 4, "2024-03-28"),
    ("截至上周四，已有十人死亡。", 4, "2024-03-28"),
]


@pytest.mark.parametrize(("text", "day", "value"), CASES)
def test_what_stands_up_to_a_weekday_is_of_the_update(text, day, value):
    updated = Moment(datetime(2024, 4, day, 20, 0), "minute") if day else None
    published = Moment(datetime(2024, 4, 3, 9, 30), "minute")
    dating = Dating(published=published, local_date=date(2024, 4, 3), updated=updated)
    document = Document(id="case", path="", text=text, language="zh-Hans", blocks=())
    assert [one.value for one in anchor(document, find(text, "zh"), dating, Settings())] == [value]
