"""jupyter_kernel_test: all groups, none skipped, at the pace of a busy machine."""

from functools import partial

import jupyter_kernel_test
from jupyter_client.manager import start_new_kernel

from session import PATIENCE

jupyter_kernel_test.SkipTest = AssertionError  # a group left out would pass for one that holds


def patiently(get, timeout=None):
    """The suite waits a tenth of a second for what is already published, which is no promise of any kernel's."""
    return get(timeout=PATIENCE)


class TestConformance(jupyter_kernel_test.KernelTests):
    @classmethod
    def setUpClass(cls):
        cls.km, cls.kc = start_new_kernel(startup_timeout=PATIENCE, kernel_name=cls.kernel_name)
        for channel in (cls.kc.shell_channel, cls.kc.iopub_channel):
            channel.get_msg = partial(patiently, channel.get_msg)

    def flush_channels(self):
        """All that came before a question has come when its answer and its idle are there."""
        request = self.kc.kernel_info()
        for channel, last in ((self.kc.shell_channel, "kernel_info_reply"), (self.kc.iopub_channel, "idle")):
            while True:
                message = channel.get_msg()
                jupyter_kernel_test.validate_message(message)
                kind = message["content"].get("execution_state", message["msg_type"])
                if message["parent_header"].get("msg_id") == request and kind == last:
                    break

    kernel_name = "thalweg"
    language_name = "java"
    file_extension = ".jshell"
    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oops");'
    completion_samples = [{"text": "Math.sqr", "matches": ["sqrt("]}]
    complete_code_samples = ["1 + 1", "int x = 3;", "for (int i = 0; i < 3; i++) {\n}", "// done"]
    incomplete_code_samples = ["for (int i = 0; i < 3; i++) {", "int f() {", 'String s = """']
    invalid_code_samples = ["int i = 3 )", "}"]
    code_page_something = "%help"
    code_generate_error = 'throw new IllegalStateException("boom");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + 1', "result": "a1"},
        {"code": "int[] squares = {1, 4, 9};\nsquares", "result": "int[3] [1, 4, 9]"},
    ]
    code_display_data = [{"code": 'display("shown", "text/html");', "mime": "text/plain"}]
    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "6?*7"
    code_clear_output = "clearOutput();"
    code_inspect_sample = "Math.max"
