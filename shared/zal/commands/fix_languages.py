"""``zal config fix-languages``: the texts of ``hall.toml`` brought to the hall's languages."""

import os
import shutil
from argparse import Namespace
from contextlib import suppress
from itertools import count
from pathlib import Path

from zal import config as settings
from zal.command_line.answers import Done
from zal.command_line.common import say_in, series_of
from zal.config.fix_languages import fixed_languages
from zal.config.texts_by_language import Changes
from zal.domain.errors import ConfigError
from zal.plain_files import read_plain
from zal.texts import Say


def fix_languages(args: Namespace) -> Done:
    """Tell what would be changed, or change it and keep the file as it was."""
    say, path = say_in(args), Path(args.file)
    before = _text_of(path)
    after, changes = fixed_languages(before, args.file)
    value = {"taken_out": changes.taken_out, "filled_in": changes.filled_in, "kept": None}
    if after == before:
        return Done(say("languages-well", file=args.file), value)
    told = _told(changes, say)
    if not args.sure:
        return Done("\n".join([*told, say("languages-sure", file=args.file)]), value)
    kept = _replace(path, after)
    told.append(say("languages-fixed", file=args.file, kept=str(kept)))
    if left := _problems_in(after, args):
        told.append(say("languages-left", file=args.file, count=left))
    return Done("\n".join(told), value | {"kept": str(kept)})


def _told(changes: Changes, say: Say) -> list[str]:
    out = [
        say("languages-taken-out", language=each, count=many)
        for each, many in changes.taken_out.items()
    ]
    return out + [
        say("languages-filled-in", language=each, count=many)
        for each, many in changes.filled_in.items()
    ]


def _problems_in(text: str, args: Namespace) -> int:
    try:
        settings.read(text, args.file, series_of(args.hall))
    except ConfigError as error:
        return len(error.problems)
    return 0


def _text_of(path: Path) -> str:
    """Return a file's text with the ends of its lines as they are."""
    try:
        return read_plain(path).decode()
    except UnicodeDecodeError as error:
        raise ConfigError("file-unreadable", file=path, error=error) from error


def _replace(path: Path, text: str) -> Path:
    """Put a text in a file's place, whole or not at all; return where the file as it was is kept.

    Raises ``ConfigError`` if that fails, and then all is as it was.
    """
    real = path.resolve()
    draft = real.with_name(f".{real.name}.{os.getpid()}")
    try:
        draft.write_bytes(text.encode())
        shutil.copystat(real, draft)
        of = real.stat()
        with suppress(PermissionError):  # whoever may not give it away keeps it
            os.chown(draft, of.st_uid, of.st_gid)
        kept = _keep(real)
        draft.replace(real)
    except OSError as error:
        raise ConfigError("file-unwritable", file=path, error=error) from error
    finally:
        draft.unlink(missing_ok=True)
    return kept


def _keep(path: Path) -> Path:
    """Give a file a second name that nothing has yet, and return it."""
    for number in count(1):
        kept = path.with_name(f"{path.name}.before-{number}")
        with suppress(FileExistsError):
            os.link(path, kept)
            return kept
    raise AssertionError
