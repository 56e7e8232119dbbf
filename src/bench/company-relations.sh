#!/bin/sh
# Prints how many of the company relations that people marked in CORE and FIRE the program tells,
# and how many of what it tells they marked; arguments: the JSON files of the collections. Takes the
# tenth that nobody tunes on; JAVA_OPTIONS="-Dpart=rest -Dmisses=true" reads the others aloud.
set -eu
cd "$(dirname "$0")/../.."
path=$(mktemp)
trap 'rm -f "$path"' EXIT
mvn -q test-compile dependency:build-classpath -Dmdep.outputFile="$path" -Dmdep.includeScope=test
java ${JAVA_OPTIONS:-} -cp "target/test-classes:target/classes:$(cat "$path")" \
  dixit.CompanyRelationsBenchmark "$@"
