"""Which texts a face draws, as it draws them, and how well a reader of print reads them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

import pytest
from PIL.Image import Image

from large_codes import stands
from reading import TRAINED, as_picture, edits, least_body, letters_read, read, words_in
from zal.domain.codes import fold
from zal.tui import large_text, large_type
from zal.tui.drawn_letters import as_lines, close_cut, page, size_of
from zal_board.drawing import large_calls, lines, wall_share

Drawing = tuple[str, ...]
"""Rows of block characters."""
Size = tuple[int, int]
"""Columns and rows of a screen."""
CACHES = (
    large_text.draw_wrapped,
    large_type.draw,
    large_calls.cell,
    large_calls._drawn,
    lines.drawn,
    wall_share.columns_of,
)
"""What keeps drawings: they are to be drawn anew, and noted."""
_CODE = re.compile(r"[^\W\d_]{0,2} ?[\d:]+")
_RUSSIAN = re.compile("[А-яЁё]")
_ICONS = re.compile(r"А\+|А−|A\+|A−|[‹⌂◐✓★✕→›!…♪⌫]")
"""What stands beside words on a screen and is no letter."""
_BETWEEN = " · "


class ScreenSize(NamedTuple):
    """A face in a state, on so many columns and rows."""

    face: str
    state: str
    columns: int
    rows: int


@dataclass(frozen=True, order=True)
class Print:
    """Lines of drawn letters as a reader of print is given them: no icons, in one language."""

    lines: tuple[str, ...]
    size: int

    @property
    def language(self) -> str:
        """Return the language that has such letters."""
        return "ru" if _RUSSIAN.search(" ".join(self.lines)) else "en"

    @property
    def is_code(self) -> bool:
        """Return whether it is a code, a desk's number or a time of day."""
        return all(map(_CODE.fullmatch, self.lines))

    def picture(self) -> Image:
        """Return it as a tty paints it."""
        body = least_body(self.size)
        return as_picture(as_lines(page(self.lines, body)), body)


def printed(texts: tuple[str, ...], size: int) -> frozenset[Print]:
    """Return what a reader of print is given of drawn lines."""
    parts = " ".join(texts).split(_BETWEEN)
    if len(parts) > 1:
        return frozenset().union(*(printed((each,), size) for each in parts))
    words = tuple(filter(None, (" ".join(_ICONS.sub("", each).split()) for each in texts)))
    return frozenset({Print(words, size)} if words else ())


@dataclass
class Share:
    """How many words a screen draws, how many of them are misread and where; so of codes."""

    words: int = 0
    misread: int = 0
    where: list[str] = field(default_factory=list)
    codes: list[float] = field(default_factory=list)

    @property
    def of_words(self) -> float:
        """Return which share of its words is read."""
        return 1 - self.misread / self.words if self.words else 1

    @property
    def is_drawn_on(self) -> bool:
        """Return whether letters are drawn on the screen."""
        return bool(self.words or self.codes)


@dataclass
class DrawnTexts:
    """Every text that was drawn, and which of them stood on which screen."""

    drawn: dict[Drawing, frozenset[Print]] = field(default_factory=dict)
    seen: dict[ScreenSize, set[Drawing]] = field(default_factory=dict)
    _images: dict[int, tuple[Image, frozenset[Print]]] = field(default_factory=dict)

    def page(self, texts: tuple[str, ...], body: int) -> Image:
        """Draw lines as ``drawn_letters.page`` does."""
        return self._remember(page(texts, body), texts, size_of(body))

    def close_cut(self, text: str, size: int) -> Image:
        """Draw one line as ``drawn_letters.close_cut`` does."""
        return self._remember(close_cut(text, size), (text,), size)

    def _remember(self, image: Image, texts: tuple[str, ...], size: int) -> Image:
        self._images[id(image)] = image, printed(texts, size)
        return image

    def as_lines(self, image: Image) -> Drawing:
        """Return dots as ``drawn_letters.as_lines`` does, and note what they say."""
        found = as_lines(image)
        self.drawn[found] = self._images[id(image)][1]
        self._images.clear()
        return found

    def look(self, screen: ScreenSize, shown: str) -> None:
        """Note which of the drawn texts stand on a screen."""
        rows = shown.splitlines()
        found = self.seen.setdefault(screen, set())
        found |= {each for each in self.drawn if each not in found and stands(rows, each)}

    def prints(self, screen: ScreenSize) -> set[Print]:
        """Return what is to be read on a screen."""
        seen = self.seen[screen]
        whole = (each for each in seen if not any(_is_part(each, other) for other in seen))
        return set().union(*(self.drawn[each] for each in whole))

    def bodies(self) -> list[tuple[str, int]]:
        """Return in which languages words are drawn with letters of which body."""
        prints = (each for screen in self.seen for each in self.prints(screen))
        return sorted(
            {(each.language, least_body(each.size)) for each in prints if not each.is_code}
        )

    def shares(self) -> dict[ScreenSize, Share]:
        """Return how well each screen is read, every text in the language of its letters."""
        told = {screen: self.prints(screen) for screen in self.seen}
        readings = _readings(set().union(*told.values()))
        return {screen: _share(prints, readings) for screen, prints in told.items()}


def _is_part(drawing: Drawing, other: Drawing) -> bool:
    return len(drawing[0]) < len(other[0]) and stands(other, drawing)


def _readings(prints: Iterable[Print]) -> dict[Print, str]:
    found: dict[Print, str] = {}
    for language in TRAINED:
        mine = sorted(each for each in prints if each.language == language)
        pictures = [each.picture() for each in mine]
        found.update(zip(mine, read(pictures, language) if pictures else (), strict=True))
    return found


def _share(prints: Iterable[Print], readings: Mapping[Print, str]) -> Share:
    share = Share()
    for each in prints:
        text, reading = " ".join(each.lines), readings[each]
        if each.is_code:
            share.codes.append(letters_read(fold(text), fold(reading)))
            continue
        wrong = edits(_words(text), _words(reading))
        share.words += len(_words(text))
        share.misread += wrong
        if wrong:
            share.where.append(f"{text!r} ({each.size}): {reading.strip()!r}")
    return share


def _words(text: str) -> list[str]:
    """Return words whatever their case; I is read as a bar, which no text of Zal has."""
    return [each for each in words_in(text.replace("|", "I").casefold()) if each.isalpha()]


@contextmanager
def noted() -> Iterator[DrawnTexts]:
    """Note what is drawn from now on; it is drawn as ever."""
    texts = DrawnTexts()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(large_text, "page", texts.page)
        patch.setattr(large_type, "close_cut", texts.close_cut)
        patch.setattr(large_text, "as_lines", texts.as_lines)
        patch.setattr(large_type, "as_lines", texts.as_lines)
        for each in CACHES:
            each.cache_clear()
        try:
            yield texts
        finally:
            for each in CACHES:
                each.cache_clear()


@pytest.fixture
def drawn_texts() -> Iterator[DrawnTexts]:
    """What is drawn while a test runs."""
    with noted() as texts:
        yield texts
