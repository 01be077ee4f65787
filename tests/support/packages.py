"""The programs that tests run besides Python, make and git, and Debian's package of each.

    python3 tests/support/packages.py

prints the packages that this machine lacks, as ``.ci/run`` installs them. It runs before ``.venv``
is there, so it imports nothing but Python's own modules.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

PACKAGES = {
    "cage": "cage",
    "chromium-headless-shell": "chromium-headless-shell",
    "espeak-ng": "espeak-ng",
    "DejaVuSansMono.ttf": "fonts-dejavu-core",
    "faketime": "faketime",
    "foot": "foot",
    "nginx": "nginx-light",
    "openssl": "openssl",
    "initdb": "postgresql",
    "mount": "mount",
    "systemd-analyze": "systemd",
    "tesseract": "tesseract-ocr",
    "eng.traineddata": "tesseract-ocr-eng",
    "rus.traineddata": "tesseract-ocr-rus",
    "tmux": "tmux",
    "umount": "mount",
}
"""Program, or the file of a font or of a language → the package that brings it."""
INSTEAD = {"chromium-headless-shell": "chromium"}
"""Program → another that does for it; where it is, tests only take longer."""
_PLACES = {
    ".ttf": "fonts/truetype/dejavu",
    ".traineddata": "tesseract-ocr/*/tessdata",
}


def found(name: str) -> str | None:
    """Return where a program or file of the table is, None if this machine lacks it."""
    assert name in PACKAGES, f"{name} has no package in {__file__}"
    return _found(name) or (_found(INSTEAD[name]) if name in INSTEAD else None)


def missing() -> list[str]:
    """Return the packages of all that is not found, each once."""
    return sorted({package for name, package in PACKAGES.items() if _found(name) is None})


def _found(name: str) -> str | None:
    if (place := _PLACES.get(Path(name).suffix)) is not None:
        return next(map(str, Path("/usr/share").glob(f"{place}/{name}")), None)
    return next(filter(None, (shutil.which(name, path=each) for each in _folders())), None)


def _folders() -> Iterator[str]:
    """Give where programs are: on PATH, and where Debian keeps those that stand beside it.

    Beside, not at fixed places: a PATH that names nothing of the system hides all of it.
    """
    path = [Path(each) for each in os.get_exec_path()]
    yield from map(str, path)
    for each in path:
        yield str(each.parent / "sbin")  # nginx: not on everybody's PATH
    for each in path:
        yield from map(str, sorted(each.parent.glob("lib/postgresql/*/bin"), reverse=True))


if __name__ == "__main__":
    print(*missing())
