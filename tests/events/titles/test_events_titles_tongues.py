"""Titles in languages of which no words are known: a sentence that is long enough tells its day; figures and questions tell none."""

import pytest
from told import first_titles

TOLD = [
    ("ja", "市長は[11日|2023-07-11]、記者会見で辞任を表明した。", "市長は11日、記者会見で辞任を表明した"),
    ("ja", "政府は[9日|2023-07-09]、新しい法案を閣議決定した。", "政府は9日、新しい法案を閣議決定した"),
    ("ja", "県内の工場で[11日|2023-07-11]、爆発があり、3人が死亡した。", "県内の工場で11日、爆発があり、3人が死亡した"),
    ("ja", "[7月3日|2023-07-03]に工場は検査を受けていた。", "7月3日に工場は検査を受けていた"),
    ("ko", "경찰은 [12일|2023-07-12] 오전 수사에 착수했다고 밝혔다.", "경찰은 12일 오전 수사에 착수했다고 밝혔다"),
    ("ru", "[Вчера|2023-07-12] вечером 300 жителей вышли на протест.", "Вчера вечером 300 жителей вышли на протест"),
    ("fr", "Le [3 juillet|2023-07-03], l'usine avait été inspectée.", "Le 3 juillet, l'usine avait été inspectée"),
    ("de", "Am [Dienstag|2023-07-11] starben drei Menschen.", "Am Dienstag starben drei Menschen"),
    (
        "es",
        "El alcalde anunció el [viernes|2023-07-07] una investigación.",
        "El alcalde anunció el viernes una investigación",
    ),
]


@pytest.mark.parametrize(("language", "text", "title"), TOLD)
def test_a_sentence_tells_its_day(language, text, title):
    assert first_titles(text, language=language) == [title]


UNTOLD = [
    ("ja", "[11日|2023-07-11]、会見。"),
    ("ja", "[7月11日|2023-07-11]、[7月12日|2023-07-12]"),
    ("ja", "市長は[11日|2023-07-11]に辞任を表明したのか？"),
    ("ko", "[12일|2023-07-12] 오전"),
    ("ru", "[12 июля 2023|2023-07-12], 14:05"),
    ("fr", "Est-ce que l'usine a fermé le [3 juillet|2023-07-03] ?"),
    ("ar", "هل استقال العمدة في [11 يوليو|2023-07-11]؟"),
    ("de", "Stand: [11. Juli|2023-07-11]"),
]


@pytest.mark.parametrize(("language", "text"), UNTOLD)
def test_a_line_or_a_question_tells_none(language, text):
    assert first_titles(text, language=language) == []
