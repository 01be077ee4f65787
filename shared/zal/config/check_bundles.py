"""Whether the services of a bundle fit together: how many they are, and that each can begin."""

from zal.config.problems import Problems, shown, shown_key
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.visits import MOST_SERVICES, Bundle, Outcome

_LEAST_SERVICES = 2


def check_bundles(config: HallConfig, problems: Problems) -> None:
    """Note bundles that nobody could be served for, and outcomes of which none is good,
    or that give a return pass for no day."""
    for each in config.bundles:
        path = f"[[bundle]] {shown(each.code)}"
        if each.code in config.whole_by_code:
            problems.add("config-bundle-code", f"{path}: code", got=shown(each.code))
        if each.services:  # none: it is missing or empty, which has been noted
            _services(each, path, problems)
    _outcomes(config.outcomes, problems)
    if not config.return_pass.days and any(each.gives_pass for each in config.outcomes):
        problems.add("config-missing", "[return_pass]: days", example="days = 10")


def _services(bundle: Bundle, path: str, problems: Problems) -> None:
    number = len(bundle.services)
    if not _LEAST_SERVICES <= number <= MOST_SERVICES:
        limits = {"low": str(_LEAST_SERVICES), "high": str(MOST_SERVICES)}
        problems.add("config-bundle-number", f"{path}: services", got=str(number), **limits)
    looped = bundle.in_loop
    if looped:
        listed = ", ".join(map(shown_key, looped))
        problems.add("config-bundle-loop", f"{path}: after", services=listed)


def _outcomes(outcomes: tuple[Outcome, ...], problems: Problems) -> None:
    """Note a first outcome that is none to choose by Enter: it is what most visits end with."""
    if outcomes and not outcomes[0].is_done:
        path = f"[[outcome]] {shown(outcomes[0].code)}: done"
        problems.add("config-outcome-first", path)
