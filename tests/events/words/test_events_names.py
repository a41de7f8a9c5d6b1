"""Names: one form for each, and none made of common words."""

import pytest
from told import digest

from timeline.events.words.names import known


def named(text):
    return [set(mention.names) for mention in digest(text).mentions]


def test_a_family_name_and_a_spelling_join_the_full_name():
    told = named(
        "大使朱丽安·史密斯（Julianne Smith）[7月11日|2023-07-11]发言。史密斯[7月12日|2023-07-12]离开。"
        "7月13日[7月13日|2023-07-13]，Julianne Smith再度发言。"
    )
    assert told == [{"朱丽安·史密斯"}] * 3


def test_a_full_name_joins_the_known_one():
    (told,) = named("秘书长延斯·斯托尔滕贝格（Jens Stoltenberg）[7月11日|2023-07-11]发言。")
    assert told == {"斯托尔滕贝格"}
    (told,) = named("执委会主席范德赖恩（Ursula von der Leyen）[7月11日|2023-07-11]发言。")
    assert told == {"冯德莱恩"}


def test_what_is_written_in_capitals_is_no_pronoun():
    told = digest("Lee told us on [Tuesday|2023-07-11] that a nurse who fell ill had died.", language="en").mentions
    assert [set(one.names) for one in told] == [set()] and not {"美国", "世界卫生组织"} & set(told[0].words)
    told = digest("The WHO and the US met on [Tuesday|2023-07-11].", language="en").mentions
    assert [set(one.names) for one in told] == [{"世界卫生组织", "美国"}]


def test_a_rank_is_no_other_place():
    assert named("河北省[7月11日|2023-07-11]封城。河北[7月12日|2023-07-12]封城。") == [{"河北"}] * 2
    assert named("吉林市[7月11日|2023-07-11]封城。") != named("吉林省[7月11日|2023-07-11]封城。")


def test_common_words_are_no_names():
    (told,) = named("总统会晤的表示，总理今天上午宣布，主席小圈子指出，局长王军周五宣布，[7月11日|2023-07-11]开会。")
    assert told == set()


def test_common_words_of_the_dictionary_are_no_names():
    (told,) = named("高新区的富豪榜和黑名单[7月11日|2023-07-11]公开，暴风雪阻断了道路。")
    assert told == set()


def test_what_several_places_have_names_none_of_them():
    (told,) = named("内政部与统计局[7月11日|2023-07-11]开会，商务部没有出席。")
    assert told == set()


def test_a_first_name_alone_is_not_read_out_of_a_longer_one():
    (told,) = named("作家罗伯特·布朗[7月11日|2023-07-11]抵达巴黎。")
    assert "罗伯特" not in told
    assert "巴黎" in told


def test_an_illness_is_a_term_and_no_name():
    (told,) = named("新冠疫情[7月11日|2023-07-11]在巴黎暴发。")
    assert told == {"巴黎"}


def test_a_place_that_ends_within_a_name_of_the_documents_own_is_none():
    (told,) = named("伦敦市长沙迪克汗（Sadiq Khan）[7月11日|2023-07-11]宣布。")
    assert told == {"伦敦", "沙迪克汗"}
    (told,) = named("长沙市长沙迪克汗（Sadiq Khan）[7月11日|2023-07-11]离开长沙。")
    assert told == {"长沙", "沙迪克汗"}


def test_what_a_foreigner_is_called_is_no_part_of_his_name():
    (told,) = named("土耳其前外交官博兹基尔（Volkan Bozkir）[7月11日|2023-07-11]到过巴黎。")
    assert told == {"土耳其", "博兹基尔", "巴黎"}
    (told,) = named("台湾民主基金会（TFD）[7月11日|2023-07-11]开会。")
    assert "台湾民主基金会" in told
    (told,) = named("国家主权基金（Fund）[7月11日|2023-07-11]开会。")
    assert "基金" not in told


def test_a_particle_is_no_part_of_a_name():
    (told,) = named("分析师王有鑫亦表示，发言人吕冠颐则指出，议员李在明表示，[7月11日|2023-07-11]开会。")
    assert told == {"王有鑫", "吕冠颐", "李在明"}
    (told,) = named("博兹基尔就曾在推特（Twitter）[7月11日|2023-07-11]发言。")
    assert not any("在" in name for name in told)


def test_a_word_that_opens_a_sentence_is_no_part_of_a_name():
    told = digest(
        "He said on [Tuesday|2023-07-11]: “On January he left; When Joseph Chamberlain came, Will Smith left.”",
        language="en",
    ).mentions
    assert set(told[0].names) == {"Joseph Chamberlain", "Will Smith"}


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("中美贸易", ["中国", "美国"]),
        ("美台关系", ["美国", "台湾"]),
        ("韩日之间", ["韩国", "日本"]),
        ("8日中美贸易", ["中国", "美国"]),
        ("八日中美贸易", ["中国", "美国"]),
        ("台中市", ["台中市"]),
        ("中英文课本", []),
        ("朝日新闻", []),
        ("高中美术课", []),
        ("中美洲国家", ["中美洲"]),
        ("传统美德", []),
        ("发展中印度市场", ["印度"]),
    ],
)
def test_two_countries_in_two_characters_are_both(told, names):
    assert [form for form, _ in known(told)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ann Lee met Paul Stone and the mayor of New Rigow on [Friday|2023-07-07].",
            {"Ann Lee", "Paul Stone", "New Rigow"},
        ),
        ("On [Friday|2023-07-07] Ann Lee met the board of Norland Ports.", {"Ann Lee", "Norland Ports"}),
        ("In [April|2023-04-01] Ann Lee sued the Rigow Harbour Company.", {"Ann Lee", "Rigow Harbour Company"}),
        ("A court ruled on [Friday July 7|2023-07-07] that Norland Ports must pay.", {"Norland Ports"}),
        ("Ann Lee [Friday|2023-07-07] Norland Ports and its owners sued.", {"Ann Lee"}),
        ("The mayor met April Jones of the Sunday Times on [Friday|2023-07-07].", {"April Jones", "Sunday Times"}),
    ],
)
def test_in_english_names_are_what_stands_in_capitals_but_for_the_date(text, names):
    (told,) = digest(text, language="en").mentions
    assert set(told.names) == names
