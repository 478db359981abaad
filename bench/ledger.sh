#!/usr/bin/env bash
# Screening a ledger beside reading and writing it by Commons CSV alone, in turn and in one process under 512 MiB: first
# on one core, where nothing can go on beside, then on all of them.
# Usage: bench/ledger.sh [ROWS] [ROUNDS]; prints each round and the median ratios, by the clock and by processor time.
set -euo pipefail
cd "$(dirname "$0")/.."
rows=${1:-1000000}
rounds=${2:-5}
work=${BENCH_DIR:-target/bench}
mkdir -p "$work"
mvn -q -B package -DskipTests dependency:build-classpath -pl risk-rules,risk-engine \
  -Dmdep.outputFile=target/test-classpath.txt -Dmdep.includeScope=test
mvn -q -B package -DskipTests -pl samples/spend-generator -am
java -jar samples/spend-generator/target/spend-generator.jar --rows "$rows" --clean --out "$work/spend.csv"
measure() {
  "$@" java -Xmx512m -Dslf4j.internal.verbosity=ERROR \
    -cp "risk-engine/target/test-classes:risk-engine/target/classes:risk-rules/target/classes:$(cat risk-engine/target/test-classpath.txt)" \
    se.inkopsrisk.engine.benchmark.LedgerBenchmark "$work/spend.csv" "$work/out" "$rounds"
}
measure taskset -c 0 | tee "$work/one-core.txt"
measure | tee "$work/all-cores.txt"
seconds() { sed -n 's/^screen: median \([0-9.]*\) s.*/\1/p' "$1"; }
awk -v one="$(seconds "$work/one-core.txt")" -v all="$(seconds "$work/all-cores.txt")" \
  'BEGIN { printf "all cores screen %.2f times as fast as one\n", one / all }'
