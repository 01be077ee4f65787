"""Work that tests do not need done, or not twice. What they test is the same with it.

A headless screen is drawn for nobody: it is laid out as ever, and drawn when a test looks at it,
but not again while nothing on it has changed: a test that waits looks a hundred times a second.
A style sheet that an app before has parsed, with the same colours, is not parsed again. Hashing is
slow on purpose: the same PIN with the same salt is hashed once. What was loaded to
begin with is no garbage, and little of what tests leave is. A new hall's file is a copy of one
without rows, on which the schema's steps were done once. A worker is given all variants of a test
at once: with each that is given by itself, all that were given before are counted. Nobody pulls
the plug in a test: what is written need not be on the disk before it goes on; processes that tests
start do wait for it.
"""

import gc
import os
from functools import cache
from pathlib import Path
from sqlite3 import Connection
from tempfile import TemporaryDirectory
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.screen import Screen
from xdist.scheduler import LoadGroupScheduling

from zal.domain import pins
from zal.store.sqlite import engine, file
from zal.store.sqlite.faults import as_hall_errors
from zal.system_clock import SystemClock


def pytest_configure() -> None:
    """Save it in this process."""
    Compositor.render_update = _drawn_for_nobody  # type: ignore[assignment]
    Stylesheet._parse_rules = _parsed_once  # type: ignore[assignment]
    pins.hash_pin = cache(pins.hash_pin)
    engine.create_file = _created_by_copying  # type: ignore[attr-defined]
    file._prepare = _prepared_for_haste
    LoadGroupScheduling._split_scope = _variants_together


def pytest_collection_finish(session: pytest.Session) -> None:
    """Look for garbage only among what tests make."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 10, 50)


_render_update = Compositor.render_update
_UNCHANGED: WeakKeyDictionary[Compositor, str] = WeakKeyDictionary()


def drawn_text(screen: Screen[Any]) -> str:
    """Return what stands on a screen, a line a row."""
    compositor = screen._compositor
    changes = screen._dirty_widgets or screen._layout_required or screen._repaint_required
    if changes or compositor._dirty_regions or compositor not in _UNCHANGED:
        _UNCHANGED[compositor] = "\n".join(strip.text for strip in compositor.render_strips())
    return _UNCHANGED[compositor]


def _drawn_for_nobody(
    self: Compositor,
    full: bool = False,
    screen_stack: list[Screen[Any]] | None = None,
    simplify: bool = False,
) -> object:
    """Take what changed as drawn, unless all of it is asked for, as for a picture."""
    _UNCHANGED.pop(self, None)
    if full:
        return _render_update(self, full, screen_stack, simplify)
    visible_screen_stack.set(screen_stack or [])
    self._dirty_regions.clear()
    return None


_parse_rules = Stylesheet._parse_rules
_PARSED: dict[tuple[object, ...], list[RuleSet]] = {}


def _parsed_once(self: Stylesheet, css: str, **how: Any) -> list[RuleSet]:
    key = (css, *how.items(), *self._variables.items())
    if key not in _PARSED:
        _PARSED[key] = _parse_rules(self, css, **how)
    return _PARSED[key]


def _created_by_copying(path: Path) -> None:
    """Make a hall's file, with the schema that its first opening would bring it up to."""
    content = _file_without_rows()
    try:
        opened = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o660)
    except OSError:
        file.create_file(path)  # it says why not
        return
    with os.fdopen(opened, "wb") as made:
        made.write(content)


@cache
def _file_without_rows() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "hall.db"
        file.create_file(path)
        engine.SqliteEngine(path, SystemClock()).writer().close()
        return path.read_bytes()


_prepare = file._prepare


def _prepared_for_haste(connection: Connection, path: Path, *, read_only: bool) -> None:
    _prepare(connection, path, read_only=read_only)
    with as_hall_errors(path):
        connection.execute("PRAGMA synchronous = OFF")


_split_scope = LoadGroupScheduling._split_scope


def _variants_together(self: LoadGroupScheduling, nodeid: str) -> str:
    scope: str = _split_scope(self, nodeid)
    return nodeid.partition("[")[0] if scope == nodeid else scope
