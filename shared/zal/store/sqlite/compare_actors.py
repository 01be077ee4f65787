"""Who acted as an operator, held to the settings then in force; see ``zal.store.sqlite.check``."""

from collections.abc import Callable

from zal.domain.errors import HallError
from zal.domain.events import Configured
from zal.domain.floor import Floor
from zal.domain.fold_lines import OPERATOR
from zal.domain.fold_refusals import impossible
from zal.domain.log import Event
from zal.domain.settings.hall import HallConfig


class Operators:
    """The operators of the hall's settings. ``parse`` reads settings (text, name of the file)."""

    def __init__(self, parse: Callable[[str, str], HallConfig], name: str) -> None:
        self._parse = parse
        self._name = name
        self._known: frozenset[str] | None = None

    def check(self, floor: Floor, event: Event) -> None:
        """Refuse an operator's act by who was none; ``floor``: after the event.

        Whoever has a shift was one. Settings that cannot be read any more tell nothing.
        """
        if event.act == Configured.ACT:
            self._known = None
        if event.role != OPERATOR:
            return
        if self._known is None:
            self._known = self._operators_of(floor.config.body) if floor.configs else frozenset()
        if event.actor in self._known or not self._known:
            return
        if all(each.operator != event.actor for each in floor.at_work.values()):
            raise impossible("actor", event, role=OPERATOR, actor=event.actor)

    def _operators_of(self, body: str) -> frozenset[str]:
        try:
            return frozenset(self._parse(body, self._name).operator_by_code)
        except HallError:
            return frozenset()
