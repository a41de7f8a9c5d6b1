"""What pages in languages without a pack print beside their dates: which of several is the day of publication."""

from datetime import date

import pytest
from dated import dated

MAY = date(2017, 5, 6)
STORIES = {
    "fr": "Le bac de l'île part deux fois par jour, et l'équipage dit que le nouveau moteur est plus bruyant que l'ancien.",
    "de": "Die Fähre zur Insel fährt zweimal am Tag, und die Mannschaft sagt, der neue Motor sei lauter als der alte.",
    "es": "El transbordador de la isla sale dos veces al día, y la tripulación dice que el motor nuevo es más ruidoso.",
    "it": "Il traghetto per l'isola parte due volte al giorno, e l'equipaggio dice che il nuovo motore è più rumoroso.",
    "pt": "A balsa da ilha parte duas vezes por dia, e a tripulação diz que o motor novo é mais barulhento que o antigo.",
    "ru": "Паром на остров ходит два раза в день, и команда говорит, что новый двигатель громче старого.",
    "ja": "島へ向かう船は一日に二便あり、乗組員は新しいエンジンの音が以前のものより大きいと話している。",
    "ko": "섬으로 가는 배는 하루에 두 번 다니며, 선원들은 새 엔진이 예전 것보다 시끄럽다고 말했다.",
}
# A line above the title that names the day of the visit, and the article's own.
HEADED = [
    ("fr", "vendredi 3 mars 2023", "Publié le 6 mai 2017 à 09h12"),
    ("de", "Freitag, 3. März 2023", "Veröffentlicht am 6. Mai 2017"),
    ("es", "viernes, 3 de marzo de 2023", "Publicado el 6 de mayo de 2017"),
    ("it", "venerdì 3 marzo 2023", "Pubblicato il 6 maggio 2017"),
    ("pt", "sexta-feira, 3 de março de 2023", "Publicado em 6 de maio de 2017"),
    ("ru", "3 марта 2023", "Опубликовано 6 мая 2017"),
    ("ja", "2023年3月3日", "公開日：2017年5月6日"),
    ("ko", "2023년 3월 3일", "입력 2017년 5월 6일"),
]
UPDATED = [
    ("fr", "Mis à jour le 9 mai 2017 à 11h40, publié le 6 mai 2017"),
    ("de", "Aktualisiert am 9. Mai 2017, veröffentlicht am 6. Mai 2017"),
    ("es", "Actualizado: 9 de mayo de 2017 Publicado: 6 de mayo de 2017"),
    ("ru", "Обновлено 9 мая 2017, опубликовано 6 мая 2017"),
    ("ja", "公開日：2017/05/06 06:00 更新日：2017/05/09 10:00"),
    ("ko", "입력 2017.05.06. 오전 9:12 수정 2017.05.09. 오후 1:05"),
    ("ko", "등록 2017.05.06 09:12 수정 2017.05.09 13:05"),
]


def page(language, *lines):
    head = "".join(f"<p>{line}</p>" for line in lines)
    story = f"<p>{STORIES[language]}</p>" * 2
    return f"<html lang={language}><body>{head}{story}</body></html>"


@pytest.mark.parametrize(("language", "above", "own"), HEADED)
def test_the_line_that_says_so_counts_before_the_days_date(language, above, own):
    found = dated(page(language, above, own), "page.html")
    assert (found.local_date, found.inferred) == (MAY, False)
    assert found.confidence > 0.9


@pytest.mark.parametrize(("language", "line"), UPDATED)
def test_an_update_is_told_from_the_publication(language, line):
    found = dated(page(language, line), "page.html")
    assert (found.local_date, found.inferred) == (MAY, False)
    assert found.updated and found.updated.day == date(2017, 5, 9)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Stand: 6. Mai 2017, 09:12 Uhr"),
        ("fr", "Le 6 mai 2017"),
        ("es", "6 de mayo de 2017"),
        ("ja", "2017年5月6日 午後3時00分"),
        ("ko", "2017.05.06. 오후 3:00"),
    ],
)
def test_one_date_needs_no_label(language, line):
    assert dated(page(language, line), "page.html").local_date == MAY


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ja", "閲覧日：2017年5月6日"),
        ("ko", "저장 2017.05.06 09:12"),
        ("fr", "Consulté le 6 mai 2017"),
        ("de", "Abgerufen am 6. Mai 2017"),
    ],
)
def test_the_day_of_the_visit_is_none(language, line):
    found = dated(page(language, line), "page.html")
    assert found.local_date is None
    assert found.captured and found.captured.day == MAY


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Le concert du port aura lieu le 6 mai 2017"),
        ("de", "Das neue Boot wurde im Hafen getauft am 6. Mai 2017"),
        ("es", "El concierto tendrá lugar en el puerto el 6 de mayo de 2017"),
    ],
)
def test_a_sentence_before_a_date_says_that_it_is_of_something_else(language, line):
    found = dated(page(language, line), "page.html")
    assert found.local_date is None or found.inferred


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Am 6. Mai 2017 trat der Minister zurück."),
        ("fr", "Le 6 mai 2017, le ministre a démissionné."),
        ("es", "El 6 de mayo de 2017 dimitió el ministro."),
        ("it", "Il 6 maggio 2017 il ministro si è dimesso."),
        ("ru", "6 мая 2017 года министр ушёл в отставку."),
        ("ja", "2017年5月6日、大臣が辞任した。"),
        ("ja", "大臣が辞任した。2017年5月6日。選挙は来週だ。"),
        ("ko", "2017년 5월 6일 장관이 사임했다."),
    ],
)
def test_a_sentence_that_tells_a_day_is_no_stamp(language, line):
    found = dated(page(language, line), "page.html")
    assert found.local_date is None
    assert not [one for one in found.rejected if one.kind == "line"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "6. Mai 2017 | Lesedauer 5 Minuten"),
        ("fr", "Publié le 6 mai 2017 à 10h05."),
        ("de", "Von Hans Meier, 6. Mai 2017, 10:05 Uhr"),
        ("ja", "東京（2017年5月6日）"),
    ],
)
def test_what_stands_behind_a_stamp_leaves_it_one(language, line):
    assert dated(page(language, line), "page.html").local_date == MAY
