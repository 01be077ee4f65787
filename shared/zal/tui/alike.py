"""Texts that stand side by side for equal things: all are drawn, equally large, or none is."""

from abc import abstractmethod
from weakref import WeakSet

from textual.reactive import reactive
from textual.widget import Widget


class Alike:
    """Widgets that say equal things. Each asks here how high its lines are."""

    def __init__(self) -> None:
        self._widgets: WeakSet[Drawable] = WeakSet()

    def add(self, widget: "Drawable") -> None:
        """Let another be drawn as these are."""
        self._widgets.add(widget)

    @property
    def body(self) -> int | None:
        """How high in dots all their lines can be, None: not every one of them can be drawn."""
        found = [each.highest for each in self._widgets if _is_shown(each)]
        return None if None in found else min((each for each in found if each), default=None)

    def changed(self) -> None:
        """Paint all of them anew: one has come, gone, or has another text or size."""
        for each in self._widgets:
            each.refresh()


class Drawable(Widget):
    """A widget whose text is drawn, while ``drawn``, as large as all that are ``alike`` allow."""

    drawn: reactive[bool] = reactive(default=False)

    def __init__(
        self, alike: Alike | None = None, *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.alike = alike or Alike()
        self.alike.add(self)

    @property
    @abstractmethod
    def highest(self) -> int | None:
        """How high in dots its lines can be, None: it must be written, 0: it says nothing."""

    def on_resize(self) -> None:
        """Let those like it be drawn or written with it."""
        self.alike.changed()

    on_show = on_hide = watch_drawn = on_resize


def _is_shown(widget: Widget) -> bool:
    found = (each for each in widget.ancestors_with_self if isinstance(each, Widget))
    return widget.is_attached and all(each.display for each in found)
