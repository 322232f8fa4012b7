#!/bin/sh
# Builds web/dist with the installed npm. Run by Maven; does nothing when dist is up to date.
set -eu
cd "$(dirname "$0")"

newer_than() { # is any of the files and folders $2... newer than $1, or $1 missing?
  stamp=$1
  shift
  [ ! -e "$stamp" ] || [ -n "$(find "$@" -newer "$stamp" -print -quit 2>/dev/null)" ]
}

app=../app/src/main/resources
sources="package.json package-lock.json $app/openapi.yaml $app/org/zhol/app/remarks.txt"
for source in src scripts public index.html vite.config.ts svelte.config.js tsconfig.json; do
  [ -e "$source" ] && sources="$sources $source"
done
# shellcheck disable=SC2086 # the names hold no spaces
newer_than dist/index.html $sources || exit 0

if ! command -v npm >/dev/null 2>&1; then
  echo "web: npm not found; install Node.js 20 or newer (Debian: apt-get install nodejs npm)" >&2
  [ "${ZHOL_WEB:-}" = optional ] && exit 0 # the command line works without the map
  exit 1
fi

quietly() { # npm's talk matters only when it fails
  mkdir -p target
  "$@" >target/npm.log 2>&1 || { cat target/npm.log >&2; exit 1; }
}

installed=node_modules/.installed
if newer_than "$installed" package-lock.json; then
  quietly npm ci --prefer-offline --no-audit --no-fund
  mkdir -p node_modules && touch "$installed"
fi
quietly npm run build
touch dist/index.html
