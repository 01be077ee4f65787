"""In which languages a hall speaks, and where it calls visitors to in them. Pure."""

from collections.abc import Mapping

from zal.domain.names import name_in
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.voice import VoicePolicy
from zal.speech.called_to import Place
from zal.speech.phrase import LANGUAGES


def spoken_languages(policy: VoicePolicy, hall: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages of a call: the policy's, else the hall's, that have words here."""
    return tuple(each for each in policy.languages or hall if each in LANGUAGES)


def places(desk: str, hall: HallConfig, zone: str = "") -> Mapping[str, Place]:
    """Return a desk's place by language, in the order of speaking; one taken out by its code.

    ``zone``: where it is said, so that it need not be named.
    """
    own = hall.zone_of(desk)
    names = hall.names_of("desk", desk)
    zones = {} if own == zone else hall.names_of("zone", own)
    languages = spoken_languages(hall.voice, hall.languages)
    return {e: Place(name_in(names, e) or desk, name_in(zones, e)) for e in languages}
