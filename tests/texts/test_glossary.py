"""The faces call things by the glossary's words, in both languages alike."""

import re
from collections.abc import Collection
from functools import cache
from itertools import chain, product
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, Message, TextElement
from fluent.syntax.visitor import Visitor

from variants import in_one_test
from zal.domain.sentences import ENGLISH

ROOT = Path(__file__).parents[2]
GLOSSARY = ROOT / "docs" / "GLOSSARY.md"
FACES = [
    *("kiosk/zal_kiosk", "operator/zal_console", "display/zal_board"),
    *("shared/zal_web", "shared/zal/printing"),
]
REFUSALS = "shared/zal/texts"
ALSO_SAID = ["shared/zal/commands", REFUSALS]
WORDS = {
    # what a hall is made of
    "hall": (r"\bhalls?\b", r"\bзал(а|у|ом|е|ы|ов)?\b"),
    "service": (r"\bservices?\b", r"\bуслуг"),
    "desk": (r"\bdesks?\b", r"\b(окн(о|а|у|ом|е|ам|ах)|окон)\b"),
    "operator": (r"\boperators?\b", r"\bоператор"),
    "shift": (r"\bshifts?\b", r"\bсмен[аеуы]?\b"),
    "break": (r"\bbreaks?\b", r"\bперерыв"),
    "visitor": (r"\bvisitors?\b", r"\bпосетител"),
    "category": (r"\bcategor(y|ies)\b", r"\bкатегори"),
    "kiosk": (r"\bkiosks?\b", r"\bкиоск"),
    "ticket machine": (r"\bticket machines?\b", r"\bтерминал"),
    "console": (r"\bconsoles?\b", r"\bпульт"),
    "board": (r"\bboards?\b", r"\bтабло\b"),
    "printer": (r"\bprinters?\b", r"\bпринтер"),
    "terminal": (r"\bterminals?\b(?! window)", r"\bэкран"),
    "terminal window": (r"\bterminal windows?\b", r"\b(командн\w+ строк|здесь)"),
    "browser": (r"\bbrowsers?\b", r"\bбраузер"),
    "PIN": (r"\bpins?\b", r"\bпин-код"),
    "staff code": (r"\bstaff codes?\b", r"\bслужебн\w+ код"),
    "pairing code": (r"\bpairing codes?\b", r"\bкод\w* подключения"),
    "one-time PIN": (r"\bone-time (pin|code)\b", r"\bодноразов"),
    "card": (r"\bcards?\b", r"\bкарточ(к|ек)"),
    "device": (r"\bdevices?\b", r"\bустройств"),
    # a visit
    "ticket": (r"\b(tickets?(?! machine)|slips?)\b", r"\bталон"),
    "slip": (r"\bslips?\b", r"\bталон"),
    "ticket code": (r"\bticket(?:'s)? code\b", r"\bномер\w* талона"),
    "link": (r"\blinks?\b", r"\bссылк"),
    "visit": (r"\bvisits?\b", r"\bвизит"),
    "stage": (r"\bstages?\b", r"\bэтап"),
    "queue": (r"\bqueues?\b", r"\bочеред"),
    "out of turn": (r"\bout of turn\b", r"\bвне очереди\b"),
    "norm": (r"\bnorms?\b", r"\bнорм"),
    "note": (r"\bnotes?\b", r"\bзаметк"),
    "ahead": (r"\b(ahead$|(nobody|people|person) (is|are) +ahead)\b", r"\b(впереди|перед вами)\b"),
    "at a desk": (r"\bat (a |no |your |the )?desks?\b", r"\b(окн|окон)"),
    "purpose": (r"\bpurposes?\b", r"\bцел(ь|и|ям|ью)"),
    "call": (r"\bcall(s|ed|ing)?\b", r"\b(выз(ыва|ва|ов)|повтори)"),
    "recall": (r"\b(recall|call(s|ed)? (again|once more))\b", r"\b(повтор|снова\b|ещё\b)"),
    "hold": (r"\b(hold|held|set aside)\b", r"\bотлож"),
    "release": (r"\b(release|(waits?|waiting) again)\b", r"\b(снова ждёт|в очередь|в очереди)\b"),
    "let others go first": (r"\b(let|lets|letting) others go first\b", r"\bпропус(т|к)"),
    "no-show": (r"\b(no-show|did not come)\b", r"\b(не (явил|подо)|неяв)"),
    "missed": (r"\bmissed\b", r"\b(не (явил|подо)|неяв)"),
    "transfer": (r"\b(transfer\w*|(sent|send) on)\b", r"\b(переда|направ)"),
    "rating": (r"\bratings?\b", r"\bоцен(к|ок)"),
    "cancel": (r"\bcancel", r"\bотмен"),
    "expire": (r"\b(expired?|ended with the day)\b", r"\bзакры"),
    "carry over": (r"\b(carry|carried) over\b", r"\bперенес"),
    "reinstate": (r"\breinstate", r"\b(верн|возвращ)"),
    "situation": (r"\bsituations?\b", r"\bситуаци"),
    "outcome": (r"\boutcomes?\b", r"\bисход"),
    "appointment": (r"\bappointments?\b", r"\bзапи(с|ш)"),
    "waiting list": (r"\bwaiting lists?\b", r"\bлист\w* ожидания"),
    "return pass": (r"\breturn pass(es)?\b", r"\bкод\w* повторного визита"),
    "business day": (r"\bbusiness days?\b", r"\bрабоч\w+ (дн|ден)"),
    # how it works inside
    "event": (r"\bevents?\b", r"\bсобыти"),
    "log": (r"\blogs?\b", r"\bжурнал"),
    "digest": (r"\bdigest", r"\bотпечат"),
    "row": (r"(^row$|\bthe rows\b)", r"\bзапис"),
    "manager": (r"\bmanager", r"\bруководител"),
    "administrator": (r"\badministrator", r"\bадминистратор"),
    "settings": (r"\bsettings\b", r"\bнастро(ек|йк)"),
    "backup": (r"\bbackups?\b", r"\bкопи"),
    "simulated": (r"\bsimulated\b", r"\bвиртуальн"),
}
"""A word of the glossary → how it stands in English and in Russian texts."""
NOT_SHOWN = {
    *("skill", "tty", "postpone", "act", "move", "By", "turn", "turnstile", "fold", "floor"),
    *("seal", "companion", "face", "view", "look", "head", "steward", "anchor", "astray"),
    *("incarnation", "owner", "reserve", "quota", "zone", "slot", "shut out", "pool"),
    *("bundle", "planned", "suspended", "skip", "typed text"),
    *("channel", "common end", "people", "reception"),
    "roster",
}
"""Words of the glossary that no text says in their meaning: settings, code or commands alone do."""
OFTEN_IN_RUSSIAN = {
    *("hall", "terminal", "terminal window", "slip", "ticket code", "link", "queue", "ahead"),
    *("at a desk", "call", "recall", "release", "transfer", "cancel", "reinstate", "expire"),
    *("appointment", "row", "manager", "missed", "no-show", "visit", "hold", "let others go first"),
    "carry over",
}
"""Words that Russian says also where English has another turn: «вне очереди», «F5 отменит»."""
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
    ("operator/zal_console", "clock-leapt", "hall"),
    ("display/zal_board", "trouble-hint", "call"),  # by name, not by number
    ("shared/zal_web", "about-serving", "service"),
    ("shared/zal_web", "terminal-elsewhere", "desk"),  # a browser's window is окно too
}
"""Texts in which one of the languages does without the word."""
UNSAID_TO_STAFF = {
    ("shared/zal/commands", "demo-pins", "PIN"),  # «ПИН»: a line of 80 columns has no room
    ("shared/zal/commands", "log-sign-in-why", "shift"),
    ("shared/zal/commands", "new-ask-name", "call"),  # is named
    ("shared/zal/commands", "status-waiting", "visitor"),
    ("shared/zal/texts", "error-transfer-operator-away", "at a desk"),
    ("shared/zal/texts", "error-transfer-operator-away", "desk"),
    ("shared/zal/texts", "error-unknown-terminal", "console"),  # as it is typed
}
"""Commands and refusals in which Russian does without the word."""
_NO_WORD = re.compile(
    r"\bzal (--)?[a-z-]+|\bhall\.(toml|db)\b|\[\w+\]|--[a-z-]+|\b(close|open)-day\b"
    r"|\bexpire-visits\b|https?:\S*|/?\b\w+/[\w-]+|/console\b"
)
"""What is typed: commands, options, files and addresses."""


class Said(Visitor):
    """Gather what people read of a message, without names of values and what is typed."""

    def __init__(self) -> None:
        self.text = ""

    def visit_TextElement(self, node: TextElement) -> None:  # noqa: N802 - its name
        self.text += read(node.value) + " "


def read(text: str) -> str:
    return _NO_WORD.sub("", text.lower())


def said(node: BaseNode) -> str:
    found = Said()
    found.visit(node)
    return found.text.strip()


@cache
def texts(folder: str, language: str) -> dict[str, str]:
    """Return what a package's texts say, by key."""
    if (folder, language) == (REFUSALS, "en"):  # English stands in the code
        bare = {key: re.sub(r"\{\w+\}", "", text) for key, text in ENGLISH.items()}
        return {f"error-{key}": read(text) for key, text in bare.items()}
    inside = "" if folder == REFUSALS else "texts"
    path = ROOT / folder / inside / f"{language}.ftl"
    body = FluentParser().parse(path.read_text("utf-8")).body
    return {each.id.name: said(each) for each in body if isinstance(each, Message)}


def rows() -> list[list[str]]:
    """Return the glossary's rows: word, Russian word, what it is, what it is never called."""
    lines = re.findall(r"^\| (\*\*.*) \|$", GLOSSARY.read_text("utf-8"), re.MULTILINE)
    return [[cell.strip() for cell in each.split("|")] for each in lines]


def words_of(row: list[str]) -> list[str]:
    return re.findall(r"\*\*([^*]+)\*\*", row[0])


def apart(folder: str, *, both_ways: Collection[str]) -> set[tuple[str, str, str]]:
    """Return the texts in which English says a word and Russian does not.

    Of the words ``both_ways`` those too in which Russian alone says it.
    """
    english, russian = texts(folder, "en"), texts(folder, "ru")
    found = set()
    for key, (word, (in_english, in_russian)) in product(english, WORDS.items()):
        is_english = bool(re.search(in_english, english[key]))
        is_russian = bool(re.search(in_russian, russian[key]))
        if is_english > is_russian or (is_english < is_russian and word in both_ways):
            found.add((folder, key, word))
    return found


def test_what_one_language_calls_by_the_glossarys_word_the_other_does_too() -> None:
    found = [apart(each, both_ways=WORDS.keys() - OFTEN_IN_RUSSIAN) for each in FACES]
    assert set().union(*found) == UNSAID


def test_commands_and_refusals_say_in_russian_the_words_that_they_say_in_english() -> None:
    assert set().union(*(apart(each, both_ways=()) for each in ALSO_SAID)) == UNSAID_TO_STAFF


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


def test_every_word_of_the_glossary_is_held_or_known_to_be_shown_nowhere() -> None:
    assert {each for row in rows() for each in words_of(row)} == WORDS.keys() | NOT_SHOWN
    assert not WORDS.keys() & NOT_SHOWN


@in_one_test("word", WORDS)
def test_each_word_that_the_texts_are_held_to_stands_in_the_glossary(word: str) -> None:
    (meant,) = (row for row in rows() if word in words_of(row))
    for in_glossary, pattern in zip((word, meant[1]), WORDS[word], strict=True):
        assert re.search(pattern, in_glossary.lower())


@in_one_test("word", WORDS)
def test_each_word_that_is_held_is_said_by_some_text_in_both_languages(word: str) -> None:
    for language, pattern in zip(("en", "ru"), WORDS[word], strict=True):
        shown = (texts(each, language).values() for each in [*FACES, *ALSO_SAID])
        assert any(re.search(pattern, text) for text in chain.from_iterable(shown))


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


@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_two_rows_of_the_glossary_mean_the_same_word(language: str) -> None:
    in_each = [words_of(row) if language == "en" else row[1].split(", ") for row in rows()]
    words = [each for row in in_each for each in row]
    assert len(words) > 60
    assert len(set(words)) == len(words)
