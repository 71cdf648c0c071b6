"""Which platform made a page: by the site's configuration, else by what its source betrays."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from checkup.model import NOWHERE
from checkup.reading.adapter import Adapter
from checkup.reading.dom import Dom, Node
from checkup.reading.metadata import Metadata
from checkup.reading.page_urls import Base
from checkup.reading.vocabulary import tokens
from checkup.word_search import WordSearch

# Only so much of each is looked at: marks of platforms stand early. Conventions.
_SCRIPT_MAX = 60_000
_IMAGES_MAX = 60
_LINKS_MAX = 400
_TAGS_MAX = 400
# What names a thread on any element: the attributes with which embeds say where it is.
_TELLING = tokens(
    """
    data-hook data-uri data-url data-responses-to-url data-article-id data-toot-id data-tootid toot-id tootid
    """
)
# How much a sign counts beside a mark in the source (1). Convention: what the page says of itself wins over a stray mark or two.
_GENERATOR_WEIGHT = 4
_HOST_WEIGHT = 2
# A score up to which links and pictures of other sites may have made it, by convention: a post names a file of another blog or two.
_STRAY = 2


def source_of_marks(dom: Dom) -> str:
    """The parts of a page's source that can show its platform and its comment system, one a line: ids, classes, addresses, scripts."""
    out = [f'id="{name}"' for name in dom.by_id]
    out += [f'class="{name}"' for name in dom.by_class]
    out += [_as_written(node.tag, node.at) for tag, nodes in dom.by_tag.items() if "-" in tag or ":" in tag for node in nodes[:_TAGS_MAX]]
    out += [node.get("src") for node in dom.tags("img")[:_IMAGES_MAX]]
    out += [node.get("href") for node in dom.tags("a")[:_LINKS_MAX]]
    for tag in ("script", "iframe", "meta", "link", "form"):
        for node in dom.tags(tag):
            out.append(_as_written(node.tag, node.at))
            if tag == "script" and node.el.text and "src" not in node.at:
                out.append(node.el.text[:_SCRIPT_MAX])
    telling = {node.i: node for node in dom.with_attributes(_TELLING)}
    telling |= {node.i: node for node in dom.with_attributes(("rel", "class")) if node.tag == "a" and _is_copy(node)}
    telling |= {node.i: node for node in dom.tags("blockquote") if any(value.startswith("at://") for value in node.at.values())}
    out += [_as_written(telling[i].tag, telling[i].at) for i in sorted(telling)[:_TAGS_MAX]]
    return "\n".join(out)


def _is_copy(link: Node) -> bool:
    """Whether a page calls a link the post's copy elsewhere."""
    return "syndication" in link.at.get("rel", "") or "u-syndication" in link.at.get("class", "")


def _as_written(tag: str, attributes: Mapping[str, str]) -> str:
    """The opening tag of an element as it may be written in the source."""
    return f"<{tag} " + " ".join(f'{name}="{value}"' for name, value in attributes.items()) + ">"


def recognise(source: str, meta: Metadata, base: Base, adapters: Sequence[Adapter], platform: str) -> tuple[Adapter, str]:
    """The adapter for a page, and in words why. `platform` is the configured name, "auto" where the page decides."""
    if platform != "auto":
        chosen = next((a for a in adapters if a.name == platform), None)
        if chosen:
            return chosen, f"platform {platform}: from the config"
    score, best = _best(source, meta, base, adapters)
    if 0 < score <= _STRAY and base.host and not base.url.startswith(NOWHERE):
        score, best = _best(_of_own_site(source, base), meta, base, adapters)
    return best, f"platform {best.name}: {score:.0f} marks"


def _of_own_site(source: str, base: Base) -> str:
    """The source of marks without the addresses of other sites' pages and pictures; what a script, a style or a form names stays."""
    lines = source.split("\n")
    return "\n".join(line for line in lines if not line.startswith(("http://", "https://", "//")) or base.same_site(base.join(line)))


def _best(source: str, meta: Metadata, base: Base, adapters: Sequence[Adapter]) -> tuple[float, Adapter]:
    """The platform with most signs on a page, and how much they count; the last adapter where there is none."""
    generator = re.sub(r"\s+", " ", (meta.generator or "").lower()).strip()
    found = _all_marks(tuple(mark for adapter in adapters for mark in adapter.marks)).words_in(source.lower())
    best: tuple[float, Adapter] = (0.0, adapters[-1])
    for adapter in adapters[:-1]:
        score = float(sum(mark in found for mark in adapter.marks))
        score += _GENERATOR_WEIGHT * any(_is_made_by(generator, g) for g in adapter.generators)
        score += _HOST_WEIGHT * any(base.host.endswith(h) for h in adapter.hosts)
        if score > best[0]:
            best = (score, adapter)
    return best


def _is_made_by(generator: str, name: str) -> bool:
    """Whether a generator begins with a platform's name as a whole word: a longer word is another's."""
    return generator.startswith(name) and not generator[len(name) : len(name) + 1].isalnum()


@lru_cache(maxsize=4)  # one entry in a run; tests bring adapters of their own
def _all_marks(marks: tuple[str, ...]) -> WordSearch:
    return WordSearch(marks)
