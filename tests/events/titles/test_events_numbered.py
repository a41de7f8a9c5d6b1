"""Items of a numbered list lose their number in a title; what only looks like one keeps it."""

import pytest
from told import digest


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("2、瑞银集团[7月12日|2023-07-12]宣布收购瑞士信贷。", "瑞银集团宣布收购瑞士信贷"),
        ("十二、瑞银集团[7月12日|2023-07-12]宣布收购瑞士信贷。", "瑞银集团宣布收购瑞士信贷"),
        ("② 瑞银集团[7月12日|2023-07-12]宣布收购瑞士信贷。", "瑞银集团宣布收购瑞士信贷"),
        ("（二）瑞银集团[7月12日|2023-07-12]宣布收购瑞士信贷。", "瑞银集团宣布收购瑞士信贷"),
        ("一、二线城市[7月12日|2023-07-12]宣布取消限购。", "一、二线城市宣布取消限购"),
        ("13名旅客[7月12日|2023-07-12]抵达北京。", "13名旅客抵达北京"),
    ],
)
def test_numbers_of_a_list(text, title):
    (mention,) = digest(text).mentions
    assert mention.titles[:1] == (title,)
