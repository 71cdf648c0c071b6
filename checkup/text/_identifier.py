"""Texts -> the likeliest language of each by py3langid, and how likely: one text as the library does it, many side by side in one walk."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

# languages that py3langid may answer with; rare ones only ever come up by mistake on short, mixed texts
CANDIDATES = (
    "af ar bg bn ca cs da de el en eo es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka ko lt lv mk ms nb nl nn no pl pt ro ru sk sl "
    "sq sr sv sw ta te th tl tr uk ur vi zh"
)
TOGETHER = 256  # texts that are walked side by side: with more the table of what they hold outgrows the cache
FEW = 16  # texts; fewer are walked faster one by one
Guess = tuple[str, float]


def classify(texts: Sequence[str]) -> list[Guess]:
    """Language and probability of each text, the same whether it is asked for alone or beside others."""
    if len(texts) < FEW:
        return [_identifier().classify(text) for text in texts]
    longest_first = sorted(range(len(texts)), key=lambda which: -len(texts[which]))
    found: dict[int, Guess] = {}
    for start in range(0, len(texts), TOGETHER):
        encoded = {which: _encoded(texts[which]) for which in longest_first[start : start + TOGETHER]}  # not of all: that is a second blog
        block = sorted(encoded, key=lambda which: -len(encoded[which]))
        for which, features in zip(block, _walked([encoded[which] for which in block]), strict=True):
            found[which] = _likeliest(features, len(encoded[which]))
    return [found[which] for which in range(len(texts))]


def forget() -> None:
    """Let go of the model; it is loaded again when it is next asked for."""
    for kept in (_identifier, _tables, _aliases):
        kept.cache_clear()


def _encoded(text: str) -> bytes:
    """A text as the library reads it."""
    return unicodedata.normalize("NFC", text.lower() if text.isupper() else text).encode("utf-8", "surrogatepass")


def _walked(texts: Sequence[bytes]) -> Iterator[list[int]]:
    """The features of each text in the order in which they stand; the longest text comes first."""
    moves, rows, outputs = _tables()
    lengths = [len(text) for text in texts]
    letters = np.zeros((lengths[0], len(texts)), np.uint8)
    for which, text in enumerate(texts):
        letters[: len(text), which] = np.frombuffer(text, np.uint8)
    seen = np.full((lengths[0], len(texts)), -1, outputs.dtype)
    states = np.zeros(len(texts), moves.dtype)
    going = len(texts)
    for place in range(lengths[0]):
        while lengths[going - 1] <= place:
            going -= 1
        states = moves[rows[states[:going]] + letters[place, :going]]
        seen[place, :going] = outputs[states]
    for which in range(len(texts)):
        features = seen[:, which]
        yield features[features >= 0].tolist()


def _likeliest(features: Sequence[int], size: int) -> Guess:
    """The library's answer: naive Bayes over the features, its certainty softened by the square root of the text's bytes."""
    identifier = _identifier()
    labels = identifier.nb_classes
    scores = np.zeros(len(labels), np.float32)
    if features:
        counts = Counter(features)
        times = np.log1p(np.fromiter(counts.values(), np.float32, len(counts)))
        scores = times @ identifier.nb_ptc[np.fromiter(counts.keys(), np.intp, len(counts))] + identifier.nb_pc
    scores *= 1.0 / math.sqrt(size or 1)
    np.exp(scores - scores.max(), out=scores)
    scores /= scores.sum()
    for first, again in _aliases():
        scores[first] += scores[again]
        scores[again] = 0.0
    best = int(scores.argmax())
    return str(labels[best]), float(scores[best])


@lru_cache(maxsize=1)
def _aliases() -> list[tuple[int, int]]:
    """Places of labels that stand twice, each with the place where it stood first."""
    labels = list(_identifier().nb_classes)
    return [(labels.index(label), place) for place, label in enumerate(labels) if labels.index(label) != place]


@lru_cache(maxsize=1)
def _tables() -> tuple[npt.NDArray[Any], npt.NDArray[np.intp], npt.NDArray[Any]]:
    """The automaton: next states by row and letter, the row where each state's moves begin, the feature that a state ends (-1 = none)."""
    identifier = _identifier()
    rows = np.asarray(identifier.tk_row, np.intp) << 8
    return np.asarray(identifier.tk_nextmove), rows, np.asarray(identifier.tk_output, np.int32)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    """Loaded on first use: the import costs a quarter of a second. Without the other languages' table, which takes 27 MB.

    The table is laid out by rows, in single precision, once: as shipped, numpy gathers and widens the rows of each text anew.
    """
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    whole = LanguageIdentifier.from_model_file(MODEL_FILE)
    known = set(whole.nb_classes)
    whole.set_languages([tag for tag in CANDIDATES.split() if tag in known])
    return LanguageIdentifier(
        np.ascontiguousarray(whole.nb_ptc, np.float32),
        whole.nb_pc,
        whole.nb_classes,
        whole.tk_nextmove,
        whole.tk_output,
        norm_probs=True,
        tk_row=whole.tk_row,
    )
