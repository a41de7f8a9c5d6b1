"""What a sentence is compared by: pairs that words hold, the values of numbers, no dates; names without what only goes with them."""

import pytest
from told import digest

from timeline.events.sentences.saying import speaker
from timeline.events.words.content import stem, words
from timeline.events.words.figures import are_others, figures, number
from timeline.events.words.folding import fold
from timeline.events.words.lexicon import lexicon_of


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("1万7668例", "17668"),
        ("17,668", "17668"),
        ("24.9万", "249000"),
        ("1万5千名", "15000"),
        ("3亿", "300000000"),
        ("53人", "53人"),
        ("7.5%", "7.5%"),
        ("120%", "120%"),
        ("1.2.3", "1.2.3"),
    ],
)
def test_a_number_is_its_value(said, value):
    assert number(said) == value


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("6日新增63例确诊、120例无症状", {"63", "120"}),
        ("新增9个中风险区", {"9"}),
        ("1万5千名国民警卫队", {"15000"}),
        ("53名泛民主派人士", {"53"}),
        ("有效率为78%", {"78%"}),
        ("截至7日0时,610万9685人", {"6109685"}),
        ("2021年1月6日7时", set()),
        ("宪法第25修正案", set()),
        ("covid-19, b117, 2019冠状病毒", set()),
        ("4 dead and 1,200 arrested at 3 p.m. in 2021", {"4", "1200"}),
        ("the dam held for the first time since the 20 april flood", set()),
        ("on march 3rd 12 miners walked out", {"12"}),
        ("13 marched, 40 decided to stay", {"13", "40"}),
        # to the one, or roughly
        ("逾50名渔民、至少3艘船", {"~50", "~3"}),
        ("50多名渔民、3000余只羊", {"~50", "~3000"}),
        ("more than 50 miners and at least 3 nurses", {"~50", "~3"}),
        ("最近50名渔民", {"50"}),
        ("it was all over 50 years old walls", {"50"}),
    ],
)
def test_what_is_counted(said, counts):
    language = "en" if said.isascii() else "zh"
    assert figures(said, language) == counts


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ({"53"}, {"53"}, False),
        ({"53"}, {"33"}, True),
        ({"53"}, {"52"}, True),
        ({"53"}, {"~50"}, False),
        ({"~2000"}, {"2447"}, False),
        ({"~50"}, {"~33"}, True),
        ({"~6%"}, {"6.4%"}, False),
        ({"~6%"}, {"6"}, True),
        ({"53", "4"}, {"4"}, False),
        ({"53"}, set(), False),
        ({"~1.2.3"}, {"1"}, True),
    ],
)
def test_a_rough_count_may_be_another(one, other, apart):
    assert are_others(frozenset(one), frozenset(other)) is apart


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("stop", "stopped"),
        ("cap", "capped"),
        ("ban", "banning"),
        ("release", "released"),
        ("close", "closing"),
        ("charge", "charged"),
        ("kill", "killing"),
        ("pass", "passed"),
        ("announce", "announces"),
        ("carry", "carried"),
    ],
)
def test_forms_of_an_english_word_meet(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("plane", "plan"), ("hope", "hop"), ("bell", "bel"), ("case", "cas")])
def test_other_english_words_do_not(one, other):
    assert stem(one) != stem(other)


def test_figures_of_both_scripts_and_languages_meet():
    told = ("新增1萬7668例確診", "zh-Hant"), ("新增17668人确诊", "zh-Hans"), ("17,668 new cases", "en")
    assert all("17668" in words(fold(text), lexicon_of(language)) for text, language in told)


def test_a_pair_across_two_words_is_none():
    held = words("全部进行异地集中隔离", lexicon_of("zh"))
    assert "集中" in held and "隔离" in held
    assert not {"部进", "行异", "地集", "中隔"} & set(held)


def test_a_name_that_no_dictionary_has_keeps_its_pairs():
    assert "增村" in words("增村镇", lexicon_of("zh"))


def test_the_time_is_not_compared():
    (mention,) = digest("总统普京[7月11日上午|2023-07-11]抵达北京访问。").mentions
    assert not any("月" in word or "上午" in word for word in mention.words)


def test_that_a_briefing_is_the_usual_one_is_not_compared():
    assert words("发言人在例行记者会上抗议", lexicon_of("zh")) == words("发言人在记者会上抗议", lexicon_of("zh"))


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("外交部发言人汪文斌表示，中方坚决反对", "外交部发言人汪文斌表示"),
        ("国务卿蓬佩奥宣布取消交往限制", ""),
        ("卫生部通报，新增33例", ""),
        ("总统普京抵达北京", ""),
    ],
)
def test_who_speaks_counts_where_speaking_is_what_happens(title, who):
    assert speaker(title, lexicon_of("zh")) == who


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("香港政府[7月11日|2023-07-11]逮捕多人。", {"香港"}),
        ("外交部[7月11日|2023-07-11]在外交部大楼宣布结果。", set()),
        ("大陆地区[7月11日|2023-07-11]新增病例。", {"中国"}),
    ],
)
def test_names_without_what_only_goes_with_them(text, names):
    (mention,) = digest(text).mentions
    assert set(mention.names) == names
