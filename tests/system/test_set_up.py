"""What builds the package has one version, like everything that it needs."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PINNED = dict(
    line.split("==") for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()
)
NEEDED_BY_HATCHLING = {"editables", "packaging", "pathspec", "pluggy", "trove-classifiers"}


def test_the_builder_is_pinned_as_in_the_constraints() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["build-system"]["requires"] == [f"hatchling=={PINNED['hatchling']}"]


def test_make_holds_the_builders_own_needs_to_the_constraints() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for name in ("PIP_CONSTRAINT", "PIP_BUILD_CONSTRAINT"):
        assert re.search(rf"^export {name} := constraints.txt$", makefile, re.MULTILINE)
    assert set(PINNED) >= NEEDED_BY_HATCHLING
