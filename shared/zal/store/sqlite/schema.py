"""The schema's versions: one SQL script leads to each."""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).with_name("migrations")


@cache
def scripts() -> tuple[str, ...]:
    """Return the migrations' SQL in order; the n-th leads to version n."""
    found = sorted(_FOLDER.glob("*.sql"))
    return tuple(each.read_text(encoding="utf-8") for each in found)


@cache
def newest() -> int:
    """Return the version that this program knows; reads no script."""
    return sum(1 for _ in _FOLDER.glob("*.sql"))


def statements(script: str) -> list[str]:
    """Split a script at its semicolons (none stands inside a literal or a trigger).

    sqlite3's own ``executescript`` would commit first: a step that fails must leave nothing.
    """
    lines = [line for line in script.splitlines() if not line.lstrip().startswith("--")]
    return [each.strip() for each in "\n".join(lines).split(";") if each.strip()]
