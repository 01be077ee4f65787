"""What is allowed in a configuration, but its author should be told of."""

import itertools
from collections.abc import Collection, Iterator
from pathlib import Path

from zal import config as settings
from zal.commands.printer_profiles import check_profiles
from zal.config.times import DAY_MIN, time_text
from zal.domain.desk_minutes import Roster
from zal.domain.hosts import is_to_itself
from zal.domain.letters import alike_by, nearly_alike
from zal.domain.names import Names
from zal.domain.settings.appointments import Channel
from zal.domain.settings.hall import HallConfig
from zal.domain.slots import pools_for
from zal.printing.typeface import lacking
from zal.speech.phrase import unsaid
from zal.texts import FALLBACK, Say, languages, texts
from zal.texts.naming import Naming
from zal.texts.own import OF_THIS_HALL, languages_beside

Warned = list[dict[str, str]]
_MOST_LETTERS = 12


def warnings(text: str, file: str, language: str, kept: Collection[str] = ()) -> Warned:
    """Return what is worth a warning, in a language, in the text of a sound configuration.

    ``kept``: the series that the hall has already. Raises ``ConfigProblems`` if it is not sound.
    """
    config, say = settings.read(text, file, kept), texts("zal.commands", language)
    check_profiles(config, file)
    return [
        *_unspoken(config, file, say),
        *_unsaid(config, file, say),
        *_undrawn(config, file, say),
        *_alike(config, file, say),
        *_missing(config, file, say, language),
        *_formers(text, file, say),
    ]


def _of_language(key: str, file: str, language: str, message: str) -> dict[str, str]:
    of_file = {"file": file, "key": "[hall]: languages"}
    return {**of_file, "warning": key, "language": language, "message": message}


def _unspoken(config: HallConfig, file: str, say: Say) -> Warned:
    """Return a warning for each language of the hall in which the screens lack words.

    Names and services can be in any language; what the programs themselves say is then in the
    hall's next one.
    """
    known, beside = languages("zal.tui"), OF_THIS_HALL.beside
    own = () if beside is None else languages_beside(beside)
    found = []
    for at, each in enumerate(config.languages):
        nexts = (*config.languages[at + 1 :], *config.languages[:at])
        fallback = next((n for n in nexts if n in known), FALLBACK)
        told = {"file": file, "language": each, "next": fallback}
        if beside is not None and each in own:
            counted = _counted(beside, each)
            if counted["missing"] or counted["faults"]:
                message = say("language-incomplete", **told, **counted)
                found.append(_of_language("language-incomplete", file, each, message))
        elif each not in known:
            message = say("language-unspoken", **told, known=", ".join(known))
            found.append(_of_language("language-unspoken", file, each, message))
    return found


def _counted(beside: Path, language: str) -> dict[str, int]:
    """Return how many of the hall's own texts there should be, are missing and are wrong."""
    from zal.commands.own_texts import proved

    files = proved(beside, language)
    return {
        "count": sum(len(each.keys) for each in files),
        "missing": sum(len(each.missing) for each in files),
        "faults": sum(len(each.problems) for each in files),
    }


def _unsaid(config: HallConfig, file: str, say: Say) -> Warned:
    """Return a warning for each language in which calls are to be said and no voice has words."""
    key = "language-unsaid"
    return [
        _of_language(key, file, each, say(key, file=file, language=each))
        for each in unsaid(config.voice, config.languages)
    ]


def _alike(config: HallConfig, file: str, say: Say) -> Warned:
    key = {"file": file, "key": "[[service]]: series", "warning": "series-alike"}
    return [{**key, "message": each} for each in series_alike(config, say)]


def series_alike(config: HallConfig, say: Say) -> Iterator[str]:
    """Tell of each two series that are taken for one another, by a loudspeaker at least."""
    series = dict.fromkeys(each.series for each in config.services)
    for one, other in itertools.combinations(series, 2):
        by = alike_by(one, other, config.languages)
        if by is not None:
            yield say("series-alike", one=one, other=other, by=by)
        elif nearly_alike(one, other, config.languages):
            yield say("series-near", one=one, other=other)


def _undrawn(config: HallConfig, file: str, say: Say) -> Warned:
    """Return a warning for each language in which a name has letters that no slip can show."""
    if not config.printer_by_kiosk:
        return []
    found = []
    for each in config.languages:
        missing = lacking("".join(names.get(each, "") for names in _printed(config)))
        if missing:
            told = {"file": file, "language": each, "letters": " ".join(missing[:_MOST_LETTERS])}
            message = say("language-undrawn", **told)
            found.append(_of_language("language-undrawn", file, each, message))
    return found


def _printed(config: HallConfig) -> list[Names]:
    """Return the names that stand on slips."""
    rights = [each for each in config.categories if each.out_of_turn]
    return [
        config.names,
        config.slip.footer,
        *(each.names for each in config.waited_for),
        *(each.names for each in rights),
        *(each.proof for each in rights),
    ]


def _missing(config: HallConfig, file: str, say: Say, language: str) -> Warned:
    """Return a warning for what a hall works without, and may do only as far as the law goes."""
    lawless = [each.code for each in config.categories if each.out_of_turn and not each.legal_basis]
    found = []
    if is_to_itself(config.page_address):
        found.append(("[hall]: page_address", "page-address-of-itself"))
    elif not config.has_pages:
        found.append(("[hall]: page_address", "no-page-address"))
    if lawless:
        found.append(("[[category]]: legal_basis", "no-legal-basis"))
    if config.out_of_turn_at_most is not None:
        found.append(("[choice]: out_of_turn_at_most", "law-may-not-allow"))
    if not config.carry_over and _is_open_at_turn(config):
        found.append(("[hall]: carry_over", "open-at-turn"))
    unbookable = _unbookable(config)
    if unbookable:
        found.append(("[[slots]]: public", "slots-of-nobody"))
    naming = Naming(language, config.names_of, has_codes=True)
    categories = ", ".join(naming.typed("category", each) for each in lawless)
    services = ", ".join(naming.typed("service", each) for each in unbookable)
    time = time_text(config.day_turns_at_min)
    told = {"file": file, "categories": categories, "services": services, "time": time}
    return [
        {"file": file, "key": key, "warning": what, "message": say(what, **told)}
        for key, what in found
    ]


def _unbookable(config: HallConfig) -> list[str]:
    """Return the services whose places for the public are for desks that have no time for them."""
    roster = Roster(config)
    codes = (each.code for each in config.waited_for if roster.has_nobody(each.code))
    return [each for each in codes if pools_for(config, each, Channel.PUBLIC)]


def _is_open_at_turn(config: HallConfig) -> bool:
    """Return whether the hall is open just before the business day turns, and goes on."""
    at, week = config.day_turns_at_min, config.hours.week
    if at:
        return any(each.opens_min < at < each.closes_min for spans in week for each in spans)
    nights = zip(week, (*week[1:], week[0]), strict=True)
    return any(
        before and after and before[-1].closes_min == DAY_MIN and not after[0].opens_min
        for before, after in nights
    )


def _formers(text: str, file: str, say: Say) -> Warned:
    """Return a warning for each thing that is written as it was before, which is still read."""
    return [
        {
            "file": file,
            "key": each.path,
            "warning": each.key,
            "message": say(each.key, file=file, path=each.path, now=each.now),
        }
        for each in settings.formers(text, file)
    ]


def lines(warned: Warned, say: Say) -> list[str]:
    """Return warnings as lines for people."""
    return [say("warning", message=each["message"]) for each in warned]
