# Everything sets itself up: only Python 3.11 or newer is needed.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# An environment of an older Python, or of one that is gone, is made anew.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11) and "Checkup needs Python 3.11 or newer, this is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.13")

.PHONY: report test test-rigs test-all bench lint docs docs-site dist eval mutants clean
.DEFAULT_GOAL := report

$(READY): pyproject.toml
	@$(BIN)/python -c '$(NEW_ENOUGH)' 2> /dev/null || { $(PYTHON) -c '$(NEW_ENOUGH)' && $(PYTHON) -m venv --clear $(VENV); }
	$(PIP) -e .
	@touch $@

$(READY_DEV): $(READY)
	$(PIP) -e '.[test,lint]'
	@touch $@

report: $(READY)  ## check the sample blogs in sites/ and write _site/
	$(BIN)/python -m checkup run

# Each file's tests on one core, so that what they share is made once; programs that tests start find the package compiled.
test: $(READY_DEV)  ## the fast tests, on two cores
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 2 --dist loadfile --together

test-rigs: $(READY_DEV)  ## only the tests against real blog software; they skip what is not started
	$(BIN)/python -m pytest -m rig -rs

test-all: $(READY_DEV)  ## everything: browser, real servers, slow ones
	$(PIP) -e '.[browser,dask]'
	$(BIN)/python -m pytest -m ''

bench: $(READY_DEV)  ## what needs a clock: CPU beside other tools, and its growth with the input
	$(PIP) -e '.[bench]'
	$(BIN)/python -m tests.benchmarks
	$(BIN)/python -m pytest -m '' --clock

lint: $(READY_DEV)  ## ruff and mypy --strict
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy

docs: $(READY)  ## rewrite the generated pages in docs/
	$(BIN)/python -m checkup docs

docs-site: $(READY)  ## the pages of docs/ as a site in _docs/site; a link to nowhere is an error
	$(PIP) -e '.[docs]'
	$(BIN)/python -m tests.docs_site _docs

dist: $(READY)  ## wheel and sdist, checked as the package index does
	$(PIP) -e '.[dist]'
	rm -rf dist
	$(BIN)/python -m build
	$(BIN)/python -m twine check --strict dist/*
	$(BIN)/python -m check_wheel_contents dist/*.whl

eval: $(READY_DEV)  ## quality floors against the shared data, where it is there
	$(BIN)/python -m tests.quality

mutants: $(READY_DEV)  ## break the core at random places and see whether the tests notice (an hour; MUTANTS="--seed 7 checkup/gate")
	$(BIN)/python -m tests.mutants $(MUTANTS)

clean:
	rm -rf $(VENV) _site _docs .checkup history dist
