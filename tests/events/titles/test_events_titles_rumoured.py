"""What is only rumoured is told as a rumour, and is the same happening as where it is told as sure."""

import pytest
from told import digest, first_titles

from timeline.events import merge


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("有消息传出称，总统阿萨德[5月3日|2023-05-03]在大马士革遇刺。", "有消息传出称，总统阿萨德在大马士革遇刺"),
        ("据传，总统阿萨德[5月3日|2023-05-03]在大马士革遇刺。", "据传，总统阿萨德在大马士革遇刺"),
        (
            "據未經證實的消息，總統阿薩德[5月3日|2023-05-03]在大馬士革遇刺。",
            "據未經證實的消息，總統阿薩德在大馬士革遇刺",
        ),
        ("社交媒体流传，马云[5月3日|2023-05-03]离开中国。", "社交媒体流传，马云离开中国"),
        ("网传总统阿萨德[5月3日|2023-05-03]在大马士革遇刺。", "网传总统阿萨德在大马士革遇刺"),
        # not where something else is the rumour, or it is only what somebody speaks of
        ("据传，马云离开中国，阿里巴巴[5月3日|2023-05-03]召开董事会。", "阿里巴巴召开董事会"),
        ("马云曾回应传闻，他[5月3日|2023-05-03]离开中国。", "马云曾回应传闻，他离开中国"),
        ("据法新社报道，总统阿萨德[5月3日|2023-05-03]在大马士革遇刺。", "总统阿萨德在大马士革遇刺"),
    ],
)
def test_a_rumour(text, title):
    assert first_titles(text) == [title]


def test_a_rumour_and_what_is_told_as_sure_are_one_event():
    texts = ("据传，总统阿萨德[5月3日|2023-05-03]在大马士革遇刺。", "总统阿萨德[5月3日|2023-05-03]在大马士革遇刺。")
    events = merge([digest(text, name=name) for name, text in zip("ab", texts, strict=True)])
    assert [len(event.documents) for event in events] == [2]
