"""A text that was written to be seen is said in words."""

import pytest

from zal.speech.free_text import read_out


@pytest.mark.parametrize(
    ("language", "seen", "said"),
    [
        ("ru", "Ваш талон Б105", "Ваш талон бэ сто пять."),
        ("ru", "Ещё › 1 из 3", "Ещё. один из три."),
        ("ru", "‹ В начало", "В начало."),
        ("ru", "★ Вне очереди: Герой", "Вне очереди. Герой."),
        ("en", "✕ opens at 10:30", "opens at ten thirty."),
        ("en", "! Don't wait, ticket P7 is yours.", "Don't wait, ticket P seven is yours."),
        ("en", "</speak>&", "speak."),
    ],
)
def test_numbers_are_words_letters_have_names_and_signs_are_not_said(
    language: str, seen: str, said: str
) -> None:
    found = read_out(seen, language)
    assert found is not None
    assert found.text == said


def test_of_signs_alone_nothing_is_said() -> None:
    assert read_out("… · ›", "ru") is None
