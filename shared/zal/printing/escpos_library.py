"""The one door to python-escpos, passed when something is first printed.

Imported as it comes, the library reads its profiles as YAML (150 ms in which no other thread
runs, so that a screen would stand still), leaves a folder in /tmp each time, and sends every log
line to the tty, which belongs to a screen. Here it finds its profiles read already, through
the folder that it has for that, and takes nothing away with it.
"""

import json
import logging
import os
import pickle
import platform
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib.resources import files
from pathlib import Path

_READ_ALREADY = "ESCPOS_CAPABILITIES_PICKLE_DIR"
_PROFILES = "capabilities.json"


@contextmanager
def _profiles_at_hand() -> Iterator[None]:
    if _READ_ALREADY in os.environ:
        yield
        return
    known = json.loads(files("escpos").joinpath(_PROFILES).read_text(encoding="utf-8"))
    folder, usual = Path(tempfile.mkdtemp(prefix="zal-")), tempfile.tempdir
    read = folder / f"{platform.python_version()}.capabilities.pickle"
    read.write_bytes(pickle.dumps(known))
    os.environ[_READ_ALREADY] = tempfile.tempdir = str(folder)
    try:
        yield
    finally:
        del os.environ[_READ_ALREADY]
        tempfile.tempdir = usual
        read.unlink()
        with suppress(OSError):  # what another thread has made here in between stays
            for each in folder.iterdir():
                each.rmdir()  # the library makes one that it does not use
            folder.rmdir()


@contextmanager
def _log_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers = list(root.handlers)
    yield
    for each in [each for each in root.handlers if each not in handlers]:
        root.removeHandler(each)


with _profiles_at_hand(), _log_as_before():
    from escpos.capabilities import CAPABILITIES, Profile  # type: ignore[import-untyped]
    from escpos.exceptions import Error  # type: ignore[import-untyped]
    from escpos.printer import Dummy, File, Network, Serial, Usb  # type: ignore[import-untyped]

PROFILES: Mapping[str, Mapping[str, object]] = CAPABILITIES["profiles"]
"""What the library knows of each printer, by the printer's name."""

__all__ = ["PROFILES", "Dummy", "Error", "File", "Network", "Profile", "Serial", "Usb"]
