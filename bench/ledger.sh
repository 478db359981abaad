#!/usr/bin/env bash
# Screening a ledger beside reading and writing it by Commons CSV alone, in one process under 512 MiB.
# Usage: bench/ledger.sh [ROWS] [ROUNDS]; prints both figures and the ratio of each round, then the median.
set -euo pipefail
cd "$(dirname "$0")/.."
rows=${1:-1000000}
rounds=${2:-5}
work=${BENCH_DIR:-target/bench}
mkdir -p "$work"
mvn -q -B test-compile dependency:build-classpath -pl risk-rules,risk-engine \
  -Dmdep.outputFile=target/test-classpath.txt -Dmdep.includeScope=test
mvn -q -B package -DskipTests -pl samples/spend-generator -am
java -jar samples/spend-generator/target/spend-generator.jar --rows "$rows" --clean --out "$work/spend.csv"
java -Xmx512m -Dslf4j.internal.verbosity=ERROR -cp "risk-engine/target/test-classes:risk-engine/target/classes:risk-rules/target/classes:$(cat risk-engine/target/test-classpath.txt)" \
  se.inkopsrisk.engine.benchmark.LedgerBenchmark "$work/spend.csv" "$work/out" "$rounds"
