"""Forms of ``hall.toml`` that were written once and are read for ever.

A former form is turned into the present one before it is read, and its places are told as they
stand in the file. Every form that a hall ever stored is kept under ``tests/config/forms``.
"""

import re
from typing import Any

from zal.domain.dataclass import dataclass

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Former:
    """Something that is written in another way now.

    ``key`` names the sentence that says so. ``path``: what stands in the file. ``now``: what to
    write instead.
    """

    key: str
    path: str
    now: str


@dataclass(frozen=True, slots=True)
class Renewed:
    """A file's values in the present form, and what of them was not."""

    values: Values
    formers: tuple[Former, ...]

    def place(self, path: str) -> str:
        """Return where in the file a setting of the present form stands."""
        for former in self.formers:
            for pattern, place in _PLACES[former.key]:
                path = pattern.sub(place, path)
        return path


_PLACES = {
    "former-kiosk": [(re.compile(r"^\[kiosks\]"), "[kiosk]")],
    "former-printer": [
        (re.compile(r"^\[\[kiosk\]\](.*?: )(?:printer\.|(?=code))"), r"[[kiosk.printer]]\1"),
        (re.compile(r"^\[\[kiosk\]\](.*): printer$"), r"[[kiosk.printer]]\1"),
    ],
    "former-board": [(re.compile(r"^\[boards\]"), "[board]")],
}


def renew(values: Values) -> Renewed:
    """Return what ``hall.toml`` holds in the present form.

    Before kiosks and boards were entries, ``[kiosk]`` and ``[board]`` were tables that held for
    all of them, and a ``[[kiosk.printer]]`` bore the code of its kiosk.
    """
    renewed = dict(values)
    formers: list[Former] = []
    if _is_former(values, "kiosk"):
        formers += _renew_kiosk(renewed, dict(renewed.pop("kiosk")))
    if _is_former(values, "board"):
        renewed["boards"] = renewed.pop("board")
        formers.append(Former("former-board", "[board]", "[boards]"))
    return Renewed(renewed, tuple(formers))


def _is_former(values: Values, key: str) -> bool:
    """Return whether a table holds for all of its kind: one with a code is meant as an entry."""
    found = values.get(key)
    if not isinstance(found, dict) or f"{key}s" in values:
        return False
    return "code" not in found and not isinstance(found.get("printer"), dict)


def _renew_kiosk(renewed: Values, kiosk: Values) -> list[Former]:
    formers = []
    printers = kiosk.get("printer")
    if isinstance(printers, list) and all(isinstance(each, dict) for each in printers):
        renewed["kiosk"] = [_with_printer(each) for each in kiosk.pop("printer")]
        formers.append(Former("former-printer", "[[kiosk.printer]]", "[kiosk.printer]"))
    if kiosk or not formers:
        renewed["kiosks"] = kiosk
        formers.insert(0, Former("former-kiosk", "[kiosk]", "[kiosks]"))
    return formers


def _with_printer(printer: Values) -> Values:
    """Return the kiosk of a printer that bore its code."""
    code = {"code": printer["code"]} if "code" in printer else {}
    return code | {"printer": {key: each for key, each in printer.items() if key != "code"}}
