"""Seals: they show a change, and say nothing to whoever has no key."""

from zal.domain.seals import seal, seal_of_label


def test_a_seal_shows_another_word_and_another_key() -> None:
    sealed = seal("went for a copy", "token")
    assert sealed == seal("went for a copy", "token")
    assert sealed not in {seal("went for copies", "token"), seal("went for a copy", "another")}
    assert len(sealed) == 16


def test_of_no_words_there_is_no_seal() -> None:
    assert seal("", "token") == seal(b"", b"") == ""


def test_a_long_key_and_letters_that_nothing_can_write_are_sealed() -> None:
    assert seal("\ud800", "k" * 200)


def test_a_browser_without_a_label_is_sealed_by_its_secret() -> None:
    assert seal_of_label("", b"one") != seal_of_label("", b"two")
