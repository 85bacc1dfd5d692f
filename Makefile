# Each target is one habit of the project; `make check` is everything that CI runs.
PYTHON ?= .venv/bin/python

.PHONY: check format docs data test soak bench

check:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(dir $(PYTHON))lint-imports
	$(PYTHON) docs/generate.py --check
	$(PYTHON) -m provenance.attribution.arabic.compile --check
	$(PYTHON) -m pytest

format:
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

docs:
	$(PYTHON) docs/generate.py

data:
	$(PYTHON) -m provenance.attribution.arabic.compile

test:
	$(PYTHON) -m pytest

soak:
	PROVENANCE_SOAK=1 $(PYTHON) -m pytest
	$(PYTHON) benchmarks/soak.py
	$(PYTHON) benchmarks/fuzz.py 100000

bench:
	$(PYTHON) benchmarks/startup.py
	$(PYTHON) benchmarks/storage.py
	$(PYTHON) benchmarks/reading.py
	$(PYTHON) benchmarks/pages.py
	PYTHONPATH=. $(PYTHON) benchmarks/attribution.py
	$(PYTHON) benchmarks/revisions.py
	$(PYTHON) benchmarks/diff.py
	$(PYTHON) benchmarks/lookalikes.py
	$(PYTHON) benchmarks/report.py
	$(PYTHON) benchmarks/search.py
