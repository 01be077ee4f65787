"""A hall's own texts in tests: files of a language laid into a folder."""

import shutil
from pathlib import Path

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
