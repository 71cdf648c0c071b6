#!/bin/sh
# history.sh restore   apply the commits that an earlier run could not push
# history.sh keep      commit history/ and push it; what cannot be pushed waits in .checkup, which is kept in a cache, for the next run
#
# A push that is refused is told and fails nothing: the report is there, and no line of the history is lost.
set -eu

waiting=.checkup/unpushed.patch
branch=${GITHUB_REF_NAME:-${CI_COMMIT_BRANCH:-main}}
longest=$((45 * 24 * 3600)) # seconds; GitHub switches schedules off 60 days after the last commit, and the next run is a week away
export GIT_AUTHOR_NAME="${GIT_AUTHOR_NAME:-Blog checkup}" GIT_AUTHOR_EMAIL="${GIT_AUTHOR_EMAIL:-checkup@localhost}"
export GIT_COMMITTER_NAME="$GIT_AUTHOR_NAME" GIT_COMMITTER_EMAIL="$GIT_AUTHOR_EMAIL"

tell() {
  if [ "${GITHUB_ACTIONS:-}" = true ]; then echo "::warning::$1"; else echo "$1"; fi
  if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then printf '\n> %s\n' "$1" >> "$GITHUB_STEP_SUMMARY"; fi
}

push() {
  git push --quiet origin "HEAD:refs/heads/$branch"
}

case "$1" in
  restore)
    if [ ! -f "$waiting" ]; then exit 0; fi
    if git am --quiet --3way "$waiting"; then exit 0; fi
    git am --abort
    tell "What an earlier run could not push does not fit the history any more, and was left out."
    ;;
  keep)
    if [ -d history ]; then git add history; fi
    if ! git diff --cached --quiet; then git commit --quiet --message "Add a checkup to the history"; fi
    if [ "$(($(date +%s) - $(git log -1 --format=%ct)))" -gt "$longest" ]; then
      git commit --quiet --allow-empty --message "Keep the schedule alive: nothing new could be read"
    fi
    rm -f "$waiting"
    if [ "$(git rev-parse HEAD)" = "$(git rev-parse "refs/remotes/origin/$branch")" ]; then exit 0; fi
    if push; then exit 0; fi
    if git pull --quiet --rebase origin "$branch" && push; then exit 0; fi
    git rebase --abort 2> /dev/null || true
    mkdir -p .checkup
    git format-patch --quiet --stdout "refs/remotes/origin/$branch" > "$waiting"
    if [ ! -s "$waiting" ]; then rm "$waiting"; fi # a commit that only keeps the schedule alive is no loss
    tell "The history could not be pushed, so this run's line waits in the cache for the next one. Does a rule protect the branch $branch?"
    ;;
  *)
    echo "usage: history.sh restore|keep" >&2
    exit 2
    ;;
esac
