"""The page that ``zal web`` begins with: every place of the hall, how it stands, who may see it."""
