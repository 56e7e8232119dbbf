#!/bin/sh
# Prints how long the packaged program takes as a whole process: the least of some runs, in
# milliseconds. The aims, on 2 cores: version 200, build 1500.
set -eu
cd "$(dirname "$0")/../.."
article=src/test/resources/articles/fr-nvidia-groq/article.txt
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
least() {
  name=$1
  shift
  best=
  for run in 1 2 3 4 5; do
    begin=$(date +%s%N)
    "$@" >/dev/null
    took=$((($(date +%s%N) - begin) / 1000000))
    [ -n "$best" ] && [ "$best" -le "$took" ] || best=$took
  done
  echo "$name $best ms"
}
least "dixit --version" target/dixit --version
least "dixit build" target/dixit build "$article" --out "$out"
least "dixit query" target/dixit query cq01-deals
