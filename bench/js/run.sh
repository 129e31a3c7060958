#!/bin/sh
# Everything about the JavaScript package, for 25 events of the example plan. Needs `npm install` in tests/js, and Chromium for the last one.
#
#   sh bench/js/run.sh
#
# PYTHON names the Python with trackwright's dependencies. TYPEWRITER, where it is set, is a folder with node_modules/typewriter
# (npm install typewriter@9.2.0 typescript@4.9.5), whose output is measured beside ours.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
tests="$root/tests/js"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
PYTHONPATH="$root/generator" "${PYTHON:-python3}" "$here/package.py" "$out"
echo "classic script of 25 events with client, validators, consent and identity, gzip -9: $(gzip -9n -c "$out/classic/tracking.js" | wc -c)"
echo "  what loads Segment, for pages without its snippet: $(gzip -9n -c "$out/classic/segment.js" | wc -c)"
for adapter in "$out"/classic/adapters/*.js; do
  echo "  adapter $(basename "$adapter" .js): $(gzip -9n -c "$adapter" | wc -c)"
done
node "$here/sizes.mjs" "$out/js" "$out/schema" "$tests"
node "$here/rivals.mjs" "$out/js" "$out/schema" "$tests"
node "$here/validators.mjs" "$out/js" "$out/schema" "$tests"
node "$here/calls.mjs" "$out/js" "$tests"
