"""The themes can be read (WCAG 2.2 contrast)."""

import pytest
from textual.color import Color
from textual.theme import Theme

from zal.tui.themes import THEMES

AA, AAA = 4.5, 7.0
ROLES = ("calm", "called", "good", "soon", "late", "quiet")
FIELDS = ("calm", "called", "good", "late")


def luminance(color: Color) -> float:
    """Return WCAG's relative luminance, 0 … 1."""
    parts = [each / 255 for each in color.rgb]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str | None, other: str | None) -> float:
    assert one is not None
    assert other is not None
    light, dark = sorted((luminance(Color.parse(one)), luminance(Color.parse(other))))[::-1]
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda each: each.name)
def test_every_role_is_readable_on_every_ground(theme: Theme) -> None:
    for ground in (theme.background, theme.surface):
        assert contrast(theme.foreground, ground) >= AAA
        assert contrast(theme.variables["called"], ground) >= AAA
        for role in ROLES:
            assert contrast(theme.variables[role], ground) >= AA, role
    for role in FIELDS:
        assert contrast(theme.variables[f"on-{role}"], theme.variables[role]) >= AA, role
    assert contrast(theme.foreground, theme.panel) >= AA
    assert contrast(theme.variables["edge"], theme.background) >= 3


def test_the_contrast_theme_is_the_clearest() -> None:
    theme = THEMES["zal-contrast"]
    assert all(contrast(theme.variables[role], theme.background) >= AAA for role in ROLES)


def test_every_theme_names_the_same_roles() -> None:
    [names] = {frozenset(each.variables) for each in THEMES.values()}
    assert names >= set(ROLES)
