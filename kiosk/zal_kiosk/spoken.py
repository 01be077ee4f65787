"""What is read aloud of a screen: sentences in their languages, in their order. No I/O."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from zal.domain.dataclass import dataclass
from zal.domain.names import name_in
from zal.texts import Say, texts
from zal_kiosk.further import offered
from zal_kiosk.question import LANGUAGE, MORE, Option
from zal_kiosk.screen_content import ScreenContent
from zal_kiosk.ticket_request import Step
from zal_kiosk.ticket_words import right_of


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence that is read aloud.

    ``openly``: what is said in its place where others hear it, nothing if it is empty; None: the
    same.
    """

    language: str
    text: str
    openly: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read of a screen.

    ``shown``: the choices that stand on the page. ``names_rights``: whether rights of precedence
    may be told by name where others hear them. ``voices``: the languages that can be heard.
    """

    content: ScreenContent
    shown: tuple[Option, ...]
    names_rights: bool
    voices: tuple[str, ...]

    def whole(self) -> tuple[Spoken, ...]:
        """Return all that the screen tells."""
        if self.content.taken_away is not None:
            return self._heard(self._ticket())
        if self.content.question() is None:  # choices that still stand there are about to go
            return self._heard(self._told())
        if self.content.request.step is Step.CODE:  # whoever touches a digit hears it
            return self._heard(self._told())
        choices = (said for each in self.shown for said in self.choice(each))
        return (*self._heard(self._told()), *choices)

    def choice(self, option: Option) -> tuple[Spoken, ...]:
        """Return what is read of one choice, nothing if it has no voice."""
        content, step = self.content, self.content.request.step
        code = option.key.removeprefix(LANGUAGE)
        if code in content.config.languages and (code != option.key or step is Step.LANGUAGE):
            return self._name_of(code, option.label)
        if key := self._key(option):
            page, pages = map(str, option.place)
            return self._in_all(lambda say: say(f"{key}-aloud", page=page, pages=pages))
        text = _sentences(option.label, option.note)
        rights = self._rights()
        if step in (Step.GROUP, Step.SERVICE, Step.PURPOSE) or option.key not in rights:
            return self._heard([self._spoken(text)])
        place = {"number": str(rights.index(option.key) + 1), "count": str(len(rights))}
        return self._heard([self._of_a_right(text, content.say("right-unnamed", **place))])

    def sentence(self, text: str) -> tuple[Spoken, ...]:
        """Return a sentence in the visitor's language, nothing if it has no voice."""
        return self._heard([self._spoken(text)])

    def how_to_listen(self) -> tuple[Spoken, ...]:
        """Return how to choose, pause and change the volume; before a language is chosen in all."""
        policy = self.content.config.kiosk
        keys = {"read": policy.read_key.upper(), "volume": policy.volume_key.upper()}
        return self._in_all(lambda say: say("how-to-listen", **keys))

    def _heard(self, told: Iterable[Spoken]) -> tuple[Spoken, ...]:
        return tuple(each for each in told if each.language in self.voices)

    def _in_all(self, text: Callable[[Say], str]) -> tuple[Spoken, ...]:
        """Return a text in the visitor's language; before it is chosen in all that can be heard."""
        told = (Spoken(each, text(texts("zal_kiosk", each))) for each in self.content.languages)
        return self._heard(told)

    def _name_of(self, language: str, name: str) -> tuple[Spoken, ...]:
        """Return a language's name: none is chosen unheard, so another voice reads it at need."""
        voices = (language, *self.content.languages)
        return self._heard(Spoken(each, name) for each in voices)[:1]

    def _key(self, option: Option) -> str:
        """Return which text stands on a key that other pages have too, "" on any other."""
        question = self.content.question()
        if option.key == MORE:
            return question.more if question else "more"
        text = self.content.corners.get(option.key, "")
        return text if text and option.label == self.content.say(text) else ""

    def _told(self) -> Iterator[Spoken]:
        """Yield what stands above the choices, or instead of them."""
        question, content = self.content.question(), self.content
        if question is None:
            for each in content.calm_in(content.languages):
                yield Spoken(each.language, _sentences(each.title, each.hint))
        elif content.request.step is Step.LANGUAGE:
            for language in content.config.languages:
                yield Spoken(language, texts("zal_kiosk", language)("welcome"))
        else:
            yield self._spoken(question.title)
            if question.hint:
                yield self._hint(question.hint)

    def _hint(self, hint: str) -> Spoken:
        """Return a hint; one that names the visitor's right is kept from others."""
        right = right_of(self.content.config, self.content.request.category)
        name = "" if right is None else name_in(right.names, self.content.request.language)
        return self._of_a_right(hint, "") if name and name in hint else self._spoken(hint)

    def _rights(self) -> list[str]:
        """Return the rights that are offered, also while their page is about to go."""
        view, config = self.content.view, self.content.config
        if view is None:
            return []
        return [each.code for each in offered(config, date.fromisoformat(view.moment.day))[1:]]

    def _ticket(self) -> Iterator[Spoken]:
        taken = self.content.taken_away
        if taken is None:
            return
        yield self._spoken(f"{taken.title} {taken.code}")
        yield self._spoken(taken.service)
        if taken.right:
            yield self._of_a_right(taken.right, self.content.say("out-of-turn-unnamed"))
        yield self._spoken(taken.stands)
        yield self._spoken(taken.next)

    def _spoken(self, text: str) -> Spoken:
        return Spoken(self.content.request.language, text)

    def _of_a_right(self, text: str, openly: str) -> Spoken:
        allowed = None if self.names_rights else openly
        return Spoken(self.content.request.language, text, allowed)


def _sentences(*parts: str) -> str:
    return ". ".join(each for each in parts if each)
