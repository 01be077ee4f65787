"""What the hall's things are called, in one language: people read no codes."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from zal.domain.dataclass import dataclass
from zal.domain.errors import HallError
from zal.domain.names import Kind, Names, name_in
from zal.domain.tally import Tally
from zal.domain.text import clean
from zal.texts import in_quotes, sentence

_KINDS: tuple[Kind, ...] = (
    *("service", "bundle", "outcome", "desk", "operator", "category", "kiosk"),
)
"""A refusal's values under these names are codes of such things, several apart by commas."""
_OFFERS = ("known", "near")
"""Values under these names are what could be meant instead of what is unknown."""
_ASKING: Mapping[str, Kind] = MappingProxyType(
    {**{f"unknown-{kind}": kind for kind in _KINDS}, "no-printer": "kiosk"}
)
"""How the keys of refusals begin that offer things of a kind."""


@dataclass(frozen=True, slots=True)
class Naming:
    """Names by code; a code that nothing has, or had, a name for stands for itself.

    ``names_of``: as ``HallConfig.names_of``. ``has_codes``: whoever reads it types codes, so the
    code stands beside the name where one has to be typed.
    """

    language: str
    names_of: Callable[[Kind, str], Names]
    has_codes: bool = False

    def name(self, kind: Kind, code: str) -> str:
        """Return what is called so by itself: in a list, a table, a heading."""
        return clean(name_in(self.names_of(kind, code), self.language) or code)

    def inside(self, kind: Kind, code: str) -> str:
        """Return the same inside a sentence that says what it is: “desk 7”, “desk “Cash””."""
        name = self.name(kind, code)
        if name == code or kind == "operator":
            return name
        if kind == "desk" and code in name.split():
            return code  # “desk 7” says all that “desk “Desk 7”” would
        return in_quotes(name, self.language)

    def typed(self, kind: Kind, code: str) -> str:
        """Return the same with the code beside the name, if whoever reads it types codes."""
        name = self.inside(kind, code)
        return f"{name} ({code})" if self.has_codes and name != code else name

    def sentence(self, error: HallError) -> str:
        """Return a refusal in words, with names where it has codes."""
        return sentence(self._named(error), self.language)

    def _named(self, error: HallError) -> HallError:
        """Return a refusal, and those that it tells of, with names where it has codes."""
        named = dict(error.args_by_name)
        for key, kind in codes_in(error):
            name = self.typed if _is_to_type(error, key) else self.inside
            named[key] = ", ".join(name(kind, each) for each in str(named[key]).split(", "))
        for key, value in named.items():
            if isinstance(value, tuple):
                named[key] = tuple(map(self._named, value))
            elif isinstance(value, Tally):
                named[key] = value.named(partial(self.inside, value.kind))
        return error if named == error.args_by_name else type(error)(error.key, **named)


def codes_in(error: HallError) -> Iterator[tuple[str, Kind]]:
    """Give which of a refusal's values are codes of things that have names.

    What is wrong with a file is told in the file's own words: there they are looked for.
    """
    said = error.args_by_name
    if "file" in said or "path" in said:
        return
    asked = next((kind for key, kind in _ASKING.items() if error.key.startswith(key)), None)
    for key, value in said.items():
        if not isinstance(value, str):
            continue
        if asked is not None and key in _OFFERS:
            yield key, asked
        for kind in _KINDS:
            if key == kind and kind != asked:
                yield key, kind


def names_things(error: HallError) -> bool:
    """Return whether a refusal, or one of those that it tells of, has codes that have names."""
    said = error.args_by_name.values()
    told = (each for value in said if isinstance(value, tuple) for each in value)
    has_tally = any(isinstance(value, Tally) for value in said)
    return has_tally or any(codes_in(error)) or any(map(names_things, told))


def _is_to_type(error: HallError, key: str) -> bool:
    """Return whether a command, or the settings' file, wants a code in a refusal's answer."""
    return (
        key in _OFFERS
        or error.key in ("which-service", "which-purpose")
        or error.key.startswith("config-")
    )
