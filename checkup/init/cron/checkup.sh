#!/bin/sh
# One checkup of every blog in sites/. Says only what went wrong, and ends with the exit code of `blog-checkup run`.
set -eu
cd "$(dirname "$0")/.."

# anew where requirements.txt has changed since
if ! cmp -s requirements.txt .venv/installed.txt; then
  python3 -m venv --clear .venv
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --requirement requirements.txt
  .venv/bin/python -m pip install --quiet --disable-pip-version-check blog-checkup # it is there already: this brings what it needs
  cp requirements.txt .venv/installed.txt
fi

code=0
.venv/bin/blog-checkup run --quiet --gate || code=$?
# To show the report on another host, put the line here that copies _site/ there.
exit "$code"
