#!/usr/bin/env bash
# From the start of a fresh Java machine to the first verdict with the bundled rules, as a program that embeds the library sees it.
# Usage: bench/start.sh [RUNS]; prints each run, then the least and the median.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-11}
work=${BENCH_DIR:-target/bench}
mkdir -p "$work"
mvn -q -B package -DskipTests -pl risk-rules,risk-engine dependency:build-classpath \
  -Dmdep.outputFile=target/runtime-classpath.txt -Dmdep.includeScope=runtime
# Jars and no folders, as a user has them.
path=$(ls risk-engine/target/risk-engine-*.jar):$(ls risk-rules/target/risk-rules-*.jar):$(cat risk-engine/target/runtime-classpath.txt)
for ((run = 1; run <= runs; run++)); do
  java -Dslf4j.internal.verbosity=ERROR -cp "$path:risk-engine/target/test-classes" se.inkopsrisk.engine.benchmark.StartBenchmark "$(date +%s%3N)"
done | tee "$work/start.txt"
sort -n "$work/start.txt" | awk '{ ms[NR] = $1 } END { printf "min %d ms, median %d ms of %d runs\n", ms[1], ms[int((NR + 1) / 2)], NR }'
