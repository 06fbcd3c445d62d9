"""Installs PyTorch for the CPU from the wheel that the package index has.

For Linux on x86 that wheel is linked to CUDA's libraries, three gigabytes of them that a CPU never calls. Libraries of the
same names whose functions do nothing but fail stand in for them; it takes a C compiler and binutils to make them, and where
these are missing, the whole of it is installed.
"""

import platform
import re
import shutil
import subprocess
import tempfile
import pathlib

OF_CUDA = r"lib(cu|nv|nccl)"
NAMES = r"_*(cu|nv|nccl)"


def install(python, torch, needs):
    """PyTorch into the environment of this Python."""
    pip = [python, "-m", "pip", "install", "-q", "--no-warn-conflicts", "--disable-pip-version-check"]
    linked = platform.system() == "Linux" and platform.machine() == "x86_64"
    if not linked or not all(map(shutil.which, ("cc", "nm", "readelf"))):
        subprocess.run([*pip, torch], check=True)
        return
    subprocess.run([*pip, "--no-deps", torch], check=True)
    subprocess.run([*pip, *needs], check=True)
    find = "import sysconfig; print(sysconfig.get_path('platlib'))"
    site = subprocess.run([python, "-c", find], capture_output=True, text=True, check=True).stdout.strip()
    stand_in(pathlib.Path(site) / "torch" / "lib")


def stand_in(folder):
    """Writes the libraries that those in the folder want and do not find."""
    libraries = [file for file in folder.iterdir() if ".so" in file.name]
    wanted, undefined, defined = set(), {}, set()
    for library in libraries:
        wanted |= set(re.findall(r"\(NEEDED\).*\[(.*)\]", output("readelf", "-dW", library)))
        for line in output("nm", "-D", library).splitlines():
            kind, name = line.split()[-2:]
            name, _, version = name.partition("@")
            if kind == "U":
                undefined[name] = version.lstrip("@")
            else:
                defined.add(name)
    missing = {name for name in wanted if re.match(OF_CUDA, name)} - {file.name for file in libraries}
    functions = {f: v for f, v in undefined.items() if f not in defined and re.match(NAMES, f)}
    for library in missing:
        # A function of a version belongs to the library of that name; the others may be in any.
        rest = library == min(missing)
        write(folder / library, {f: v for f, v in functions.items() if v == library or (rest and v not in missing)})


def write(library, functions):
    with tempfile.TemporaryDirectory() as folder:
        source, versions = pathlib.Path(folder) / "stand_in.c", pathlib.Path(folder) / "versions"
        source.write_text("".join(f"int {f}(void) {{ return 100; }}\n" for f in functions))
        blocks = {v: [f for f in functions if functions[f] == v] for v in set(functions.values()) - {""}}
        versions.write_text("".join(f"{v} {{ {'; '.join(fs)}; }};\n" for v, fs in blocks.items()))
        script = [f"-Wl,--version-script={versions}"] if blocks else []
        subprocess.run(["cc", "-w", "-shared", "-fPIC", "-o", library, f"-Wl,-soname,{library.name}", source, *script], check=True)


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
