"""What breaks out in a place is the place's; verbs that the dictionary has as nouns end a clause."""

import pytest
from told import digest


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("[7月12日|2023-07-12]，在四川泸定县发生6.8级地震。", "四川泸定县发生6.8级地震"),
        ("台网测定：[7月12日|2023-07-12]在土耳其东南部发生7.8级强震，震源深度16公里。", "土耳其东南部发生7.8级强震"),
        ("[7月12日|2023-07-12]，在美国得州爆发大规模示威。", "美国得州爆发大规模示威"),
        ("[7月12日|2023-07-12]，欧盟《数字市场法案》正式生效。", "欧盟《数字市场法案》正式生效"),
        ("[7月12日|2023-07-12]，北京市第一中级法院公开审理孙大午案。", "北京市第一中级法院公开审理孙大午案"),
        ("[7月12日|2023-07-12]，雷神山医院交付使用。", "雷神山医院交付使用"),
        ("[7月12日|2023-07-12]，推特全球宕机。", "推特全球宕机"),
    ],
)
def test_told(text, title):
    (mention,) = digest(text).mentions
    assert mention.titles[:1] == (title,)


@pytest.mark.parametrize(
    "text",
    [
        "[7月12日|2023-07-12]，在四川泸定县发生的地震。",
        "[7月12日|2023-07-12]，在北京举行会谈。",
        "[7月12日|2023-07-12]，在会场内爆发口角。",
    ],
)
def test_untitled(text):
    assert not any(mention.titles for mention in digest(text).mentions)
