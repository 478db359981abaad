#!/usr/bin/env bash
# Mixed load on one service while its rules are reloaded, its PostgreSQL is stopped and started, and it is killed with
# kill -9 and started again. Then: is any acknowledged assessment missing, is any kept twice for one idempotency key,
# and does the ledger verify? Prints the counts; status 0 if all is well.
# Needs curl, Debian's postgresql and a built jar (JAR names another); run as root. Usage: bench/soak.sh [SECONDS]   (600)
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-600}
jar=${JAR:-$PWD/risk-service/target/risk-service.jar}
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
work=$(mktemp -d); chmod 755 "$work"
port=$((20000 + RANDOM % 10000)); db=$((30000 + RANDOM % 10000)); base=http://127.0.0.1:$port
service=; workers=()
as_postgres() { su postgres -s /bin/bash -c "$1"; }
db_start() { as_postgres "$bin/pg_ctl -D $work/pg -o '-p $db -k $work/pg -h 127.0.0.1' -l $work/pg/log -w start" > /dev/null; }
db_stop() { as_postgres "$bin/pg_ctl -D $work/pg -m $1 -w stop" > /dev/null; }
serve() {
  java -Xmx256m -jar "$jar" serve --port "$port" --inkopsrisk.data-directory="$work/data" \
    --spring.datasource.url="jdbc:postgresql://127.0.0.1:$db/postgres" --spring.datasource.username=postgres \
    >> "$work/log" 2>&1 &
  service=$!
  for _ in $(seq 600); do
    curl -sf -m 2 -o /dev/null "$base/actuator/health/readiness" && return
    kill -0 "$service" 2> /dev/null || break
    sleep 0.2
  done
  tail -20 "$work/log"; exit 1
}
stop() {
  touch "$work/done"
  [ -z "$service" ] || kill -9 "$service" 2> /dev/null || true
  db_stop immediate 2> /dev/null || true
  wait 2> /dev/null || true
  [ -n "${KEEP:-}" ] && echo "kept $work" || rm -rf "$work"
}
trap stop EXIT
install -d -o postgres "$work/pg"
as_postgres "$bin/initdb -D $work/pg -A trust" > /dev/null
db_start
serve

# Each worker keeps assessments one after the other, and sends each again under its key until it is acknowledged;
# every fifth acknowledged one is sent once more, and must have the same address.
worker() {
  local n=0 key body answer status again
  while [ ! -e "$work/done" ]; do
    n=$((n + 1)); key="soak-$1-$n"
    body="{\"title\":\"Kaffe $1 $n\",\"cpv\":\"15861000\",\"plannedFor\":\"2026-12-01\"}"
    until [ -e "$work/done" ]; do
      answer=$(curl -s -m 10 -o /dev/null -w '%{http_code} %header{location}' "$base/api/v1/assessments?keep=true&reference=$key" \
        -H 'Content-Type: application/json' -H "Idempotency-Key: $key" --data "$body" || true)
      status=${answer%% *}
      if [ "$status" = 201 ]; then
        echo "$key ${answer#* }" >> "$work/acknowledged.$1"
        if [ $((n % 5)) = 0 ]; then
          again=$(curl -s -m 10 -o /dev/null -w '%{http_code} %header{location}' "$base/api/v1/assessments?keep=true&reference=$key" \
            -H 'Content-Type: application/json' -H "Idempotency-Key: $key" --data "$body" || true)
          [ "${again%% *}" != 201 ] || [ "$again" = "$answer" ] || echo "$key $answer $again" >> "$work/differing"
        fi
        break
      fi
      echo "$status" >> "$work/refused.$1"
      sleep 0.2
    done
    curl -s -m 10 -o /dev/null "$base/api/v1/assessments?limit=5" || true
  done
}
for w in 1 2 3 4; do worker "$w" & workers+=($!); done

end=$(($(date +%s) + seconds)); reloads=0; kills=0; outages=0; round=0
while [ "$(date +%s)" -lt "$end" ]; do
  sleep 6; round=$((round + 1))
  case $((round % 3)) in
    0) kill -9 "$service"; wait "$service" 2> /dev/null || true; kills=$((kills + 1)); serve ;;
    1) db_stop fast; sleep 2; db_start; outages=$((outages + 1)) ;;
    2) curl -sf -m 10 -o /dev/null -X POST "$base/api/v1/rules/reload" && reloads=$((reloads + 1)) || true ;;
  esac
done
touch "$work/done"; wait "${workers[@]}" || true
for _ in $(seq 600); do curl -sf -m 120 "$base/api/v1/ledger/verification" > "$work/verified" && break; sleep 0.2; done

sql() { as_postgres "$bin/psql -h 127.0.0.1 -p $db -Atc \"$1\""; }
{ cat "$work"/acknowledged.* 2> /dev/null || true; } | sort > "$work/acknowledged"
sql "select reference, '/api/v1/assessments/' || id from ledger_entry join ledger_content using (seq)" | tr '|' ' ' | sort > "$work/kept"
acknowledged=$(wc -l < "$work/acknowledged"); kept=$(wc -l < "$work/kept")
lost=$(comm -23 "$work/acknowledged" "$work/kept" | wc -l)
twice=$(cut -d' ' -f1 "$work/kept" | uniq -d | wc -l)
differing=$({ cat "$work/differing" 2> /dev/null || true; } | wc -l)
refused=$({ cat "$work"/refused.* 2> /dev/null || true; } | sort | uniq -c | awk '{printf "%s x%s ", $2, $1}')
echo "seconds $seconds, rules reloads $reloads, kill -9 $kills, database outages $outages"
echo "acknowledged $acknowledged, kept $kept, lost $lost, kept twice for one key $twice, answered otherwise when sent again $differing"
echo "not acknowledged at first (status, 000 is no connection): ${refused:-none}"
cat "$work/verified"; echo
[ "$acknowledged" -gt 0 ] && [ "$lost" = 0 ] && [ "$twice" = 0 ] && [ "$differing" = 0 ] && grep -q '"whole":true' "$work/verified"
