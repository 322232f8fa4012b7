#!/bin/sh
# Checks the types of the page and runs its unit tests. Run by Maven after npm-build.sh; does
# nothing when they passed and no source is newer.
set -eu
cd "$(dirname "$0")"

passed=target/checked
app=../app/src/main/resources
sources="src scripts test package-lock.json tsconfig.json vite.config.ts $app/openapi.yaml $app/org/zhol/app/remarks.txt"
# shellcheck disable=SC2086 # the names hold no spaces
[ -e "$passed" ] && [ -z "$(find $sources -newer "$passed" -print -quit)" ] && exit 0

mkdir -p target
for script in check test; do
  npm run --silent "$script" >target/npm.log 2>&1 || { cat target/npm.log >&2; exit 1; }
done
touch "$passed"
