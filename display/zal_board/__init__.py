"""The board: who goes where, across a hall."""
