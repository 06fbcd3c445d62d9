"""What cells print: whole, in order, under the cell it belongs to."""

import pytest

from session import PATIENCE


def test_a_hundred_thousand_lines_arrive_whole_and_in_order(java):
    result = java.run('for (int i = 0; i < 100_000; i++) System.out.println("line " + i);')
    assert result.text() == "".join(f"line {i}\n" for i in range(100_000))
    assert result.messages[-1]["content"] == {"execution_state": "idle"}


def test_text_comes_while_the_cell_still_runs(java):
    request = java.send('System.out.println("first");\nnew Scanner(System.in).nextLine();', allow_stdin=True)
    assert java.await_message(request, "stream")["content"]["text"] == "first\n"
    java.client.get_stdin_msg(timeout=PATIENCE)
    java.client.input("go on")
    java.collect(request)


@pytest.mark.parametrize(
    "start",
    [
        "new Thread(() -> print()).start();",
        "Executors.newCachedThreadPool().submit(() -> print());",
        "CompletableFuture.runAsync(() -> print());",
        "ForkJoinPool.commonPool().execute(() -> print());",
        "new Timer(true).schedule(new TimerTask() { public void run() { print(); } }, 1);",
    ],
)
def test_a_thread_prints_under_its_cell_after_the_cell_has_ended(java, start, tmp_path):
    gate = tmp_path / "gate"
    java.run(f'void print() {{\n  while (!Files.exists(Path.of("{gate}"))) ;\n  System.out.println("late");\n}}')
    request = java.send(start)
    java.collect(request)
    gate.touch()
    assert java.await_message(request, "stream")["content"] == {"name": "stdout", "text": "late\n"}


def test_an_exception_that_ends_a_thread_is_shown_under_its_cell(java, tmp_path):
    gate = tmp_path / "gate"
    request = java.send(f'new Thread(() -> {{\n  while (!Files.exists(Path.of("{gate}"))) ;\n  List.of().get(7);\n}}).start();')
    number = java.collect(request).reply["execution_count"]
    gate.touch()
    said = java.await_message(request, "stream")["content"]
    assert said["name"] == "stderr" and "IndexOutOfBoundsException" in said["text"]
    assert f"Cell [{number}], line 3" in said["text"] and "java.base" not in said["text"]


def test_streams_keep_their_order_and_every_character(java):
    result = java.run('for (int i = 0; i < 3; i++) {\n  System.out.print("\\ré∂😀" + i);\n  System.err.printf("e%d", i);\n}')
    assert [(c["name"], c["text"]) for c in result.of("stream")] == [
        pair for i in range(3) for pair in (("stdout", f"\ré∂😀{i}"), ("stderr", f"e{i}"))
    ]


def test_a_character_printed_in_pieces_is_one(java):
    assert java.run('System.out.print("😀".charAt(0));\nSystem.out.print("😀".charAt(1));').text() == "😀"
    assert java.run('for (byte b : "é😀".getBytes("UTF-8")) System.out.write(b);').text() == "é😀"


def test_a_line_of_twenty_million_characters_arrives(java):
    assert java.run('System.out.print("x".repeat(20_000_000));').text() == "x" * 20_000_000


def test_a_stream_that_a_cell_closes_is_there_for_the_next(java):
    assert java.run('try (var out = new PrintWriter(System.out)) {\n  out.print("first");\n}').text() == "first"
    assert java.run('System.err.close();\nSystem.out.print("second");').text() == "second"


def test_a_stream_that_a_cell_keeps_prints_under_whoever_uses_it(java):
    java.run("class Kept {\n  static final PrintStream OUT = System.out;\n}\nKept.OUT.print(1);")
    assert java.run("Kept.OUT.print(2);").text() == "2"


@pytest.mark.parametrize("read", ["new Scanner(System.in).nextLine()", "System.in.read()", "new BufferedReader(new InputStreamReader(System.in)).readLine()"])
def test_without_a_keyboard_a_question_is_explained(java, read):
    assert "takes no input" in java.run(read, allow_stdin=False).error["evalue"]


def test_answers_are_read_line_by_line_also_in_later_cells(java):
    request = java.send("var typed = new Scanner(System.in);\ntyped.nextInt() + typed.nextInt()", allow_stdin=True)
    for answer in ("3", "4 rest"):
        java.client.get_stdin_msg(timeout=PATIENCE)
        java.client.input(answer)
    assert java.collect(request).value == "7"
    assert java.run("typed.nextLine()").value == " rest"


def test_nothing_is_written_beside_the_channels(fresh):
    fresh.run('System.out.println("o"); System.err.println("e");')
    fresh.run("new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB)")
    assert fresh.written_by_process() == ""
