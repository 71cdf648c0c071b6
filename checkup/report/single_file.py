"""A client's copy (a folder) -> the whole report in one HTML file: its pages one after the other, links between them as anchors.

The page's policy names the hashes of its one style and its one script, so nothing else can run and nothing is loaded from anywhere.
"""

from __future__ import annotations

import base64
import hashlib
import mimetypes
import posixpath
from collections.abc import Sequence
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path

from checkup import lazy_re as re
from checkup.errors import UsageError
from checkup.report import views

ONE_PAGE = (
    "@supports selector(:has(*)){.page{display:none}.page:target,.page:has(:target){display:block}"
    "main:not(:has(:target))>.page:first-child{display:block}}@supports not selector(:has(*)){.page+.page{margin-top:4.5rem}}"
)
"""Shows the page that the address names, the first one where it names none. A browser that knows no :has shows all of them."""
_REFERS = frozenset({"aria-labelledby", "aria-describedby"})  # attributes that name ids
_EMPTY_ITEM = re.compile(r"<li>\s*(?:</li>|(?=<li|</[ou]l>))")  # the end of an entry may be left out in HTML
_KINDS = mimetypes.MimeTypes()  # Python's own table, without that of the machine: the same report gives the same bytes everywhere
_MARK = "\x00pages\x00"  # where the pages go in the frame; NUL stands in no page (clean.line takes it out)


def single_file(bundle: Path, folder: str) -> str:
    """The text of the one file; `bundle` is a written copy, `folder` the blog's folder in it."""
    root = bundle / folder
    keys = {f"{folder}/{path}": path.removesuffix(".html").replace("/", "..") for path in _pages(root)}  # XML names have no slash
    frame = _Rewriter(bundle, f"{folder}/index.html", keys)
    parts = [frame.section()]
    parts += [_Rewriter(bundle, page, keys).section() for page in keys if page != f"{folder}/index.html"]
    return _with_style(frame, bundle).replace(_MARK, "\n".join(parts))


def _pages(root: Path) -> Sequence[str]:
    """The blog's pages: those of the tabs from left to right, each followed by those that it goes on over, then the posts."""
    first = [kind.page.removesuffix(".html") for kind in views.all() if kind.tab]
    there = sorted(p.relative_to(root).as_posix() for p in root.rglob("*.html"))

    def place(page: str) -> tuple[int, str]:
        stem = page.removesuffix(".html")
        known = [i for i, one in enumerate(first) if stem == one or stem.startswith(f"{one}-")]
        return (known[0] if known else len(first)), page

    return sorted(there, key=place)


def _with_style(frame: _Rewriter, bundle: Path) -> str:
    """The frame with the policy, and with all that it linked as its one style and its one script."""
    style = "\n".join(path.read_text(encoding="utf-8").strip() for path in frame.sheets) + ONE_PAGE
    script = "\n".join(path.read_text(encoding="utf-8").strip() for path in frame.scripts)
    if "</style" in style.lower() or "</script" in script.lower():
        told = "The style sheet or the script of your templates holds </style> or </script>."
        raise UsageError(told, "Write it without, or leave out --single.")
    own = f"style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    policy = f"default-src 'none'; {own}; img-src data:; base-uri 'none'; form-action 'none'"
    head = f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n<style>{style}</style>'
    icon = f'<link rel="icon" href="{_data_address(bundle / "assets" / "icon.svg")}">'
    whole = frame.around().replace('<meta charset="utf-8">', f"{head}\n{icon}", 1)
    return whole.replace("</body>", f"<script>{script}</script>\n</body>", 1)


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _data_address(path: Path) -> str:
    kind = _KINDS.guess_type(path.name, strict=False)[0] or "application/octet-stream"
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"


class _Rewriter(HTMLParser):
    """Reads one written page: what stands in its main part, with ids and links of the one file, and what stands around it."""

    def __init__(self, bundle: Path, page: str, keys: dict[str, str]) -> None:
        super().__init__(convert_charrefs=False)
        self._bundle, self._page, self._keys = bundle, page, keys
        self._main: list[str] = []
        self._around: list[str] = []
        self._inside = False
        self._dropped: list[bool] = []  # for each open <a>: whether it was dropped, as its target is not in the file
        self.sheets: list[Path] = []
        self.scripts: list[Path] = []
        self._silent = False  # within an element of the head that the file has its own of
        self.feed((bundle / page).read_text(encoding="utf-8"))
        self.close()

    def section(self) -> str:
        """The main part as a section that bears the page's name."""
        return f'<section class="page" id="{self._keys[self._page]}">{"".join(self._main).strip()}</section>'

    def around(self) -> str:
        """The page without its main part, a mark in its place, and without entries of lists whose link leads out of the file."""
        return _EMPTY_ITEM.sub("", "".join(self._around))

    def _put(self, text: str) -> None:
        if not self._silent:
            (self._main if self._inside else self._around).append(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag with its ids and addresses as the one file has them."""
        known = dict(attrs)
        if tag in ("link", "script") or known.get("http-equiv") or known.get("charset"):
            self._silent = tag == "script"
            self._linked(known)
            if known.get("charset"):
                self._put('<meta charset="utf-8">')
            return
        if tag == "a" and not self._stays(known.get("href"), home=known.get("class") == "brand"):
            self._dropped.append(True)
            self._silent = not self._inside  # in the text its words stay
            return
        if tag == "a":
            self._dropped.append(False)
        self._put(self._rewritten(self.get_starttag_text() or "", attrs))
        if tag == "main":
            self._put(_MARK)
            self._inside = True

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag: str) -> None:
        """The end of a tag that was kept."""
        if tag == "script" or (tag == "a" and self._dropped.pop()):
            self._silent = False
            return
        if tag == "main":
            self._inside = False
        self._put(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Text stays as it is."""
        self._put(data)

    def handle_entityref(self, name: str) -> None:
        """So do references to characters, by name ..."""
        self._put(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """... and by number."""
        self._put(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        """And the document type."""
        self._put(f"<!{decl}>")

    def _linked(self, known: dict[str, str | None]) -> None:
        """Note a style sheet or a script that the page loads."""
        if known.get("rel") == "stylesheet" and (href := known.get("href")):
            self.sheets.append(self._file(href))
        if src := known.get("src"):
            self.scripts.append(self._file(src))

    def _file(self, href: str) -> Path:
        return self._bundle / posixpath.normpath(posixpath.join(posixpath.dirname(self._page), unescape(href)))

    def _stays(self, href: str | None, *, home: bool) -> bool:
        """Whether a link leads to the blog, to a page of the file, or (`home`) to the first one; the link that skips the frame does not."""
        if href is None:
            return False
        if href.startswith("#"):
            return self._inside
        return home or ":" in href.partition("/")[0] or self._target(href) is not None

    def _target(self, href: str) -> str | None:
        """The page's name for a link within the copy, None where it is not in the file."""
        page = posixpath.normpath(posixpath.join(posixpath.dirname(self._page), href.partition("#")[0]))
        return self._keys.get(page)

    def _rewritten(self, text: str, attrs: list[tuple[str, str | None]]) -> str:
        """The tag as it was written, but for ids, names of ids and addresses."""
        for name, value in attrs:
            new = self._value(name, value) if value is not None else None
            if new is not None and new != value:
                before, there, after = _split_at(text, name)
                text = f"{before}{there}{escape(new)}{after}"
            if name == "aria-current" and not self._inside:
                text = re.sub(r'\saria-current="[^"]*"', "", text, count=1)  # the frame stands around all pages
        return text

    def _value(self, name: str, value: str) -> str | None:
        key = self._keys[self._page]
        if name == "id":
            return f"{key}.{value}" if self._inside else value
        if name in _REFERS:
            return " ".join(f"{key}.{one}" for one in value.split()) if self._inside else value
        if name == "src":
            return _data_address(self._file(value))
        if name == "href" and ":" not in value.partition("/")[0]:
            anchor = value.partition("#")[2]
            target = key if value.startswith("#") else self._target(value) or next(iter(self._keys.values()))
            return f"#{target}.{anchor}" if anchor else f"#{target}"
        return None


def _split_at(tag: str, name: str) -> tuple[str, str, str]:
    """A tag in three parts: before an attribute, its name with the quote that opens the value, and from the closing quote on."""
    found = re.search(rf'(\s{name}=")[^"]*', tag)
    return (tag[: found.start()], found[1], tag[found.end() :]) if found else (tag, "", "")
