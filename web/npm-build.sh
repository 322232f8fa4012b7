#!/bin/sh
# Builds web/dist with the installed npm. Run by Maven; does nothing when dist is up to date.
set -eu
cd "$(dirname "$0")"

newer_than() { # is any of the files and folders $2... newer than $1, or $1 missing?
  stamp=$1
  shift
  [ ! -e "$stamp" ] || [ -n "$(find "$@" -newer "$stamp" -print -quit 2>/dev/null)" ]
}

sources="package.json package-lock.json"
for source in src public index.html vite.config.ts svelte.config.js tsconfig.json; do
  [ -e "$source" ] && sources="$sources $source"
done
# shellcheck disable=SC2086 # the names hold no spaces
newer_than dist/index.html $sources || exit 0

if ! command -v npm >/dev/null 2>&1; then
  echo "web: npm not found; install Node.js 20 or newer (Debian: apt-get install nodejs npm)" >&2
  exit 1
fi
if newer_than node_modules/.package-lock.json package-lock.json; then
  npm ci --prefer-offline --no-audit --no-fund
fi
npm run build
touch dist/index.html
