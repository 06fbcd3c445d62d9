"""Makes the wheel with nothing but Python: an install needs no network for a tool that builds."""

import zipfile
from pathlib import Path

NAME, VERSION = "thalweg_jupyter", "1"
METADATA = f"Metadata-Version: 2.1\nName: {NAME.replace('_', '-')}\nVersion: {VERSION}\nRequires-Python: >=3.9\n"
WHEEL = "Wheel-Version: 1.0\nGenerator: thalweg\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
# papermill loads this group's entry points when it is imported, and has no group for translators.
ENTRY_POINTS = f"[papermill.engine]\nthalweg = {NAME}.papermill:ENGINE\n"
EXTENSION = f'{{"ServerApp": {{"jpserver_extensions": {{"{NAME}.server": true}}}}}}\n'


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    package = Path(__file__).parent / NAME
    files = {f"{NAME}/{f.name}": f.read_text(encoding="utf-8") for f in sorted(package.glob("*.py"))}
    files[f"{NAME}-{VERSION}.data/data/etc/jupyter/jupyter_server_config.d/{NAME}.json"] = EXTENSION
    shared = f"{NAME}-{VERSION}.data/data/share/jupyter/labextensions/thalweg-pictures"
    for name, file in (("package.json", "package.json"), ("static/remoteEntry.js", "remoteEntry.js")):
        files[f"{shared}/{name}"] = (Path(__file__).parent / "labextension" / file).read_text(encoding="utf-8")
    for name, text in (("METADATA", METADATA), ("WHEEL", WHEEL), ("entry_points.txt", ENTRY_POINTS)):
        files[f"{NAME}-{VERSION}.dist-info/{name}"] = text
    record = f"{NAME}-{VERSION}.dist-info/RECORD"
    files[record] = "".join(f"{name},,\n" for name in (*files, record))
    wheel = f"{NAME}-{VERSION}-py3-none-any.whl"
    with zipfile.ZipFile(Path(wheel_directory) / wheel, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return wheel
