"""A stamp's line with what is pressed in it (听全文, 分享, Share), and lines of the story that only look like it."""

import pytest

from timeline.reading.blocks.stamped import beside

DAY = "2024年07月05日 19:12"


@pytest.mark.parametrize(
    "behind",
    [
        "来源于 渡口网 可以听文章啦！",
        "来源：渡口网 责任编辑：王某 阅读 1.2万 可以听文章啦！",
        "来源：渡口网 听全文",
        "来源：渡口网　字号 大 中 小",
        "来源：渡口网 字号：大 中 小 打印",
        "来源：渡口网 | 分享 | 收藏 | 打印",
        "来源：渡口网 点击收听！",
        "来源：渡口网 朗读全文 分享到微信 收藏 打印 举报",
        "来源：渡口网 一起来看看吧！",
        "來源：渡口網 聽新聞 列印 分享",
        "渡口网 听新闻",
        "听文章",
    ],
)
def test_what_is_pressed_is_no_part_of_a_stamp(behind):
    assert beside(f"{DAY} {behind}")


@pytest.mark.parametrize(
    "behind",
    [
        "Share",
        "· Ann Lee · Listen to this article",
        "| The Herald | Share | Save",
        "Print Email Share",
        "By Ann Lee Follow",
    ],
)
def test_nor_is_it_in_english(behind):
    assert beside(f"July 5, 2024 7:12 PM {behind}")


@pytest.mark.parametrize(
    "line",
    [
        f"{DAY} 他说：渡口关了 大家快跑！",
        f"{DAY} 渡口终于通车啦！",
        f"{DAY} 大家分享了各自的故事，收藏家也来了。",
        f"{DAY} 来源不明的货物在渡口被查获，船员说。",
        f"{DAY} 他说：渡口要关了，大家快跑！",
        "July 5, 2024 7:12 PM shares fell in London.",
        "On July 5, 2024 the two agreed to share it.",
    ],
)
def test_a_sentence_is_no_stamp(line):
    assert not beside(line)
