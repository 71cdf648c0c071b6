"""Words to readers in English as hobby blogs, diaries and small shops put them, and sentences in which the same words mean everybody."""

from __future__ import annotations

import pytest

from checkup.text.reader_talk import speaks
from checkup.text.taken_up import takes_up

TO_READERS = [
    "Some of my followers baked on Monday.",
    "A big hug for the few who stop by here.",
    "I love all the comments you leave under the bread pictures.",
    "Hoping you found a warm corner this winter.",
    "It was so nice to visit your blogs this morning.",
    "Perhaps you've tried the rye by now.",
    "Hop over to my shop if the jars are gone.",
    "Stop by her blog and look at the loaf.",
    "You could bake along, so come join me on Sunday.",
    "Several of our customers have asked for a smaller tin.",
    "People keep asking me about the starter.",
    "Please welcome Joan to the bakery.",
    "So there you go!",
    "You'll want to come back on Friday.",
    "If you have an old oven, e-mail me and I'll send the drawing.",
    "I dare everyone to bake with spelt today.",
    "I'm sorry for being so quiet on this blog.",
    "I promised not to bore you with my oven again.",
    "Those who know me have seen this dough before.",
    "Happy Bread Day everyone!",
    "Happy baking!",
    "May you find time for a loaf.",
    "We asked some of our readers for their oldest tin.",
    "Let's chat!",
    "I know, I can hear the groans from here.",
    "You're looking at my new oven's first day.",
    "Stay warm and bake something, folks!",
    "Hi to everyone from the bread fair!",
    "The dough is old news if you've been paying attention.",
    "You'll thank me later.",
    "I'm in the vote, so send a crumb our way.",
    "I assume you own a scale.",
    "I recommend that you wait a day.",
    "To give you an idea of the size, I put a coin beside it.",
    "Just so you don't think I sleep, here is a loaf.",
    "Sit back and relax while the dough does the work.",
    "Instead, enjoy these five pictures of the mill.",
    "Hopefully everyone is rested.",
    "I hope this tutorial clears up the folding.",
    "That's enough rambling from me.",
    "I'll post more pictures when it has cooled.",
    "You can see all of the loaves by clicking on the tin.",
    "You see, the oven is older than I am.",
    "You'll agree that a crust must crack.",
    "It's okay if you burn the first.",
    "Remember, steam first!",
    "Check back to see which loaf won.",
    "Watch the video below.",
    "So read the whole tale of the oven here.",
    "For an older list of mills, click here.",
    "(Click the picture to see the crust.)",
    "You can read the first part of the tale here.",
    "To learn more about rye, visit the mill's own page.",
    "But first, let's take a look at the flour.",
    "I think I've mentioned this oven before.",
    "I'll explain the folding in my next post.",
    "Tomorrow I'll share the loaf of the week.",
    "Does anyone else bake at night, or is it only me?",
    "Neat, huh?",
    "Sweet, don't you think?",
    "Don't believe me?",
    "Don't judge me.",
    "So don't be surprised if the crust cracks.",
    "Hi there!",
    "Have a great weekend.",
    "Sorry it's blurry.",
    "Oh, and guess how much flour was left?",
    "We baked three (more on that in a later post).",
    "I haven't been posting much this month.",
    "It is two months since I last posted.",
    "That's it for today.",
    "For those who don't know, rye is a grass.",
    "I can't tell you how good it smelled.",
    "Let me back up a little.",
    "A question for the community: rye or wheat?",
    "Have fun baking.",
    "There will be a list, so be on the lookout for it.",
    "I'm glad you like the crust.",
    "You'll have to take my word for it.",
    "There ya go.",
    "The dough (stay with me here) is a sponge.",
    "You'll notice that the crust is thin.",
    "If you know me well, you can guess the rest.",
]
TO_EVERYBODY = [
    "Other readers of the newspaper wrote letters.",
    "Those who read and comment are a community.",
    "When you visit a mill, the flour gets into your clothes.",
    "The old baker asked for help.",
    "If you had asked me a year ago, I would have laughed.",
    "Next week we will update the oven's timer.",
    "The mill was so quiet that it hurt.",
    "A great way to start is by saying thank you.",
    "For those who cannot pay, the town keeps a fund.",
    "She asked whether she could stay with me.",
    "The mill below is older than the church here.",
    "We read in the kitchen when it rains here.",
    "Let's hope that it rains.",
    "He haven't a clue, and guess work is all he does.",
    "They were sorry for the baker.",
    "It was cool, right up to the roof.",
    "The people who don't know rye are many.",
    "We had fun baking with the children.",
    "I will report to the mill on Monday.",
]


@pytest.mark.parametrize("sentence", TO_READERS)
def test_words_to_readers(sentence: str) -> None:
    """It speaks to those who read the blog."""
    assert speaks(sentence, "en")


@pytest.mark.parametrize("sentence", TO_EVERYBODY)
def test_words_to_everybody(sentence: str) -> None:
    """A reader of the blog is meant no more than anybody."""
    assert not speaks(sentence, "en")
    assert not takes_up(sentence, "en", frozenset())


@pytest.mark.parametrize(
    ("sentence", "taken"),
    [
        ("Then I got a note like this from a stranger.", True),
        ("She wrote back to say the loaf had sunk.", True),
        ("I was so pleased to see that Joan stopped by.", True),
        ("A fellow blogger corrected me: it was rye.", True),
        ("Joan's blog reminded me of the old tin.", True),
        ("When Joan posted this loaf, I wanted it at once.", True),
        ("Many of the comments were about the crust.", True),
        ("I would have to disagree with you there.", True),
        ("I got a letter from my bank.", False),
        ("The baker's blog is blue.", False),
    ],
)
def test_what_others_said_is_taken_up(sentence: str, taken: bool) -> None:
    """What a commenter or another blogger said is; a letter from the bank is not."""
    assert takes_up(sentence, "en", frozenset()) is taken
