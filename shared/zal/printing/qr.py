"""The QR code of a ticket's page."""

from functools import lru_cache


@lru_cache(maxsize=4)
def modules(address: str) -> tuple[tuple[bool, ...], ...]:
    """Return the code of an address row by row, dark or not, without its margin.

    A slip is folded, held in wet hands and printed by a worn head: error correction M, 15 %.
    """
    import qrcode
    from qrcode.constants import ERROR_CORRECT_M

    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(address)
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())
