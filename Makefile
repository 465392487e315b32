# `make` alone lists the targets.
.DEFAULT_GOAL := help
SHELL := /bin/bash -o pipefail
.PHONY: help deps build test run floors lint bench docs

# The first debug build takes about two and a half minutes on two cores, a release build about four.
CONFIGURATION ?= debug
DOCUMENTS     ?= Samples/documents
STATISTICS    ?= Samples/statistics
PORT          ?=

DYAD     = .build/$(CONFIGURATION)/dyad
PACKAGES = libglpk-dev libgumbo-dev liblapacke-dev libsqlite3-dev libssl-dev zlib1g-dev pkg-config
# SwiftPM lets a target import what it doesn't declare, unless told otherwise.
CHECKED  = --explicit-target-dependency-import-check error
# One ledger for each folder of documents, so that the samples and your own texts don't mix.
LEDGER   = .dyad/$(notdir $(abspath $(firstword $(DOCUMENTS)))).ledger

help: ## lists the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## installs the Debian packages that the build needs, if they are missing
	@missing=""; \
	for package in $(PACKAGES); do \
	    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	[ -n "$$missing" ] || exit 0; \
	if ! command -v apt-get >/dev/null; then \
	    pkg-config --exists gumbo lapacke sqlite3 libcrypto zlib 2>/dev/null && [ -e /usr/include/glpk.h ] && exit 0; \
	    echo "This machine has no apt. Install the headers of GLPK, gumbo, LAPACKE, SQLite, OpenSSL and zlib, and pkg-config." >&2; exit 1; \
	fi; \
	if [ "$$(id -u)" -eq 0 ]; then root=""; else root="sudo"; fi; \
	if [ -n "$$root" ] && ! command -v sudo >/dev/null; then \
	    echo "Missing:$$missing. Install them as root: apt-get install$$missing" >&2; exit 1; \
	fi; \
	echo "Installing$$missing"; \
	$$root apt-get update -qq && \
	$$root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $$missing >/dev/null

build: deps ## builds the program and checks that every import is declared
	@swift build -c $(CONFIGURATION) $(CHECKED)

test: deps ## runs all tests, and the examples of every rule file
	@swift build --build-tests $(CHECKED)
	@swift test --skip-build 2>&1 | tee .build/tests.log || { \
	    echo "What failed, out of the lines above (all are in .build/tests.log):"; \
	    grep -A 12 -E "^✘ .*recorded an issue|Fatal error|error:" .build/tests.log | tail -n 120; exit 1; }
	@.build/debug/dyad rules lint

run: deps ## takes in the samples, checks them, drafts an edition and opens the desk (DOCUMENTS=, STATISTICS=, PORT=)
	@mkdir -p .dyad
	@swift build -c $(CONFIGURATION) --product dyad $(CHECKED) 2>&1 | tee .dyad/build.log | awk ' \
	    /^\[[0-9]+\/[0-9]+\]/ { printf "\rBuilding %s ", $$1; fflush() } \
	    /error:/ { print "\n" $$0 } END { printf "\r\033[K" }'
	@export DYAD_LEDGER=$(LEDGER); \
	$(DYAD) take-in $(DOCUMENTS) $(STATISTICS) >.dyad/take-in.log 2>&1; status=$$?; \
	if [ $$status -gt 1 ]; then cat .dyad/take-in.log >&2; exit $$status; fi; \
	head -n 1 .dyad/take-in.log; \
	[ $$status -eq 0 ] || echo "Some inputs failed: .dyad/take-in.log"; \
	$(DYAD) check --format jsonl >.dyad/verdicts.jsonl 2>.dyad/check.log || { cat .dyad/check.log >&2; exit 1; }; \
	awk 'match($$0, /"label" ?: ?"[a-z_]+"/) { split(substr($$0, RSTART, RLENGTH), label, "\""); count[label[4]]++ } \
	     END { printf "Verdicts, at writing and now: %d supported, %d refuted, %d conflicting, %d without enough evidence\n", \
	           count["supported"], count["refuted"], count["conflicting_evidence"], count["not_enough_evidence"] }' \
	    .dyad/verdicts.jsonl; \
	$(DYAD) compose --desk http://127.0.0.1:$(or $(PORT),8321) --out .dyad/edition >.dyad/compose.log 2>&1 || { cat .dyad/compose.log >&2; exit 1; }; \
	echo "Edition: .dyad/edition"; \
	exec $(DYAD) serve $(if $(PORT),--port $(PORT))

floors: build ## measures the readings of the corpus; fails if one falls below its floor
	@DYAD=$(DYAD) python3 Corpus/floors.py

lint: build ## checks the form of the Swift files and every rule file
	@swift format lint --strict --recursive --parallel Package.swift Sources Rules/Loading Tests
	@$(DYAD) rules lint

bench: CONFIGURATION = release
bench: build ## measures how fast documents are read, trade rows kept, figures tied and claims judged: as they grow, and beside other programs
	@DYAD=$(DYAD) python3 Benchmarks/read.py
	@python3 Benchmarks/store.py --growth
	@python3 Benchmarks/network.py --growth
	@DYAD=$(DYAD) python3 Benchmarks/check.py

docs: deps ## writes Docs/Glossary.md and Docs/Sources.md anew, from the types of Domain and the rule files
	@DYAD_RECORD=1 swift test --filter "a generated page is written anew"
