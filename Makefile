# Everything a developer needs, from a fresh clone: Python 3.11 or later, git and make, nothing else.
# Another interpreter: make test PYTHON=python3.13 VENV=.venv-3.13

PYTHON = $(shell for found in python3 python3.13 python3.12 python3.11 python; do \
	"$$found" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$found" && break; done)
VENV = .venv
BIN = $(VENV)/bin
READY = $(VENV)/ready
LOCK = infra/requirements
PURE = tests/domain tests/mail tests/letters
# What must reach every branch of domain and mail; tracing would double the time of all others.
COVERING = tests/domain tests/mail tests/usecases tests/fuzz
MINUTES = 5
COMPILE = CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --upgrade --generate-hashes \
	--allow-unsafe --strip-extras --no-emit-options --newline lf

.PHONY: help demo test test-pure test-slow bench fuzz check format lock clean
.DEFAULT_GOAL := help

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

demo: $(READY) ## play the example cohort and write build/demo/index.html
	@$(BIN)/warmthread demo

test: $(READY) ## all fast tests, with branch coverage of domain and mail
	@$(BIN)/pytest -n 2 -m "not slow" $(wildcard $(COVERING)) --cov --cov-report=
	@$(BIN)/pytest -n 2 -m "not slow" $(filter-out $(COVERING:=/),$(wildcard tests/*/))
	@$(BIN)/coverage report --include="chalicelib/domain/*,chalicelib/mail/*" --fail-under=100

test-pure: $(READY) ## the tests of the pure floors alone (for a second interpreter)
	@$(BIN)/pytest -n 2 -m "not slow" $(wildcard $(PURE))

test-slow: $(READY) ## tests that start real components, and those that measure
	@$(BIN)/pytest -m slow

bench: $(READY) ## what reading mail costs, as ratios; CASES=folder for other mail than the project's
	@$(BIN)/python -m tests.bench $(if $(CASES),--cases "$(CASES)")

fuzz: $(READY) ## read mails made to break the reader for MINUTES=5
	@$(BIN)/python -m tests.fuzz.run --minutes $(MINUTES)

check: $(READY) ## style, types and floors
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

format: $(READY) ## mend style
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

lock: $(READY) ## pin the newest dependencies that pyproject.toml allows (run it on Python 3.11)
	@$(COMPILE) --extra dev --output-file $(LOCK)/dev.txt pyproject.toml
	@$(COMPILE) --constraint $(LOCK)/dev.txt --output-file $(LOCK)/runtime.txt pyproject.toml
	@$(COMPILE) --constraint $(LOCK)/dev.txt --output-file $(LOCK)/build.txt $(LOCK)/build.in

clean: ## remove everything that was made
	rm -rf $(VENV) .venv-* build .coverage* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info

# The environment: made once, brought up to date when a pin changes, made anew for another Python. The pins
# are complete, so nothing is left to resolve: older pips look past a pin for "coverage[toml]" and stop at the
# first newer release. `pip check` would say what is missing.
$(READY): $(LOCK)/dev.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Warmthread needs Python 3.11 or later: install it, or name it with PYTHON=/path/to/python."; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Warmthread needs Python 3.11 or later; name one with PYTHON=/path/to/python.")'
	@echo "Setting up $(VENV) (a minute or two, once) ..." >&2
	@version='import sys; print(*sys.version_info[:2])'; \
		test "$$("$(PYTHON)" -c "$$version")" = "$$($(BIN)/python -c "$$version" 2>/dev/null)" \
		|| "$(PYTHON)" -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement $(LOCK)/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m pip check --quiet --disable-pip-version-check
	@touch $(READY)
