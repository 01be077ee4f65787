"""What is read aloud of a screen: sentences in their languages, in their order. No I/O."""

from collections.abc import Iterable, Iterator
from datetime import date

from zal.domain.dataclass import dataclass
from zal.domain.names import name_in
from zal.texts import texts
from zal_kiosk.question import Option, offered
from zal_kiosk.screen_content import ScreenContent
from zal_kiosk.ticket_request import Step
from zal_kiosk.ticket_words import ahead, right_of, right_words, service_name


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence that is read aloud, and the key of the choice that it tells of, if any."""

    language: str
    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read of a screen.

    ``shown``: the choices that stand on the page. ``names_rights``: whether rights of precedence
    may be told by name, or others would hear them.
    """

    content: ScreenContent
    shown: tuple[Option, ...]
    names_rights: bool

    def whole(self) -> tuple[Spoken, ...]:
        """Return all that the screen tells."""
        if self.content.request.ticket is not None:
            return tuple(self._all(self._ticket()))
        if self.content.question() is None:  # choices that still stand there are about to go
            return tuple(self._told())
        return (*self._told(), *(self.choice(each) for each in self.shown))

    def choice(self, option: Option) -> Spoken:
        """Return what is read of one choice."""
        if (
            self.content.request.step is Step.LANGUAGE
            and option.key in self.content.config.languages
        ):
            return Spoken(option.key, option.label, option.key)
        is_early = self.content.request.step in (Step.GROUP, Step.SERVICE)
        if not self.names_rights and not is_early and option.key in self._rights():
            rights = self._rights()
            place = {"number": str(rights.index(option.key) + 1), "count": str(len(rights))}
            return self._spoken(self.content.say("right-unnamed", **place), option.key)
        return self._spoken(_sentences(option.label, option.note), option.key)

    def _told(self) -> Iterator[Spoken]:
        """Yield what stands above the choices, or instead of them."""
        question, content = self.content.question(), self.content
        if question is None:
            yield from self._all(_sentences(*each) for each in content.calm())
        elif content.request.step is Step.LANGUAGE:
            for each in content.config.languages:
                yield Spoken(each, texts("zal_kiosk", each)("welcome"))
        else:
            yield from self._all(
                each for each in (question.title, self._hint(question.hint)) if each
            )

    def _hint(self, hint: str) -> str:
        """Return a hint; one that names the visitor's right only where it may be named."""
        right = right_of(self.content.config, self.content.request.category)
        name = "" if right is None else name_in(right.names, self.content.request.language)
        return "" if name and name in hint and not self.names_rights else hint

    def _rights(self) -> list[str]:
        """Return the rights that are offered, also while their page is about to go."""
        view, config = self.content.view, self.content.config
        if view is None:
            return []
        return [each.code for each in offered(config, date.fromisoformat(view.moment.day))[1:]]

    def _ticket(self) -> Iterator[str]:
        content = self.content
        ticket, say, language = content.request.ticket, content.say, content.request.language
        if ticket is None:
            return
        yield f"{say('your-ticket')} {ticket.code}"
        yield service_name(ticket, content.config, language)
        right = right_words(ticket, content.config, language, say)
        yield right if not right or self.names_rights else say("out-of-turn-unnamed")
        yield ahead(ticket, say)
        yield say(f"what-next-{content.paper}", code=ticket.code)

    def _all(self, sentences: Iterable[str]) -> Iterator[Spoken]:
        return (self._spoken(each) for each in sentences if each)

    def _spoken(self, text: str, key: str = "") -> Spoken:
        return Spoken(self.content.request.language, text, key)


def _sentences(*parts: str) -> str:
    return ". ".join(each for each in parts if each)
