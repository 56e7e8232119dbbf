#!/bin/sh
# Records a benchmark, of the packaged program or of the test classes, and draws where its time goes:
#   src/bench/flame.sh bench ARTICLE… [--count N]     reading and writing, the whole process
#   src/bench/flame.sh build ARTICLE…                 one article, starting included
#   src/bench/flame.sh reading [KIND…]                ReadingTimeBenchmark
#   src/bench/flame.sh annotator LANG FILE…           AnnotatorBenchmark
# It leaves target/flame-NAME.jfr, .collapsed and .svg.
set -eu
cd "$(dirname "$0")/../.."
name=${1:?bench, build, reading or annotator}
shift
run=target/flame-$name
record="-XX:StartFlightRecording=filename=$run.jfr,settings=profile -XX:FlightRecorderOptions:stackdepth=256"
tests="-Xmx512m -Xlog:disable -cp target/test-classes:target/dixit.jar"
rm -f "$run.jfr"
# The options are several words each.
# shellcheck disable=SC2086
case $name in
  bench) DIXIT_JAVA_OPTIONS=$record target/dixit bench "$@" ;;
  build) DIXIT_JAVA_OPTIONS=$record target/dixit build "$@" --out target/flame-build ;;
  reading) java $record $tests dixit.ReadingTimeBenchmark "$@" ;;
  annotator) java $record $tests dixit.text.AnnotatorBenchmark "$@" ;;
  *)
    echo "$name: none of bench, build, reading, annotator" >&2
    exit 2
    ;;
esac
java src/bench/Flame.java "$run.jfr"
