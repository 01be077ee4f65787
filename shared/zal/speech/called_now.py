"""The answer to "Which numbers are called now?", for whoever cannot read the board. Pure."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from types import MappingProxyType

from zal.domain.dataclass import dataclass
from zal.domain.settings.hall import HallConfig
from zal.domain.views import BoardCall
from zal.speech.called_to import call_phrase
from zal.speech.errors import VoiceError
from zal.speech.phrase import Phrase, Word
from zal.speech.places import places, spoken_languages

_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "ru": ("Сейчас вызваны", "Сейчас никто не вызван"),
        "en": ("Called now", "Nobody is called now"),
    }
)


@dataclass(frozen=True, slots=True)
class Part:
    """A phrase of the answer. ``call``: the one that it tells, None: it tells none."""

    words: Phrase
    call: BoardCall | None = None


def called_now(calls: Iterable[BoardCall], hall: HallConfig, zone: str = "") -> tuple[Part, ...]:
    """Return what is said of these calls: all in one language, then all in the next.

    First what it is, then each call in its order, a phrase each: between two of them a new call
    can be told, and one that stands no more be left out. What a voice has no words for is left
    out; where no language has a voice nothing is said. ``zone``: where it is said, so that it need
    not be named.
    """
    told = tuple(calls)
    return tuple(
        each
        for language in spoken_languages(hall.voice, hall.languages)
        for each in (_begins(language, is_empty=not told), *_calls(told, hall, language, zone))
    )


def calls_alone(calls: Iterable[BoardCall], hall: HallConfig) -> tuple[Part, ...]:
    """Return what is said of calls that come between: each in all languages, nothing before."""
    languages = spoken_languages(hall.voice, hall.languages)
    return tuple(
        part for call in calls for each in languages for part in _calls((call,), hall, each)
    )


def _begins(language: str, *, is_empty: bool) -> Part:
    words = _WORDS[language][is_empty].split()
    return Part(Phrase(language, (tuple(map(Word, words)),)))


def _calls(
    calls: Iterable[BoardCall], hall: HallConfig, language: str, zone: str = ""
) -> Iterable[Part]:
    for call in calls:
        with suppress(VoiceError):
            place = places(call.desk, hall, zone)[language]
            yield Part(call_phrase(call.code, place, language), call)
