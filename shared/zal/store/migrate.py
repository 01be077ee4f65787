"""The schema's versions, applied one by one under the turnstile."""

from importlib.resources import files

from zal.domain.errors import StorageError
from zal.store.sqlite import SqliteWriter


def scripts() -> list[str]:
    """Return the migrations' SQL in order; the n-th leads to version n."""
    folder = files("zal.store").joinpath("migrations")
    found = sorted((each for each in folder.iterdir() if each.name.endswith(".sql")), key=str)
    return [each.read_text(encoding="utf-8") for each in found]


def migrate(writer: SqliteWriter) -> None:
    """Bring the file to this program's schema. Safe for two processes at once.

    Raises ``StorageError`` when a newer program has written the file.
    """
    steps = scripts()
    with writer.write() as tx:
        (version,) = tx.row("PRAGMA user_version") or (0,)
        if version > len(steps):
            raise StorageError("newer-schema", path=writer.path, version=version, known=len(steps))
        for number, script in enumerate(steps[version:], start=version + 1):
            for statement in _statements(script):
                tx.run(statement)
            tx.run(f"PRAGMA user_version = {number}")


def _statements(script: str) -> list[str]:
    """Split a script at its semicolons (none stands inside a literal or a trigger)."""
    lines = [line for line in script.splitlines() if not line.lstrip().startswith("--")]
    return [each.strip() for each in "\n".join(lines).split(";") if each.strip()]
