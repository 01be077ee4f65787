"""Which texts a face draws, as it draws them, and how well a reader of print reads them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PIL.Image import Image

from large_codes import stands
from reading import as_picture, edits, read, words_in
from zal.tui import large_text, large_type
from zal.tui.drawn_letters import SMALLEST_BODY, as_lines, close_cut, page, size_of
from zal_board.drawing import large_calls, lines, wall_share

CACHES = (
    large_text.draw_wrapped,
    large_type.draw,
    large_calls.cell,
    large_calls._drawn,
    lines.drawn,
    wall_share.columns_of,
)
"""What keeps drawings: they are to be drawn anew, and noted."""


@dataclass
class DrawnTexts:
    """Every text that was drawn, and those that were seen on a screen."""

    drawn: dict[tuple[str, ...], tuple[str, int]] = field(default_factory=dict)
    seen: set[tuple[str, ...]] = field(default_factory=set)

    def page(self, texts: tuple[str, ...], body: int) -> Image:
        """Draw lines as ``drawn_letters.page`` does, and note it."""
        image = page(texts, body)
        self.drawn[as_lines(image)] = (" ".join(texts), body)
        return image

    def close_cut(self, text: str, size: int) -> Image:
        """Draw one line as ``drawn_letters.close_cut`` does, and note it."""
        image = close_cut(text, size)
        body = next(each for each in range(SMALLEST_BODY, 10 * size) if size_of(each) >= size)
        self.drawn[as_lines(image)] = (text, body)
        return image

    def look(self, screen: str) -> None:
        """Note which of the drawn texts stand on a screen."""
        rows = screen.splitlines()
        self.seen |= {each for each in self.drawn if each not in self.seen and stands(rows, each)}

    def misread(self, language: str) -> tuple[int, int, list[str]]:
        """Return how many words were seen, how many of them misread, and the texts with those.

        Codes and icons are no words.
        """
        told = [(each, *self.drawn[each]) for each in sorted(self.seen)]
        told = [each for each in told if _words(each[1])]
        readings = read([as_picture(each, body) for each, _, body in told], language)
        wrong = [
            (edits(_words(text), _words(reading)), f"{text!r} ({body}): {reading.strip()!r}")
            for (_, text, body), reading in zip(told, readings, strict=True)
        ]
        count = sum(len(_words(text)) for _, text, _ in told)
        return count, sum(n for n, _ in wrong), [each for n, each in wrong if n]


def _words(text: str) -> list[str]:
    """Return words whatever their case; I is read as a bar, which no text of Zal has."""
    return [each for each in words_in(text.replace("|", "I").casefold()) if each.isalpha()]


@pytest.fixture
def drawn_texts(monkeypatch: pytest.MonkeyPatch) -> Iterator[DrawnTexts]:
    """What is drawn from now on; it is drawn as ever."""
    noted = DrawnTexts()
    monkeypatch.setattr(large_text, "page", noted.page)
    monkeypatch.setattr(large_type, "close_cut", noted.close_cut)
    for each in CACHES:
        each.cache_clear()
    yield noted
    for each in CACHES:
        each.cache_clear()
