"""docs/LETTERS.md, measured with tesseract: python tools/letters_page.py, with tests/support."""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from pathlib import Path

from PIL.ImageFont import FreeTypeFont

import saved_work
from drawn_texts import Share, Size
from every_screen import EVERY_SCREEN, texts_of
from reading import LETTERS_LEAST, TRAINED, WORDS, WORDS_LEAST, Shares, drawn_page, measured
from zal.tui.drawn_letters import SMALLEST_BODY, size_of, typeface

PAGE = Path(__file__).parents[1] / "docs" / "LETTERS.md"
BODIES = (*range(SMALLEST_BODY, 25), 28, 32, 40, 60)
"""Above these, dots are finer than what the reader of print is given."""
SAMPLE = "Съешь ещё этих мягких французских булок Jackdaws love my big sphinx of quartz 0123456789"
_HEAD = """# Letters made of blocks

Large texts on kiosk, console and board are drawn from block characters, two square dots to a cell.
A letter is drawn only where it is as easy to read as print; where there is no room for that, the
tty's own letters stand instead, in bold. How well each size can be read is measured:
tesseract, which knows print and nothing of Zal, reads them in its own data for each language.

*Body*: dots from the accent of Й to the tail of у; two dots are a row. Pictures have 16×32 pixels
to a cell and no lines between cells, scaled to a body of 40 pixels. *Words*: of {words} words that
kiosk and board say, those read exactly; at least {words_least:.0%}. *Letters*: the letters of
{random} made-up words that no dictionary knows; at least {letters_least:.0%}. *Codes*: of {random}
codes such as Р105, letter by letter, look-alikes of both scripts as one; there tesseract is apt to
take a digit for a letter, and no share is asked for. Codes are mostly drawn far larger.

Case is not counted in letters and codes, and characters alike in print (`ALIKE_IN_PRINT` in
`shared/zal/domain/codes.py`: З/3, О/0, l/I/1) count as one; no series of codes may have one.

No two letters of an alphabet, digits among them, differ by fewer than three dots at any size
(`tests/tui/test_drawn_letters.py`). Condensed letters below a size of 15 are misread, so wide ones
stand there. Bodies below {smallest} dots are not drawn: as they once were, those of 12 dots
let .80 of Russian and .76 of English words be read, those of 10 dots .22 and .24.

Sextants (2×3 dots a cell) are not used. They would read at five rows what half-blocks read at
seven, but only where the tty draws them itself, else each font has them as it likes or not at all.
foot draws them. The terminal in the browser does not: its xterm.js draws the half-blocks
(U+2580–259F), and of U+1FB00–1FB3B, the sextants, not one. Most kiosks and boards stand there, and
a hall should look the same in both.

| Body | Rows | Face | ru words | letters | codes | en words | letters | codes |
|---|---|---|---|---|---|---|---|---|
"""
_SCREENS = """
## Screen by screen

Each screen of kiosk, console and board is drawn as it is, its drawn words are read, each in its own
language, and so many of them exactly; at least {words_least:.0%} on each screen. A screen draws few
words, so it is read together with the same screen of a second hall of another trade. Icons are left
out. Of codes, desks' numbers and times of day: which share of their characters. – stands where
nothing is drawn: the tty's own letters stand there instead. The columns: words on all screens, the
least share on one of them, codes.

| Face | Columns × rows | ru words | least | codes | en words | least | codes |
|---|---|---|---|---|---|---|---|
"""
_FOOT = """
*This page is made by `make letters`. The letters that were measured: `{digest}`.*
"""


def page() -> str:
    """Return the page, measured anew by all processors: a line for each body, and each screen."""
    head = _HEAD.format(
        words=WORDS,
        random=WORDS // 2,
        words_least=WORDS_LEAST,
        letters_least=LETTERS_LEAST,
        smallest=SMALLEST_BODY,
    )
    with ProcessPoolExecutor(initializer=saved_work.pytest_configure) as processes:
        lines = processes.map(_line, bodies())
        of_screens = processes.map(_screens_line, *zip(*EVERY_SCREEN, strict=True))
        sizes, screens = "\n".join(lines), "\n".join(of_screens)
    between = _SCREENS.format(words_least=WORDS_LEAST)
    return f"{head}{sizes}\n{between}{screens}\n{_FOOT.format(digest=digest())}"


def bodies() -> list[int]:
    """Return the least body of each size of letters."""
    return [each for each in BODIES if size_of(each) != size_of(each - 1)]


def digest() -> str:
    """Return what changes when letters of a measured size do."""
    drawn = (drawn_page([SAMPLE], each).tobytes() for each in bodies())
    return sha256(b"".join(drawn)).hexdigest()[:16]


def _line(body: int) -> str:
    shares = [measured(language, body) for language in TRAINED]
    cells = [str(body), f"{body / 2:g}", _face(typeface(size_of(body), "")), *map(_told, shares)]
    return f"| {' | '.join(cells)} |"


def _screens_line(face: str, size: Size) -> str:
    shares = [_shares(face, size, language) for language in TRAINED]
    return f"| {face} | {size[0]} × {size[1]} | {' | '.join(map(_screens_told, shares))} |"


def _shares(face: str, size: Size, language: str) -> list[Share]:
    return list(asyncio.run(texts_of(face, size, language)).shares().values())


def _screens_told(shares: list[Share]) -> str:
    words = sum(each.words for each in shares)
    least = min((each.of_words for each in shares if each.words), default=None)
    codes = [code for each in shares for code in each.codes]
    told = (least, sum(codes) / len(codes) if codes else None)
    return " | ".join(
        [str(words or "–"), *("–" if each is None else f"{each:.2f}" for each in told)]
    )


def _face(font: FreeTypeFont) -> str:
    family, style = font.getname()
    return f"{family} {style}"


def _told(shares: Shares) -> str:
    return " | ".join(f"{each:.2f}" for each in (shares.words, shares.letters, shares.codes))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
