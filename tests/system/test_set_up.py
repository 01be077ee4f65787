"""What builds the package has one version, like everything that it needs."""

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PINNED = dict(
    line.split("==") for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()
)
NEEDED_BY_HATCHLING = {
    *("editables", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers"),
}


def test_the_builder_is_pinned_as_in_the_constraints() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["build-system"]["requires"] == [f"hatchling=={PINNED['hatchling']}"]


def test_make_holds_the_builders_own_needs_to_the_constraints() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for name in ("PIP_CONSTRAINT", "PIP_BUILD_CONSTRAINT"):
        assert re.search(rf"^export {name} := constraints.txt$", makefile, re.MULTILINE)
    assert set(PINNED) >= NEEDED_BY_HATCHLING


def hashed() -> dict[str, str]:
    """Return the packages that are installed by hashes, each with its version."""
    text = (ROOT / "requirements.txt").read_text("utf-8")
    file = r"(?: {4}--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+"
    found = re.findall(rf"^(\S+)==(\S+) \\\n{file}", text, re.MULTILINE)
    assert len(found) == text.count("==")
    return {str(canonicalize_name(name)): version for name, version in found}


def needed(name: str, extras: frozenset[str], found: set[tuple[str, frozenset[str]]]) -> set[str]:
    """Return all that an installed package needs for its extras, and what that needs."""
    for line in distribution(name).requires or ():
        asked = Requirement(line)
        is_wanted = asked.marker is None or any(
            asked.marker.evaluate({"extra": each}) for each in extras | {""}
        )
        other = str(canonicalize_name(asked.name)), frozenset(asked.extras)
        if is_wanted and other not in found:
            found.add(other)
            needed(*other, found)
    return {each for each, _ in found}


def test_a_hall_is_installed_by_hashes_in_the_versions_that_are_tested() -> None:
    pinned = {str(canonicalize_name(name)): version for name, version in PINNED.items()}
    told = hashed()
    builder = {"hatchling"} | NEEDED_BY_HATCHLING - {"editables"}
    assert told.keys() == needed("zal", frozenset(), set()) | builder
    not_pinned = {"pip", "setuptools"}  # two packages ask for them, whatever their version
    assert told.keys() - pinned.keys() <= not_pinned
    assert {name: told[name] for name in told.keys() - not_pinned}.items() <= pinned.items()
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert "--require-hashes -r requirements.txt" in makefile
