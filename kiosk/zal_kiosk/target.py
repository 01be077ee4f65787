"""A target: what a finger, a mouse or the Enter key chooses."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click, MouseDown
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from zal.tui.alike import Alike, Drawable
from zal.tui.large_text import draw_wrapped, line_height, written
from zal_kiosk.question import Option

HELD_S = 0.8
"""A finger that stays for so long asks for something else than a touch."""


class Target(Drawable, can_focus=True):
    """An option as a touchable field; says ``Chosen`` when it is touched, briefly or for long.

    While ``drawn`` its label is as large as the field allows, and as those with which it is
    ``alike``; its note stands in the tty's letters. While ``airy`` the note is bold, too, and
    stands apart. Texts are never markup.
    """

    FOCUS_ON_CLICK = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "choose", show=False)]

    option: reactive[Option] = reactive(Option("", ""))
    airy: reactive[bool] = reactive(default=False)

    @dataclass
    class Chosen(Message):
        """The visitor touched the target of ``option``. ``is_held``: for long."""

        target: "Target"
        option: Option
        is_held: bool = False

    def __init__(
        self,
        option: Option,
        alike: Alike | None = None,
        *,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(alike, id=id, classes=classes)
        self.set_reactive(Target.option, option)
        self.set_class(not option.is_open, "-closed")
        self._touched_at = 0.0

    @property
    def highest(self) -> int | None:
        """How high in dots its label can be, None: it must be written, 0: it says nothing."""
        if not self.option.label or not self.size.area:
            return 0
        width, height = self.size
        room = height - len(self._note(width, height))
        return line_height(self.option.label, width, room) if self.drawn else None

    def watch_option(self, option: Option) -> None:
        """Show in words and colour whether it leads on."""
        self.set_class(not option.is_open, "-closed")
        self.alike.changed()

    def action_choose(self) -> None:
        """Choose by key."""
        self.post_message(self.Chosen(self, self.option))

    def on_mouse_down(self, event: MouseDown) -> None:
        """Note since when it is touched."""
        self._touched_at = event.time

    def on_click(self, event: Click) -> None:
        """Choose by touch."""
        is_held = event.time - self._touched_at >= HELD_S
        self.post_message(self.Chosen(self, self.option, is_held))

    def render(self) -> Content:
        """Return the label with its note below."""
        width, height = self.size
        note = self._note(width, height)
        room = height - len(note)
        label = self.option.label
        body = self.alike.body
        drawn = draw_wrapped(label, width, room, body) if body else None
        lines = drawn or written(label, width, max(1, room))
        apart = "\n" if self.airy and note and len(lines) < room else ""
        below = "".join(f"\n{each}" for each in note)
        return Content.assemble(
            ("\n".join(lines), "bold"), (apart + below, "bold" if self.airy else "not bold")
        )

    def _note(self, width: int, height: int) -> tuple[str, ...]:
        note = self.option.note
        return written(note, width, max(1, height - 1)) if note else ()


def show_targets(
    box: Widget, options: Iterable[Option], alike: Alike | None = None, *, classes: str = ""
) -> list[Target]:
    """Show options in a box and return their targets; they stay where only their notes differ.

    Another option is another target: a touch that is on its way means what it touched, not what
    stands there by then.
    """
    options = list(options)
    targets = list(box.query(Target))
    if [each.option.key for each in targets] != [each.key for each in options]:
        focused = box.screen.focused in targets
        box.remove_children()
        targets = [Target(each, alike, classes=classes) for each in options]
        box.mount_all(targets)
        if focused and targets:
            targets[0].focus()
    for target, option in zip(targets, options, strict=True):
        target.option = option
    return targets
