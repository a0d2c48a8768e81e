"""The publishing workflow gives pull requests no secret, runs nothing of the repository where it may publish, and moves no action."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / ".github" / "workflows" / "publish.yml"
TEXT = FILE.read_text(encoding="utf-8")
WORKFLOW: dict[Any, Any] = yaml.safe_load(TEXT)
JOBS: dict[str, Any] = WORKFLOW["jobs"]
STEPS = [(name, step) for name, job in JOBS.items() for step in job["steps"]]


def may(job: dict[str, Any]) -> dict[str, str]:
    """Give what a job may do; what it does not say is said for all."""
    return dict(job.get("permissions", WORKFLOW["permissions"]))


def test_every_action_is_pinned_by_hash_and_names_its_version() -> None:
    """A tag can be moved to other code, a hash cannot; one action has one hash."""
    used = re.findall(r"uses: (.*)", TEXT)
    assert len(used) == sum("uses" in step for _, step in STEPS) > 0
    assert not [line for line in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)]
    assert len(set(used)) == len({line.split("@")[0] for line in used})


def test_pull_requests_get_no_secret() -> None:
    """`pull_request_target` would run with the repository's own rights; YAML reads the key `on` as true."""
    assert WORKFLOW[True].keys() == {"push", "pull_request"}
    assert WORKFLOW[True]["push"] == {"branches": ["main"]}
    assert "secrets" not in TEXT
    assert "github.token" not in TEXT
    assert may(JOBS["check"]) == {"contents": "read"}
    assert JOBS["build"]["if"] == "github.event_name == 'push'"
    assert JOBS["build"]["needs"] == "check"
    reached = {"build"}
    for name, job in JOBS.items():
        if reached.intersection([job.get("needs")] if isinstance(job.get("needs"), str) else job.get("needs", ())):
            reached.add(name)
    assert reached == JOBS.keys() - {"check"}, "every other job comes after one that pull requests skip"


def test_what_may_publish_runs_nothing_of_the_repository() -> None:
    """Neither its code nor a command: what it publishes was built by a job without the right to."""
    writers = {name for name, job in JOBS.items() if "write" in may(job).values()}
    assert writers == {"deploy"}
    assert [list(step) for step in JOBS["deploy"]["steps"]] == [["id", "uses"]]


@pytest.mark.parametrize("name", JOBS)
def test_a_job_ends_and_keeps_no_credentials(name: str) -> None:
    """What is checked out could else read the token from Git's settings."""
    assert 0 < JOBS[name]["timeout-minutes"] <= 60
    for step in JOBS[name]["steps"]:
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_what_is_published_is_whole_and_verified() -> None:
    """The folder is checked before it is sent, hidden files go with it, and what is up is checked after."""
    runs = [(name, step["run"]) for name, step in STEPS if "run" in step]
    verify = "python -m site_builder.tools.verify"
    assert [(name, run) for name, run in runs if verify in run] == [
        ("build", f"{verify} site"), ("verify", f'{verify} "$PUBLISHED"')
    ]  # fmt: skip
    sent = next(step for _, step in STEPS if "upload-pages-artifact" in step.get("uses", ""))
    assert sent["with"] == {"path": "site", "include-hidden-files": True}
    assert JOBS["verify"]["needs"] == "deploy"
    assert ("check", "bash .ci/run ${{ matrix.what }}") in runs
    assert JOBS["check"]["strategy"]["matrix"] == {"what": ["", "thorough"]}, "what is quick, and the rest"
