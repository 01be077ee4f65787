"""The options of a question as lines; a touched line answers with its value."""

from collections.abc import Iterable

from textual import events
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.style import Style
from textual.widgets import OptionList
from textual.widgets.option_list import Option as Line

_VALUE = "value"


class ValueLine(Line):
    """A line with the value that it stands for."""

    def __init__(self, value: str, prompt: Content) -> None:
        super().__init__(prompt)
        self.value = value


class OptionLines(OptionList, can_focus=False):
    """A list whose lines may change while a touch is on its way.

    Textual notes the place of the line that was touched, and there may stand another by the time
    that it looks. Here the cells themselves bear the value.
    """

    class Touched(Message):
        """A line was touched that stood for a value."""

        def __init__(self, value: str) -> None:
            super().__init__()
            self.value = value

    def offer(self, lines: Iterable[ValueLine]) -> None:
        """Show lines in place of those before."""
        self.set_options(lines)

    def on_click(self, event: events.Click) -> None:
        """Answer with the value of what was touched."""
        event.prevent_default()
        value = event.style.meta.get(_VALUE)
        if isinstance(value, str):
            self.post_message(self.Touched(value))

    def _get_option_render(self, option: Line, style: Style) -> list[Strip]:
        strips = super()._get_option_render(option, style)
        assert isinstance(option, ValueLine)
        return [each.apply_meta({_VALUE: option.value}) for each in strips]
