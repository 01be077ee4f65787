"""Messages are said as fluent.runtime, the reference, says them."""

import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from itertools import product

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, Message, SelectExpression, VariableReference
from fluent.syntax.visitor import Visitor

from variants import in_one_test
from zal.domain.errors import UnknownName
from zal.texts import sentence
from zal.texts.patterns import Patterns
from zal.texts.plurals import PLURALS

FILES = [
    (package, language)
    for package, language in product(
        ("zal.commands", "zal.tui", "zal.texts", "zal_kiosk", "zal_console", "zal_board"),
        ("ru", "en"),
    )
    if (package, language) != ("zal.texts", "en")  # there English stands in the code
]
CATEGORIES = {"zero", "one", "two", "few", "many", "other"}
NUMBERS = (0, 1, 2, 5, 11, 12, 21, 22, 25, 101, 111, 112, 121)


class Values(Visitor):
    """Gather the values that a message needs and the words that they are told apart by."""

    def __init__(self) -> None:
        self.words: dict[str, set[str]] = {}

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - its name
        self.words.setdefault(node.id.name, set())

    def visit_SelectExpression(self, node: SelectExpression) -> None:  # noqa: N802 - its name
        if isinstance(node.selector, VariableReference):
            words = self.words.setdefault(node.selector.id.name, set())
            words |= {getattr(each.key, "name", "") for each in node.variants}
        self.generic_visit(node)


def source(package: str, language: str) -> str:
    folder = files(package)
    folder = folder if package.endswith(".texts") else folder.joinpath("texts")
    return folder.joinpath(f"{language}.ftl").read_text(encoding="utf-8")


def samples(message: BaseNode) -> Iterator[dict[str, object]]:
    found = Values()
    found.visit(message)
    names = list(found.words)
    for number in NUMBERS:
        yield dict.fromkeys(names, number)
    for word in set().union(*found.words.values()) - CATEGORIES - {""}:
        yield dict.fromkeys(names, word)
    yield {name: f"‹{name}›" for name in names}


@in_one_test(("package", "language"), FILES)
def test_every_message_is_said_as_the_reference_says_it(package: str, language: str) -> None:
    text = source(package, language)
    patterns = Patterns(text, language)
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(text))
    messages = [each for each in FluentParser().parse(text).body if isinstance(each, Message)]
    assert patterns.keys == {each.id.name for each in messages}
    for each in messages:
        reference = bundle.get_message(each.id.name).value
        assert reference is not None
        for values in samples(each):
            expected, errors = bundle.format_pattern(reference, values)
            assert not errors
            assert patterns.say(each.id.name, values) == expected


def test_a_value_that_ends_in_a_full_stop_ends_the_sentence() -> None:
    say = Patterns("one = Desk 7: { $name }. Go on.\nother = For { $name }: { $name }.\n", "en").say
    assert say("one", {"name": "Ivanova A. P."}) == "Desk 7: Ivanova A. P. Go on."
    assert say("other", {"name": "Ivanova A. P."}) == "For Ivanova A. P.: Ivanova A. P."
    assert say("other", {"name": "…"}) == "For …: …."
    refusal = UnknownName("unknown-operator", code="iva", known="Ivanova A. P., Petrov S. V.")
    assert str(refusal) == "There is no operator iva. Known: Ivanova A. P., Petrov S. V."
    assert sentence(refusal, "ru").endswith("Petrov S. V.")
    assert not sentence(refusal, "ru").endswith("..")


@in_one_test("language", PLURALS)
def test_plurals_are_those_of_unicode(language: str) -> None:
    bundle = FluentBundle([language])
    for number in range(1200):
        assert PLURALS[language](number) == bundle._plural_form(number)


def test_a_value_that_is_missing_is_an_error() -> None:
    patterns = Patterns("ahead = { $count } before you\n", "en")
    with pytest.raises(LookupError):
        patterns.say("ahead", {})


def test_a_message_that_cannot_be_read_is_an_error_of_its_own() -> None:
    patterns = Patterns("broken = { $count\nwhole = b\n", "en")
    with pytest.raises(LookupError):
        patterns.say("broken", {"count": 1})
    assert patterns.say("whole", {}) == "b"


def test_what_is_not_there_is_none() -> None:
    assert Patterns("a = b\n", "en").say("b", {}) is None


def test_a_text_in_one_line_is_said_before_the_parser_is_loaded() -> None:
    said = "from zal.texts import texts; import sys; print(texts('zal_kiosk', 'ru')('welcome'))"
    loaded = "print('fluent.syntax' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", f"{said}; {loaded}"], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["Добро пожаловать", "False"]
    patterns = Patterns("a =  is text # 1  \n\n# not it\nb = { $n } of\n    two lines\n", "en")
    assert patterns.say("a", {}) == "is text # 1"
    assert patterns.say("b", {"n": 1}) == "1 of\ntwo lines"


@pytest.mark.parametrize("filling", ["#" * 200, "# " * 200])
def test_no_filling_before_what_is_no_message_keeps_a_text_from_being_said(filling: str) -> None:
    text = f"a = b\n#{filling} Ende {filling}\n\n{filling}\nno message {{\n"
    said = "from zal.texts.patterns import Patterns; import sys"
    said += "; print(Patterns(sys.stdin.read(), 'de').say('a', {}))"
    done = subprocess.run(
        [sys.executable, "-c", said],
        input=text,
        capture_output=True,
        text=True,
        timeout=10,
        check=True,
    )
    assert done.stdout == "b\n"
