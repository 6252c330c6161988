# Measures the analysis against R and against reading the file: make bench-evidence [FULL=1]
EVIDENCE := Benchmarks/evidence
FULL ?=

.PHONY: bench-evidence
bench-evidence: build  ## Measure the analysis: agreement with R, speed, growth, coverage
	@$(EVIDENCE)/run.sh $(KITH) $(if $(FULL),full,)
