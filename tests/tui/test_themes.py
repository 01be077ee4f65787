"""The themes can be read (WCAG 2.2 contrast)."""

import pytest
from textual.theme import Theme

from zal.domain import colours
from zal.domain.colours import CALLED as AAA
from zal.domain.colours import READ as AA
from zal.tui.themes import THEMES

ROLES = ("calm", "called", "good", "soon", "late", "quiet")
FIELDS = ("calm", "called", "good", "late")


def contrast(one: str | None, other: str | None) -> float:
    assert one is not None
    assert other is not None
    return colours.contrast(one, other)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda each: each.name)
def test_every_role_is_readable_on_every_ground(theme: Theme) -> None:
    for ground in (theme.background, theme.surface):
        assert contrast(theme.foreground, ground) >= AAA
        for role in ROLES:
            assert contrast(theme.variables[role], ground) >= AAA, role
    for role in FIELDS:
        assert contrast(theme.variables[f"on-{role}"], theme.variables[role]) >= AAA, role
    assert contrast(theme.foreground, theme.panel) >= AAA
    assert all(contrast(theme.variables[role], theme.panel) >= AA for role in ROLES)
    assert contrast(theme.variables["edge"], theme.background) >= 3


def test_the_contrast_theme_is_the_clearest() -> None:
    least = {
        name: min(contrast(each.variables[role], each.background) for role in ROLES)
        for name, each in THEMES.items()
    }
    assert max(least, key=lambda name: least[name]) == "zal-contrast"


def test_every_theme_names_the_same_roles() -> None:
    [names] = {frozenset(each.variables) for each in THEMES.values()}
    assert names >= set(ROLES)
