"""Languages without a pack: short dates are found by the words that dateparser knows, and read by it."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.anchoring import anchor
from timeline.grammar import find, foreign
from timeline.model import Dating, Document, Moment
from timeline.settings import Settings

PUBLISHED = datetime(2023, 7, 13, 9, 0)  # a Thursday
CASES = {
    ("fr", "Le président est arrivé mercredi 12 juillet 2023 à Paris."): {"mercredi 12 juillet 2023": "2023-07-12"},
    ("fr", "Il y a 2 jours, en juillet 2022, puis hier et mardi."): {
        "Il y a 2 jours": "2023-07-11",
        "juillet 2022": "2022-07",
        "hier": "2023-07-12",
        "mardi": "2023-07-11",
    },
    ("fr", "Le 3 mars, il avait parlé."): {"3 mars": "2023-03-03"},
    ("de", "Am 12. Juli 2023 und gestern, vor 2 Tagen, am Dienstag."): {
        "12. Juli 2023": "2023-07-12",
        "gestern": "2023-07-12",
        "vor 2 Tagen": "2023-07-11",
        "Dienstag": "2023-07-11",
    },
    ("nl", "Twee weken geleden begon het, drie dagen geleden was hij er."): {
        "Twee weken geleden": "2023-W26",
        "drie dagen geleden": "2023-07-10",
    },
    ("id", "Minggu lalu ia pergi; ia tiba pada hari Selasa, dua minggu lalu di Hari Raya."): {
        "Minggu lalu": "2023-W27",
        "Selasa": "2023-07-11",
        "dua minggu lalu": "2023-W26",
    },
    ("pl", "Dwa tygodnie temu ustąpił."): {"Dwa tygodnie temu": "2023-W26"},
    ("tr", "İki hafta önce istifa etti, on gün önce."): {"İki hafta önce": "2023-W26", "on gün önce": "2023-07-03"},
    ("vi", "Tuần trước ông đi, hai tuần trước ông nói."): {"Tuần trước": "2023-W27", "hai tuần trước": "2023-W26"},
    ("sv", "För två veckor sedan; valet hålls på måndag, han kom måndag."): {
        "För två veckor sedan": "2023-W26",
        "måndag": "2023-07-17",
    },
    ("da", "For to uger siden; næste mandag."): {"For to uger siden": "2023-W26", "næste mandag": "2023-07-17"},
    ("cs", "Před dvěma týdny odstoupil; příští pondělí."): {
        "Před dvěma týdny": "2023-W26",
        "příští pondělí": "2023-07-17",
    },
    ("th", "เมื่อวันที่ 3 พฤษภาคม 2566 และ 3 พฤษภาคม 2023"): {
        "3 พฤษภาคม 2566": "2023-05-03",
        "3 พฤษภาคม 2023": "2023-05-03",
    },
    ("es", "El 12 de julio de 2023 y ayer"): {"12 de julio de 2023": "2023-07-12", "ayer": "2023-07-12"},
    ("ru", "12 июля 2023 г. и вчера"): {"12 июля 2023 г.": "2023-07-12", "вчера": "2023-07-12"},
    ("it", "dal 1° gennaio 2022, il 1° marzo"): {"1° gennaio 2022": "2022-01-01", "1° marzo": "2022-03-01"},
    ("it", "venerdì 3 marzo, poi ieri"): {"venerdì 3 marzo": "2023-03-03", "ieri": "2023-07-12"},
    ("ja", "2023年7月12日に発表した"): {"2023年7月12日": "2023-07-12"},
    ("ko", "2023년 7월 12일 발표"): {"2023년 7월 12일": "2023-07-12"},
    ("ko", "2021년 7월에도, 2019년 3월부터 2020년 12월까지, 2021년 13월"): {
        "2021년 7월": "2021-07",
        "2019년 3월": "2019-03",
        "2020년 12월": "2020-12",
    },
    ("ja", "2021年7月にも、2022年3月号、2020年7月10日に発表した"): {
        "2021年7月": "2021-07",
        "2020年7月10日": "2020-07-10",
    },
    ("de", "Am Mittwochabend begann das Konzert, am Dienstagmorgen die Probe; ein Montagskind."): {
        "Mittwoch": "2023-07-12",
        "Dienstag": "2023-07-11",
    },
    ("nl", "Het concert begon woensdagavond; de maandagkrant."): {"woensdag": "2023-07-12"},
    ("pt", "em 3 de março de 2021"): {"3 de março de 2021": "2021-03-03"},
    ("fr", "La semaine dernière, en 2019 ; lundi prochain et vendredi dernier."): {
        "La semaine dernière": "2023-W27",
        "2019": "2019",
        "lundi prochain": "2023-07-17",
        "vendredi dernier": "2023-07-07",
    },
    ("fr", "Il sera jugé lundi. Elle est venue mercredi."): {"lundi": "2023-07-17", "mercredi": "2023-07-12"},
    ("fr", "Elle sera fermée, a-t-il dit mardi, le 12/07/2023."): {"mardi": "2023-07-11", "12/07/2023": "2023-07-12"},
    ("de", "Am kommenden Montag, heute, morgen. Er kam am Morgen."): {
        "kommenden Montag": "2023-07-17",
        "heute": "2023-07-13",
        "morgen": "2023-07-14",
    },
    ("de", "Letzte Woche, im Jahr 2019; am 03.04.2022 wird er am Freitag reden."): {
        "Letzte Woche": "2023-W27",
        "2019": "2019",
        "03.04.2022": "2022-04-03",
        "Freitag": "2023-07-14",
    },
    (
        "de",
        "Am Montag, dem 10. Juli, kam sie; am Freitag, den 14. Juli 2023, fährt sie; Montag, der 3. Juli, war frei.",
    ): {
        "Montag, dem 10. Juli": "2023-07-10",
        "Freitag, den 14. Juli 2023": "2023-07-14",
        "Montag, der 3. Juli": "2023-07-03",
    },
    ("es", "Por la mañana llegó; pasado mañana se irá, el próximo lunes."): {
        "pasado mañana": "2023-07-15",
        "próximo lunes": "2023-07-17",
    },
    ("es", "Hoy, mañana, el año pasado; el domingo habló."): {
        "Hoy": "2023-07-13",
        "mañana": "2023-07-14",
        "el año pasado": "2022",
        "domingo": "2023-07-09",
    },
    ("ja", "平成31年4月30日に退位した。令和元年、2年前、3日前。"): {
        "平成31年4月30日": "2019-04-30",
        "令和元年": "2019",
        "2年前": "2021",
        "3日前": "2023-07-10",
    },
    ("ja", "来週の月曜日に開く。木曜日に会った。金曜日に開く予定。"): {
        "来週の月曜日": "2023-07-17",
        "木曜日": "2023-07-13",
        "金曜日": "2023-07-14",
    },
    ("ja", "2019年に当選し、翌年辞任した。"): {"2019": "2019", "翌年": "2020"},
    ("ru", "В следующий понедельник, на прошлой неделе, в 2019 году."): {
        "следующий понедельник": "2023-07-17",
        "на прошлой неделе": "2023-W27",
        "2019": "2019",
    },
    ("ru", "Выборы состоятся в воскресенье. Он приехал в среду."): {"воскресенье": "2023-07-16", "среду": "2023-07-12"},
    ("ru", "12.07.2023, 2 дня назад, через 3 дня"): {
        "12.07.2023": "2023-07-12",
        "2 дня назад": "2023-07-11",
        "через 3 дня": "P3D",
    },
    ("it", "La settimana scorsa, nel 2019, domani."): {
        "settimana scorsa": "2023-W27",
        "2019": "2019",
        "domani": "2023-07-14",
    },
    ("pt", "Na próxima terça-feira e depois de amanhã."): {
        "próxima terça-feira": "2023-07-18",
        "depois de amanhã": "2023-07-15",
    },
    ("ko", "다음 달, 어제, 2년 전, 2019년"): {
        "다음 달": "2023-08",
        "어제": "2023-07-12",
        "2년 전": "2021",
        "2019": "2019",
    },
    # bare months, what is to come by the form of its verb, numbers in words, and days named from afar
    ("es", "El juicio comenzará el lunes; llegó el martes, en marzo de 2021 y en enero."): {
        "lunes": "2023-07-17",
        "martes": "2023-07-11",
        "marzo de 2021": "2021-03",
        "enero": "2023-01",
    },
    ("es", "Hace tres días habló en la plaza 9 de Julio con don Domingo Martes en el mar."): {
        "Hace tres días": "2023-07-10"
    },
    ("fr", "Le procès s'ouvrira lundi. En janvier, il y a deux jours, place du 14 juillet."): {
        "lundi": "2023-07-17",
        "janvier": "2023-01",
        "il y a deux jours": "2023-07-11",
    },
    ("de", "Das Spiel findet am Samstag statt; im März siegte Herr Freitag, vor drei Tagen verlor er."): {
        "Samstag": "2023-07-15",
        "März": "2023-03",
        "vor drei Tagen": "2023-07-10",
    },
    ("it", "Il voto si terrà martedì; a maggio, due giorni fa, in via 25 aprile."): {
        "martedì": "2023-07-18",
        "maggio": "2023-05",
        "due giorni fa": "2023-07-11",
    },
    ("pt", "O jogo será no sábado; em março, na rua 25 de abril, em março de 2021."): {
        "sábado": "2023-07-15",
        "março": "2023-03",
        "março de 2021": "2021-03",
    },
    ("ru", "Встреча пройдёт в понедельник. В мае и в январе 2020 года, 3 марта 2021 года, на улице 8 Марта."): {
        "понедельник": "2023-07-17",
        "мае": "2023-05",
        "январе 2020 года": "2020-01",
        "3 марта 2021 года": "2021-03-03",
    },
    ("ja", "首相は12日、会見した。今年4月に開業し、来月5日に閉じる。3日間で12日目。"): {
        "12日": "2023-07-12",
        "今年4月": "2023-04",
        "来月5日": "2023-08-05",
    },
    ("ko", "대통령은 12일 말했다. 지난해 3월, 지난 5월, 다음 달 5일, 3일간."): {
        "12일": "2023-07-12",
        "지난해 3월": "2022-03",
        "지난 5월": "2023-05",
        "다음 달 5일": "2023-08-05",
    },
    ("vi", "Ngày 3 tháng 5 năm 2021, hôm qua; ông sẽ đến thứ ba."): {
        "3 tháng 5 năm 2021": "2021-05-03",
        "hôm qua": "2023-07-12",
        "thứ ba": "2023-07-18",
    },
    ("id", "Rapat akan digelar pada Senin; ia tiba pada Selasa di jalan Jumat."): {
        "Senin": "2023-07-17",
        "Selasa": "2023-07-11",
    },
    ("ar", "وصل يوم الثلاثاء الماضي ويغادر الاثنين المقبل."): {
        "الثلاثاء الماضي": "2023-07-11",
        "الاثنين المقبل": "2023-07-17",
    },
    ("ja", "6月に発表し、8月に開く予定。第3日曜に3か月ぶりに雨が降った。"): {"6月": "2023-06", "8月": "2023-08"},
    ("ko", "6월에 발표했다. 제3일, 3개월."): {"6월": "2023-06"},
    ("ko", "회의는 12일에, 선거는 2022년 3월 9일에 있었고 어제는 맑았다. 3일만에, 10일간."): {
        "12일": "2023-07-12",
        "2022년 3월 9일": "2022-03-09",
        "어제": "2023-07-12",
    },
    # a day or month of another year, or the one last or next, by the words beside it; published on a Thursday in July
    (
        "fr",
        "En septembre de l'an dernier, le 20 août dernier ; le 3 mars prochain, en mai dernier et en mai dernier cri.",
    ): {
        "septembre de l'an dernier": "2022-09",
        "20 août dernier": "2022-08-20",
        "3 mars prochain": "2024-03-03",
        "mai dernier": "2023-05",
    },
    ("fr", "Le 4 juin de l’année dernière."): {"4 juin de l’année dernière": "2022-06-04"},
    ("de", "Im April letzten Jahres, am 20. Mai des Vorjahres und am 20. Mai dieses Jahres; im vergangenen August."): {
        "April letzten Jahres": "2022-04",
        "20. Mai des Vorjahres": "2022-05-20",
        "20. Mai dieses Jahres": "2023-05-20",
        "vergangenen August": "2022-08",
    },
    ("es", "El pasado 20 de agosto, en abril del año pasado; el próximo 3 de febrero, el próximo mayo de 2025."): {
        "pasado 20 de agosto": "2022-08-20",
        "abril del año pasado": "2022-04",
        "próximo 3 de febrero": "2024-02-03",
        "mayo de 2025": "2025-05",
    },
    ("it", "Lo scorso 20 settembre, ad aprile dell'anno scorso, il 5 maggio scorso."): {
        "scorso 20 settembre": "2022-09-20",
        "aprile dell'anno scorso": "2022-04",
        "5 maggio scorso": "2023-05-05",
    },
    ("pt", "Em setembro do ano passado e no próximo dia 20 de maio."): {
        "setembro do ano passado": "2022-09",
        "próximo dia 20 de maio": "2024-05-20",
    },
    ("ru", "В апреле прошлого года и 20 августа прошлого года, 20 мая этого года."): {
        "апреле прошлого года": "2022-04",
        "20 августа прошлого года": "2022-08-20",
        "20 мая этого года": "2023-05-20",
    },
    ("nl", "In april vorig jaar; het besluit wordt maandag genomen, hij kwam dinsdag."): {
        "april vorig jaar": "2022-04",
        "maandag": "2023-07-17",
        "dinsdag": "2023-07-11",
    },
    ("ar", "في 20 أغسطس الماضي وفي أبريل من العام الماضي."): {
        "20 أغسطس الماضي": "2022-08-20",
        "أبريل من العام الماضي": "2022-04",
    },
    # the day of the month behind a weekday in brackets is that weekday's
    (
        "pt",
        "Choveu na segunda-feira (3); a última sexta (30) foi calma, e o jogo é no sábado (22) ou na terça (1/8).",
    ): {
        "segunda-feira (3)": "2023-07-03",
        "última sexta (30)": "2023-06-30",
        "sábado (22)": "2023-07-22",
        "terça (1/8)": "2023-08-01",
    },
    ("pt", "Na terça-feira (pela manhã) e na quarta (45 mortos)."): {
        "terça-feira": "2023-07-11",
        "quarta": "2023-07-12",
    },
    ("id", "Banjir terjadi pada Senin (3/7) dan Sabtu (8/7/2023)."): {
        "Senin (3/7)": "2023-07-03",
        "Sabtu": "2023-07-08",
        "8/7/2023": "2023-07-08",
    },
    # what comes again and again is no day
    ("fr", "Chaque lundi et tous les mardi il pêche ; mercredi il a plu."): {"mercredi": "2023-07-12"},
    ("de", "Jeden Montag und an jedem Dienstag; am Mittwoch regnete es."): {"Mittwoch": "2023-07-12"},
    ("ko", "매주 월요일 열린다. 오는 금요일 결정하고 지난 월요일 만났다."): {
        "오는 금요일": "2023-07-14",
        "지난 월요일": "2023-07-10",
    },
    # words that hold others
    (
        "ja",
        "先週水曜日に会い、来週月曜日に開く。一昨日と明後日、一昨年3月、1990年代と2019年の春。毎週火曜日は休みだ。",
    ): {
        "先週水曜日": "2023-07-05",
        "来週月曜日": "2023-07-17",
        "一昨日": "2023-07-11",
        "明後日": "2023-07-15",
        "一昨年3月": "2021-03",
        "2019": "2019",
    },
    ("ar", "وصل أول أمس أو أمس الأول ويغادر بعد غد؛ كان هنا أمس."): {
        "أول أمس": "2023-07-11",
        "أمس الأول": "2023-07-11",
        "بعد غد": "2023-07-15",
        "أمس": "2023-07-12",
    },
    ("fr", "La place du 11 novembre, M. Lundi et l'opéra."): {},
    ("de", "Das Mai-Haus, Frau Sonntag und die Straße des 17. Juni."): {},
    ("fr", "Plus de 2000 personnes, 1914,5 km et 12.10 euros."): {},
    ("de", "Von 2000 Menschen kamen 1950; Frau Mai sagte guten Morgen."): {},
    ("es", "En 2000.000 casos, una mañana de marzo."): {},
    ("ja", "昭和70年はない。10年間で3回。"): {},
    ("ru", "Мартовский май; 2019 человек и 1941-й полк."): {},
    ("fr", "Il en a vendu 12, à 2023 francs, et mange des mars."): {},
    ("de", "Die Mai GmbH hat 30.000 Mitarbeiter"): {},
}


def read(language, text):
    document = Document(id="x", path="x", text=text, language=language)
    dating = Dating(published=Moment(PUBLISHED, "minute"), local_date=PUBLISHED.date())
    return {one.text: one.value for one in anchor(document, find(text, language), dating, Settings())}


@pytest.mark.parametrize(("language", "text"), CASES)
def test_found_and_placed(language, text):
    assert read(language, text) == CASES[language, text]


def test_a_language_that_nobody_knows():
    """The Chinese pack reads its stamps and numbers; a pack that is no language is not taken for one."""
    for language in ("xx", "feasts", ""):
        assert [one.text for one in find("12 juli 2023, 2023-07-12", language)] == ["2023-07-12"]
    assert not foreign.knows("xx")


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_safe(text):
    for language in ("fr", "ru"):
        end = 0
        for one in find(text, language):
            assert text[one.span.start : one.span.end] == one.text
            assert one.span.start >= end
            end = one.span.end
