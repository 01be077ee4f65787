"""What a face tells the browser that shows it, besides its screen."""

from collections.abc import Mapping

from textual.app import App

from zal.tui.tty import is_in_browser


def tell_browser(app: App[None], news: Mapping[str, object]) -> None:
    """Tell the server of the browser that shows ``app``; in a tty there is none to be told.

    On the app's thread: two that write to the server at once mix up their words.
    """
    if not is_in_browser():
        return
    from textual.drivers.web_driver import WebDriver

    driver = app._driver  # noqa: SLF001 - no other way leads there
    if isinstance(driver, WebDriver):
        driver.write_meta(dict(news))
