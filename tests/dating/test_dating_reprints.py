"""A text that came out before: the day of the page, where it says its own, and that of the text, where it says no other."""

from datetime import date

import pytest
from dated import codes, dated

EN = "The ferry to the island runs twice a day, and the crew say that the new engine is louder.\n\nNobody has measured it.\n"
ZH = "开往小岛的渡轮每天两班，船员说新发动机比旧的更响。\n\n还没有人测量过。\n"
MAY = date(2017, 5, 6)
AGAIN = {
    "in a line of its own": f"# 渡轮\n\n2017年5月6日　来源：渡口网\n\n（原载《渡口报》1998年4月12日）\n\n{ZH}",
    "beside the page's day": f"# 渡轮\n\n发布时间：2017-05-06 10:00　原文发表时间：2009-07-01　作者：王平\n\n{ZH}",
    "before the page's day": f"# 渡轮\n\n首发于2009年7月1日　发布时间：2017-05-06\n\n{ZH}",
    "front matter": f"---\ndate: 2017-05-06\n---\n\n（原刊《渡口报》1998年4月12日）\n\n{ZH}",
    "an address": f"---\nurl: https://pier.example/2017/05/06/ferry\n---\n\nFirst published: 12 April 1998\n\n{EN}",
    "English": f"# The ferry\n\nPosted May 6, 2017\n\nOriginally published April 12, 1998\n\n{EN}",
}
ONLY = {
    "an archive": f"From the archive: first published 6 May 2017\n\n# The ferry\n\n{EN}",
    "a label": f"# The ferry\n\nOriginally published on 6 May 2017\n\n{EN}",
    "a correction": f"# The ferry\n\nFirst published on Sat 6 May 2017 06.00 BST\n\nLast modified on Tue 9 May 2017 14.36 BST\n\n{EN}",
    "Chinese": f"# 渡轮\n\n原载《渡口报》2017年5月6日\n\n{ZH}",
}


@pytest.mark.parametrize("case", AGAIN)
def test_a_reprint_is_of_the_day_of_its_page(case):
    found = dated(AGAIN[case])
    assert found.local_date == MAY
    assert found.confidence > 0.9
    assert "reprint" in codes(found)


@pytest.mark.parametrize("case", ONLY)
def test_and_of_that_of_its_text_where_it_says_no_other(case):
    found = dated(ONLY[case])
    assert (found.local_date, found.inferred) == (MAY, False)
    assert "reprint" not in codes(found)


@pytest.mark.parametrize(
    "text",
    [
        f"# The ferry\n\nMay 6, 2017\n\nFirst published April 30, 2017\n\n{EN}",
        f"# The ferry\n\nFirst run of the new ferry\n\n{EN}",
        f"# 渡轮\n\n原载重量不变\n\n{ZH}",
    ],
)
def test_what_is_no_reprint(text):
    assert "reprint" not in codes(dated(text))
