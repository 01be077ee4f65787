"""``python -m zal``: the same as the command ``zal``."""

import sys

from zal.cli import main

sys.exit(main())
