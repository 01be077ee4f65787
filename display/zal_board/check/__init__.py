"""``zal board --check``: whether the board can be read from where people sit."""
