"""Input that nobody wrote for readers: long lines without ends, thousands of dates, brackets that never close."""

import pytest
from told import digest

from timeline.events import merge
from timeline.events.sentences.borders import LONGEST
from timeline.events.titles.opening import has_subject
from timeline.events.words.lexicon import lexicon_of

DATED = "[7月11日|2023-07-11]甲乙丙丁抵达北京，"


@pytest.mark.parametrize(
    "text",
    [
        DATED * 3000,
        "“" * 3000 + DATED + "（" * 3000,
        "\n".join([DATED] * 3000),
        ("[7月11日|2023-07-11]" + "、") * 3000,
        "。" * 30000 + DATED,
        "（" * 20000 + DATED + "）" * 20000,
    ],
    ids=["one line", "open brackets", "many lines", "only dates", "only ends", "nested"],
)
def test_no_sentence_grows_without_bound(text):
    given = digest(text)
    assert all(len(mention.quote) <= 2 * LONGEST for mention in given.mentions)
    events = merge([given])
    assert all(event.when.edtf == "2023-07-11" for event in events)


def test_a_subject_is_looked_for_behind_any_number_of_dates():
    assert not has_subject("2023年7月11日" * 3000, lexicon_of("zh"))
    assert has_subject("2023年7月11日" * 3 + "挪威首相", lexicon_of("zh"))


@pytest.mark.parametrize(("number", "told"), [(3, True), (100, False)])
def test_a_list_of_a_hundred_days_tells_of_none(number, told):
    given = digest("[7月11日|2023-07-11]" + "、[7月12日|2023-07-12]" * number + "，挪威首相在北京会见代表团。")
    assert bool(given.mentions) is told
