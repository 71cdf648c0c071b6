# Everything sets itself up: only Python 3.11 or newer is needed.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.PHONY: report test test-all lint docs eval clean
.DEFAULT_GOAL := report

$(STAMP): pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -c 'import sys; sys.exit("Checkup needs Python 3.11 or newer, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test,lint]'
	@touch $@

report: $(STAMP)  ## check the sample blogs in sites/ and write _site/
	$(BIN)/python -m checkup run

test: $(STAMP)  ## the fast tests
	$(BIN)/python -m pytest

test-all: $(STAMP)  ## everything: browser, real servers, slow ones
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[browser]'
	$(BIN)/python -m pytest -m ''

lint: $(STAMP)  ## ruff and mypy --strict
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy

docs: $(STAMP)  ## rewrite the generated pages in docs/
	$(BIN)/python -m checkup docs

eval: $(STAMP)  ## quality floors against the shared data, where it is there
	$(BIN)/python -m tests.quality

clean:
	rm -rf $(VENV) _site .checkup dist
