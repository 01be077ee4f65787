"""Whether each kiosk's printer can print a slip, by what its profile says."""

from zal.config.problems import nearest, shown, shown_key
from zal.domain.errors import ConfigError, ConfigProblems
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.printers import Connection, Printer
from zal.printing.errors import PrinterTrouble


def check_profiles(config: HallConfig, file: str) -> None:
    """Raise ``ConfigProblems`` if a printer's profile is not known, or too little for a slip."""
    printers = (each for each in config.printers if each.connection is not Connection.NONE)
    found = [problem for each in printers if (problem := _problem(each, file)) is not None]
    if found:
        raise ConfigProblems(file, found)


def _problem(printer: Printer, file: str) -> ConfigError | None:
    from zal.printing.raster import ability, fitting

    where = f"[[kiosk]] {shown(printer.code)}: printer."
    try:
        fitting(printer)
    except PrinterTrouble as trouble:
        profile = shown(printer.profile)
        if trouble.key == "printer-too-wide":
            told = {"got": str(printer.width), "dots": str(ability(printer.profile).dots)}
            key, path = "printer-profile-too-wide", f"{where}width"
            return ConfigError(key, file=file, path=path, profile=profile, **told)
        is_known = trouble.key != "printer-no-profile"
        key = "printer-profile-no-pictures" if is_known else "printer-profile-unknown"
        near = "default" if is_known else _near(printer.profile)
        return ConfigError(key, file=file, path=f"{where}profile", got=profile, near=near)
    return None


def _near(profile: str) -> str:
    from zal.printing.escpos_library import PROFILES

    return shown_key(nearest(profile, PROFILES) or "default")
