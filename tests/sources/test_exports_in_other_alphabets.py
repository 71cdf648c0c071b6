"""Exports whose letters are written in other bytes than they say: UTF-16, Cyrillic, Greek, Chinese, Korean."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from checkup.reading.encoding_guess import of_another_script
from tests.sources.test_exports_as_in_life import blog_in, item, mt, mt_said, said, told, wxr

RUSSIAN = "Сегодня мы пекли ржаной хлеб в старой печи у мельницы, и было очень вкусно."
GREEK = "Σήμερα ψήσαμε ψωμί σίκαλης στον παλιό φούρνο, και ήταν πολύ νόστιμο."
CHINESE = "今天我们烤了黑麦面包，需要很多时间，你们家里有这样的炉子吗？"
TAIWANESE = "今天我們烤了黑麥麵包，需要很多時間，你們家裡有這樣的爐子嗎？"
KOREAN = "오늘은 호밀 빵을 구웠습니다. 시간이 많이 걸립니다."


@pytest.mark.parametrize("label", ["UTF-16", "UTF-8"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_an_export_saved_as_unicode(tmp_path: Path, label: str, encoding: str) -> None:
    """As Windows calls UTF-16: two bytes a letter, whatever the file says of itself."""
    words = wxr(item(1, "Brötchen", said(1, "Größer."))).replace("UTF-8", label)
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    assert told(blog_in(tmp_path, "a.xml", mark + words.encode(encoding), None)) == {"Brötchen": ["Größer."]}
    assert told(blog_in(tmp_path, "a.zip", packed_bytes("a.xml", mark + words.encode(encoding)), None)) == {"Brötchen": ["Größer."]}


def packed_bytes(name: str, body: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(name, body)
    return made.getvalue()


@pytest.mark.parametrize(
    ("words", "encoding"),
    [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (GREEK, "cp1253"), (CHINESE, "gbk"), (TAIWANESE, "big5"), (KOREAN, "euc-kr")],
)
def test_bytes_of_another_alphabet(tmp_path: Path, words: str, encoding: str) -> None:
    """Where nothing says the encoding, and where the file says UTF-8 and is none."""
    assert told(blog_in(tmp_path, "a.txt", mt("One", "Rye.", mt_said("Zoe", words)).encode(encoding))) == {"One": [words]}
    assert told(blog_in(tmp_path, "a.xml", wxr(item(1, "One", said(1, words))).encode(encoding))) == {"One": [words]}


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("Größe, übermäßig schöne Brötchen, ÄÖÜ", "cp1252"),
        ("Déjà été créée, où l'on a mangé à l'hôtel", "cp1252"),
        ("Dziś piekliśmy chleb żytni, źdźbło żółć gęślą jaźń", "cp1250"),
        ("Bugün çavdar ekmeği pişirdik, çok güzel oldu", "cp1254"),
    ],
)
def test_latin_letters_prove_no_encoding(words: str, encoding: str) -> None:
    """They stay what the file's program wrote most often, and that is told as a guess."""
    assert of_another_script([words.encode(encoding)] * 5) is None


def test_another_label_above_utf_8(tmp_path: Path) -> None:
    """A file that was saved anew keeps its letters, whatever its label."""
    words = wxr(item(1, RUSSIAN)).replace("UTF-8", "windows-1251")
    for name, encoding in (("a.xml", "utf-8"), ("b.xml", "cp1251")):
        assert told(blog_in(tmp_path, name, words.encode(encoding))) == {RUSSIAN: []}
