#!/usr/bin/env bash
# From the start of a fresh Java machine to the service's readiness: by "java -jar" alone, and with the archive of loaded
# classes (AppCDS) that ops/ sets up, in turn. Needs curl and a built jar.
# Usage: bench/serve.sh [RUNS]; prints each run by the clock and by processor time, then the medians.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-7}
jar=risk-service/target/risk-service.jar
[ -f "$jar" ] || { echo "build first: mvn -q -B package -DskipTests"; exit 2; }
work=$(mktemp -d); service=
stop() { [ -z "$service" ] || { kill "$service" 2> /dev/null || true; wait "$service" 2> /dev/null || true; service=; }; }
trap 'stop; rm -rf "$work"' EXIT

java -XX:ArchiveClassesAtExit="$work/classes.jsa" -Xlog:cds=off -Dspring.context.exit=onRefresh -Xmx256m -jar "$jar" serve \
  --port 0 --inkopsrisk.data-directory="$work/training" > "$work/training.log" 2>&1
ticks=$(getconf CLK_TCK)

# Name, then Java's options.
start() {
  local name=$1 port=$((20000 + RANDOM % 20000)) begin ready processor
  shift
  begin=$(date +%s%N)
  java -Xmx256m "$@" -jar "$jar" serve --port "$port" --inkopsrisk.data-directory="$work/data" > "$work/log" 2>&1 &
  service=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/actuator/health/readiness"; do
    kill -0 "$service" || { cat "$work/log"; exit 1; }
    sleep 0.02
  done
  ready=$((($(date +%s%N) - begin) / 1000000))
  processor=$(awk -v ticks="$ticks" '{ printf "%.2f", ($14 + $15) / ticks }' "/proc/$service/stat")
  echo "$name $ready ms, processor $processor s" | tee -a "$work/$name"
  stop
}
for _ in $(seq "$runs"); do
  start java-jar
  start with-archive -XX:SharedArchiveFile="$work/classes.jsa"
done
# Column of the figure.
median() { sort -n -k"$2" "$work/$1" | awk -v column="$2" '{ value[NR] = $column } END { print value[int((NR + 1) / 2)] }'; }
for name in java-jar with-archive; do
  echo "$name: median of $runs runs $(median "$name" 2) ms, processor $(median "$name" 5) s"
done
