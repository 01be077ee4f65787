"""The faces call things by the glossary's words, in both languages alike."""

import re
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, Message, TextElement
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).parents[2]
GLOSSARY = ROOT / "docs" / "GLOSSARY.md"
FACES = [
    *("kiosk/zal_kiosk", "operator/zal_console", "display/zal_board"),
    *("shared/zal_web", "shared/zal/printing"),
]
ALSO_SAID = ["shared/zal/commands", "shared/zal/texts"]
WORDS = {
    "ticket": (r"\b(tickets?(?! machine)|slips?)\b", r"\bталон"),
    "desk": (r"\bdesks?\b", r"\b(окн(о|а|у|ом|е|ам|ах)|окон)\b"),
    "service": (r"\bservices?\b", r"\bуслуг"),
    "visitor": (r"\bvisitors?\b", r"\bпосетител"),
    "operator": (r"\boperators?\b", r"\bоператор"),
    "shift": (r"\bshifts?\b", r"\bсмен[аеуы]?\b"),
    "kiosk": (r"\bkiosks?\b", r"\bкиоск"),
    "board": (r"\bboards?\b", r"\bтабло\b"),
    "printer": (r"\bprinters?\b", r"\bпринтер"),
    "terminal": (r"\b(terminals?|ticket machines?)\b", r"\bтерминал"),
    "PIN": (r"(?i)\bpins?\b", r"(?i)\bпин-код"),
    "staff code": (r"\bstaff codes?\b", r"\bслужебн\w+ код"),
    "rating": (r"\bratings?\b", r"\bоценк"),
    "card": (r"\bcards?\b", r"\bкарточк"),
    "category": (r"\bcategor(y|ies)\b", r"\bкатегори"),
}
"""A word of the glossary → how it stands in English and in Russian texts."""
TO_STAFF = re.compile(
    r"(card|check|demo|leave|pair|printer|sign|staff|start|terminal|trial)-|slip-state"
)
"""How the keys of those texts begin that staff read on the visitors' screens and pages."""
UNSAID = {
    ("kiosk/zal_kiosk", "unserved-note", "desk"),
    ("kiosk/zal_kiosk", "unserved", "desk"),
    ("kiosk/zal_kiosk", "unserved", "service"),
    ("operator/zal_console", "about-recall", "visitor"),
    ("operator/zal_console", "about-return", "visitor"),
    ("operator/zal_console", "about-aside", "visitor"),
    ("shared/zal_web", "about-serving", "service"),
    ("shared/zal_web", "pair-about", "terminal"),
    ("shared/zal_web", "terminal-elsewhere", "desk"),  # a browser's window is окно too
}
"""Texts in which one of the languages does without the word."""


class Said(Visitor):
    """Gather what people read of a message, without names of values and commands."""

    def __init__(self) -> None:
        self.text = ""

    def visit_TextElement(self, node: TextElement) -> None:  # noqa: N802 - its name
        self.text += re.sub(r"\bzal (--)?[a-z-]+", "", node.value.lower()) + " "


def said(node: BaseNode) -> str:
    found = Said()
    found.visit(node)
    return found.text


@cache
def texts(folder: str, language: str) -> dict[str, str]:
    """Return what a package's texts say, by key."""
    path = ROOT / folder / "texts" / f"{language}.ftl"
    if not path.exists():  # of refusals English stands in the code
        return {}
    body = FluentParser().parse(path.read_text("utf-8")).body
    return {each.id.name: said(each) for each in body if isinstance(each, Message)}


def rows() -> list[list[str]]:
    """Return the glossary's rows: word, Russian word, what it is, what it is never called."""
    lines = re.findall(r"^\| (\*\*.*) \|$", GLOSSARY.read_text("utf-8"), re.MULTILINE)
    return [[cell.strip() for cell in each.split("|")] for each in lines]


def told_apart() -> set[tuple[str, str, str]]:
    """Return the texts whose two languages do not both say a word."""
    found = set()
    for folder in FACES:
        english, russian = texts(folder, "en"), texts(folder, "ru")
        for key, (word, (in_english, in_russian)) in (
            (key, each) for key in english for each in WORDS.items()
        ):
            is_said = re.search(in_english, english[key]), re.search(in_russian, russian[key])
            if bool(is_said[0]) != bool(is_said[1]):
                found.add((folder, key, word))
    return found


def test_what_one_language_calls_by_the_glossarys_word_the_other_does_too() -> None:
    assert told_apart() == UNSAID


def test_visitors_read_of_the_ticket_machine_that_staff_call_a_kiosk() -> None:
    to_visitors = [each for each in FACES if each != "operator/zal_console"]
    wrong = [
        (folder, key)
        for folder in to_visitors
        for language, kiosk in zip(("en", "ru"), WORDS["kiosk"], strict=True)
        for key, text in texts(folder, language).items()
        if re.search(kiosk, text) and not TO_STAFF.match(key)
    ]
    assert not wrong
    assert "ticket machine" in texts("display/zal_board", "en")["welcome-hint"]


@pytest.mark.parametrize("word", WORDS)
def test_each_word_that_the_texts_are_held_to_stands_in_the_glossary(word: str) -> None:
    meant = [row for row in rows() if row[0] == f"**{word}**"]
    assert len(meant) == 1
    for in_glossary, pattern in zip((word, meant[0][1]), WORDS[word], strict=True):
        assert re.search(pattern, in_glossary)


def test_no_text_uses_a_word_that_the_glossary_rules_out() -> None:
    ruled_out = [each for row in rows() if row[3:] for each in row[3].split(", ") if each]
    assert len(ruled_out) > 15
    stem = {
        each: re.compile(rf"\b{each[:-1] if each[-1] in 'аья' else each}") for each in ruled_out
    }
    wrong = [
        (folder, key, each)
        for folder in [*FACES, *ALSO_SAID]
        for key, text in chain(texts(folder, "en").items(), texts(folder, "ru").items())
        for each in ruled_out
        if stem[each].search(text)
    ]
    assert not wrong


def test_no_two_rows_of_the_glossary_mean_the_same_word() -> None:
    words = [each for row in rows() for each in re.findall(r"\*\*([^*]+)\*\*", row[0])]
    assert len(words) > 30
    assert len(set(words)) == len(words)
