"""What is asked at the desk, and what was answered: values, no I/O."""

from zal.domain.dataclass import dataclass
from zal.domain.spelling import Person


@dataclass(frozen=True, slots=True)
class Option:
    """One line to choose. ``detail`` stands behind it, quiet; ``value`` comes back.

    ``person``: it is found by their name in either alphabet, and by their code.
    """

    value: str
    label: str
    detail: str = ""
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    ``field`` is what the empty field says. ``filters``: typing narrows the list; otherwise the
    options are numbered and a number marks one. ``free``: what was typed may itself be the answer.
    ``at_once``: an option's number answers without Enter; there are nine at most.
    ``optional``: nothing is an answer too. ``nothing``: what is said where no option fits what
    was typed.
    """

    asked: str
    options: tuple[Option, ...] = ()
    field: str = ""
    hint: str = ""
    filters: bool = False
    free: bool = False
    optional: bool = False
    at_once: bool = False
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was chosen: the ``value`` of an option, or None and the ``text`` that was typed."""

    value: str | None
    text: str

    @property
    def words(self) -> str:
        """The chosen value, else what was typed."""
        return self.text if self.value is None else self.value
