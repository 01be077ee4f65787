"""The hall's configuration as acts and looks need it: parsed once for as long as it is in force."""

from collections.abc import Callable

from zal.domain.settings.hall import HallConfig
from zal.hall.turn import read_config_text
from zal.store.engine import Transaction


class ConfigInForce:
    """The configuration that was read last. Used by one thread at a time."""

    def __init__(self, parse: Callable[[str], HallConfig]) -> None:
        self._parse = parse
        self._config: HallConfig | None = None
        self._which = (0, 0)

    def at(self, tx: Transaction, opened: int, version: int) -> HallConfig:
        """Return the configuration of a version.

        ``opened``: as ``Writer.opened``. Another hall at the same place may have another text
        under the same version.
        """
        which = (opened, version)
        if self._config is None or which != self._which:
            self._config, self._which = self._parse(read_config_text(tx, version)), which
        return self._config
