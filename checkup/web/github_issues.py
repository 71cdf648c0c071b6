"""The few calls of GitHub's REST API that keep one issue up to date."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Self

import httpx

from checkup import __version__
from checkup.errors import ReadError, Refused, Unreachable

MAX_PAGES = 10  # a convention: the newest 1,000 issues are looked through; ours is updated every week, so it is seldom far down
PAGE = 100  # the most that GitHub's API gives at once
SECONDS = 20.0  # a convention: GitHub answers within one or two; a CI run must not hang on it


class GitHub:
    """Issues of one repository ("owner/name"). `root` is the API's address; `token` is never shown in an error."""

    def __init__(self, repository: str, token: str, root: str = "https://api.github.com") -> None:
        headers = {
            "Authorization": f"Bearer {token}",
            "Accept": "application/vnd.github+json",
            "X-GitHub-Api-Version": "2022-11-28",
            "User-Agent": f"checkup/{__version__}",
        }
        self._path = f"/repos/{repository}/issues"
        self._client = httpx.Client(base_url=root.rstrip("/"), headers=headers, timeout=SECONDS)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._client.close()

    def open_issue_with(self, marker: str) -> dict[str, Any] | None:
        """The oldest open issue whose body holds `marker`, among the newest 1,000; pull requests are none."""
        found: dict[str, Any] | None = None
        for page in range(1, MAX_PAGES + 1):
            issues = self._call("GET", self._path, params={"state": "open", "per_page": PAGE, "page": page})
            for issue in issues:
                if "pull_request" not in issue and marker in (issue.get("body") or ""):
                    found = issue
            if len(issues) < PAGE:
                break
        return found

    def create(self, title: str, body: str) -> dict[str, Any]:
        """Open an issue with this title and text."""
        made: dict[str, Any] = self._call("POST", self._path, json={"title": title, "body": body})
        return made

    def update(self, number: int, **fields: str) -> dict[str, Any]:
        """Change title, body or state of an issue."""
        made: dict[str, Any] = self._call("PATCH", f"{self._path}/{number}", json=fields)
        return made

    def _call(self, method: str, path: str, **more: Any) -> Any:
        try:
            answer = self._client.request(method, path, **more)
        except httpx.HTTPError as error:
            raise Unreachable(f"GitHub did not answer ({type(error).__name__}).", "The report itself is not affected.") from None
        if answer.status_code in (401, 403, 404, 410, 429):
            hint = "The token needs the permission `issues: write`, and the repository must have issues."
            raise Refused(f"GitHub refused to keep the issue ({answer.status_code}).", hint)
        if answer.is_error:
            raise ReadError(f"GitHub answered {answer.status_code} when the issue was written.")
        try:
            return answer.json()
        except ValueError:
            raise Unreachable("GitHub's answer was no JSON.", "Is GITHUB_API_URL right?") from None
