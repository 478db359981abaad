#!/usr/bin/env bash
# Builds the commit twice, in two clean clones at different paths, and compares the SHA-256 of every jar.
# Usage: bench/reproducible.sh [MAVEN OPTION...]; exit 1 where two jars differ.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for clone in one another/two; do
  mkdir -p "$(dirname "$work/$clone")"
  git clone -q "$root" "$work/$clone"
  (cd "$work/$clone" && mvn -q -B package -DskipTests "$@")
  (cd "$work/$clone" && find . -path '*/target/*.jar' -not -path '*/target/*/*' | sort | xargs sha256sum) \
    > "$work/$(basename "$clone").sums"
done
diff "$work/one.sums" "$work/two.sums" || { echo "the jars above differ between two builds of $(git -C "$root" rev-parse --short HEAD)"; exit 1; }
cat "$work/one.sums"
echo "$(wc -l < "$work/one.sums") jars, the same bytes in both builds"
