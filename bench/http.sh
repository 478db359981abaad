#!/usr/bin/env bash
# Start-up time, throughput and latency of POST assessments beside a bare endpoint of the same service that parses the
# same body and answers a constant of the same size, and the heap under load. Rounds alternate within one run.
# Needs wrk and curl (Debian packages) and a built jar. Usage: bench/http.sh [ROUNDS] [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3}; seconds=${2:-10}
jar=risk-service/target/risk-service.jar
port=$((20000 + RANDOM % 20000)); base=http://127.0.0.1:$port
work=$(mktemp -d); service=
stop() { [ -z "$service" ] || { kill "$service" 2>/dev/null || true; wait "$service" 2>/dev/null || true; }; rm -rf "$work"; }
trap stop EXIT
cat > "$work/post.lua" <<'LUA'
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local file = io.open("samples/purchase-gloves.json", "rb")
wrk.body = file:read("*a")
file:close()
LUA

begin=$(date +%s%N)
java -Xmx256m -jar "$jar" serve --port "$port" --spring.profiles.active=bench --inkopsrisk.data-directory="$work/data" > "$work/log" 2>&1 &
service=$!
for _ in $(seq 1200); do
  curl -sf "$base/actuator/health/readiness" > /dev/null && break
  kill -0 "$service" || { cat "$work/log"; exit 1; }
  sleep 0.05
done
echo "ready after $(( ($(date +%s%N) - begin) / 1000000 )) ms"

measure() { wrk -t2 -c16 -d"$2s" --latency -s "$work/post.lua" "$base/api/v1/$1"; }
measure assessments "$seconds" > /dev/null; measure bare "$seconds" > /dev/null # warm both
printf '%-12s %12s %10s %10s %8s\n' endpoint requests/s p50 p99 errors
for _ in $(seq "$rounds"); do
  for endpoint in bare assessments; do
    measure "$endpoint" "$seconds" > "$work/out"
    awk -v name="$endpoint" '/Requests\/sec/ {rps=$2} /^ *50%/ {p50=$2} /^ *99%/ {p99=$2} /Non-2xx/ {errors=$NF}
      END {printf "%-12s %12s %10s %10s %8s\n", name, rps, p50, p99, errors + 0}' "$work/out"
  done
done
jcmd "$service" GC.run > /dev/null
echo "heap after a collection: $(jcmd "$service" GC.heap_info | grep -o 'used [0-9]*K' | head -1), limit 256 MiB"
