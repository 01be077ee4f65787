"""The operator's page names every key as the console does, in each language."""

import re
from pathlib import Path

import pytest

from zal import texts
from zal.hall.lookups import UNDO_WITHIN_MS
from zal.texts import Say
from zal_console.moves import CATEGORY_KEY, KEYS, PRINT_KEY

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"en": DOCS / "OPERATOR.md", "ru": DOCS / "ru" / "OPERATOR.md"}
QUOTED = {"en": re.compile("“([^”]+)”"), "ru": re.compile("«([^»]+)»")}
ALONE = {"Enter", "Esc", "PgDn", "PgUp"}
"""Keys that the console shows without a name, or whose name changes."""
UNDONE = (
    *("finish", "no-show", "cancel", "change-category", "issue", "record"),
    *("check-in", "book-slot"),
)
BESIDE = [("Enter", each) for each in ("call", "start", "finish", "resume")] + [
    ("F5", f"undo-{each}") for each in UNDONE
]
LINES = 90
"""About a page of paper, pictures aside."""
pages = pytest.mark.parametrize("language", sorted(PAGES))


def page(language: str) -> str:
    """Return a page's text, its lines as one so that a name may be broken over two."""
    return " ".join(PAGES[language].read_text("utf-8").split())


def caps(say: Say) -> set[str]:
    """Return the keys with their names as the console shows them."""
    moves = [*KEYS, (CATEGORY_KEY, "category"), (PRINT_KEY, "print-slip"), *BESIDE]
    return {f"{key} {say(f'move-{move}')}" for key, move in moves}


@pages
def test_each_key_stands_on_the_page_under_the_name_that_the_console_gives_it(
    language: str,
) -> None:
    named = {each.rstrip(".:") for each in re.findall(r"\*\*([^*“«]+)\*\*", page(language))}
    keys = {key for key, _ in KEYS} | {"Enter", CATEGORY_KEY, PRINT_KEY}
    told = {each for each in named if each.split()[0] in keys} - ALONE
    assert told == caps(texts.texts("zal_console", language))
    assert named >= ALONE


@pages
def test_what_the_page_quotes_is_what_the_screen_says(language: str) -> None:
    said = "".join(texts.source(each, language) for each in ("zal_console", "zal_web"))
    quotes = QUOTED[language].findall(page(language))
    assert len(quotes) > 5
    assert [each for each in quotes if each not in said] == []


@pages
def test_the_time_for_undoing_a_finish_is_told_as_it_is(language: str) -> None:
    assert UNDO_WITHIN_MS == 120_000
    unit = {"en": "2 minutes", "ru": "2 минуты"}[language]
    assert unit in page(language)


@pages
def test_the_page_is_one_page_and_its_pictures_are_of_its_language(language: str) -> None:
    lines = PAGES[language].read_text("utf-8").splitlines()
    assert len(lines) <= LINES
    pictures = re.findall(r"\]\([./]*pictures/(\S+)\)", "\n".join(lines))
    assert len(pictures) == 3
    assert all(each.endswith(f"-{language}.png") for each in pictures)
    assert all((DOCS / "pictures" / each).is_file() for each in pictures)
