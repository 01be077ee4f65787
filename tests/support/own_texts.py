"""A hall's own texts in tests: files of a language laid into a folder."""

import re
import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, TextElement
from fluent.syntax.visitor import Visitor

from zal.domain.settings.hall import HallConfig
from zal.texts.english import english
from zal.texts.own import FILES

EXAMPLES = Path(__file__).parents[2] / "docs" / "languages"
TRANSLATED = ("de", "kk")
"""Languages that are shipped as examples to lay beside a hall."""


def lay(beside: Path, language: str, **files: str) -> Path:
    """Write files of texts, named without ``.ftl``, and return their folder."""
    folder = beside / "texts" / language
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.ftl").write_text(text, encoding="utf-8")
    return folder


def lay_examples(beside: Path) -> None:
    """Lay the shipped examples beside a hall, as its people would."""
    for each in TRANSLATED:
        shutil.copytree(EXAMPLES / each, beside / "texts" / each)


def speaking(language: str, config: HallConfig) -> HallConfig:
    """Return a hall that speaks a language first; its own names stay as they are."""
    return replace(config, languages=(language, "ru", "en"))


def english_in(shown: str, language: str) -> set[str]:
    """Return which parts of English texts stand in what is shown in another language.

    A part that stands in a text of that language too (a command, a name) is none. A sentence that
    wraps within a part of a screen is read within it: lines between parts are drawn with │.
    """
    said = f" {' '.join(shown.split())} {' '.join(_by_columns(shown).split())} "
    stand = (each for each in _english_parts(language) if each in said)  # few: a pattern costs more
    return {each for each in stand if re.search(rf"\b{re.escape(each)}\b", said)}


def _by_columns(shown: str) -> str:
    """Return what stands between the lines of a screen: part by part, each from top to bottom."""
    parts: dict[int, list[str]] = {}
    for row in shown.splitlines():
        for each in re.finditer(r"[^│┃├┤┼╭╮╰╯┌┐└┘─]+", row):
            parts.setdefault(each.start(), []).append(each[0])
    return " │ ".join(" ".join(each) for each in parts.values())


@cache
def _english_parts(language: str) -> frozenset[str]:
    files = (EXAMPLES / language).glob("*.ftl")
    theirs = " ".join(part for each in files for part in _parts(each.read_text("utf-8"))).casefold()
    ours = {each for package in FILES.values() for each in _parts(english(package))}
    words = (each for each in ours if re.search(r"[A-Za-z]{4}", each) and each != "English")
    return frozenset(each for each in words if each.casefold() not in theirs)


def _parts(source: str) -> list[str]:
    """Return what people read of a file, in pieces without values."""
    found = _Pieces()
    found.visit(FluentParser(with_spans=False).parse(source))
    return [" ".join(each.split()).strip(" .,:;!?()“”…·*›‹✕★✓●|") for each in found.pieces]


class _Pieces(Visitor):
    def __init__(self) -> None:
        self.pieces: list[str] = []

    def visit_Comment(self, node: BaseNode) -> None:  # noqa: N802 - its name
        """Nobody reads it."""

    def visit_TextElement(self, node: TextElement) -> None:  # noqa: N802 - its name
        self.pieces += node.value.splitlines()
