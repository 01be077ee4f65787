"""What is said when a visitor is called. Pure: no sound is made here."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from zal.domain.letters import letter_name
from zal.domain.settings.voice import Engine, VoicePolicy
from zal.speech.errors import VoiceError
from zal.speech.numbers import number_words

_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"ru": ("Талон", "Окно"), "en": ("Ticket", "Desk")}
)
LANGUAGES = tuple(_WORDS)
"""Languages in which a phrase can be said."""

_CODE = re.compile(r"([^\W\d_]{0,2})([0-9]{1,9})")
_PIECE = re.compile(r"\d+|[^\W\d_]+")
_NAME = re.compile(r"\W*[^\W\d_]{2}")
_DESK = re.compile(rf"\W*(?:{'|'.join(desk for _, desk in _WORDS.values())})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Word:
    """One word. ``spelled``: a letter that is said by its name in the phrase's language."""

    text: str
    spelled: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is said in one language: sentences of words.

    Words hold letters, spaces, commas and apostrophes only.
    """

    language: str
    sentences: tuple[tuple[Word, ...], ...]

    @property
    def text(self) -> str:
        """The phrase as a person would write it down to be read out."""
        return " ".join(f"{_written(each)}." for each in self.sentences)


def phrase(code: str, desk: str, language: str) -> Phrase:
    """Return how a ticket's code and a desk's name are called out: «Талон бэ сто пять. Окно семь.».

    ``desk``: «7» or «Окно 7», either is «Окно семь»; another name («Касса 2») is read as it is.
    Raises ``VoiceError`` for a code that is none and a language that has no words here.
    """
    if language not in _WORDS:
        raise VoiceError("voice-language", code=language, known=", ".join(LANGUAGES))
    ticket_word, desk_word = _WORDS[language]
    found = _CODE.fullmatch(re.sub(r"[\s\-–—_.]", "", code.upper()))
    ticket = _letters(found[1], language) if found else None
    if found is None or ticket is None:
        raise VoiceError("voice-code", code=code)
    number = map(Word, number_words(found[2], language))
    name = _DESK.sub("", desk, count=1)
    first = () if _NAME.match(name) else (Word(desk_word),)
    where = (*first, *_desk_words(name, language))
    return Phrase(language, ((Word(ticket_word), *ticket, *number), where))


def unsaid(policy: VoicePolicy, hall: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages in which calls are to be said and no voice has words."""
    asked = () if policy.engine is Engine.SILENT else policy.languages or hall
    return tuple(each for each in asked if each not in LANGUAGES)


def _letters(series: str, language: str) -> tuple[Word, ...] | None:
    """Return a series by the names of its letters, None if one has no name."""
    words = tuple(letter_word(each, language) for each in series)
    named = tuple(each for each in words if each is not None)
    return named if len(named) == len(words) else None


def letter_word(letter: str, language: str) -> Word | None:
    """Return how a letter is called in a language, None if it has no name there."""
    name = letter_name(letter, language)
    return None if name is None else Word(name, spelled=language == "en" and name == name.upper())


def _desk_words(desk: str, language: str) -> Iterator[Word]:
    """Yield a desk's name without its signs: numbers in words, letters by name, words as they are.

    A letter by itself is named where it is a capital («Окно Б») or stands at a number («7а»).
    """
    for match in _PIECE.finditer(desk):
        piece = match[0]
        if piece[0].isdecimal():
            digits = "".join(str(int(each)) for each in piece)
            yield from map(Word, number_words(digits, language))
            continue
        alone = len(piece) == 1 and (piece.isupper() or _at_number(desk, match))
        yield (letter_word(piece.upper(), language) if alone else None) or Word(piece)


def _at_number(desk: str, match: re.Match[str]) -> bool:
    around = desk[max(0, match.start() - 1) : match.start()] + desk[match.end() : match.end() + 1]
    return any(each.isdecimal() for each in around)


def _written(sentence: tuple[Word, ...]) -> str:
    """Return a sentence in writing; a comma keeps the letter A from being read as the article."""
    *before, last = sentence
    article = Word("A", spelled=True)
    return " ".join([*(f"{w.text}," if w == article else w.text for w in before), last.text])
