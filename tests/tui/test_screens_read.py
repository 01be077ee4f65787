"""What each screen draws is read by itself: of its words 95 %, of random letters as large 90 %.

Every screen of kiosk and board and every state of the console is drawn as it is in a hall of two
languages, once for each of them as the first, and each word is read in its own language. A screen
is read together with the same screen of a second hall, of another trade and with other opening
hours: few screens draw twenty words, and one misread of six would be 83 %.

``make test`` reads some sizes, ``make test-all`` each; the console draws nothing but codes.
"""

from itertools import product

import pytest

from drawn_texts import Size
from every_screen import EVERY_SCREEN, texts_of
from reading import LETTERS_LEAST, TRAINED, WORDS_LEAST, random_letters_read
from variants import mostly_long

DRAWING = {
    (("kiosk", (120, 40)), "en"): 8,
    (("board", (160, 45)), "ru"): 24,
    (("console", (80, 24)), "ru"): 2,
}
"""What ``make test`` reads, and how many screens on which letters are drawn are among them."""
FINEST = 60
"""Dots of a body; those of larger letters are finer than what the reader of print is given."""


@pytest.mark.parametrize(
    "looked_at", mostly_long(product(EVERY_SCREEN, TRAINED), short=DRAWING), ids=str
)
async def test_each_screen_is_read(looked_at: tuple[tuple[str, Size], str]) -> None:
    screens, language = looked_at
    texts = await texts_of(*screens, language)
    shares = texts.shares()
    for screen, share in shares.items():
        assert share.of_words >= WORDS_LEAST, (screen, share.where)
    assert sum(each.is_drawn_on for each in shares.values()) >= DRAWING.get(looked_at, 0)
    for spoken, body in texts.bodies():
        assert body > FINEST or random_letters_read(spoken, body) >= LETTERS_LEAST
