"""What tesseract reads in drawn letters: a reader that has seen print and nothing of Zal."""

import os
import re
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from PIL import Image, ImageOps

from missing_programs import need
from zal.domain.codes import ALIKE_IN_PRINT, fold
from zal.tui.drawn_letters import SMALLEST_BODY, as_lines, page, size_of

ROOT = Path(__file__).parents[2]
FACES = ("kiosk/zal_kiosk/texts", "display/zal_board/texts")
TRAINED = {"ru": "rus", "en": "eng"}
ALPHABETS = {"ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя", "en": "abcdefghijklmnopqrstuvwxyz"}
SERIES = {"ru": "АБВГДЕЖИКЛМНПРСТУФХЦШЩЮЯ", "en": "ABCDEFGHJKLMNPQRSTUVWXYZ"}
"""Letters that codes may begin with."""
WORDS = 120
WORDS_LEAST, LETTERS_LEAST = 0.95, 0.90
"""Which share of a screen's words, and of random letters, must be read."""
_DOT = 16
"""Pixels: a cell is one dot wide and two dots high, so 16×32 without lines between the cells."""
_BODY = 40
"""To how many pixels a body is brought, whatever its dots."""
_CAPITALS = str.maketrans("зоo", "ЗОO")
_MARGIN = 10
_DOTS = {" ": (0, 0), "▄": (0, 255), "▀": (255, 0), "█": (255, 255)}


@dataclass(frozen=True)
class Shares:
    """Which share was read at a size: of words, of random letters, of codes letter by letter."""

    words: float
    letters: float
    codes: float


def measured(language: str, body: int) -> Shares:
    """Return how well letters with such a body are read in a language."""
    words, letters, numbers = (
        in_lines(each)
        for each in (
            own_words(language)[:WORDS],
            random_words(language, WORDS // 2),
            codes(language, WORDS // 2),
        )
    )
    seen = read([drawn_page(each, body) for each in (words, letters, numbers)], language)
    return Shares(
        words_read(" ".join(words), seen[0]),
        letters_read(" ".join(letters), seen[1]),
        letters_read(fold(" ".join(numbers)), fold(seen[2])),
    )


@cache
def random_letters_read(language: str, body: int) -> float:
    """Return which share of random letters with such a body is read."""
    texts = in_lines(random_words(language, WORDS // 2))
    [seen] = read([drawn_page(texts, body)], language)
    return letters_read(" ".join(texts), seen)


def least_body(size: int) -> int:
    """Return the least body that has letters of a size."""
    return next(each for each in range(SMALLEST_BODY, 10 * size) if size_of(each) >= size)


def drawn_page(texts: Iterable[str], body: int) -> Image.Image:
    """Return texts one under the other as Zal draws them with such a body."""
    return as_picture(as_lines(page(tuple(texts), body)), body)


def as_picture(lines: Sequence[str], body: int) -> Image.Image:
    """Return block characters as a tty paints them, dark on light, a body 40 pixels high."""
    rows = [bytes(_DOTS[each][half] for each in line) for line in lines for half in (0, 1)]
    dots = Image.frombytes("L", (len(lines[0]), len(rows)), b"".join(rows))
    painted = dots.resize((dots.width * _DOT, dots.height * _DOT), Image.Resampling.NEAREST)
    scale = _BODY / (_DOT * body)
    size = round(painted.width * scale), round(painted.height * scale)
    print_like = ImageOps.invert(painted.resize(size, Image.Resampling.LANCZOS))
    return ImageOps.expand(print_like, _MARGIN, 255)


def read(pictures: Sequence[Image.Image], language: str) -> list[str]:
    """Return what stands in each picture, as tesseract reads the language."""
    need(f"{TRAINED[language]}.traineddata")
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{n}.png" for n in range(len(pictures))]
        for path, each in zip(paths, pictures, strict=True):
            each.save(path)
        listed = Path(folder) / "pictures"
        listed.write_text("".join(f"{each}\n" for each in paths))
        run = subprocess.run(
            [need("tesseract"), listed, "-", "-l", TRAINED[language], "--psm", "6", "--dpi", "150"],
            capture_output=True,
            check=True,
            text=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    return run.stdout.split("\f")[: len(pictures)]


def words_read(text: str, seen: str) -> float:
    """Return which share of a text's words was read, each as it is written and in its order."""
    words = words_in(text)
    return 1 - edits(words, words_in(seen)) / len(words)


def letters_read(text: str, seen: str) -> float:
    """Return which share of a text's letters was read, those alike in print taken as one."""
    letters, others = (_alike_as_one("".join(each.split())) for each in (text, seen))
    return 1 - edits(letters, others) / len(letters)


def own_words(language: str) -> list[str]:
    """Return the words of the sentences that stand whole in the texts of kiosk and board.

    Names of keys are left out.
    """
    files = [(ROOT / each / f"{language}.ftl").read_text(encoding="utf-8") for each in FACES]
    told = "".join(each.split("## zal board")[0] for each in files)
    found = re.findall(r"^[\w-]+ = ([^{}\n]+)$", told, re.MULTILINE)
    return [word for each in found for word in words_in(each) if word.isalpha()]


def random_words(language: str, count: int) -> list[str]:
    """Return words that no dictionary knows, the same ones at each call."""
    random, alphabet = Random(language), ALPHABETS[language]
    return ["".join(random.choices(alphabet, k=random.randint(4, 6))) for _ in range(count)]


def codes(language: str, count: int) -> list[str]:
    """Return codes of tickets, the same ones at each call."""
    random, series = Random(language), SERIES[language]
    return [f"{random.choice(series)}{random.randint(0, 999):03}" for _ in range(count)]


def in_lines(words: Sequence[str], each: int = 6) -> list[str]:
    """Return words in lines of a few."""
    return [" ".join(words[n : n + each]) for n in range(0, len(words), each)]


def words_in(text: str) -> list[str]:
    """Return the words of a text, without what stands between them."""
    return re.findall(r"\w[\w’]*", text.replace("'", "’"))


def _alike_as_one(text: str) -> str:
    """Return a text in which one of those alike in print stands for all, whatever the case."""
    text = text.translate(_CAPITALS)
    for pair in ALIKE_IN_PRINT:
        text = text.replace(pair[0], pair[1])
    return text.lower()


def edits(wanted: Sequence[str], found: Sequence[str]) -> int:
    """Return how many must be changed, added or removed (Levenshtein)."""
    row = list(range(len(found) + 1))
    for n, one in enumerate(wanted, 1):
        before, row = row, [n]
        for m, other in enumerate(found, 1):
            row.append(min(before[m] + 1, row[-1] + 1, before[m - 1] + (one != other)))
    return row[-1]
