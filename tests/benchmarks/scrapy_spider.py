"""The peer of `whole_blog.py`: a minimal Scrapy spider that fetches every page of a blog and counts the ids of comments.

`scrapy runspider scrapy_spider.py -a url=http://127.0.0.1:8081/` prints a line with the pages and the ids.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import scrapy  # type: ignore[import-not-found]

SKIPPED = re.compile(r"replytocom=|/wp-|/feed|share=|#")


class Blog(scrapy.Spider):  # type: ignore[misc]
    name = "blog"
    custom_settings = {"LOG_LEVEL": "ERROR", "ROBOTSTXT_OBEY": True, "TELNETCONSOLE_ENABLED": False, "DOWNLOAD_DELAY": 0}  # noqa: RUF012

    def __init__(self, url: str = "", one_at_a_time: str = "", **more: Any) -> None:
        super().__init__(**more)
        self.start_urls, self.home = [url], url
        self.ids: set[str] = set()
        self.pages = 0

    def parse(self, response: Any) -> Iterator[Any]:
        self.pages += 1
        self.ids |= set(response.css('li[id^="comment-"]::attr(id), article[id^="comment-"]::attr(id)').getall())
        for link in response.css("a::attr(href)").getall():
            there = response.urljoin(link).split("#")[0]
            if there.startswith(self.home) and not SKIPPED.search(there):
                yield scrapy.Request(there)

    def closed(self, reason: str) -> None:
        print(f"{self.pages} pages, {len(self.ids)} ids of comments ({reason})")
