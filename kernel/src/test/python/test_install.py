"""The installer's errors, and what an archive of classes that does not fit does."""

import os
import subprocess
from pathlib import Path

import pytest

from bare import Bare, value

OLD = "thalweg.jsa"
NEW = "thalweg.aot"


@pytest.fixture(scope="module")
def jar(spec):
    """The jar of the kernel under test: any copy of it installs."""
    return spec["argv"][spec["argv"].index("-jar") + 1]


def run(java, jar, *arguments, **environment):
    env = {k: v for k, v in os.environ.items() if k not in ("JUPYTER_DATA_DIR", "XDG_DATA_HOME", "VIRTUAL_ENV")}
    command = [java, "-jar", str(jar), *map(str, arguments)]
    return subprocess.run(command, env={**env, **environment}, capture_output=True, text=True, check=False, timeout=170)


def specs(root):
    return sorted(str(p.relative_to(root)) for p in Path(root).rglob("kernel.json"))


@pytest.mark.parametrize("wrong", [["install", "--everywhere"], ["install", "--prefix"], ["remove"], ["uninstall", "x"]])
def test_a_command_that_is_not_understood_does_nothing(spec, jar, wrong, tmp_path):
    done = run(spec["argv"][0], jar, *wrong, JUPYTER_DATA_DIR=str(tmp_path), VIRTUAL_ENV=str(tmp_path))
    assert done.returncode == 2 and "see --help" in done.stderr and specs(tmp_path) == []


def test_a_place_that_cannot_be_written_is_an_error_of_one_line(spec, jar, tmp_path):
    (tmp_path / "share").write_text("a file where a folder should be")
    done = run(spec["argv"][0], jar, "install", "--prefix", tmp_path)
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 1 and "Traceback" not in done.stderr


def archived(spec, content, tmp_path):
    """The command of the kernel under test with another archive of classes."""
    archive = tmp_path / "archive"
    if content is not None:
        archive.write_bytes(content)
    (option,) = [a for a in spec["argv"] if a.endswith((OLD, NEW))]
    return [option.split("=")[0] + f"={archive}" if a == option else a for a in spec["argv"]]


def stale(kind):
    return {
        "missing": None,
        "empty": b"",
        "noise": os.urandom(1 << 16),
    }[kind]


@pytest.mark.parametrize("kind", ["missing", "empty", "noise"])
def test_an_archive_that_does_not_fit_is_ignored(spec, kind, tmp_path):
    with Bare(archived(spec, stale(kind), tmp_path)) as kernel:
        assert value(kernel.client(), "6 * 7") == "42"
        kernel.process.kill()
        assert kernel.process.stderr.read() == ""
