"""What can go wrong in a hall, each with a sentence that staff can act on."""

from collections.abc import Iterable

from zal.domain.sentences import ENGLISH, told
from zal.domain.text import after_value


class HallError(Exception):
    """Refuse an act and say why and what to do next.

    ``key`` names the sentence, ``args_by_name`` fills it. ``str()`` is the English
    sentence; other languages are rendered by ``zal.texts.sentence``.
    Whoever raises it has written nothing.
    """

    def __init__(self, key: str, /, **args_by_name: object) -> None:
        super().__init__(key)
        self.key = key
        self.args_by_name = args_by_name

    def __str__(self) -> str:
        said = {name: told(name, each) for name, each in self.args_by_name.items()}
        text = ENGLISH[self.key]
        for name, each in said.items():
            text = text.replace(f"{{{name}}}.", f"{{{name}}}{after_value(each, '.')}")
        return text.format(**said)


class WrongMove(HallError):
    """The ticket, desk, shift or service is not in a state that allows the act."""


class UnknownName(HallError):
    """A code, service, desk, operator or category that the hall does not have."""


class PinRefused(HallError):
    """A PIN that is wrong, missing, or not to be tried again yet."""


class ConfigError(HallError):
    """A configuration that cannot be used."""

    @property
    def problems(self) -> tuple["ConfigError", ...]:
        """Each problem by itself, for rendering in another language."""
        return (self,)


class ConfigProblems(ConfigError):
    """Everything that is wrong with a configuration; ``str()`` has a line for each problem."""

    def __init__(self, file: str, problems: Iterable[ConfigError]) -> None:
        self._problems = tuple(problems)
        super().__init__("config-problems", file=file, count=str(len(self._problems)))

    @property
    def problems(self) -> tuple[ConfigError, ...]:
        """Each problem by itself, in the order in which they were found."""
        return self._problems

    def __str__(self) -> str:
        return "\n".join(str(each) for each in self._problems)


class StorageError(HallError):
    """The hall's file cannot be used as it is."""


class HallBusy(StorageError):
    """The turn did not come before the deadline; nothing was written."""


class HallGone(StorageError):
    """The file at the hall's path is missing or is no longer the one that was opened."""
