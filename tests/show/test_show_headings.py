"""Headings break at punctuation, never inside a name."""

import pytest

from timeline.show.strings.headings import heading, is_long, phrased


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("中国驻欧盟使团声明：坚决反对北约“东进亚太地区”", True),
        ("Putin meets Xi Jinping in Beijing hours before the Winter Olympics", True),
        ("正在立陶宛参加北约峰会的日本首相岸田文雄与北约秘书长斯托尔滕贝格会晤", False),
        ("", True),
    ],
)
def test_phrases(title, short):
    assert phrased(title) is short


@pytest.mark.parametrize(
    ("title", "long"),
    [
        ("外长会议下周在立陶宛首都维尔纽斯举行" * 2, False),
        ("外长会议下周举行，" * 8, True),
        ("Ministers meet " * 5, False),
    ],
)
def test_a_heading_that_would_fill_a_telephone_is_long(title, long):
    assert is_long(title) is long


def test_names_are_kept_whole_the_longer_first():
    made = heading("北约秘书长斯托尔滕贝格与岸田<b>", ["北约", "北约秘书长", "斯托尔滕贝格", "不在其中", "长"])
    assert made == '<span class="name">北约秘书长</span><span class="name">斯托尔滕贝格</span>与岸田&lt;b&gt;'


def test_a_name_that_stands_twice():
    assert heading("京京北京北京", ["北京"]).count("<span") == 2


def test_a_few_quoted_words_stay_together_and_many_do_not():
    made = heading("北约称“胁迫性政策”挑战「一国两制」《公约》<i>", ["政策"])
    assert made.count('<span class="name">') == 3
    assert '<span class="name">“胁迫性政策”</span>' in made and "&lt;i&gt;" in made
    assert "<span" not in heading("他说“这是一句很长很长的引文不必整行”", [])
