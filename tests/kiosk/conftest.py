import os
from pathlib import Path

import pytest

from halls import at_desk
from zal.hall.hall import Hall


@pytest.fixture
def served(hall: Hall) -> Hall:
    """A hall in which every service is served."""
    hall.desks.sign_in(at_desk("1", "ivanova"))
    return hall


@pytest.fixture
def player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A player of sounds that this machine has, whatever it has besides."""
    found = tmp_path / "player" / "aplay"
    found.parent.mkdir()
    found.write_text("#!/bin/sh\n", encoding="utf-8")
    found.chmod(0o755)
    monkeypatch.setenv("PATH", f"{found.parent}{os.pathsep}{os.environ['PATH']}")
    return found
