# Kith: what a person runs. `make run` is all that is needed to see it.
SHELL := /bin/bash
ARGS ?=
RELEASE := swift build -c release --static-swift-stdlib --product kith
KITH = "$$($(RELEASE) --show-bin-path)/kith"

.PHONY: run build deps test bench format lint clean

run: build  ## Build and serve http://localhost:8080; pass options with ARGS="--port 8181"
	@exec $(KITH) serve $(ARGS)

build: deps  ## Build the program in release mode
	@$(RELEASE)

deps:  ## Install the Debian packages that building needs
	@Tools/install-packages build run

test: deps  ## Unit, golden-page, database and real-browser tests
	@Tools/install-packages run test
	@Tools/run-tests

bench: build  ## Measure what docs/performance.md states
	@Tools/install-packages test bench
	@Tools/run-benchmarks

format:  ## Format the Swift sources in place
	@swift format --in-place --recursive Sources Tests Package.swift

lint:  ## Check the format; warnings are errors
	@swift format lint --strict --recursive Sources Tests Package.swift

clean:  ## Remove what was built; the data stays
	@rm -rf .build .venv

include Benchmarks/evidence/evidence.mk
