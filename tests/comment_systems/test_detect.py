"""Embedded comment systems are recognised by their embed code, never by a counter or a mention."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkup.comment_systems import copy_of, detect, systems, title_of
from checkup.comment_systems._system import System
from tests.quick import examples

EMBEDS = {
    "disqus": '<div id="disqus_thread"></div>',
    "giscus": '<script src="https://giscus.app/client.js" data-repo="o/r"></script>',
    "utterances": '<script src="https://utteranc.es/client.js" repo="o/r"></script>',
    "isso": '<script data-isso="//c.example/" src="//c.example/js/embed.min.js"></script><section id="isso-thread"></section>',
    "remark42": "<script>var remark_config = {host: 'https://r.example'}</script>",
    "commento": '<div id="commento"></div>',
    "comentario": "<comentario-comments></comentario-comments>",
    "cusdis": '<div id="cusdis_thread" data-app-id="1"></div>',
    "waline": "<script>Waline.init({el: '#w'})</script>",
    "twikoo": "<script>twikoo.init({envId: 'x'})</script>",
    "artalk": "<script>Artalk.init({el: '#a'})</script>",
    "valine": "<script>new Valine({el: '#v'})</script>",
    "gitalk": '<div id="gitalk-container"></div>',
    "hyvor": '<hyvor-talk-comments website-id="1"></hyvor-talk-comments>',
    "forem": '<article class="crayons-article" id="article-show-container" data-article-id="71"></article>',
    "ghost": '<script defer src="https://cdn.example/x.js" data-ghost-comments="https://g.example/"></script>',
    "substack": '<script src="https://substackcdn.com/bundle/main.js"></script>',
    "facebook": '<div class="fb-comments" data-href="x"></div>',
    "intensedebate": '<script src="http://www.intensedebate.com/js/genericCommentWrapperV2.js"></script>',
    "livefyre": '<div id="livefyre-comments"></div>',
    "google_plus": '<div class="g-comments" data-href="x"></div>',
    "echo": '<div class="js-kit-comments"></div>',
    "muut": '<a class="muut" href="https://muut.example">x</a>',
    "coral": "<script>Coral.createStreamEmbed({id: 'c'})</script>",
    "squarespace": '<div class="comments squarespace-comments" id="x"></div>',
    "spotim": '<script src="https://launcher.spot.im/spot/x"></script>',
    "vuukle": '<div id="vuukle-comments"></div>',
    "graphcomment": '<div id="graphcomment"></div>',
    "replybox": '<div id="replybox"></div>',
    "mastodon": "<mastodon-comments host='m.example'></mastodon-comments>",
    "bluesky": "<bluesky-comments uri='at://x'></bluesky-comments>",
    "discourse_embed": "<div id='discourse-comments'></div><script>DiscourseEmbed = {discourseUrl: 'https://d.example/'};</script>",
    "webmention_io": '<div id="mentions"></div><script src="/js/webmention.min.js" data-id="mentions" async></script>',
    "livere": '<div id="lv-container" data-id="city" data-uid="x"></div>',
    "vkontakte": '<div id="vk_comments"></div><script>VK.Widgets.Comments("vk_comments");</script>',
    "fastcomments": '<script src="https://cdn.fastcomments.com/js/embed-v2.min.js"></script><div id="fastcomments-widget"></div>',
    "talkyard": '<div class="talkyard-comments" data-discussion-id=""></div>',
    "htmlcommentbox": '<div id="HCB_comment_box">Loading</div>',
    "telegram": '<script async src="https://comments.app/js/widget.js?3" data-comments-app-website="x"></script>',
    "cactus": '<script src="https://latest.cactus.chat/cactus.js"></script><div id="comment-section"></div>',
    "remarkbox": '<div id="remarkbox-div"></div>',
    "cackle": "<div id='mc-container'></div><script>cackle_widget = window.cackle_widget || [];</script>",
    "hypercomments": '<div id="hypercomments_widget"></div>',
    "vssue": '<div id="vssue"></div>',
    "beaudar": '<script src="https://beaudar.lipk.org/client.js" repo="o/r"></script>',
    "wix": '<div data-hook="comments-box"></div>',
    "medium": '<script src="https://cdn-client.medium.com/lite/x.js"></script>',
}


def test_every_system_has_an_example() -> None:
    """A new file in the folder needs an embed here."""
    assert {s.name for s in systems()} == set(EMBEDS)


def test_a_system_is_called_as_people_call_it() -> None:
    """The title that its file declares; a name that no file declares stays."""
    assert [title_of(name) for name in ("disqus", "google_plus", "Home-made")] == ["Disqus", "Google+ Comments", "Home-made"]


@pytest.mark.parametrize("name", sorted(EMBEDS))
def test_an_embed_is_recognised(name: str) -> None:
    """Each system's own embed code names that system, and its comments are unread."""
    assert detect(f"<html><body><p>Words.</p>{EMBEDS[name]}</body></html>") == (name, "external-unread")


FORMS = [
    ("mastodon", '<div data-responses-to-url="https://m.example/@ada/109501234567890123"></div>'),
    ("mastodon", '<mastodon-comments host="m.example" user="ada" tootId="1"></mastodon-comments>'),
    ("bluesky", '<div id="talk" data-uri="https://bsky.app/profile/ada.example/post/3k"></div>'),
    ("bluesky", '<bluesky-comments-tag url="https://bsky.app/profile/ada.example/post/3k"></bluesky-comments-tag>'),
    ("bluesky", '<script>loadComments("at://did:plc:ada/app.bsky.feed.post/3k")</script>'),
    ("medium", '<meta property="al:ios:url" content="medium://p/a">'),
    ("medium", '<meta content="medium://p/a" property="al:ios:url">'),
    ("webmention_io", "<script>fetch('https://webmention.io/api/mentions.jf2?target=x')</script>"),
]


@pytest.mark.parametrize(("name", "html"), FORMS)
def test_a_system_is_recognised_in_each_published_form(name: str, html: str) -> None:
    """Web components, annotated elements and inline scripts; attributes stand in any order."""
    assert detect(f"<html><body><p>Words.</p>{html}</body></html>") == (name, "external-unread")


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://bsky.app/profile/ada.example/post/3k">I said it on Bluesky</a>',
        '<a rel="me" href="https://m.example/@ada">me</a> <a href="https://m.example/@ada/109501234567890123">a toot</a>',
        '<link rel="webmention" href="https://webmention.io/b.example/webmention">',
        "<p>We moved away from Disqus and giscus, and Livefyre is dead.</p>",
        '<script id="dsq-count-scr" src="//shop.disqus.com/count.js"></script>',
        '<a href="https://disqus.com/by/ann/">my disqus</a>',
        "",
    ],
    ids=["a post that links there", "a profile", "an endpoint", "mention", "counter", "profile link", "nothing"],
)
def test_a_mention_or_a_counter_is_no_embed(html: str) -> None:
    """Words about a system, or a script that only counts, embed nothing."""
    assert detect(html) == (None, None)


def test_the_first_of_two_embeds_wins() -> None:
    """Where two are embedded, the one that comes first is named."""
    assert detect(EMBEDS["isso"] + EMBEDS["disqus"])[0] == "isso"


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ('<a href="https://m.example/@ada/109501234567890123" class="u-syndication">also there</a>', "mastodon"),
        ('<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:ada/app.bsky.feed.post/3k"></blockquote>', "bluesky"),
        ('<a class="u-syndication" rel="syndication" href="https://bsky.app/profile/ada.example/post/3k">Also on Bluesky</a>', "bluesky"),
        ('<a rel="syndication" href="https://bsky.app/profile/ada.example/post/3k">Also on Bluesky</a>', "bluesky"),
        ('<a href="https://bsky.app/profile/ada.example/post/3k">somebody said</a>', None),
        ('<a class="u-syndication" href="https://m.example/@ada">me</a>', None),
    ],
)
def test_a_link_to_the_posts_copy_is_a_hint_and_no_embed(html: str, name: str | None) -> None:
    """Only a link that the page itself calls its copy, and one to a post there; it is never an embedded thread."""
    assert copy_of(f"<html><body><p>Words.</p>{html}</body></html>") == name
    assert detect(html) == (None, None)


MARKS = sorted({mark for system in systems() for mark in (*system.marks, *system.copies)})


@pytest.mark.parametrize("mark", [mark for mark in MARKS if mark.startswith(r"\b")])
@settings(max_examples=examples(0.2))
@given(st.data())
def test_a_mark_at_the_border_of_a_word_is_found_where_its_expression_finds_it(mark: str, data: st.DataObject) -> None:
    """Behind a letter it is none, also where the same words follow once more; no mark has a choice without the border."""
    embed = data.draw(st.from_regex(re.compile(mark.removeprefix(r"\b"), re.ASCII), fullmatch=True))
    source = "".join(data.draw(st.lists(st.sampled_from(("x", "_", " ", "<", embed)), max_size=5))).lower()
    system = System("one", "One", hints=("",), marks=(mark,))
    plain = re.search(mark, source, re.IGNORECASE)
    assert system.find(source, frozenset(("",))) == (plain.start() if plain else None)
