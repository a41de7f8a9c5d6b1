"""Bytes → text: byte order marks, UTF-8, the declared encoding, UTF-16 without a mark, then the likeliest of the legacy ones."""

from __future__ import annotations

import codecs
import re

from timeline.errors import UnreadableError
from timeline.late import late
from timeline.model import Problem
from timeline.packs import characters
from timeline.packs.characters import HAN

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,20})""",
    re.IGNORECASE,
)
WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "shift_jis": "cp932",
}
# What a page can be written in that says so in ASCII, by Python's names: those of the WHATWG Encoding Standard and their kin.
DECLARABLE = frozenset(
    {
        *("utf-8", "ascii", "gb2312", "gbk", "gb18030", "hz", "big5", "big5hkscs", "cp950"),
        *("shift_jis", "shift_jis_2004", "cp932", "euc_jp", "euc_jis_2004", "iso2022_jp", "euc_kr", "cp949", "johab"),
        *(
            "koi8-r",
            "koi8-u",
            "mac-roman",
            "mac-cyrillic",
            "tis-620",
            "cp437",
            "cp850",
            "cp852",
            "cp855",
            "cp866",
            "cp874",
        ),
        *(f"iso8859-{part}" for part in (*range(1, 12), *range(13, 17))),
        *(f"cp{page}" for page in range(1250, 1259)),
    }
)
CHINESE = ("gb18030", "big5hkscs")
LEGACY = ["gb18030", "big5hkscs", "cp1252", "cp932", "euc_kr"]
RARER = [
    *("euc_jp", "cp1251", "koi8_r", "iso8859_5", "cp866", "cp1250", "iso8859_2"),
    *("cp1253", "cp1254", "cp1255", "cp1256", "tis_620"),
]
MENDED = 4  # characters of more than a byte for each byte that is none, from which bytes are damaged UTF-8
NOISE = 0.03  # share of mess, as charset-normalizer counts it, from which the rarer encodings are tried too
SHIFTED = ((b"\x1b$", "iso2022_jp"), (b"~{", "hz"))  # in bytes that are all ASCII
SHORT = 64  # bytes that are too few to tell a rarer encoding from a common one
# Share of the commonest among a Chinese text's characters: a quarter; in what is wrongly decoded next to none.
COMMONLY = 0.1
FEWEST = 10  # Chinese characters from which that share tells
GUESSED = 100_000  # bytes from which a legacy encoding is guessed
BINARY = (b"%PDF-", b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF")
HANZI, KANA = late(f"[{HAN}]"), late("[\u3041-\u30fa]")
DAMAGE = late("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
# Share of such characters from which bytes are no text: half of random bytes are, of mended texts a hundredth.
MOST_DAMAGE = 0.3
WRITTEN = late(f"[\t\n\r -~\u2010-\u2027\u3000-\u303f\u3105-\u312f{HAN}\uff01-\uff5e]")
LEAST_WRITTEN = 0.97  # share of Chinese and English characters from which bytes are UTF-16: of random bytes a third are
SUSPECT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufeff\u200b\u2060\ufffd]"
)  # all that DAMAGE or UNWANTED may find
UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufeff\u200b\u2060]")


def decode(data: bytes, path: str) -> tuple[str, list[Problem]]:
    """The text of `data`, without control characters and with ``\\n`` alone as the end of a line.

    Raises UnreadableError where the bytes are no text: a picture, an archive, noise.
    """
    problems: list[Problem] = []
    text = strict(data)
    if text.count("\x00") > len(text) // 4 if text else b"\x00" in data:
        text = unmarked(data) or text
    if text is None and (lone := with_surrogates(data)) is not None:
        text = lone
        problems.append(Problem(path, "halves of surrogate pairs were dropped", advice="Save the file as UTF-8 again."))
    if text is None:
        text = None if mostly_utf_8(data) else guessed(data) or unmarked(data)
        if text is None:
            text = data.decode("utf-8", "replace")
            said = "bytes that are no text in any known encoding were replaced"
            problems.append(Problem(path, said, advice="Save the file as UTF-8."))
        elif len(data) < SHORT:
            said = "its encoding was guessed from few bytes"
            problems.append(Problem(path, said, advice="Save the file as UTF-8."))
    suspect = SUSPECT.search(text) is not None
    if data.startswith(BINARY) or (suspect and damaged(text)):
        advice = "Leave it out, or save what it says as text (UTF-8), Markdown or HTML."
        raise UnreadableError("there is no text here, in any encoding that is known", path=path, advice=advice)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if suspect and UNWANTED.search(text):
        if "\x00" in text:
            problems.append(Problem(path, "NUL characters were dropped", place=f"character {text.index(chr(0))}"))
        text = UNWANTED.sub("", text)
    return text, problems


def strict(data: bytes) -> str | None:
    """What a byte order mark, UTF-8 or a declaration in the markup makes of `data` without an error."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return attempt(data, name)
    if data.isascii():
        shifted = next((name for sign, name in SHIFTED if sign in data), "")
        if shifted and (text := attempt(data, shifted)) and HANZI.search(text):
            return text
    if (text := attempt(data, "utf-8")) is not None:
        return text
    if found := DECLARED.search(data[:4096]):
        name = (found[1] or found[2]).decode("ascii").lower()
        return attempt(data, WIDER.get(name, name)) if declarable(name) else None
    return None


def declarable(encoding: str) -> bool:
    """Whether a declaration can mean it: an encoding of texts, not an escape, a host name's or one that ASCII is no part of."""
    try:
        return codecs.lookup(encoding).name in DECLARABLE
    except LookupError:
        return False


def unmarked(data: bytes) -> str | None:
    """UTF-16 that lacks its byte order mark."""
    for name in ("utf-16-le", "utf-16-be"):
        text = attempt(data, name)
        if text and len(WRITTEN.findall(text)) >= LEAST_WRITTEN * len(text):
            return text
    return None


def damaged(text: str) -> bool:
    """Whether more of the text, NULs apart, is noise than any mended text has."""
    return len(DAMAGE.findall(text)) > MOST_DAMAGE * (len(text) - text.count("\x00"))


def with_surrogates(data: bytes) -> str | None:
    """UTF-8 in which halves of surrogate pairs were encoded, as some programs write it."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None


def attempt(data: bytes, encoding: str) -> str | None:
    """The text of bytes in an encoding, or None where they are not in it or nobody knows it."""
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def mostly_utf_8(data: bytes) -> bool:
    """Whether bytes are UTF-8 but for few: of another encoding hardly a character is one of UTF-8 too."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return len(text) - len(text.encode("ascii", "ignore")) - broken >= MENDED * broken


def guessed(data: bytes) -> str | None:
    """What the likeliest legacy encoding makes of `data`, where need be without half a character at the end.

    Chinese is known by its commonest characters; else charset-normalizer decides, among the rarer encodings where the common
    ones make noise.
    """
    for name in CHINESE:
        for whole in (data, data[:-1]):
            text = attempt(whole, name)
            if text and chinese(text[:GUESSED]):
                return text
    from charset_normalizer import from_bytes  # loaded where it is needed, which is seldom

    size = min(len(data), GUESSED)
    for start in (data[:size], data[: size - 1]):
        best = from_bytes(start, cp_isolation=LEGACY).best()
        if best is None or best.chaos >= NOISE:
            rarer = from_bytes(start, cp_isolation=RARER).best()
            if rarer and (best is None or (len(data) >= SHORT and rarer.chaos < best.chaos)):
                best = rarer
        if best:
            return attempt(data, best.encoding) or attempt(data[:-1], best.encoding)
    return None


def chinese(text: str) -> bool:
    """Whether the common characters are as common in a text as in Chinese, without the kana of Japanese."""
    found = HANZI.findall(text)
    if len(KANA.findall(text)) > len(found) / 4:
        return False
    return len(found) >= FEWEST and sum(map(characters().common.__contains__, found)) >= COMMONLY * len(found)
