"""What the comparisons share: a virtual environment of their own, and the library's class path."""

import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
LIBRARY = HERE.parents[1]
WORK = LIBRARY / "target" / "compare"


def own(name, packages, prepare=lambda python: None):
    """Runs the script again in a virtual environment with these packages, made where it is missing."""
    home = WORK / name
    python = home / "bin" / "python"
    if pathlib.Path(sys.prefix).resolve() == home.resolve():
        return
    marker = home / "packages"
    if not marker.exists() or marker.read_text() != repr(packages):
        subprocess.run([sys.executable, "-m", "venv", "--clear", home], check=True)
        prepare(python)
        subprocess.run([python, "-m", "pip", "install", "-q", "--no-warn-conflicts", "--disable-pip-version-check", *packages], check=True)
        marker.write_text(repr(packages))
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    os.execv(python, [str(python), *sys.argv])


def class_path():
    """Builds the library, and names what a program that uses it needs."""
    WORK.mkdir(parents=True, exist_ok=True)
    paths = []
    for module, scope in ((LIBRARY, "test"), (LIBRARY / "full", "runtime")):
        file = WORK / f"{module.name}.classpath"
        maven = ["mvn", "-q", "-B", "-Dstyle.color=never", "-Dspotless.check.skip=true", "-f", LIBRARY.parent / "pom.xml"]
        arguments = ["-pl", module.relative_to(LIBRARY.parent), "-am", "-DskipTests", "package", "dependency:build-classpath"]
        subprocess.run(
            [*maven, *arguments, f"-Dmdep.includeScope={scope}", f"-Dmdep.outputFile={file}"], check=True, cwd=LIBRARY.parent
        )
        paths += [module / "target" / "test-classes", module / "target" / "classes", file.read_text().strip()]
    return ":".join(map(str, paths))
