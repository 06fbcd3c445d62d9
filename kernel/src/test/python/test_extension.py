"""An extension that fails must not take the kernel along."""

import pytest

from bare import Bare
from extension import started_with, with_extension
from session import PATIENCE


@pytest.mark.parametrize(
    "body, said",
    [
        ('throw new IllegalStateException("no such day");', "no such day"),
        ('throw new NoClassDefFoundError("absent/Thing");', "absent/Thing"),
        ('kernel.evalRaw("import no.such.thing;");', "no.such"),
    ],
)
def test_an_extension_that_fails_at_start_is_reported_and_the_kernel_works(spec, body, said, tmp_path):
    with Bare(started_with(spec, with_extension(spec, body, tmp_path))) as kernel:
        client = kernel.client()
        shown = []
        reply = client.execute_interactive("6 * 7", timeout=PATIENCE, output_hook=shown.append)
        assert reply["content"]["status"] == "ok"
        report, result = (m["content"]["data"]["text/plain"] for m in shown if "data" in m["content"])
        assert "An extension could not be installed" in report and said in report
        assert result == "42"
