"""The language switch: each language in its own name, on every screen."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import reactive

from zal.texts.language_names import language_name
from zal.tui.alike import Alike
from zal_kiosk.question import LANGUAGE, LANGUAGES, Option
from zal_kiosk.target import Target

MOST, MOST_LOW = 3, 2
"""More languages than this do not fit beside the question, on a low screen even fewer: one target
leads to all of them."""
BESIDE_A_TICKET = 2


def in_turn(spoken: tuple[str, ...], current: str, most: int) -> tuple[str, ...]:
    """Return the languages for a page that cannot lead to all: if they are more, the next one."""
    if len(spoken) <= most or current not in spoken:
        return spoken[:most]
    return (spoken[(spoken.index(current) + 1) % len(spoken)],)


class LanguageSwitch(Horizontal):
    """Targets whose keys are ``LANGUAGE`` and a code, or the one that leads to the first screen.

    ``alike``: what stands beside it in one row.
    """

    spoken: reactive[tuple[str, ...]] = reactive[tuple[str, ...]]((), recompose=True)
    current: reactive[str] = reactive("")
    drawn: reactive[bool] = reactive(default=False)
    most: reactive[int] = reactive(MOST, recompose=True)

    def __init__(self, alike: Alike | None = None, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._alike = alike or Alike()

    def compose(self) -> ComposeResult:
        if len(self.spoken) > self.most:
            names = (language_name(each) for each in self.spoken[:MOST])
            yield self._dressed(Option(LANGUAGES, f"{' · '.join(names)} …"))
        elif self.spoken != (self.current,):
            for each in self.spoken:
                yield self._dressed(Option(LANGUAGE + each, language_name(each)))

    def watch_current(self) -> None:
        """Mark the language that is spoken."""
        for each in self.query(Target):
            self._dressed(each)

    def watch_drawn(self) -> None:
        """Draw the names or write them."""
        for each in self.query(Target):
            self._dressed(each)

    def _dressed(self, given: Option | Target) -> Target:
        target = (
            given if isinstance(given, Target) else Target(given, self._alike, classes="-language")
        )
        is_current = target.option.key == LANGUAGE + self.current
        name = target.option.label.removeprefix("✓ ")
        target.option = Option(target.option.key, f"✓ {name}" if is_current else name)
        target.set_class(is_current, "-current")
        target.drawn = self.drawn
        return target
