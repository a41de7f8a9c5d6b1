"""Files in the encodings that people have: each is read as it was written, with and without a declaration."""

import encodings
import pkgutil

import pytest

from timeline.errors import UnreadableError
from timeline.reading import read_bytes
from timeline.reading.decode import declarable
from timeline.reading.language import language_of
from timeline.settings import Settings

TEXTS = {
    "zh-Hans": "国务院发言人在记者会上表示，有关各方应当通过谈判解决争端，避免局势进一步升级，并对此表示关切。",
    "zh-Hant": "國務院發言人在記者會上表示，有關各方應當通過談判解決爭端，避免局勢進一步升級，並對此表示關切。",
    "ja": "外務大臣は水曜日、ジュネーブで会談が行われると発表した。停戦と人道支援について協議するという。",
    "ko": "외교부 장관은 수요일 제네바에서 회담이 열릴 것이라고 밝혔다. 휴전과 인도적 지원이 논의된다. ",
    "ru": "Министерство иностранных дел заявило в среду, что переговоры состоятся в Женеве двенадцатого июля. ",
    "fr": "Le ministre a déclaré mercredi que les négociations auraient lieu à Genève, où l'on débattra d'une trêve. ",
    "de": "Der Außenminister erklärte am Mittwoch, dass die Gespräche über die Waffenruhe in Genf stattfinden würden. ",
    "pl": "Minister spraw zagranicznych oświadczył w środę, że rozmowy odbędą się w Genewie, gdzie będą omawiać rozejm. ",
    "el": "Ο υπουργός Εξωτερικών δήλωσε την Τετάρτη ότι οι συνομιλίες θα διεξαχθούν στη Γενεύη για την εκεχειρία. ",
    "tr": "Dışişleri Bakanı çarşamba günü görüşmelerin Cenevre'de yapılacağını, ateşkesin görüşüleceğini söyledi. ",
    "he": "שר החוץ אמר ביום רביעי כי השיחות יתקיימו בשוויץ ושם ידונו בהפסקת אש ובסיוע הומניטרי לאזרחים. ",
    "ar": "قال وزير الخارجية يوم الأربعاء إن المحادثات ستعقد في جنيف حيث سيناقش الوزراء وقف إطلاق النار. ",
    "th": "รัฐมนตรีต่างประเทศกล่าวเมื่อวันพุธว่าการเจรจาจะจัดขึ้นที่เจนีวา ",
}
ENCODINGS = [
    *(("utf-8", language) for language in TEXTS),
    *(
        ("utf-8-sig", "zh-Hans"),
        ("utf-16", "zh-Hans"),
        ("utf-16-le", "zh-Hans"),
        ("utf-16-be", "zh-Hant"),
        ("utf-32", "zh-Hans"),
    ),
    *(("gb2312", "zh-Hans"), ("gbk", "zh-Hant"), ("gb18030", "zh-Hans"), ("gb18030", "zh-Hant"), ("hz", "zh-Hans")),
    *(
        ("big5", "zh-Hant"),
        ("big5hkscs", "zh-Hant"),
        ("shift_jis", "ja"),
        ("euc_jp", "ja"),
        ("iso2022_jp", "ja"),
        ("euc_kr", "ko"),
    ),
    *(("cp1251", "ru"), ("koi8-r", "ru"), ("iso8859-5", "ru"), ("cp866", "ru"), ("latin-1", "fr"), ("cp1252", "de")),
    *(
        ("cp1250", "pl"),
        ("iso8859-2", "pl"),
        ("cp1253", "el"),
        ("cp1254", "tr"),
        ("cp1255", "he"),
        ("cp1256", "ar"),
        ("tis-620", "th"),
    ),
]


# Turkish and Central European letters have the same bytes: only a declaration tells them apart.
@pytest.mark.parametrize(("encoding", "language"), [one for one in ENCODINGS if one != ("cp1254", "tr")])
def test_undeclared(encoding, language):
    text = TEXTS[language] * 3
    document = read_bytes(text.encode(encoding), "x.txt", Settings())
    assert document.text == text.strip()
    assert document.problems == ()


@pytest.mark.parametrize(
    ("encoding", "language"), [one for one in ENCODINGS if not one[0].startswith(("utf-16-", "utf-32"))]
)
def test_declared(encoding, language):
    page = f"<html lang={language}><head><meta charset={encoding}></head><body><p>{TEXTS[language]}</p></body></html>"
    assert read_bytes(page.encode(encoding), "x.html", Settings()).text == TEXTS[language].strip()


@pytest.mark.parametrize("language", [one for one in TEXTS if one not in ("fr", "de", "pl", "tr")])
def test_the_language_is_that_of_the_script(language):
    assert read_bytes(TEXTS[language].encode(), "x.txt", Settings()).language == language


@pytest.mark.parametrize(
    ("text", "hint", "language"),
    [
        (TEXTS["ru"], "uk", "uk"),
        (TEXTS["ru"], "en", "ru"),
        (TEXTS["zh-Hans"] + "俄语写作Женева", "", "zh-Hans"),
        (TEXTS["de"], "de", "de"),
        (TEXTS["de"], "", "de"),
        ("Уряд ухвалив рішення у вівторок, а міністр поїхав до Львова.", "", "uk"),
        ("Міністр привітав усіх і сказав їм, що рішення є, хоч один відповів «вы были здесь».", "", "uk"),
        ("Правительство приняло решение, а министр «Київ» уехал домой.", "", "ru"),
        ("Міністр прыехаў у Мінск, дзе яго чакалі ўсе.", "be", "be"),
        ("Міністр прыехаў у Мінск, дзе яго чакалі ўсе.", "", "ru"),
        ("α β γ and the rest of the text is in English, as it was said to be", "", "en"),
    ],
)
def test_what_a_page_says_of_its_language_decides_among_those_of_a_script(text, hint, language):
    page = f"<html lang='{hint}'><body><p>{text}</p></body></html>"
    assert read_bytes(page.encode(), "x.html", Settings()).language == language


@pytest.mark.parametrize(
    ("text", "hint", "language"),
    [
        ("Credit Suisse's chief executive stepped down on Tuesday.", "", "en"),
        ("Scotland's first minister, Nicola Sturgeon, announced her resignation on Feb. 15.", "", "en"),
        ("Riots erupted in Marseille", "", "en"),
        ("due March 3", "", "en"),
        ("Cancel tonight's dinner.", "", "en"),
        ("Let's do early August.", "", "en"),
        ("Odjel s Petrem a Janou do Prahy, a pak se vrátil k rodině.", "", "cs"),
        ("Marine Le Pen met Olaf Scholz in Berlin, a city in Germany, on Monday.", "", "en"),
        ("Luiz Inácio Lula da Silva sworn in as president of Brazil", "", "en"),
        ("Le président a annoncé mardi une réforme.", "", "fr"),
        ("Berlin (dpa) - Die Regierung hat am Montag das Gesetz beschlossen.", "", "de"),
        ("El lunes se votará en el Congreso.", "", "es"),
        ("El lunes se votará en el Congreso.", "gl", "gl"),
        ("O presidente anunciou na terça-feira a reforma.", "", "pt"),
        ("Il governo ha approvato martedì la legge.", "", "it"),
        ("De regering heeft maandag in Den Haag besloten.", "", "nl"),
        ("Perdana Menteri berkata pada 3 Mac lalu.", "ms", "ms"),
        ("Prezydent ogłosił nową ustawę.", "", "und"),
        ("Thủ tướng đã đến thăm một tỉnh của miền Trung và gặp những người dân ở đây.", "", "vi"),
    ],
)
def test_a_language_in_latin_letters_is_told_by_its_commonest_words(text, hint, language):
    assert language_of(text, hint) == language


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, b"%PDF-1.4\n" + bytes(range(256)) * 8, b"\x00\x01" * 500]
)
def test_what_is_no_text_says_so(data):
    with pytest.raises(UnreadableError, match="there is no text here"):
        read_bytes(data, "x.md", Settings())


# Every codec that Python has, and some names that it does not have.
CODECS = [one.name for one in pkgutil.iter_modules(encodings.__path__)] + ["nothing", "utf-16", "unicode-1-1-utf-7"]


@pytest.mark.parametrize("declared", CODECS)
@pytest.mark.parametrize("form", ['<meta charset="{}">', '<?xml version="1.0" encoding="{}"?>'])
def test_whatever_is_declared_a_byte_that_is_not_utf_8_is_read_or_told(form, declared):
    page = form.format(declared).encode() + b"<p>Leaders met in Vilnius on 11 July 2023 \\u0041 +AGE- \xff</p>"
    assert "11 July 2023 \\u0041 +AGE-" in read_bytes(page, "x.html", Settings()).text


@pytest.mark.parametrize(
    ("encoding", "counts"),
    [
        *((one, True) for one in ("GB2312", "macintosh", "windows-1252", "iso-8859-15", "koi8-u", "euc-kr", "cp1258")),
        *(
            (one, False)
            for one in ("idna", "punycode", "undefined", "utf-7", "utf-16", "raw_unicode_escape", "rot13", "cp037")
        ),
    ],
)
def test_only_encodings_of_texts_count_as_declared(encoding, counts):
    assert declarable(encoding) == counts


def test_a_broken_end_is_no_obstacle():
    text = TEXTS["zh-Hans"] * 3
    assert read_bytes(text.encode("gb18030")[:-1], "x.txt", Settings()).text.startswith(text[:-2])


@pytest.mark.parametrize(
    ("data", "text", "said"),
    [
        ("好的，明天见。".encode() + b"\xf0\x9f", "好的，明天见。", "were replaced"),  # cut within its last character
        ("她说".encode() + b"\xff" + "周二到。".encode(), "周二到。", "were replaced"),
        ("Le café est fermé.".encode("cp1252"), "Le café est fermé.", "guessed from few bytes"),
        ("警方周二表示，已在北京逮捕三人，案件还在调查之中，没有更多的消息。".encode("gb18030"), "警方周二表示", ""),
    ],
)
def test_what_had_to_be_mended_or_guessed_is_told(data, text, said):
    document = read_bytes(data, "a.txt", Settings())
    assert text in document.text
    assert [said in problem.message for problem in document.problems] == [True] * bool(said)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("路線圖", "zh-Hant"),
        ("2024年3月5日，市政府公布了新的捷運路線。", "zh-Hant"),
        ("皇后樂隊抵達", "zh-Hant"),
        ("路线图", "zh-Hans"),
        ("皇后乐队抵达", "zh-Hans"),
        ("北京大学", "zh-Hans"),
        ("皇后大道中", "zh-Hans"),
    ],
)
def test_the_script_of_a_short_text(text, language):
    assert language_of(text) == language
