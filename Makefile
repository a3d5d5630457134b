# Every task of the course.  `make` alone prints them; a task is a target with a `##` line.

PYTHON ?= python3
VENV   := .venv
PY     := $(VENV)/bin/python
READY  := $(VENV)/.ready
# The system's pip installs into .venv: Debian's python3 has no ensurepip to give .venv one of its own.
PIP    := $(PYTHON) -m pip --python $(PY) --disable-pip-version-check
# nbgrader looks for alembic on the PATH.
RUN    := PATH="$(CURDIR)/$(VENV)/bin:$$PATH" python -m

.PHONY: help lab desk test quick mutants test-all fresh build chapter check slides presenting collect grade return report demo cohort accuracy bench browser pictures lock audit board board-counts board-forget clean hostile same wheel badges docs site
.DEFAULT_GOAL := help

help:
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

# The settings in .jupyter/ leave out what only instructors and authors use.
LAB    := jupyterlab $(if $(filter 0,$(shell id -u)),--allow-root)

lab: $(READY)  ## open JupyterLab on the first notebook
	JUPYTER_CONFIG_PATH="$(CURDIR)/.jupyter" $(RUN) $(LAB) --LabApp.default_url=/lab/tree/notebooks/01_xor/01_xor.ipynb

desk: $(READY)  ## open JupyterLab with nbgrader's tools, including formgrader
	$(RUN) $(LAB)

test: $(READY)  ## judge every answer and every known mistake once, and test the engine
	$(RUN) pytest

quick: $(READY)  ## judge the answers and known mistakes of one chapter (CHAPTER=05_layers)
	$(RUN) pytest -q --chapter=$(or $(CHAPTER),$(error Which chapter? make quick CHAPTER=05_layers)) autograder/checks

# What waits most (for limits, kernels, pages) runs side by side.  More seeds are for right answers:
# no learner may lose a point to one.
mutants: $(READY)  ## put small changes of the model answers through their checks (CHAPTER=05_layers)
	$(RUN) autograder mutants $(CHAPTER)

test-all: $(READY)  ## run what `make test` leaves out: what takes minutes, and more seeds
	$(RUN) pytest -m "slow or hostile or same or browser" -n 3
	$(RUN) pytest --seeds=1 autograder/checks
	$(RUN) pytest --seeds=2,3,4,5,6 -k right autograder/checks

fresh:  ## run the README's commands on bare Debian 12 and 13, side by side
	.ci/fresh

build: $(READY)  ## make notebooks and solutions from source/*.py, if something changed (CHAPTER=05_layers)
	$(RUN) autograder build $(CHAPTER)

chapter: $(READY)  ## create the files of a new chapter (NAME=11_example)
	@$(RUN) autograder chapter $(or $(NAME),$(error Which chapter? make chapter NAME=11_example))

check: $(READY)  ## fail if a generated file is stale, leaks a solution, or is wrong
	$(RUN) autograder verify
	$(RUN) autograder presenting --check

slides: $(READY)  ## make a presenter's slides, which need no network (DECKS=01_xor COUNTS=file.json)
	$(RUN) autograder slides $(DECKS) $(if $(COUNTS),--counts $(COUNTS))

presenting: $(READY)  ## write the run sheets of docs/presenting.md from the routes and the slides
	$(RUN) autograder presenting

collect: $(READY)  ## take what a platform exported (ZIP=export.zip; CHAPTER=, FROM=canvas)
	@$(RUN) autograder collect "$(or $(ZIP),$(error Which zip? make collect ZIP=export.zip))" $(CHAPTER:%=--chapter %) $(FROM:%=--from %)

return: $(READY)  ## write marks and feedback in a platform's form (TO=moodle; CHAPTER=)
	@$(RUN) autograder return $(TO:%=--to %) $(CHAPTER:%=--chapter %)

grade: $(READY)  ## grade submitted/<learner>/<chapter>/ into gradebook.db, feedback/ and grades.csv
	$(RUN) autograder grade

report: $(READY)  ## write report.html: what the class has understood
	$(RUN) autograder report

demo: $(READY)  ## make a cohort of submissions, grade it and show the result
	$(RUN) autograder demo

cohort: $(READY)  ## grade the demo cohort with stock nbgrader too, and compare every mark
	$(RUN) pytest -m slow -n 0 autograder/grading/tests/test_demo.py

hostile: $(READY)  ## grade a hundred hostile notebooks, and check what they leave behind
	$(RUN) pytest -m hostile autograder/grading

same: $(READY)  ## grade made-up submissions with stock nbgrader too, and compare each point
	$(RUN) pytest -m same -n 0 autograder/grading

board: $(READY)  ## start the page that shows how far a workshop is (ROUTE="half a day")
	@$(RUN) autograder board $(if $(ROUTE),--route="$(ROUTE)") $(BOARD)

board-counts: $(READY)  ## write to seen.json how many seats made each known mistake, for the slides
	@$(RUN) autograder board-counts

board-forget: $(READY)  ## delete everything that the board keeps
	@$(RUN) autograder board-forget

accuracy: $(READY)  ## score the reference net on ten splits of the digits, beside scikit-learn's
	$(RUN) pytest -m accuracy -n 0 -s

bench: $(READY)  ## print how fast checks, grading and training are
	$(RUN) benchmarks $(NAMES)

browser: $(READY)  ## run the tests that open JupyterLab in Chromium
	$(RUN) pytest -m browser

pictures: $(READY)  ## take the README's pictures from the real page
	$(PY) docs/boundary.py
	PICTURES=docs $(RUN) pytest -m browser -n 0 -k "first_green_card or name_of_its_mistake"

wheel: $(READY)  ## build the package into dist/, and check it
	$(RUN) autograder wheel

badges: $(READY)  ## put the address of git's remote into the links that open the course
	$(RUN) autograder badges

docs: $(READY)  ## build docs/_build/: guides, solved notebooks, reference and map as pages
	$(RUN) autograder docs

site: $(READY)  ## build site/, where the notebooks run in the browser (PYODIDE=folder to add Pyodide)
	$(RUN) autograder site $(addprefix --pyodide=,$(PYODIDE))

lock: $(READY)  ## pin every package again (UPGRADE=--upgrade moves the pins)
	$(PIP) install --quiet uv
	$(RUN) autograder.authoring.lock $(UPGRADE)

# Apart from .venv, which holds what is pinned and nothing else.
audit: $(READY)  ## ask pip-audit whether a pinned package has a known vulnerability
	@$(PYTHON) -m pip install --quiet --retries 0 --timeout 20 --target $(VENV)/audit --upgrade pip-audit || true
	@PYTHONPATH=$(VENV)/audit $(RUN) autograder.authoring.audit

clean:  ## remove .venv and caches
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer, please: make PYTHON=python3.11 …")'
	@test -x $(PY) || $(PYTHON) -m venv --without-pip $(VENV)
	$(PIP) install --quiet --no-deps -r requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@
