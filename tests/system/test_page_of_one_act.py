"""The pages that lead through the code name what is there."""

import ast
import re
from pathlib import Path

import pytest

from variants import in_one_test

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
STEP = re.compile(r"^\|.*\| `([\w/.]+)` \| `([\w.]+)` \|$", re.MULTILINE)
STEPS = STEP.findall((DOCS / "ONE_ACT.md").read_text("utf-8"))
BASES = (ROOT, ROOT / "shared", ROOT / "shared" / "zal")
FOLDERS_OF_FACES = [*ROOT.glob("*/zal_*")]


def defined(body: list[ast.stmt]) -> dict[str, ast.stmt]:
    """Return what a module or a class defines, by name."""
    found: dict[str, ast.stmt] = {}
    for each in body:
        match each:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                found[each.name] = each
            case ast.Assign(targets=[ast.Name(name)]) | ast.AnnAssign(target=ast.Name(name)):
                found[name] = each
    return found


@in_one_test(("file", "name"), STEPS)
def test_every_step_of_the_act_is_where_the_page_says(file: str, name: str) -> None:
    body: list[ast.stmt] = ast.parse((ROOT / file).read_text("utf-8")).body
    for part in name.split("."):
        there = defined(body)
        assert part in there, (file, name)
        body = getattr(there[part], "body", [])


def test_the_road_leads_from_the_console_to_the_board() -> None:
    files = [file for file, _ in STEPS]
    assert files[0].startswith("operator/")
    assert files[-1].startswith("display/")
    rows = re.findall(r"^\| .*\|$", (DOCS / "ONE_ACT.md").read_text("utf-8"), re.MULTILINE)
    assert len(STEPS) == len([each for each in rows if not each.startswith("| Step")])


def paths(page: str) -> list[str]:
    """Return what looks like a file or a folder in a page."""
    words = re.findall(r"`([\w/.-]+)`", (DOCS / page).read_text("utf-8"))
    return [each for each in words if re.search(r"\.(py|sql|ftl|toml|js|md)$|/$", each)]


@pytest.mark.parametrize("page", ["ARCHITECTURE.md", "STATES.md", "ONE_ACT.md"])
def test_every_file_that_a_page_names_is_there(page: str) -> None:
    bases = [*BASES, *FOLDERS_OF_FACES]
    bare = {each.name for each in ROOT.glob("shared/**/*.py")}
    lost = [
        each
        for each in paths(page)
        if not any((base / each).exists() or (base.parent / each).exists() for base in bases)
        and each not in bare
    ]
    assert not lost
