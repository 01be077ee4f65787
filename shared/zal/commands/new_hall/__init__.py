"""``zal new``: a hall made from a few answers."""
