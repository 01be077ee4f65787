# Zal: make run, make test. Everything stands in .venv; nothing else on the machine is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# What pip fetches to build the package is held to the same versions as the package itself; newer
# pips ask the second name for it.
export PIP_CONSTRAINT := constraints.txt
export PIP_BUILD_CONSTRAINT := constraints.txt
# Tests and benches start hundreds of processes: without kept bytecode each compiles Zal anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run install compiled test test-all test-bare check bench bench-in-turn pictures letters states settings clean

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Zal needs Python 3.11 or newer: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "Python's venv module is missing. On Debian: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.ready: pyproject.toml constraints.txt | $(BIN)/pip
	$(BIN)/pip install -q --disable-pip-version-check -e '.[dev]'
	@touch $@

UNCONSTRAINED := env -u PIP_CONSTRAINT -u PIP_BUILD_CONSTRAINT

# A hall's machine runs what was tried, to the last file: a package that was put in another's place
# has another hash.
install: | $(BIN)/pip
	$(UNCONSTRAINED) $(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	$(UNCONSTRAINED) $(BIN)/pip install -q --disable-pip-version-check --no-deps --no-build-isolation .

run: $(VENV)/.ready
	@$(BIN)/zal demo $(ARGS)

check: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# A third of what a test takes is work, the rest is waiting for processes, screens and browsers: six
# at a time keep two processors busy. At the end stand the twenty that took longest.
COSTLIEST := --durations=20 --durations-min=1

# Of a rule that holds for any values fewer are tried than in make test-all.
BRIEFLY := -m 'not long' --hypothesis-profile brief

# Six workers that begin at once in a new checkout would each compile every test: it is done once,
# while mypy has the other processor.
compiled: $(VENV)/.ready
	@said=$$($(BIN)/python -m pytest -q --collect-only $(BRIEFLY) 2>&1) \
	  || { echo "$$said"; exit 1; }

test: $(VENV)/.ready
	@$(MAKE) --no-print-directory -j2 check compiled
	$(BIN)/python -m pytest -q -n 6 --dist loadgroup $(BRIEFLY) $(COSTLIEST)

test-all: check
	$(BIN)/python -m pytest -q -n 6 --dist loadgroup $(COSTLIEST)

test-bare: $(VENV)/.ready
	@$(BIN)/python tools/bare.py make test

bench: $(VENV)/.ready
	@$(BIN)/python bench/bench.py $(ARGS)

NEW ?= HEAD
bench-in-turn:
	@$(if $(OLD),,$(error OLD=COMMIT is needed: with which to compare))
	@$(PYTHON) tools/bench_in_turn.py $(OLD) $(NEW) $(ARGS)

pictures: $(VENV)/.ready
	@$(BIN)/python tools/pictures.py
	@$(BIN)/python tools/slip_pictures.py
	@PYTHONPATH=tests/support $(BIN)/python tools/size_pictures.py
	@PYTHONPATH=tests/support $(BIN)/python tools/sign_and_card_pictures.py
	@$(BIN)/python tools/operator_pictures.py
	@$(BIN)/python tools/phone_pictures.py
	@$(BIN)/python tools/visit_pictures.py
	@$(BIN)/python tools/start_picture.py
	@$(BIN)/python tools/demo_picture.py

letters: $(VENV)/.ready
	@PYTHONPATH=tests/support $(BIN)/python tools/letters_page.py

states: $(VENV)/.ready
	@$(BIN)/python tools/state_diagram.py

settings: $(VENV)/.ready
	@$(BIN)/python tools/settings_page.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .import_linter_cache
