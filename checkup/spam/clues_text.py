"""What a comment says: trade, pitches, stock phrases, praise, topic, letters, markup."""

from __future__ import annotations

import itertools
from collections import Counter

from checkup import lazy_re as re
from checkup.i18n import gettext, worded
from checkup.reader_words import ReaderWords, Wording
from checkup.spam.clue import NOTHING, SEEN, Clue, Clues, log, some
from checkup.spam.context import FEWEST_DIGITS, MOST_WORDS, SMALL, Context, stem
from checkup.spam.letters import mixed_words, random_words, script
from checkup.spam.lists import WORD, load, word_set, words_in
from checkup.spam.raw_markup import link_code, raw_templates, without_link_code

# A telephone number as people write them (+49 30 1234567, (030) 123-4567, 030-123-4567), and the free numbers of North America without any
# mark; no part of a version, an address, a price or a longer number. How many digits it must have is asked where it is used.
PHONE = re.compile(
    r"(?<![\w.,/=:#-])(?:\+\d{1,3}[\s.–-]?|\(\d{2,4}\)[\s.-]?|\d{1,4}[–-])\(?\d{2,4}\)?(?:[\s.–-]?\d{2,4}){1,4}(?![\w/=-]|[.,:]\w)"
)
LONG_NUMBER = re.compile(r"(?<![\w.,/=:#-])1?8(?:00|33|44|55|66|77|88)\d{7}(?![\w,-])")
# A digit; where an excerpt was cut; two capitals in a row; words in capitals as the name of a ware has them; signs of code; words and
# nothing else, as the text of a link; where a sentence ends; an address. The repeats are bounded, or of one class: each is linear.
DIGIT = re.compile(r"\d")
DOTS = re.compile(r"\.{3}|…")
SHOUTED = re.compile("[A-Z]{2}")
CAPITALS = re.compile(r"(?<![\w-])(?:[A-Z0-9][\w’'&-]{0,20}[ ]){2,7}[A-Z][\w’'&-]{0,20}")
SIGN = re.compile(r"[{}=<>();\[\]_\\$]")
CODE = re.compile(SIGN.pattern + r"|\w\.\w+\(")
PLAIN = re.compile(r"[^\W\d_][^\W_]*(?:[ ,|&’']+[^\W_]+)*")
SENTENCE = re.compile(r"(?<=[.!?…])\s+")
URLS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
MOST_DIGITS = 14  # of a telephone number with its country
THIN = 0.06  # share of trade words from which they count in full: a story of two hundred words holds a few by chance
SKELETON = 5  # words of a known template, a convention: fewer stand in any text
MIXED = 3  # words, a convention: a slip of the keyboard layout mixes a word or two
CLOSERS = word_set("closings") | {"i", "you", "is", "are", "my", "me", "we"}
LINKING = frozenset(["in", "for", "of", "near", "at", "the", "and", "de", "en", "à", "a"])


def trade(context: Context, number: int, clues: Clues) -> None:
    """Trade words that neither the post nor the blog's own talk uses, and keywords said over and over."""
    if not context.trades[number] and context.words.size(number) < MOST_WORDS:  # as most; of a longer one not all words are known
        clues["trade words"] = clues["strong words"] = clues["trade share"] = clues["keyword"] = NOTHING
        return
    lists, words = load(), context.words[number]
    wares = list(filter(lists.commercial.__contains__, words))
    found = lists.counting(w for w in wares if not context.at_home(number, w))
    different = list(dict.fromkeys(found))
    strong = [w for w in different if w in lists.strong]
    telling = [w for w in different if w not in lists.everyday]
    count = len(telling) + (len(different) - len(telling)) / 2
    share = len(found) / max(len(words), 8)
    dense = count >= 2.5 and share >= 0.1
    leads = context.leads(number)
    sure = len(strong) > 1 or (bool(strong) and leads)
    told = sure or (leads and (dense or (count >= 1.5 and share >= 0.05) or (count >= 1 and share >= 0.2)))
    listed = list(dict.fromkeys([*strong, *telling, *different]))
    value = log(count) * min(1.0, share / THIN)
    clues["trade words"] = Clue(value, "text", worded("speaks of {words}", words=some(listed)) if told else "", sure or dense)
    clues["strong words"] = Clue(log(len(strong)))
    clues["trade share"] = Clue(min(share, 0.5) * 2)
    pairs: dict[str, int] = {}
    for a, b in itertools.pairwise(words) if len(wares) > 1 else ():
        if a != b and a in lists.commercial and b in lists.commercial and _is_no_talk(context, number, (a, b)):
            pairs[f"{a} {b}"] = pairs.get(f"{a} {b}", 0) + 1
    often = max(pairs.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    names = _keyword_names(context, number)
    words_for_it: Wording = ""
    if often[1] >= 2:
        words_for_it = worded("repeats the keywords “{words}” {n} times", words=ReaderWords(often[0]), n=str(often[1]))
    elif names:
        words_for_it = worded("advertises {words}", words=some(names))
    sure = often[1] >= 2 or len(names) >= 2
    clues["keyword"] = Clue(log(max(often[1] - 1, 0) + len(names)), "text", words_for_it, sure)


def _is_no_talk(context: Context, number: int, pair: tuple[str, str]) -> bool:
    """Whether two trade words are no talk of the post: neither is at home there, or one of a trade is not ("install Skype" is talk)."""
    abroad = [w for w in pair if not context.at_home(number, w)]
    return len(abroad) == len(pair) or any(w not in load().everyday for w in abroad)


def _keyword_names(context: Context, number: int) -> list[str]:
    """Runs of capitalised words inside a text with a trade word among them: "Spirit Airlines Phone Number"; shouting has none."""
    found: dict[str, None] = {}
    text = context.comments[number].text[:3000]
    if text.isupper():
        return []
    for match in CAPITALS.finditer(text):
        words = [w.casefold() for w in WORD.findall(match.group())]
        trade_words = [w for w in words if w in load().commercial and not context.at_home(number, w)]
        if set(trade_words) - load().everyday and len(set(trade_words)) * 3 >= len(words):  # "Call Of Duty" is a game
            found.setdefault(match.group().strip())
    return list(found)


def phrases(context: Context, number: int, clues: Clues) -> None:
    """Sales pitches, telephone numbers, and the stock phrases of comment spinners."""
    lists, words = load(), context.spoken_where(context.may_sell, number)
    classed = list(map(lists.classes.get, words, words))
    pitch = lists.pitch.found(words) if words else []
    if words and not lists.sites.isdisjoint(words):
        pitch += [p for p in lists.pitch.found(list(map(lists.in_general, words))) if "SITE" in p]
    hard = [p for p in pitch if not lists.is_weak(p)]
    count = len(hard) + max(0, len(pitch) - len(hard) - (not hard)) / 2
    quoted = [p.replace("SITE", "site") for p in hard + [p for p in pitch if p not in hard]]
    told = worded("advertises ({words})", words=some(quoted)) if count > 0 else ""
    clues["pitch"] = Clue(log(count), "text", told, len(hard) >= 1 and count >= 1.5) if count else NOTHING
    text = context.comments[number].text[:3000]
    raw = raw_templates(text)
    code = raw < 2 and _is_code(text)
    clues["code"] = SEEN if code else NOTHING
    phone = not code and context.may_give_a_number(number) and _gives_a_number(text)
    clues["phone"] = Clue(1.0, "link", gettext("gives a telephone number to call")) if phone else NOTHING
    stock = lists.templates.found(classed) if classed else []
    template = _template(context, number) if context.skeletons[number] >= SKELETON else 0.0
    sure = len(stock) >= 3 or template > 0
    words_for_it = gettext("is put together from the stock phrases of spam programs") if sure else ""
    value = log(max(len(stock) - 1, 0)) + 2 * template
    clues["stock phrases"] = Clue(value, "text", words_for_it, sure) if value else NOTHING
    shown = raw > 0 and not code
    clues["raw template"] = Clue(1.0, "text", gettext("shows the raw template of a spam program"), True) if shown else NOTHING


def _is_code(text: str) -> bool:
    """Whether one in twenty characters is a sign of code, links and their code left out (a text of few signs is none)."""
    if len(SIGN.findall(text)) * 20 <= len(text) or len(CODE.findall(text)) * 20 <= len(text):
        return False
    return len(CODE.findall(URLS.sub(" ", without_link_code(text)))) * 20 > len(text)


def _gives_a_number(text: str) -> bool:
    """Whether a text holds a telephone number of 9 to 14 digits."""
    if len(DIGIT.findall(text)) < FEWEST_DIGITS:
        return False
    counts = (sum(map(str.isdigit, m.group())) for m in PHONE.finditer(text))
    return any(FEWEST_DIGITS <= count <= MOST_DIGITS for count in counts) or LONG_NUMBER.search(text) is not None


def _template(context: Context, number: int) -> float:
    """How much of a known template's single words the comment has, where it has little else; 0 below a half."""
    words, lists = context.content[number], load()
    known = list(filter(lists.skeleton_of.__contains__, words))
    shared = Counter(index for word in known for index in lists.skeleton_of[word])
    least = max(SKELETON, len(words) / 5)
    best = max((count / lists.skeleton_size[i] for i, count in shared.items() if count >= least), default=0.0)
    return best if best >= 0.5 else 0.0


def emptiness(context: Context, number: int, clues: Clues) -> None:
    """Add the clue that a comment is praise that fits any post."""
    size, praise = context.words.size(number), load().praise
    share = context.praised[number] / size if size else 0.0
    comment = context.comments[number]
    topic = context.topics.of(comment.post)
    empty = share >= 0.9 and 2 <= size <= 60 and not any(w in topic for w in context.content[number] if w not in praise)
    clues["praise"] = Clue(share)
    clues["empty praise"] = Clue(1.0, "text", gettext("praises without a word about the post")) if empty else NOTHING
    clues["length"] = Clue(log(size))
    text = comment.text[:400]
    may_shout = len(text) > 60 and (SHOUTED.search(text) is not None or not text.isascii())
    shouts = may_shout and sum(map(str.isupper, text)) * 2 > len(text)
    linked = bool(comment.links) or not context.shows_sites
    told = gettext("is written in capitals") if shouts and linked else ""  # readers without a shift key sell nothing, and have sites, too
    clues["shouting"] = Clue(1.0, "text", told) if shouts else NOTHING


def topic(context: Context, number: int, clues: Clues) -> None:
    """Whether the comment talks about what the post and the blog talk about."""
    if not context.speaks_alike(number):
        return
    overlap, strange = context.overlap(number), context.strange(number)
    long = len(context.content[number]) >= 10
    if overlap is not None:
        clues["off topic"] = Clue(1 - overlap, "text", gettext("shares hardly a word with the post") if overlap < 0.08 and long else "")
    if strange is not None:
        clues["strange words"] = Clue(
            strange, "text", gettext("uses words that nobody else uses on this blog") if strange > 0.6 and long else ""
        )


def letters(context: Context, number: int, clues: Clues) -> None:
    """Random letters, alphabets mixed inside words, a foreign alphabet with links."""
    comment = context.comments[number]
    text = URLS.sub(" ", comment.text) if comment.links else comment.text
    nonsense = [w for w in random_words(text) if not context.is_said(number, w.casefold())] if not clues["code"].value else []
    litter = 0 < len(nonsense) == len(WORD.findall(text)) if nonsense else False
    many = len(nonsense) >= 2 or litter
    clues["litter"] = SEEN if litter else NOTHING
    told = worded("holds random letters ({words})", words=some(nonsense, 2)) if many else ""
    clues["gibberish"] = Clue(log(len(nonsense)), "text", told, many) if nonsense else NOTHING
    mixed = set(mixed_words(text))
    evades = len(mixed) >= MIXED or any(word.casefold() in load().commercial for word in mixed)
    told = gettext("mixes alphabets inside words to slip past filters") if evades else ""
    clues["mixed letters"] = Clue(1.0, "text", told, True) if evades else NOTHING
    links_out = bool(comment.links) and comment.kind == "comment"  # a ping always leads to a page, and pages abroad write about the post
    mine, theirs = script(text) if links_out else None, context.script.get(comment.post)
    foreign = mine is not None and theirs is not None and mine != theirs
    told = gettext("is written in another alphabet than the post, with links") if foreign else ""
    clues["foreign with links"] = Clue(1.0, "text", told) if foreign else NOTHING


def markup(context: Context, number: int, clues: Clues) -> None:
    """Link code that the page shows as text, and pings that quote nothing but the post's title."""
    comment = context.comments[number]
    raw = link_code(comment.text[:3000]) if (comment.links or comment.url) and not clues["code"].value and not context.shows_code else 0
    told = gettext("shows raw link code, as robots leave it") if raw >= 2 else ""  # one link as code: a reader whose form took no markup
    clues["link code"] = Clue(min(1.0, raw / 2), "text", told, True) if raw else NOTHING
    bare = context.begins_with_name(number) and bool(DOTS.search(comment.text)) and _is_bare(context, number)
    told = gettext("repeats only its own name and the post's title, as ping robots do") if bare else ""
    clues["bare ping"] = Clue(1.0, "copy", told, True) if bare else NOTHING


def _is_bare(context: Context, number: int) -> bool:
    """Whether hardly a word stands in a comment beside its own name and the post's title."""
    place = context.comments[number].post
    title = context.around[place].title if place in context.around else ""
    return len(set(context.words[number]) - set(words_in(title)) - set(context.names[number])) <= 2


def tail(context: Context, number: int, clues: Clues) -> None:
    """A last line or last words that look like the text of a link: "cleaning company dubai"."""
    comment, lists = context.comments[number], load()
    clues["link text"] = NOTHING
    lines = comment.text.strip().splitlines()
    last = SENTENCE.split(lines[-1].strip()[-240:])[-1].strip() if lines else ""
    linked = URLS.search(last)
    if linked and linked.end() == len(last):
        last = last[: linked.start()].strip()
    if last[-1:] in ".!?)…:;,\"'":
        return
    words = [w.casefold() for w in WORD.findall(last)]
    before = context.words[number][: -len(words)] if words else []  # with the words of a link, which does no harm
    mine = set(context.names[number])
    if not 1 <= len(words) <= 8 or not before or "<" in last or ":" in last or words[0] == "and" or URLS.search(last) or set(words) <= mine:
        return
    if CLOSERS & set(words) or any(w in SMALL and w not in LINKING for w in words) or clues["code"].value:
        return
    told = worded("ends in what looks like the text of a link (“{words}”)", words=ReaderWords(last, limit=60))
    found = [w for w in words if w in lists.commercial and not context.at_home(number, w)]
    if len(found) > bool(linked):
        sure = len(found) * 2 >= len(words) or len(words) <= 3
        clues["link text"] = Clue(1.0 if sure else 0.6, "link", told, sure)
    elif (
        PLAIN.fullmatch(last)
        and not set(words) & mine
        and sum(1 for w in before if w in lists.praise) * 9 >= len(before) * 5
        and _stray(context, number, words)
    ):
        clues["link text"] = Clue(0.5, "link", told)


def _stray(context: Context, number: int, words: list[str]) -> bool:
    """Whether words after mere praise have nothing to do with it: no small words, no praise, nobody's name, nothing the blog talks of."""
    known = load().praise | SMALL | context.people[context.comments[number].post]
    return len(words) >= 2 and not any(w in known or context.vocabulary.get(stem(w), 0) > 1 for w in words)


LOOKS = (trade, phrases, emptiness, topic, letters, markup, tail)
