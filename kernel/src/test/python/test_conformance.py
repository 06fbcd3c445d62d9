"""jupyter_kernel_test: all groups, none skipped."""

import jupyter_kernel_test


class TestConformance(jupyter_kernel_test.KernelTests):
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
