"""The hall's configuration as acts and looks need it: parsed once for as long as it is in force."""

from collections.abc import Callable

from zal.domain.names import Kind, Names
from zal.domain.settings.hall import HallConfig
from zal.hall.turn import read_config_text
from zal.store.engine import Transaction


class ConfigInForce:
    """The configuration that was read last. Used by one thread at a time."""

    def __init__(self, parse: Callable[[str], HallConfig]) -> None:
        self._parse = parse
        self._config: HallConfig | None = None
        self._which = (0, 0)
        self._oldest_read = 0
        self._former: dict[tuple[Kind, str], Names] = {}

    def at(self, tx: Transaction, opened: int, version: int) -> HallConfig:
        """Return the configuration of a version.

        ``opened``: as ``Writer.opened``. Another hall at the same place may have another text
        under the same version.
        """
        which = (opened, version)
        if self._config is None or which != self._which:
            self._config, self._which = self._parse(read_config_text(tx, version)), which
            self._oldest_read, self._former = version, {}
        return self._config

    def names_of(self, tx: Transaction, kind: Kind, code: str) -> Names:
        """Return the names of what has a code, the last ones if it is gone.

        Empty: the hall never had it, or it has no name. ``tx``: that in which ``at`` was asked.
        """
        assert self._config is not None
        found = self._config.names_of(kind, code) or self._former.get((kind, code), {})
        while not found and self._oldest_read > 1:
            self._oldest_read -= 1
            former = self._parse(read_config_text(tx, self._oldest_read))
            self._former = {**former.names_by_code, **self._former}
            found = former.names_of(kind, code)
        return found
