"""How a text that was written to be seen is said. Pure."""

import re
from collections.abc import Iterator

from zal.speech.numbers import number_words
from zal.speech.phrase import Phrase, Word, letter_word

_BREAK = re.compile(r"(?<!\d)[:.](?!\w)|[.!?;…·›‹\n]+(?!\w)|:(?=\s|$)")
_PIECE = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)*,?")


def read_out(text: str, language: str) -> Phrase | None:
    """Return how a text is said in a language that has a voice, None: there is nothing to say.

    Numbers are said in words, a letter at a number by its name («Б105»), signs not at all.
    """
    sentences = (tuple(_words(each, language)) for each in _BREAK.split(text))
    said = tuple(each for each in sentences if each)
    return Phrase(language, said) if said else None


def _words(sentence: str, language: str) -> Iterator[Word]:
    for match in _PIECE.finditer(sentence):
        piece = match[0]
        if piece.isdecimal():
            digits = "".join(str(int(each)) for each in piece)
            yield from map(Word, number_words(digits, language))
            continue
        before_number = sentence[match.end() : match.end() + 1].isdecimal()
        letters = tuple(letter_word(each, language) for each in piece) if before_number else ()
        named = tuple(each for each in letters if each is not None)
        yield from named if letters and len(named) == len(letters) else (Word(piece),)
