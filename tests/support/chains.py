"""A log whose lines were changed and chained anew, as a program would that wrote them wrong."""

import sqlite3
from contextlib import closing
from pathlib import Path

from zal.bootstrap import create_hall
from zal.config import demo_text
from zal.domain.chain import COLUMNS, digest_of


def chain_anew(path: Path) -> None:
    """Give each line of a log that had digests, and the hall's row, the one that fits it now.

    Lines from before the chain stay without.
    """
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        digest = None
        for row in connection.execute("SELECT * FROM event ORDER BY rev").fetchall():
            if digest is None and row["digest"] is None:
                continue
            digest = digest_of(digest, {each: row[each] for each in COLUMNS})
            connection.execute("UPDATE event SET digest = ? WHERE rev = ?", (digest, row["rev"]))
        connection.execute("UPDATE hall SET digest = ?", (digest,))
        connection.commit()


def hall_founded_with(path: Path, text: str) -> None:
    """Make a hall that has settings which Zal would not take any more, from its first day on."""
    create_hall(path, demo_text())
    with sqlite3.connect(path) as file:
        file.execute("UPDATE config SET body = ?", (text,))
        said = "UPDATE event SET detail = json_set(detail, '$.body', ?) WHERE act = 'found'"
        file.execute(said, (text,))
    file.close()
    chain_anew(path)
