"""How each language calls itself: the same on every screen, whatever that is spoken in."""

from collections.abc import Mapping
from types import MappingProxyType

LANGUAGE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "ru": "Русский",
        "en": "English",
        "de": "Deutsch",
        "es": "Español",
        "fr": "Français",
        "it": "Italiano",
        "pt": "Português",
        "tr": "Türkçe",
        "uz": "Oʻzbekcha",
        "tg": "Тоҷикӣ",
        "ky": "Кыргызча",
        "kk": "Қазақша",
        "tt": "Татарча",
        "uk": "Українська",
        "be": "Беларуская",
        "hy": "Հայերեն",
        "ka": "ქართული",
        "az": "Azərbaycanca",
        "zh": "中文",
        "vi": "Tiếng Việt",
    }
)


def language_name(code: str) -> str:
    """Return a language's own name, its code where it is not known."""
    return LANGUAGE_NAMES.get(code, code)
