"""What fails today: the change, why, and the pages on which it does."""

from __future__ import annotations

KNOWN: dict[str, tuple[str, str]] = {
    "days_as_machines_write_them": ("the days of comments in words alone told the order of day and month", "typepad_2012_en"),
    "months_of_another_language": ("the days of comments in words alone told the order of day and month", "typepad_2012_en"),
    "elements_of_2004": ("the day stands in an attribute of an element made for it", "wordpress-html5_nested"),
    "tables_for_boxes": ("a comment's subject is known by its heading's place", "canalblog_fr fc2_ja"),
    "hashed_classes": (
        "an element is known by its class alone",
        (
            "ameblo_ja blogengine_sv hatena_ja joomla_jcomments_ru joomla_k2_el livejournal_ru overblog_fr pixnet_tw roller_en "
            "s9y_de wp_kubrick_en wp_twentyfifteen_fr wp_wpdiscuz_ru drupal-d7 generic-microformats ikiwiki-post "
            "movabletype-mt2_plain movabletype-mt5_replies spip-forum tumblr-notes wordpress-html5_nested "
            "03-the-plot-with-the-plum-tree-index 25-leeks-in-bed-four-index 06-the-chopstick-verdict-index "
            "16-faces-to-the-names-index 29-half-plots-a-whole-vote-index 24-one-year-of-the-bucket-index"
        ),
    ),
    "no_classes": (
        "an element is known by its class alone",
        (
            "ameblo_ja bitrix_ru blogengine_sv hatena_ja joomla_jcomments_ru joomla_k2_el livejournal_ru overblog_fr pixnet_tw "
            "roller_en s9y_de wp_kubrick_en wp_twentyfifteen_fr wp_wpdiscuz_ru drupal-d7 generic-microformats ikiwiki-post "
            "movabletype-mt2_plain movabletype-mt5_replies spip-forum substack-table tumblr-notes wordpress-html5_nested "
            "03-the-plot-with-the-plum-tree-index 25-leeks-in-bed-four-index 06-the-chopstick-verdict-index "
            "16-faces-to-the-names-index 29-half-plots-a-whole-vote-index 24-one-year-of-the-bucket-index"
        ),
    ),
    "no_ids": (
        "a comment is known by its id alone",
        (
            "livejournal_ru mt3_en tistory_ko typepad_2006_en wp_genesis_en wp_thesis_en wordpress-html5_nested "
            "29-half-plots-a-whole-vote-index 24-one-year-of-the-bucket-index a_class_on_a_thursday"
        ),
    ),
    "one_comment_left": (
        "only the other comments tell the name of the writer, or what each of them ends in",
        "b2evo_en roller_en weebly_en squarespace-v5",
    ),
    "no_comment_left": ("only the comments tell the name of the writer", "b2evo_en roller_en"),
    "a_name_like_an_address": ("an address in a byline is that of the name beside it", "ameblo_ja plone_pt blogger-contempo"),
    "a_name_of_words": ('a name begins with a word that announces one ("Reply Guy")', "squarespace-v5 random-11"),
    "a_notice_about_cookies": ("no heading stands above a long text", "serendipity-classic"),
    "buttons_below_comments": ("buttons stand before the theme's own, or before a line of the reader's site", "spip-forum random-5"),
    "frames_of_a_site": ("nothing of the page itself is a heading; a list of links below the trackbacks", "fc2_ja ikiwiki-post"),
    "saying_plus_one": ("a subject or a byline in pieces is all that seems to be said", "canalblog_fr joomla_k2_el"),
    "saying_a_year": ("a subject or a byline in pieces is all that seems to be said", "canalblog_fr joomla_k2_el"),
    "saying_one_word": ("a subject is all that seems to be said", "canalblog_fr"),
    "saying_one_sign": ("a subject or a byline in pieces is all that seems to be said", "canalblog_fr joomla_k2_el"),
    "saying_a_date": (
        "a line that begins with a day in figures seems to be the byline",
        "ameblo_ja s9y_de squarespace-v5 tumblr-notes wordpress-disqus_in_page",
    ),
}
