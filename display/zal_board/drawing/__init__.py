"""How it is drawn: each part of the board as lines of text, and the widget that shows them."""
