"""What all pages together say of one: a post although it looks like a list, no post although it looks like one."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from checkup.addresses import post_key
from checkup.gathering import non_posts, repeated_pages
from checkup.gathering.non_posts import sort_out
from checkup.gathering.page_read import Draft
from checkup.model import Post
from tests.factories import comment
from tests.gathering.pages import HOST, bare, draft, entry

HOME = HOST + "/"
POSTS = [draft(entry(n, (comment("Rita", f"Word {n}", id=str(n)),))) for n in range(1, 13)]


def left_out(*more: Draft, linked: tuple[str, ...] = (), posts: list[Draft] = POSTS) -> dict[str, str]:
    """The addresses that are no posts, with the reasons that are told; every post of the blog must stay."""
    result = sort_out([*posts, *more], HOME, set(linked))
    kept = {d.post.url for d in result.posts}
    assert {d.post.url for d in posts} <= kept
    reasons = {s.url.removeprefix(HOST): s.reason for s in result.left_out}
    return {d.post.url.removeprefix(HOST): reasons.get(d.post.url.removeprefix(HOST), "") for d in more if d.post.url not in kept}


def page(path: str, **more: object) -> Draft:
    """An undated page that was taken for a post."""
    return draft(bare(entry(40), HOST + path, **more))


def test_the_folder_of_most_posts_is_their_list() -> None:
    """Also where its address has no slash at its end; one with comments of its own, and one above a few posts only, is a post."""
    posts = [draft(replace(entry(n), url=f"{HOST}/news/rye-number-{n}")) for n in range(1, 8)]
    folder = page("/news", title="News", published=entry(7).published)
    assert left_out(folder, posts=posts) == {"/news": non_posts.LIST}
    assert left_out(draft(replace(folder.post, comments=(comment("Rita", "Own words", id="77"),))), posts=posts) == {}
    others = [draft(replace(entry(n), url=f"{HOST}/rye-number-{n}")) for n in range(10, 20)]
    assert left_out(folder, posts=[*posts, *others]) == {}


def test_a_post_without_comments_that_looks_like_a_list_is_a_post() -> None:
    """An address with a date and a name, as the blog's other posts have, speaks before linked headings on the page do."""
    quiet = draft(entry(20), "list")
    assert left_out(quiet, draft(entry(21), "page"), draft(entry(22), "other")) == {}
    month = draft(replace(entry(23), url=HOST + "/2012/05/"), "list")
    assert left_out(month) == {"/2012/05/": ""}


def test_texts_without_day_and_writer_are_posts_where_lists_link_to_them_as_to_posts() -> None:
    """A blog may print neither; four of them, or those that no list links to, may be any pages of a site."""
    bares = [draft(bare(entry(n), f"{HOST}/essays/on-{'abcdef'[n]}.html"), "other") for n in range(6)]
    keys = {post_key(one.post.url) for one in bares}
    assert len(sort_out(bares, HOME, keys).posts) == 6
    assert sort_out(bares[:4], HOME, keys).posts == []
    assert sort_out(bares, HOME, set()).posts == []


def test_texts_whose_days_are_not_printed_are_posts_where_hardly_another_is() -> None:
    """A theme may print no days; beside posts that print theirs, or where they are few, such texts may be any pages of a site."""
    words = " ".join(f"word{n}" for n in range(60))
    texts = [draft(replace(entry(n), url=f"{HOST}/{'abcdef'[n]}oven/", text=words), "other") for n in range(6)]
    assert len(sort_out(texts, HOME, set()).posts) == 6
    assert sort_out(texts[:4], HOME, set()).posts == []
    assert len(sort_out([*POSTS, *texts], HOME, set()).posts) == len(POSTS)


MANY = [draft(entry(n, (comment("Rita", f"Word {n}", id=str(n)),))) for n in range(1, 41)]
SLUGS = [draft(replace(entry(n), url=f"{HOST}/loaf-number-{'abcdefghij'[n % 10]}-of-{'klmn'[n // 10]}/")) for n in range(40)]


def test_a_standing_page_with_comments_is_no_post_where_every_post_has_a_dated_address() -> None:
    """A date that the theme prints on it changes nothing; a post's short address by number stays, and so does a dated address."""
    book = draft(replace(entry(50, (comment("Rita", "Hello!"),)), url=HOST + "/guest-book/"))
    short = draft(replace(entry(51), url=HOST + "/?p=51"))
    assert left_out(book, short, page("/2012/05/undated/"), posts=MANY) == {"/guest-book/": non_posts.STANDING}


def test_a_page_without_a_date_is_no_post_where_every_post_has_one() -> None:
    """Though its address looks like a post's; where more than a few go without, they are the blog's habit."""
    book = page("/guest-book/", comments=(comment("Rita", "Hello!"),))
    assert left_out(book, posts=SLUGS) == {"/guest-book/": non_posts.STANDING}
    assert left_out(book, page("/other/"), page("/third/"), posts=SLUGS) == {}


BELOW = [draft(replace(entry(n), url=f"{HOST}/posts/loaf-number-{'abcdefghij'[n % 10]}-of-{'kl'[n // 10]}/index.html")) for n in range(20)]
SIGNED = [draft(bare(d.post, d.post.url)) for d in BELOW]  # a theme without dates
NAMES = ["markup", "links", "search", "smileys", "keys", "themes", "feeds", "files", "users", "rights", "styles", "forms"]
MANUAL = [draft(bare(entry(70 + n), f"{HOST}/manual/{name}.html", author=None)) for n, name in enumerate(NAMES)]


@pytest.mark.parametrize("posts", [BELOW, SIGNED])
def test_a_manual_beside_the_blog_is_no_post(posts: list[Draft]) -> None:
    """Many pages without date, byline and comment outside the folder of all that have a date, or only a byline; what has any stays."""
    assert left_out(*MANUAL, posts=posts) == dict.fromkeys((f"/manual/{name}.html" for name in NAMES), non_posts.BESIDE)
    talked = draft(bare(entry(90), f"{HOST}/manual/talked-about.html", author=None, comments=(comment("Rita", "Hello!"),)))
    silent = draft(bare(entry(91), f"{HOST}/posts/undated/index.html", author=None))
    assert len(left_out(talked, silent, *MANUAL, posts=posts)) == len(MANUAL)


def test_pages_without_date_and_byline_are_posts_where_others_stand_everywhere_or_few_have_them() -> None:
    """A signed post beside the manual, or dates and bylines on less than half of what was read: nothing tells a manual from posts."""
    elsewhere = draft(bare(entry(92), f"{HOST}/manual/a-signed-loaf.html"))
    assert left_out(*MANUAL, posts=[*SIGNED, elsewhere]) == {}
    many = [draft(bare(entry(100 + n), f"{HOST}/manual/{a}-{b}.html", author=None)) for n, (a, b) in enumerate(product(NAMES, "xy"))]
    assert left_out(*many, posts=SIGNED) == {}


def test_former_addresses_of_a_blog_are_posts() -> None:
    """More than a few addresses without a date are what the blog had before."""
    old = [draft(replace(entry(60 + n), url=f"{HOST}/old-loaf-{'abc'[n]}/")) for n in range(3)]
    assert left_out(*old, posts=MANY) == {}


def test_a_protected_post_is_no_post() -> None:
    """Neither as a page nor as a record that an API gives; what was left out is said."""
    secret = replace(entry(20), protected=True, text="")
    record = replace(draft(replace(entry(21), protected=True, text="")), from_record=True)
    assert set(left_out(draft(secret), record).values()) == {non_posts.PROTECTED}


def test_a_list_that_calls_it_a_post_makes_it_one() -> None:
    """Without dates in the addresses it needs a list that links to the page, and the address's form; what else is left out is said."""
    plain = [draft(entry(n, url=f"{HOST}/loaf-{n}/")) for n in range(1, 13)]
    quiet, other = draft(entry(20, url=HOST + "/quiet/"), "list"), draft(entry(21, url=HOST + "/all-my-lists/"), "list")
    assert left_out(quiet, other, linked=("b.example/quiet",), posts=plain) == {"/all-my-lists/": non_posts.LIST}
    about = draft(entry(22, url=HOST + "/imprint/"), "page")
    assert left_out(about, linked=("b.example/imprint",), posts=plain) == {"/imprint/": non_posts.PAGE}


def test_archives_fronts_and_indexes_are_no_posts() -> None:
    """By their address where the other posts have another, with comments or without; the front page in any case."""
    talk = (comment("Otto", "My own word", id="x9"),)
    for path in ("/2012/05/", "/page/2/", "/tag/rye/", "/category/bread/", "/author/ada/", "/?m=201205"):
        assert left_out(draft(replace(entry(30), url=HOST + path, comments=talk))) == {path: non_posts.LIST}
    assert left_out(draft(replace(entry(30), url=HOME))) == {"/": non_posts.FRONT}
    assert sort_out([draft(replace(entry(1), url=HOME))], HOME, set()).left_out == []


def test_a_blog_whose_posts_have_such_addresses_keeps_them() -> None:
    """Where posts stand under /topics/ or by day alone, these addresses are the posts'."""
    by_day = [draft(entry(n, (comment("Rita", f"Word {n}"),), url=f"{HOST}/2012/05/{n}/")) for n in range(1, 13)]
    assert left_out(posts=by_day) == {}


def test_pages_of_recent_comments_and_contents_are_lists() -> None:
    """Comments that all stand on other pages, or lines that are other posts' titles, make a list."""
    recent = draft(entry(30, tuple(c for d in POSTS[:4] for c in d.post.comments), url=HOST + "/comments/"))
    assert left_out(recent) == {"/comments/": non_posts.LIST}
    posts = [replace(d, post=replace(d.post, title=f"Long title {n}")) for n, d in enumerate(POSTS)]
    issue = draft(entry(31, url=HOST + "/issues/spring/", text="\n".join(["Spring", "Long title 1", "Long title 2", "Long title 3"])))
    assert left_out(issue, posts=posts) == {"/issues/spring/": non_posts.LIST}
    post = replace(issue, post=replace(issue.post, url=HOST + "/2012/09/spring-loaf/index.html"))
    assert left_out(post, posts=posts) == {}, "a post's address, whatever other posts are named below its text"


def test_members_pictures_and_shared_views_are_no_posts() -> None:
    """Member pages by their address, what lies below a post's address, and what is only a link to share a post."""
    member = draft(entry(30, url=HOST + "/members/rita/", author=None))
    picture = draft(entry(31, url=POSTS[0].post.url + "photo-1/"))
    interview = draft(entry(33, url=HOST + "/people/the-miller/"))
    shared = draft(entry(32, url=HOST + "/2012/05/loaf-32/?share=x"))
    assert left_out(member, picture, shared, interview) == {
        "/members/rita/": non_posts.PEOPLE,
        "/2012/05/loaf-1/photo-1/": non_posts.ATTACHED,
        "/2012/05/loaf-32/?share=x": non_posts.VIEW,
    }


def test_a_notice_saved_in_place_of_pages_is_no_post() -> None:
    """The same undated words under several names are a notice; a post under two file names is not."""
    names = ["/2012/06/rye/", "/2012/06/oats/", "/2012/06/spelt/", "/2012/06/wheat/"]
    notices = [page(name, title="Update your browser", text="This browser is too old for us.") for name in names]
    assert left_out(*notices) == dict.fromkeys(names, non_posts.REPEATED)
    assert left_out(*(page(n, title="Rye", text="Rye again") for n in names[:2])) == {}


def test_a_notice_with_the_days_date_is_no_post() -> None:
    """A theme's page for what is gone may bear a day and a writer: the same words of one day under four names; not of another day each."""
    names = ["/rye-lost/", "/oats-lost/", "/spelt-lost/", "/wheat-lost/"]
    words = "What stood here has gone, and nobody knows where to."
    notices = [draft(entry(50, url=HOST + name, title="Gone", text=words)) for name in names]
    assert left_out(*notices) == dict.fromkeys(names, non_posts.REPEATED)
    assert left_out(*notices[:3]) == {}
    days = [draft(entry(50 + n, url=HOST + name, title="Gone", text=words)) for n, name in enumerate(names)]
    assert left_out(*days) == {}
    answered = [replace(d, post=replace(d.post, comments=(comment("Rita", "So sad"),))) for d in notices]
    assert left_out(*answered) == {}


def test_a_notice_at_numbered_addresses_is_no_post() -> None:
    """Ten numbers with the same words are a notice; photos without a word under one title are not."""
    names = [f"/node/{n}" for n in range(1, 11)]
    notices = [page(n, title="One moment", text=f"You are being taken to the page that you have asked for: {n}") for n in names]
    assert set(left_out(*notices).values()) == {non_posts.REPEATED}
    photos = [draft(bare(entry(40), HOST + f"/photo/{n}", title="Photo", text="-")) for n in range(1, 12)]
    assert sort_out(photos, HOME, set()).left_out == []


def test_a_folder_led_by_a_page_keeps_its_posts() -> None:
    """What lies below a page that was taken for a post, and says something, is no picture of it."""
    lead = draft(entry(30, url=HOST + "/journal/", text="Our journal"))
    inside = [draft(entry(30 + n, url=f"{HOST}/journal/day-{n}/")) for n in range(1, 5)]
    assert left_out(lead, *inside, draft(entry(39, url=HOST + "/journal/img/", text="A loaf"))) == {"/journal/img/": non_posts.ATTACHED}


def test_pages_of_another_site_are_no_posts() -> None:
    """Few pages that give themselves another host's address and another site's title; where all do, the blog was copied to a new host."""

    def seen(d: Draft, elsewhere: str, site: str) -> Draft:
        assert d.page is not None
        return replace(d, page=replace(d.page, elsewhere=elsewhere, site=site))

    own = [seen(d, "", "Crumbs") for d in POSTS]
    stranger = seen(draft(entry(30)), "login.example", "Log in to Share")
    crossposted = seen(draft(entry(31)), "magazine.example", "Crumbs")
    assert left_out(stranger, crossposted, posts=own) == {"/2012/05/loaf-30/": non_posts.FOREIGN}
    assert left_out(posts=[seen(d, "old.example", "Crumbs") for d in POSTS]) == {}


def test_undated_pages_at_other_addresses_stand_outside() -> None:
    """An About page among dated posts; one dated page does not make posts of its undated neighbours."""
    assert left_out(page("/about.html")) == {"/about.html": non_posts.OUTSIDE}
    few: list[Post] = [d.post for d in POSTS[:3]]
    assert sort_out([*(draft(p) for p in few), page("/about.html")], HOME, set()).left_out == []
    press = draft(entry(20, url=HOST + "/house/press.html"))
    assert left_out(press, page("/house/a.html"), page("/house/b.html")) == dict.fromkeys(
        ("/house/a.html", "/house/b.html"), non_posts.OUTSIDE
    )


def test_a_text_at_a_numbered_address_like_those_of_the_posts_is_one() -> None:
    """Its own page has neither day nor comments, and no list tells that it leads there; a page at another address stays out."""
    numbered = [draft(replace(entry(n, (comment("Rita", f"Word {n}", id=str(n)),)), url=f"{HOST}/post.php?id={n}")) for n in range(1, 13)]
    quiet = [draft(bare(entry(40), f"{HOST}{path}"), "other") for path in ("/post.php?id=40", "/terms.php")]
    assert list(left_out(*quiet, posts=numbered)) == ["/terms.php"]


def test_what_only_repeats_a_part_of_a_post_is_none() -> None:
    """A day with one post in it, the same under the blog's name, and forms that show the post or the comment that they answer."""
    said = comment("Rita", "I baked it twice, and both loaves fell in the middle.", id="7")
    whole = draft(entry(60, (said,), title="The fallen loaf"), site="Crumbs")
    first = " ".join(whole.post.text.split()[:30])
    posts = [*(replace(d, page=replace(d.page, site="Crumbs")) for d in POSTS if d.page), whole]
    parts = {
        "/2012/07/30.html": {"title": "The fallen loaf", "text": first, "published": whole.post.published},
        "/days/20120730": {"title": "Crumbs", "text": f"The fallen loaf\n\n{first}", "published": whole.post.published},
        "/say?post=60": {"title": "The fallen loaf", "text": first},
        "/say?post=60&to=7": {"title": "The fallen loaf", "text": said.text, "author": said.author, "published": said.posted},
        "/2012/07/all.html": {"title": "Crumbs", "text": ""},
    }
    repeated = [draft(bare(entry(61), HOST + path, **more)) for path, more in parts.items()]
    assert left_out(*repeated, posts=posts) == dict.fromkeys(parts, non_posts.ECHO)


def test_a_post_that_begins_as_another_of_its_name_stays() -> None:
    """A series has one title and one first sentence, on another day; a text of the blog's that repeats a reader's is no form."""
    whole = draft(entry(60, (comment("Rita", "I baked it twice, and both loaves fell in the middle.", id="7"),), title="Links of the week"))
    first = " ".join(whole.post.text.split()[:30])
    series = draft(entry(62, title="Links of the week", text=first))
    copied = draft(entry(63, title="Twice", text="I baked it twice, and both loaves fell in the middle."))
    assert left_out(series, copied, posts=[*POSTS, whole]) == {}


def test_a_list_of_days_and_titles_is_none_at_an_address_with_a_day() -> None:
    """A post at such an address may name others below its text."""
    titled = [replace(d, post=replace(d.post, title=f"Loaf number {n} of the year")) for n, d in enumerate(POSTS, 1)]
    lines = "\n".join(f"Friday, May {n}. 2012: Loaf number {n} of the year" for n in range(1, 9))
    summary = draft(bare(entry(64), HOST + "/2012/05/summary.html", title="All of May", text=lines))
    naming = draft(entry(65, text=f"{entry(65).text}\n\n{entry(66).text}\n\n{lines}"))
    assert list(left_out(summary, posts=titled)) == ["/2012/05/summary.html"]
    assert left_out(naming, posts=titled) == {}


def test_several_pages_of_each_title_at_another_form_of_address_are_no_posts() -> None:
    """A form for each answer bears its post's title, also where no comment was read; two pages of a few titles may be copies."""
    forms = [
        draft(bare(entry(70 + k), f"{HOST}/say?post={n}&to={k}", title=POSTS[n].post.title, text=f"Answer {k}: mine fell, too, and yours?"))
        for n in range(6)
        for k in range(2)
    ]
    assert set(left_out(*forms, posts=[*POSTS]).values()) == {non_posts.ECHO}
    assert len(left_out(*forms, posts=[*POSTS])) == len(forms)
    assert left_out(*forms[:6], posts=[*POSTS]) == {}


def test_comments_are_held_against_each_other_only_for_pages_in_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of all comments would take as much memory as the blog: where no page may be a list or a form, none is made."""
    asked: list[object] = []
    monkeypatch.setattr(non_posts, "_mark", asked.append)
    monkeypatch.setattr(repeated_pages, "_words", asked.append)
    sort_out(POSTS, HOME, set())
    assert asked == []


def test_a_post_saved_as_the_file_of_its_folder_stands_among_posts_of_its_form() -> None:
    """An undated one with comments is a post, as the others at "/name/index.html" are."""
    other = page("/a-bare-loaf/index.html", comments=(comment("Rita", "Hello!"),))
    saved = [draft(replace(d.post, url=f"{d.post.url}index.html")) for d in SLUGS]
    assert left_out(other, page("/second/index.html"), page("/third/index.html"), posts=saved) == {}
