#!/usr/bin/env bash
# Kills the service (kill -9) at random moments of a spend job and starts it again, until it has been killed often
# enough; then lets the job end, and holds its files against those of the command line that nobody disturbed.
# Usage: bench/kill-service.sh [KILLS] [ROWS]; ends with 1 if they differ. INKOPSRISK may name another program to run.
set -euo pipefail
cd "$(dirname "$0")/.."
kills=${1:-3}
rows=${2:-1000000}
program=${INKOPSRISK:-java -Xmx512m -jar risk-service/target/risk-service.jar}
port=$((20000 + RANDOM % 20000))
work=$(mktemp -d "${BENCH_DIR:-target}/kill-service.XXXXXX")
service=
trap '[ -z "$service" ] || kill -9 "$service" 2>/dev/null || true; rm -rf "$work"' EXIT
generator=samples/spend-generator/target/spend-generator.jar
[ -f "$generator" ] || mvn -q -B package -DskipTests -pl samples/spend-generator -am
java -jar "$generator" --rows "$rows" --out "$work/spend.csv"
$program screen "$work/spend.csv" --out "$work/whole" --date 2025-12-31 --lang sv >/dev/null 2>&1

start() {
  $program serve --port "$port" --inkopsrisk.data-directory="$work/data" >>"$work/service.log" 2>&1 &
  service=$!
  until curl -sf "http://127.0.0.1:$port/actuator/health/liveness" >/dev/null; do
    kill -0 "$service" || { tail -20 "$work/service.log"; exit 1; }
    sleep 0.5
  done
}
job() { curl -sf -H 'Accept-Language: sv' "http://127.0.0.1:$port$address"; }

start
address=$(curl -sf -H 'Accept-Language: sv' -F "ledger=@$work/spend.csv" -o /dev/null -D - \
  "http://127.0.0.1:$port/api/v1/spend/jobs?date=2025-12-31" | tr -d '\r' | sed -n 's/^[Ll]ocation: //p')
killed=0
while [ "$killed" -lt "$kills" ] && ! job | grep -q '"status":"DONE"'; do
  sleep "$(awk -v r="$RANDOM" 'BEGIN { print 1 + 7 * r / 32768 }')"
  kill -9 "$service"
  wait "$service" 2>/dev/null || true
  killed=$((killed + 1))
  echo "kill $killed: $(stat -c %s "$work"/data/spend/*/results/graded.csv.part 2>/dev/null || echo 0) bytes of graded rows"
  start
done
until job | grep -qE '"status":"(DONE|FAILED)"'; do sleep 1; done
wrong=0
for name in graded.csv rejects.csv summary.json; do
  curl -sf "http://127.0.0.1:$port$address/$name" | cmp -s - "$work/whole/$name" || { echo "$name differs"; wrong=1; }
done
echo "killed $killed times, $(grep -c 'Going on with spend job' "$work/service.log") jobs gone on with, results $([ "$wrong" -eq 0 ] && echo the same || echo other)"
exit "$wrong"
