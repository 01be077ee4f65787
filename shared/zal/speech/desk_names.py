"""In which languages a hall speaks, and how it names a desk in them. Pure."""

from collections.abc import Mapping

from zal.domain.names import name_in
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.voice import VoicePolicy
from zal.speech.phrase import LANGUAGES


def spoken_languages(policy: VoicePolicy, hall: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages of a call: the policy's, else the hall's, that have words here."""
    return tuple(each for each in policy.languages or hall if each in LANGUAGES)


def desk_names(desk: str, hall: HallConfig) -> Mapping[str, str]:
    """Return a desk's name by language, in the order of speaking; one taken out by its code."""
    found = hall.desk_by_code.get(desk)
    names = {} if found is None else found.names
    languages = spoken_languages(hall.voice, hall.languages)
    return {each: name_in(names, each) or desk for each in languages}
