"""docs/SETTINGS.md, made from the rows that read the settings: python tools/settings_page.py."""

from collections.abc import Iterator
from pathlib import Path

from zal.config.row import Row, Setting
from zal.config.rows.all_rows import FILE
from zal.config.table_rows import Entries, Part, Section

PAGE = Path(__file__).parents[1] / "docs" / "SETTINGS.md"
_HEAD = """# The settings of a hall

Everything that `hall.toml` may hold. Change the file with any text editor, then `zal config check
hall.toml` names every mistake, its place and what to do, and `zal config apply hall.toml` makes it
the hall's, also while the hall runs.

A *name* is one text, or one for each language of the hall: `{ ru = "…", en = "…" }`. A *code* is a
short key that never changes. Times are written in quotes, and so are hours.

`[kiosks]` and `[boards]` apply to all of their kind, `[[kiosk]]` and `[[board]]` for one: double
brackets start an entry, and there may be many. In files from before, `[kiosk]` and `[board]` are
what `[kiosks]` and `[boards]` are now, and `[[kiosk.printer]]` names its kiosk by `code`; they are
still read.

*This page is made by `make settings` from what reads the file.*
"""
_COLUMNS = "| Setting | What may be written | Without it | What it does |\n|---|---|---|---|"


def page() -> str:
    """Return the page: a section for each table, a line for each setting."""
    return "\n\n".join([_HEAD.rstrip(), *(_section(*each) for each in tables(FILE.rows))]) + "\n"


def tables(rows: tuple[Row, ...]) -> Iterator[tuple[str, str, tuple[Row, ...]]]:
    """Yield the header of each table, what it is about and its rows, tables inside it after it."""
    for row in rows:
        if isinstance(row, Part):
            yield f"[{row.key}]", row.doc, row.rows
        elif isinstance(row, Section):
            yield f"[{row.header or row.key}]", row.doc, row.form.rows
            yield from tables(row.form.rows)
        elif isinstance(row, Entries):
            yield f"[[{row.title}]]", row.doc, row.form.rows
            yield from tables(row.form.rows)
        elif row in FILE.rows:
            yield f"[{row.key}]", row.doc, (row,)


def _section(header: str, doc: str, rows: tuple[Row, ...]) -> str:
    told = [each for row in rows if isinstance(row, Setting) for each in row.told]
    lines = [f"| `{key}` | {' | '.join(others)} |" for key, *others in told]
    return "\n".join([f"## `{header}`\n", f"{doc}\n", _COLUMNS, *lines])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
