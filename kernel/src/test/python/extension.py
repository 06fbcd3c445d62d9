"""A kernel that has an extension of the test's own in the place of the library."""

import shutil
import subprocess
from pathlib import Path

SOURCE = """
public final class Foreign implements org.dflib.jjava.jupyter.Extension {{
  @Override
  public void install(org.dflib.jjava.jupyter.kernel.BaseKernel kernel) {{
    {body}
  }}
}}
"""


def with_extension(spec, body, folder):
    """The jar of a copy of the kernel whose only extension does what a Java statement says."""
    jar = Path(spec["argv"][spec["argv"].index("-jar") + 1])
    copy = folder / "kernel"
    shutil.copytree(jar.parent / "lib", copy / "lib")
    shutil.copy(jar, copy)
    (library,) = (f for f in (copy / "lib").glob("thalweg-[0-9]*.jar") if not f.name.endswith("-sources.jar"))
    library.unlink()
    content = folder / "extension"
    services = content / "META-INF" / "services"
    services.mkdir(parents=True)
    (services / "org.dflib.jjava.jupyter.Extension").write_text("Foreign")
    source = folder / "Foreign.java"
    source.write_text(SOURCE.format(body=body))
    tools = Path(spec["argv"][0]).parent
    javac = [tools / "javac", "-cp", f"{copy}/lib/*", "-d", content, source]
    subprocess.run(javac, check=True)
    subprocess.run([tools / "jar", "--create", "--file", library, "-C", content, "."], check=True)
    return copy / jar.name


def started_with(spec, jar):
    """The command that starts a copy of the kernel."""
    original = spec["argv"][spec["argv"].index("-jar") + 1]
    return [str(jar) if part == original else part for part in spec["argv"]]
