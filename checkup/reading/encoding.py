"""A page's bytes -> its text, as browsers do it: byte order mark, header, meta, then a guess; labels are the WHATWG's, not Python's."""

from __future__ import annotations

import codecs

from checkup import lazy_re as re

# A declared encoding is looked for like browsers do (WHATWG, "prescan a byte stream"), here with bounds: a meta tag of more than 300
# characters before it, or a label of more than 40, is none.
_META = re.compile(rb"<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{2,40})", re.IGNORECASE)  # the same in an XML declaration
_HEADER = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{2,40})", re.IGNORECASE)  # the same in a Content-Type header
_KANA = re.compile("[ぁ-ヶ]")  # Hiragana and Katakana: every Japanese text has some, and wrongly decoded bytes seldom make them
# bytes; browsers look at 1,024; a convention: old blogs put long scripts before the declaration, and four times as much costs nothing
_PRESCAN = 4096
MAX_BYTES = 8_000_000  # of a page, the rest is said to be cut off; a convention: more than three times the largest honest page met

# Labels that browsers read as another encoding than Python would.
_ALIASES = {
    **dict.fromkeys(
        ("iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii", "cp819", "x-cp1252"), "cp1252"
    ),
    **dict.fromkeys(("iso-8859-9", "latin5", "iso8859-9"), "cp1254"),
    **dict.fromkeys(("iso-8859-11", "tis-620"), "cp874"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j"), "cp932"),
    **dict.fromkeys(("euc-jp", "x-euc-jp"), "euc_jp"),
    **dict.fromkeys(("gb2312", "gb_2312-80", "gbk", "x-gbk", "chinese"), "gb18030"),
    **dict.fromkeys(("ks_c_5601-1987", "euc-kr", "ksc5601", "korean", "windows-949"), "cp949"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cn-big5"), "big5hkscs"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be", "utf16", "unicode"), "utf-8"),  # a meta that could be read is not UTF-16
}


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    """Codec error handler: a byte that does not fit was written by an editor that spoke windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


WINDOWS = "checkup-windows-1252"
codecs.register_error(WINDOWS, _as_windows_1252)


def decode(body: bytes, content_type: str = "") -> str:
    """The page's text. Never raises: what cannot be decoded becomes windows-1252, then U+FFFD; beyond MAX_BYTES nothing is read."""
    body = body[:MAX_BYTES]
    for mark, name in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    codec = _declared(body, content_type)
    if codec != "utf-8" and not body.isascii() and (text := _strictly(body, "utf-8")) is not None:
        return text  # text in another encoding is practically never valid UTF-8: the label is stale (a page saved anew)
    if codec is None:
        return body.decode("ascii") if body.isascii() else _guess(body)
    return body.decode(codec, WINDOWS if codec == "utf-8" else "replace")


def _declared(body: bytes, content_type: str) -> str | None:
    labels = [m[1] for m in [_HEADER.search(content_type)] if m]
    for pattern, start in ((_XML, body[:300]), (_META, body[:_PRESCAN])):
        if found := pattern.search(start):
            labels.append(found[1].decode("ascii", "replace"))
    for label in labels:
        name = _ALIASES.get(label.lower(), label.lower())
        try:
            info = codecs.lookup(name)
        except (LookupError, ValueError):
            continue
        if info._is_text_encoding and info.name not in ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf-7"):
            return info.name
    return None


def _strictly(body: bytes, codec: str) -> str | None:
    try:
        return body.decode(codec)
    except UnicodeDecodeError:
        return None


def japanese(body: bytes) -> str | None:
    """The Japanese encoding in which the bytes decode strictly and hold kana, None where none is."""
    for codec in ("iso2022_jp", "euc_jp", "cp932"):
        text = _strictly(body, codec) if codec != "iso2022_jp" or b"\x1b$" in body else None
        if text is not None and len(_KANA.findall(text)) * 20 > sum(not c.isascii() for c in text):
            return codec
    return None


def _guess(body: bytes) -> str:
    """No label at all: Japanese if it decodes strictly and holds kana, else what western browsers fall back to."""
    if codec := japanese(body):
        return body.decode(codec)
    return body.decode("utf-8", WINDOWS) if body.count(b"\xc3") + body.count(b"\xe2") > 3 else body.decode("cp1252", "replace")
