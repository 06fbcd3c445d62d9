"""Drives the installed kernelspec with the real Jupyter client: JUPYTER_PATH, or the environment of this Python."""

import json
import os
import sys

# Only the kernelspec under test counts: what a person has installed elsewhere must not answer for it.
os.environ.setdefault("JUPYTER_PATH", os.path.join(sys.prefix, "share", "jupyter"))
os.environ["JUPYTER_PREFER_ENV_PATH"] = "1"

import pytest  # noqa: E402
from jupyter_client.kernelspec import KernelSpecManager  # noqa: E402

from session import KERNEL, Session  # noqa: E402


def pytest_report_header():
    spec = KernelSpecManager().get_kernel_spec(KERNEL)
    return f"kernelspec: {spec.resource_dir}"


@pytest.fixture(scope="session")
def spec():
    """The kernel.json under test, as a dict."""
    folder = KernelSpecManager().get_kernel_spec(KERNEL).resource_dir
    with open(os.path.join(folder, "kernel.json"), encoding="utf-8") as file:
        return json.load(file)


@pytest.fixture(scope="module")
def java():
    """One kernel for the tests of a file; each test leaves it usable."""
    with Session() as session:
        yield session


@pytest.fixture
def fresh():
    """A kernel of the test's own."""
    with Session() as session:
        yield session
