"""What the console says, in every language."""

import re
from importlib.resources import files

from zal import texts
from zal_console.moves import KEYS


def said() -> set[str]:
    """Return the keys that the console's code names, whole or composed."""
    folder = files("zal_console")
    code = "".join(
        each.read_text(encoding="utf-8") for each in folder.iterdir() if each.name.endswith(".py")
    )
    composed = {f"{kind}-{move}" for kind in ("move", "about") for _, move in KEYS}
    return composed | set(re.findall(r"""say\(\s*["']([a-z0-9-]+)["']""", code))


def test_every_language_has_every_key() -> None:
    assert texts.languages("zal_console") == ("en", "ru")
    assert texts.keys("zal_console", "ru") == texts.keys("zal_console", "en")


def test_every_text_that_the_code_says_exists() -> None:
    assert said() - texts.keys("zal_console", "ru") == set()


def test_the_russian_texts_hold_no_english_sentence() -> None:
    source = texts.source("zal_console", "ru")
    values = re.findall(r"^[a-z0-9-]+ = (.*)$", source, flags=re.MULTILINE)
    words = {
        word
        for value in values
        for word in re.findall(r"[A-Za-z]{2,}", re.sub(r"\{[^}]*\}?", "", value))
    }
    assert words == {"Enter", "Esc", "PgDn", "PgUp", "zal", "pin", "clock"}
