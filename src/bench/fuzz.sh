#!/bin/sh
# Has Jazzer, a fuzzer led by coverage, feed each reader with garbled inputs; arguments: for how many
# seconds each (60), and which readers (all). What ends badly lies in target/fuzz; put it into
# src/test/resources/inputs-found as READER-name; a test reads what is there, some of what reached new code.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
[ $# -gt 0 ] && shift
work=target/fuzz
mkdir -p "$work"
for part in jazzer jazzer-api; do
  [ -e "$work/$part-0.24.0.jar" ] || mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="com.code-intelligence:$part:0.24.0" -DoutputDirectory="$work"
done
mvn -q test-compile org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile="$work/path" -Dmdep.includeScope=test
path="target/test-classes:target/classes:$(cat "$work/path"):$work/jazzer-0.24.0.jar:$work/jazzer-api-0.24.0.jar"
java -cp "$path" dixit.article.ReaderFuzz "$work/seeds"
code=0
for reader in ${*:-TEXT MARKDOWN HTML FRAGMENT PDF DOCX ODT MAIL ZIP GZIP WARC FEED JSON CSV}; do
  mkdir -p "$work/$reader"
  java -Xmx1g -Dreader="$reader" -cp "$path" com.code_intelligence.jazzer.Jazzer \
    --target_class=dixit.article.ReaderFuzz --instrumentation_includes='dixit.article.**' \
    --reproducer_path="$work" -artifact_prefix="$work/$reader-" -max_total_time="$seconds" -timeout=20 \
    -rss_limit_mb=3000 -max_len=20000 -len_control=0 "$work/$reader" "$work/seeds" >"$work/$reader.log" 2>&1 || code=1
  echo "$reader: $(grep -E '^#[0-9]+.*(DONE|cov)|^== Java Exception|^ERROR' "$work/$reader.log" | tail -1)"
done
exit $code
