"""The hall's configuration as acts and looks need it: parsed once for as long as it is in force."""

from collections.abc import Callable, Mapping
from typing import Literal

from zal.domain.names import Names
from zal.domain.settings.categories import Category
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.people import Desk
from zal.domain.settings.services import Service
from zal.hall.turn import read_config_text
from zal.store.engine import Transaction

Kind = Literal["service", "desk", "category"]


class ConfigInForce:
    """The configuration that was read last. Used by one thread at a time."""

    def __init__(self, parse: Callable[[str], HallConfig]) -> None:
        self._parse = parse
        self._config: HallConfig | None = None
        self._which = (0, 0)
        self._former: dict[tuple[str, str], Names] = {}

    def at(self, tx: Transaction, opened: int, version: int) -> HallConfig:
        """Return the configuration of a version.

        ``opened``: as ``Writer.opened``. Another hall at the same place may have another text
        under the same version.
        """
        which = (opened, version)
        if self._config is None or which != self._which:
            self._config, self._which = self._parse(read_config_text(tx, version)), which
            self._former = {}
        return self._config

    def names_of(self, tx: Transaction, kind: Kind, code: str) -> Names:
        """Return the names of a service, desk or category, the last ones if it is gone.

        Empty: the hall never had it. ``tx``: that in which ``at`` was asked.
        """
        assert self._config is not None
        found = _listed(self._config, kind).get(code)
        if found is not None:
            return found.names
        if (kind, code) not in self._former:
            self._former[kind, code] = self._last_names(tx, kind, code)
        return self._former[kind, code]

    def _last_names(self, tx: Transaction, kind: Kind, code: str) -> Names:
        for version in range(self._which[1] - 1, 0, -1):
            found = _listed(self._parse(read_config_text(tx, version)), kind).get(code)
            if found is not None:
                return found.names
        return {}


def _listed(
    config: HallConfig, kind: Kind
) -> Mapping[str, Service] | Mapping[str, Desk] | Mapping[str, Category]:
    match kind:
        case "service":
            return config.service_by_code
        case "desk":
            return config.desk_by_code
        case "category":
            return config.category_by_code
