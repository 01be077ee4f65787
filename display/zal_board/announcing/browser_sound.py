"""Play calls in the browser that shows the board; the sound is made here."""

from contextlib import suppress
from itertools import cycle
from pathlib import Path

from textual.app import App
from textual.drivers.web_driver import WebDriver

from zal.speech import sound
from zal.speech.programs import Programs

_KEPT = 4
"""Files that are not written again at once: the server reads one as soon as it is told of it."""


class BrowserSound:
    """Plays sounds in the browser that shows an app; it is a speaker's ``play``."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._numbers = cycle(range(_KEPT))

    def __call__(self, wav: Path, programs: Programs) -> None:
        """Let the browser play a WAV file, which is moved, and wait for as long as it lasts.

        Whether the browser can be heard is not known here. Raises ``OSError``, ``Ended``,
        ``VoiceError`` if it is no WAV file.
        """
        seconds = sound.seconds_of(wav)
        own = wav.replace(wav.with_stem(f"{wav.stem}-{next(self._numbers)}"))
        self._tell(own)
        programs.rest(seconds)

    def _tell(self, wav: Path) -> None:
        """Tell the server, on the app's thread: two that write to it at once mix up their words."""
        loop, driver = self._app._loop, self._app._driver  # noqa: SLF001 - no other way leads there
        news: dict[str, object] = {"type": "play", "path": str(wav)}
        if loop is not None and isinstance(driver, WebDriver):
            with suppress(RuntimeError):  # the app has ended
                loop.call_soon_threadsafe(driver.write_meta, news)
