# ruff: noqa: E501 - documents read best in one line
"""Small documents of every kind that the package parses, whole as a server or a program would hand them over."""

from __future__ import annotations

import plistlib

from tests.sources import test_blogger_feed as blogger
from tests.sources import test_exports as exports
from tests.sources.test_exports import BLOGGER, atom
from tests.sources.test_wordpress_rest import PINGED, raw_comment, raw_post
from tests.sources.tiny_blog import entries, feed, list_page, post_page

HTML = (
    post_page(entries(3)[0]),
    list_page(entries(3), "/page/2/"),
    "<div class=hentry><h3><a href=/2012/05/x>Loaf</a></h3><div class=comments><div id=c1><b>Rita</b> said 3/4/08 9:15 PM: good</div></div>",
    '<script type="application/ld+json">{"@type": "BlogPosting", "comment": [{"@type": "Comment", "text": "Good."}]}</script>',
    "<section id=isso-thread data-isso-id=/x/></section><script data-isso=//c.example/ src=//c.example/js/embed.min.js></script>",
)
TOML = '[blog]\nurl = "https://b.example/"\nauthors = ["Ada"]\n[window]\nmonths = 12\n[crawl]\ndelay = 2\n[report]\nnames = "full"\n'
SITEMAP = "<urlset><url><loc>https://b.example/a</loc><lastmod>2012-05-03T10:00:00+02:00</lastmod></url><sitemap><loc>/s.xml</loc></sitemap></urlset>"
FEED = feed(entries(3), "https://b.example")
DATES = (
    "Tuesday, March 4th, 2008 at 9:15 pm",
    "4. März 2008, 21:15 Uhr",
    "2008-03-04T21:15:00+01:00",
    "3 hours ago",
    "04/03/08",
    "5 mai à 10h",
)
ROWS = '{"text": "Good", "author": "Rita", "comment_date": "2012-05-03", "post_links": "[]", "utc_offset": 60}\n'
CSV = 'post_url,id,author,text,posted,links\nhttps://b.example/a,1,Rita,\'=Good,2012-05-03T10:00:00Z,"[""x""]"\n'
THREADS = {"limited": ["c.example"], "read": {"https://b.example/2012/05/x": "2026-10-01"}}
WP_FRAME = '{"home": "https://b.example", "namespaces": ["oembed/1.0", "wp/v2"]}'
WP_STATES = '[{"id": 12, "status": "approved", "link": "https://b.example/loaf/#comment-12", "date_gmt": "2012-05-01T10:00:00"}]'


WARC = "".join(
    f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://b.example/2012/05/{n}/\r\nWARC-Date: 2012-06-0{n}T10:00:00Z\r\n"
    f"WARC-Payload-Digest: sha1:AAA\r\nContent-Length: {len(inner.encode())}\r\n\r\n{inner}\r\n\r\n"
    for n, (kind, inner) in enumerate(
        (("response", f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{HTML[0]}"), ("revisit", "HTTP/1.1 200 OK\r\n\r\n")), 1
    )
)
CDX = (
    '[["timestamp","original","mimetype","statuscode","digest"],["20120601100000","http://b.example:80/a","text/html","200","A"],[],["k"]]'
)
COMMENT_FILES = (
    "_id: a1\nmessage: Some *words*\nname: Rita\ndate: 2012-05-03T10:00:00Z\nreplying_to: '1'\n",
    '[{"_id": 7, "message": "Good", "author": {"name": "Rita", "url": "https://r.example"}, "timestamp": 1336040000, "parent": 7}]',
    "name,message,date\nRita,Good,May 3 2012\n",
    "---\nname: Rita\napproved: false\n---\nWords\n",
)
JEKYLL_CONFIG = "title: Bread\nurl: https://b.example\nbaseurl: /x\npermalink: /:categories/:year/:title/\nauthor: {name: Ada}\n"
HUGO_CONFIG = 'baseURL = "https://b.example/"\ntitle = "Bread"\n[params]\nmainSections = ["posts"]\n[permalinks]\nposts = "/:year/:slug/"\n'
HUGO_POSTS = (
    '+++\ntitle = "A loaf"\ndate = 2012-05-03T10:00:00Z\ndraft = false\n+++\nSome {{< x >}} *words*.\n',
    '{"title": "A loaf", "date": "2012-05-03", "slug": "x"}\nWords.\n',
)
BACKUP = (
    '{"version": 1, "users": [{"id": "u2", "blocked": {"status": true}}], "posts": []}\n{"id": "1", "pid": "", "text": "<p>Nice</p>", '
    '"user": {"name": "Rita", "id": "u1", "admin": true}, "locator": {"url": "https://b.example/a/"}, "time": "2012-05-03T10:00:00Z"}\n'
)
MENTIONS = (
    '{"children": [{"author": {"name": "Rita", "url": "https://r.example/"}, "wm-id": 1, "wm-target": "https://b.example/a/", "wm-property": '
    '"in-reply-to", "published": "2012-05-03T10:00:00Z", "content": {"html": "<p>Nice</p>"}}]}'
)
STORY = (
    '<html><body><h1 class="p-name">Bread</h1><section class="e-content"><h3 class="graf--title">Bread</h3><p>Rye.</p></section><a class="p-author">'
    'Ada</a><time class="dt-published" datetime="2012-05-03T10:00:00Z"></time><a class="p-canonical" href="https://b.example/a">x</a>Exported from '
    '<a href="https://medium.com">Medium</a></body></html>'
)
JEKYLL_POST = "---\ntitle: A loaf\ndate: 2012-05-03 10:00:00 +0200\ncategories: [a, b]\n---\nSome {% x %} *words*.\n"
ATOM = BLOGGER.format(entries=atom(1, "post", "&lt;p&gt;Bread") + atom(11, "comment", "Nice", '<thr:in-reply-to ref="tag:x.post-1"/>'))
TAKEOUT = exports.TAKEOUT.format(
    entries=exports.taken_out(1, "POST", "Bread", more="<blogger:filename>/2012/05/t1.html</blogger:filename>")
    + exports.taken_out(
        11, "COMMENT", "Nice", more="<blogger:parent>tag:x.post-1</blogger:parent><blogger:inReplyTo>tag:x.post-12</blogger:inReplyTo>"
    )
)
API = [raw_post(7, PINGED, "https://b.example"), raw_comment(9, 7, "https://b.example"), {"gmt_offset": -4}]
ENTRIES = [blogger.post(1, "https://b.example", 2), blogger.comment(11, 1, "https://b.example", blogger.person("Rita", 9))]
MHTML = f'From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n\tboundary="--b--"\r\n\r\n----b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://b.example/a\r\n\r\n{HTML[0]}\r\n----b----\r\n'
WEB_ARCHIVE = plistlib.dumps(
    {
        "WebMainResource": {
            "WebResourceData": HTML[0].encode(),
            "WebResourceURL": "https://b.example/a",
            "WebResourceTextEncodingName": "UTF-8",
        }
    },
    fmt=plistlib.FMT_BINARY,
)
CAPTURE = "https://web.archive.org/web/20120601100000im_/http://b.example/a"
