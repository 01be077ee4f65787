"""A process that has loaded Zal once and forks for each command that tests run.

    python tests/support/preloaded_zal.py

It reads one order a line, JSON, and writes how that command ended, a line each. A command is a
process of its own with its own environment, folder and files for what it reads and writes; only
the third of a second is saved that each would take to load the same modules.
"""

import gc
import json
import os
import sys
import time
import traceback
from importlib import import_module
from typing import NoReturn

from zal.cli import COMMANDS, main


def _load() -> None:
    import_module("zal.bootstrap")
    for each in COMMANDS.values():
        module = each.partition(":")[0]
        if module.startswith("zal.commands."):
            import_module(module)
    gc.freeze()  # what stays as it is stays shared


def _run(words: list[str], environ: dict[str, str], folder: str, files: list[str]) -> NoReturn:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environ)
    time.tzset()
    for number, file in enumerate(files):
        opened = os.open(file, os.O_RDONLY if number == 0 else os.O_WRONLY)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin = os.fdopen(0, encoding="utf-8")
    sys.stdout = os.fdopen(1, "w", encoding="utf-8")
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", buffering=1)
    code: object = 1
    try:
        code = main(words)
    except SystemExit as left:
        code = left.code or 0
    except BaseException:  # noqa: BLE001 - as at the end of any Python
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 1)


def serve() -> None:
    """Carry out orders until there are none."""
    _load()
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            _run(*json.loads(line))
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        print(code, flush=True)


if __name__ == "__main__":
    serve()
