"""What keeps a printer from printing."""

from zal.domain.errors import HallError


class PrinterTrouble(HallError):
    """A printer that cannot be reached, broke off, or cannot print pictures as it is set."""
