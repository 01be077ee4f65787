"""The hall in a browser: the same acts and views as the other faces, no rules of its own."""
