"""JupyterLab or Notebook on this machine only, with folders and settings of its own."""

import contextlib
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from session import PATIENCE


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def serving(application, notebooks, root, log):
    """Serves copies of notebooks by the Python module of an application; gives the address of a path there, with its token."""
    for notebook in notebooks:
        shutil.copy(notebook, root)
    port, token = free_port(), secrets.token_hex(16)
    settings = Path(root, "settings", "@jupyterlab", "apputils-extension")
    settings.mkdir(parents=True)
    quiet = '{"fetchNews": "false", "checkForUpdates": false}'
    (settings / "notification.jupyterlab-settings").write_text(quiet)
    folders = {
        "JUPYTER_CONFIG_DIR": f"{root}/config",
        "JUPYTER_RUNTIME_DIR": f"{root}/runtime",
        "JUPYTERLAB_SETTINGS_DIR": f"{root}/settings",
        "JUPYTERLAB_WORKSPACES_DIR": f"{root}/workspaces",
    }
    options = {
        "ServerApp.ip": "127.0.0.1",
        "ServerApp.port": port,
        "ServerApp.port_retries": 0,
        "ServerApp.root_dir": root,
        "ServerApp.open_browser": False,
        "ServerApp.allow_root": True,
        "IdentityProvider.token": token,
    }
    command = [sys.executable, "-m", application, *(f"--{name}={value}" for name, value in options.items())]
    with open(log, "w", encoding="utf-8") as file:
        server = subprocess.Popen(command, env={**os.environ, **folders}, stdout=file, stderr=file)
    address = f"http://127.0.0.1:{port}"
    try:
        await_server(f"{address}/api?token={token}", server, log)
        yield lambda path: f"{address}/{path}?token={token}"
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def await_server(address, server, log):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        assert server.poll() is None, f"the server did not start: see {log}"
        with contextlib.suppress(OSError):
            urllib.request.urlopen(address, timeout=5).close()
            return
        time.sleep(0.1)
    raise AssertionError(f"the server did not answer within two minutes: see {log}")
