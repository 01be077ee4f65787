"""Kinds of halls to begin with: the services that are usual there, and how many desks."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from zal.commands.new_hall.answers import NewService
from zal.commands.new_hall.letters import series_letters
from zal.domain.dataclass import dataclass
from zal.domain.names import Names
from zal.texts import Say, languages, texts

KINDS = ("centre", "clinic", "bank", "post", "tax")
OWN_NAMES = frozenset({"ru", "en"})
"""The languages in which templates name things; in any other the English name stands."""


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of hall, named in the languages of templates."""

    names: Names
    desks: int
    services: tuple[NewService, ...]


@cache
def templates() -> Mapping[str, Template]:
    """Return each kind of hall by the word for it."""
    text = Path(__file__).with_name("templates.toml").read_text(encoding="utf-8")
    found = tomllib.loads(text)
    return MappingProxyType({kind: _template(found[kind]) for kind in KINDS})


def kind_names(say: Say) -> tuple[str, ...]:
    """Return what each kind of hall is called in a language."""
    return tuple(say(f"new-kind-{kind}") for kind in KINDS)


def kind_of(typed: str) -> str | None:
    """Return the kind of hall that is called so, in any language and case, None if none is."""
    wanted = typed.strip().casefold()
    said = [texts("zal.commands", each) for each in languages("zal.commands")]
    for kind in KINDS:
        called = {
            kind,
            *templates()[kind].names.values(),
            *(say(f"new-kind-{kind}") for say in said),
        }
        if wanted in {each.casefold() for each in called}:
            return kind
    return None


def _template(told: dict[str, object]) -> Template:
    name, desks, services = told["name"], told["desks"], told["services"]
    assert isinstance(name, dict)
    assert isinstance(desks, int)
    assert isinstance(services, list)
    letters = series_letters(max(each["series"] for each in services))
    made = (
        NewService(
            each["code"],
            {language: each[language] for language in sorted(OWN_NAMES)},
            letters[each["series"] - 1],
            each["minutes"],
        )
        for each in services
    )
    return Template(name, desks, tuple(made))
