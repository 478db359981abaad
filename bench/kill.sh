#!/usr/bin/env bash
# Kills a screening (kill -9) at random moments and gives the same command again, until it has been killed often enough;
# then lets it end, and holds its files against those of a screening that nobody disturbed.
# Usage: bench/kill.sh [KILLS] [ROWS]; prints each kill, and whether the bytes are the same. Ends with 1 if they are not.
set -euo pipefail
cd "$(dirname "$0")/.."
kills=${1:-20}
rows=${2:-1000000}
jar=risk-service/target/risk-service.jar
[ -f "$jar" ] || { echo "build first: mvn -q -B package -DskipTests"; exit 2; }
work=$(mktemp -d "${BENCH_DIR:-target}/kill.XXXXXX")
trap 'rm -rf "$work"' EXIT
generator=samples/spend-generator/target/spend-generator.jar
[ -f "$generator" ] || mvn -q -B package -DskipTests -pl samples/spend-generator -am
java -jar "$generator" --rows "$rows" --out "$work/spend.csv"

screen() { java -Xmx512m -jar "$jar" screen "$work/spend.csv" --out "$1" --date 2025-12-31 --lang en 2>>"$1.log" >/dev/null; }
same() {
  for name in graded.csv rejects.csv summary.json; do cmp -s "$work/whole/$name" "$1/$name" || return 1; done
  # Nothing half-done is left behind.
  ! ls "$1" | grep -qE 'part|checkpoint'
}

start=$(date +%s%N)
screen "$work/whole"
length=$(( ($(date +%s%N) - start) / 1000000 ))
echo "undisturbed: $rows rows in $length ms"

killed=0 ended=0 wrong=0
while [ "$killed" -lt "$kills" ]; do
  screen "$work/cut" &
  shell=$!
  sleep "$(awk -v ms="$length" -v r="$RANDOM" 'BEGIN { print (0.1 + 0.9 * r / 32768) * ms / 1000 }')"
  # The function's shell waits for its java, which is what has to die.
  java=$(pgrep -P "$shell" || true)
  if [ -n "$java" ] && kill -9 "$java" 2>/dev/null; then
    killed=$((killed + 1))
    wait "$shell" 2>/dev/null || true
    echo "kill $killed: $(stat -c %s "$work"/cut/graded.csv.part 2>/dev/null || echo 0) bytes of graded rows"
  else
    wait "$shell"
  fi
  if [ -f "$work/cut/summary.json" ] && [ ! -f "$work/cut/graded.csv.part" ]; then
    ended=$((ended + 1))
    same "$work/cut" || wrong=$((wrong + 1))
    rm -rf "$work/cut"
  fi
done
screen "$work/cut"
ended=$((ended + 1))
same "$work/cut" || wrong=$((wrong + 1))
echo "killed $killed times, gone on $(grep -c 'Going on' "$work/cut.log") times from a checkpoint"
echo "ended $ended times, of which $wrong differ from the undisturbed one"
[ "$wrong" -eq 0 ]
