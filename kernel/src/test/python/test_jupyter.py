"""What the kernel adds to a Jupyter written in Python: binder/jupyter."""

import subprocess
import sys
from types import SimpleNamespace

import nbformat
import pytest
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from nbformat.v4 import new_code_cell, new_notebook
from papermill import PapermillExecutionError, execute_notebook
from papermill.inspection import inspect_notebook
from papermill.translators import papermill_translators
from thalweg_jupyter import server
from traitlets.config import Config

DEFAULTS = """double alpha = 0.5; // the step
String name = "nobody";
List<Double> rates = List.of();
Map<String, Integer> sizes = Map.of();
boolean quick = false;
long many = 1;
Object some = "thing";"""


@pytest.fixture
def notebook(tmp_path):
    """Writes a notebook with parameters and one more cell; returns its path."""

    def write(code):
        defaults = new_code_cell(DEFAULTS)
        defaults.metadata.tags = ["parameters"]
        kernelspec = {"name": "thalweg", "display_name": "Java", "language": "java"}
        metadata = {"kernelspec": kernelspec, "language_info": {"name": "java"}}
        path = tmp_path / "in.ipynb"
        nbformat.write(new_notebook(cells=[defaults, new_code_cell(code)], metadata=metadata), path)
        return str(path)

    return write


def result(notebook, parameters):
    executed = execute_notebook(notebook, None, parameters, progress_bar=False)
    return executed.cells[-1].outputs[-1].data["text/plain"]


def test_the_command_of_the_manual(notebook, tmp_path):
    out = tmp_path / "out.ipynb"
    command = [sys.executable, "-m", "papermill", notebook("name + alpha / 3"), out, "-p", "alpha", "0.1", "-p", "name", "x"]
    subprocess.run(command, check=True, capture_output=True)
    assert nbformat.read(out, 4).cells[-1].outputs[0].data["text/plain"] == "x0.03333333333333333"


def test_a_parameter_keeps_the_type_it_was_declared_with(notebook):
    assert result(notebook("alpha / 3"), {"alpha": 1}) == "0.3333333333333333"


@pytest.mark.parametrize(
    "name, given, shown",
    [
        ("name", 'a "b" \\u0041 \\ é ∂ 𝒟', 'a "b" \\u0041 \\ é ∂ 𝒟'),
        ("name.length()", "\t\n\r\0\x1f", "5"),
        ("name", "", ""),
        ("rates", [0.1, 2.5, float("inf")], "[0.1, 2.5, Infinity]"),
        ("rates", [], "[]"),
        ("sizes", {"a": 1}, "{a=1}"),
        ("quick", True, "true"),
        ("many", 3_000_000_000, "3000000000"),
        ("many", -1, "-1"),
        ("alpha", float("nan"), "NaN"),
        ("alpha", 1e-9, "1.0E-9"),
        ("some == null", None, "true"),
        ("some", 10**30, str(10**30)),
        ("some", [None], "[null]"),
        ("some", [1, None], "[1, null]"),
        ("some", {"a": {"b": [1]}}, "{a={b=[1]}}"),
    ],
)
def test_values_arrive_as_they_were_given(name, given, shown, java):
    code = papermill_translators.find_translator("thalweg", "java").codify({name.split(".")[0].split(" ")[0]: given})
    java.run(DEFAULTS)
    assert java.run(code).error is None
    assert java.run(f"String.valueOf({name})").value == shown


@pytest.mark.parametrize("wrong, why", [({"alpha": "text"}, "String cannot be converted"), ({"alhpa": 1}, "alhpa")])
def test_a_parameter_of_another_type_or_name_is_an_error(notebook, wrong, why):
    with pytest.raises(PapermillExecutionError, match=why):
        result(notebook("alpha"), wrong)


def test_the_parameters_of_a_notebook_are_told(notebook):
    found = inspect_notebook(notebook("alpha"))
    assert found["alpha"] == {"name": "alpha", "inferred_type_name": "double", "default": "0.5", "help": "the step"}
    assert found["sizes"]["inferred_type_name"] == "Map<String, Integer>" and len(found) == 7


class Log:
    def debug(self, *_, **__):
        pass


def connection(set_nodelay):
    return SimpleNamespace(log=Log(), set_nodelay=set_nodelay)


def gone(_):
    raise AssertionError("the connection is closed")


def test_a_connection_to_a_kernel_sends_at_once(monkeypatch):
    told = []
    monkeypatch.setattr(KernelWebsocketHandler, "open", lambda self, kernel_id: told.append(kernel_id))
    server._load_jupyter_server_extension(SimpleNamespace(log=Log(), config=Config()))
    KernelWebsocketHandler.open(connection(told.append), kernel_id="a")
    KernelWebsocketHandler.open(connection(gone), kernel_id="b")
    assert told == [True, "a", "b"]


def test_a_server_of_another_make_starts_as_ever(monkeypatch):
    monkeypatch.delattr(KernelWebsocketHandler, "open")
    server._load_jupyter_server_extension(SimpleNamespace(log=Log(), config=Config()))
    monkeypatch.setitem(sys.modules, "jupyter_server.services.kernels.websocket", None)
    server._load_jupyter_server_extension(SimpleNamespace(log=Log(), config=Config()))


def test_the_server_of_this_environment_loads_it():
    command = [sys.executable, "-m", "jupyter", "server", "extension", "list"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    said = done.stdout + done.stderr
    assert any("thalweg_jupyter.server" in line and "OK" in line for line in said.splitlines())
