"""TypePad (closed in 2025; archives and saved pages): the byline follows the body."""

from __future__ import annotations

from checkup.reading.adapter import Adapter, Moderation, Traces

ADAPTER = Adapter(
    name="typepad",
    generators=("http://www.typepad.com", "typepad"),
    marks=("static.typepad.com", "typepad.com/t/comments", "typepad.com/t/rsd", "typepad.com/t/trackback", "up.typepad.com", "/.shared/"),
    hosts=("typepad.com", "blogs.com"),
    traces=Traces(form_actions=("/t/comments",), signatures=("typepad",)),
    closed=("typepad.com", "TypePad closed on 30 September 2025"),
    moderation=Moderation("TypePad has closed. Take them out of your export before you import it elsewhere, or out of the saved pages."),
)
