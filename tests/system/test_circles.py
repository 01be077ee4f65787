"""No module leads back to itself by imports, wherever in a module they stand.

import-linter holds the packages apart; this looks into them as well, module by module. An import
inside a function or for types alone counts like any other: it would only hide the circle.
"""

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = (
    *("shared/zal", "shared/zal_web"),
    *("kiosk/zal_kiosk", "operator/zal_console", "display/zal_board"),
)


def modules_of(package: Path) -> Iterator[tuple[str, str]]:
    """Give each module of a package: its name and its text."""
    for path in sorted(package.rglob("*.py")):
        *parents, last = path.relative_to(package.parent).with_suffix("").parts
        name = ".".join(parents if last == "__init__" else [*parents, last])
        yield name, path.read_text(encoding="utf-8")


def imported(text: str, known: Mapping[str, str]) -> Iterator[str]:
    """Give the name of each module that a text imports."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "an import says its whole path"
            for each in node.names:
                whole = f"{node.module}.{each.name}"
                yield whole if whole in known else str(node.module)


def circle(modules: Mapping[str, str]) -> list[str]:
    """Return modules that lead one to the next and the last to the first; empty if none do."""
    graph = {
        name: {each for each in imported(text, modules) if each in modules}
        for name, text in modules.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


def test_no_module_leads_back_to_itself() -> None:
    modules = dict(each for package in PACKAGES for each in modules_of(ROOT / package))
    assert len(modules) > 300
    assert circle(modules) == []


@pytest.mark.parametrize(
    "back",
    [
        "from hall.day import turn",
        "import hall.day",
        "from hall import day",
        "def later():\n    from hall.day import turn",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from hall.day import turn",
    ],
)
def test_a_circle_is_found_however_it_is_imported(back: str) -> None:
    modules = {"hall": "", "hall.day": "from hall import desks", "hall.desks": back}
    assert set(circle(modules)) == {"hall.day", "hall.desks"}
    assert circle(modules | {"hall.desks": "import ast"}) == []


def test_a_package_that_gathers_its_modules_is_no_circle_until_one_asks_it_back() -> None:
    modules = {"hall": "from hall.day import turn", "hall.day": "import ast"}
    assert circle(modules) == []
    assert set(circle(modules | {"hall.day": "from hall import turn"})) == {"hall", "hall.day"}
