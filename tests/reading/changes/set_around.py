"""What sites set over, beside and between: none of it is of the post or its talk."""

from __future__ import annotations

from tests.reading.changes.printed import Changed, Printed, change, fragment, written

_COOKIES = (
    "<div class='cc-banner' role='dialog'><h2>Your privacy here</h2><p>This site keeps cookies, and by going on you agree to them all.</p>"
    "<button>Accept</button> <a href='/privacy'>How we do it</a></div>"
)
_WIDGETS = (
    "<div class='side-w'><h3>Recent Comments</h3><ul><li>Lena Krug on <a href='/2012/09/other.html#comment-9'>Another day</a></li>"
    "<li>Oskar on <a href='/2012/08/old.html#comment-7'>An old one</a></li></ul><h3>Recent Posts</h3><ul>"
    "<li><a href='/2012/09/other.html'>Another day</a> September 3, 2012</li>"
    "<li><a href='/2012/08/old.html'>An old one</a> August 1, 2012</li>"
    "</ul><h3>Tags</h3><a href='/tag/a'>bread</a> <a href='/tag/b'>oven</a></div>"
)
_RELATED = (
    "<div class='related'><h3>You may also like</h3><ul>"
    "<li><a href='/2012/01/a.html'>Ten ways to bake</a> <span>January 4, 2012</span></li>"
    "<li><a href='/2011/05/b.html'>What I learned in spring</a> <span>May 9, 2011</span></li></ul></div>"
)
_BIO = (
    "<div class='about-author'><img src='/me.jpg' alt=''><h4>About the author</h4><p>I bake bread in a small village and have told of it"
    " since 2009.</p><a href='/about'>More about me</a></div>"
)
_LETTER = (
    "<div class='nl'><h3>Subscribe to our newsletter</h3><form action='https://news.example/s' method='post'>"
    "<input type='email' name='email' placeholder='Your e-mail'><button>Subscribe</button></form><p>One letter a month.</p></div>"
)
_SHARE = (
    "<div class='share'><span>Share this:</span> <a href='https://twitter.com/share?u=x'>Twitter</a>"
    " <a href='mailto:?body=x'>Email</a> <span class='n'>12 shares</span></div>"
)
_NEIGHBOURS = (
    "<div class='pn'><a rel='prev' href='/2012/09/x.html'>« The day before</a> <a rel='next' href='/2012/11/y.html'>A week on »</a></div>"
)
_BUTTONS = "<div class='acts'><a href='#'>Like</a> <span>3</span> <a href='#r'>Reply</a> <a href='#x'>Report</a></div>"
_AD = "<div class='ad-slot'><span>Advertisement</span><ins class='ads' data-ad='1'></ins></div>"


@change
def a_notice_about_cookies(page: Printed) -> Changed:
    """A notice with a heading that stands before all else is not the post."""
    page.body.insert(0, fragment(_COOKIES))
    return written(page.tree), page.told


@change
def a_sidebar_of_other_posts(page: Printed) -> Changed:
    """Other posts with their days and comments, last on the page, are none of this."""
    page.body.append(fragment(_WIDGETS))
    return written(page.tree), page.told


def _before_the_talk(page: Printed, code: str) -> Changed:
    box = page.rows[0].getparent() if page.rows else None
    if box is None or box.tag == "body" or box.getparent() is None:
        return None
    box.addprevious(fragment(code))
    return written(page.tree), page.told


@change
def other_posts_before_the_talk(page: Printed) -> Changed:
    """Other posts with their days between text and talk are none of this."""
    return _before_the_talk(page, _RELATED)


@change
def a_box_about_the_writer(page: Printed) -> Changed:
    """Who writes here, between text and talk, is no comment."""
    return _before_the_talk(page, _BIO)


@change
def an_invitation_to_subscribe(page: Printed) -> Changed:
    """Another form between text and talk is not that of the comments."""
    return _before_the_talk(page, _LETTER)


@change
def links_to_share(page: Printed) -> Changed:
    """Links with a count between text and talk are no comments."""
    return _before_the_talk(page, _SHARE)


@change
def links_to_neighbours(page: Printed) -> Changed:
    """Links to the posts before and after are no comments."""
    return _before_the_talk(page, _NEIGHBOURS)


@change
def buttons_below_comments(page: Printed) -> Changed:
    """A row of buttons with a count behind the words of each comment is none of its words."""
    found = [place for place in page.places if place is not None and place.tag not in ("td", "li", "tr")]
    for place in found:
        place.addnext(fragment(_BUTTONS))
    return (written(page.tree), page.told) if found else None


@change
def an_advertisement_between_comments(page: Printed) -> Changed:
    """What is set between two comments is none, and ends no talk."""
    if len(page.rows) < 3 or page.rows[1].tag == "tr":
        return None
    ad = fragment(_AD)
    page.rows[1].addnext(fragment(f"<li>{_AD}</li>") if page.rows[1].tag == "li" else ad)
    return written(page.tree), page.told


@change
def frames_of_a_site(page: Printed) -> Changed:
    """A head with a menu, two columns and a foot around all that stood there are none of the post."""
    frame = fragment(
        "<div class='site'><div class='top'><a href='/'>The mill</a><ul><li><a href='/'>Home</a></li><li><a href='/about/'>About</a></li>"
        "<li><a href='/contact/'>Contact</a></li></ul></div><div class='cols'><div class='left'><h3>Archive</h3><ul>"
        "<li><a href='/2012/09/'>September 2012</a> (4)</li><li><a href='/2012/08/'>August 2012</a> (2)</li></ul></div>"
        "<div class='middle'></div>"
        "<div class='right'><h3>Links</h3><ul><li><a href='https://kiln.example/'>Kiln notes</a></li></ul></div></div>"
        "<div class='foot'>The mill, all rights reserved</div></div>"
    )
    middle = next(e for e in frame.iter("div") if e.get("class") == "middle")
    middle.text, page.body.text = page.body.text, None
    for e in list(page.body):
        middle.append(e)
    page.body.append(frame)
    return written(page.tree), page.told
