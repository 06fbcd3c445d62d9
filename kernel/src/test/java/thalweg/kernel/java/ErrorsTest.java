package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors teach: all of a cell at once, before anything ran, each with its place and what to do. */
@Timeout(60)
class ErrorsTest {
  private static Notebooks notebook;

  @BeforeAll
  static void start() {
    notebook = new Notebooks();
    notebook.run("int count = 1;\nint area(int width, int height) { return width * height; }");
  }

  @AfterAll
  static void end() {
    notebook.close();
  }

  @Test
  void allErrorsOfACellAreSaidAndNothingRan() {
    notebook.run("int untouched = 1;\nList<Integer> log = new ArrayList<>();");
    String error =
        notebook.error(
            "untouched = 2; log.add(1);\nint untouched = 3;\nString s = 5;\nint y = missing(untouched);\nint z = y + 1;");
    assertThat(error)
        .contains("line 3: error: incompatible types: int cannot be converted to String")
        .contains("    String s = 5;\n               ^\n")
        .contains("line 4: error: cannot find symbol: method missing(int)")
        .contains("    int y = missing(untouched);\n            ^^^^^^^\n")
        .doesNotContain("line 5"); // only follows from line 4
    assertThat(notebook.value("untouched + \" \" + log")).isEqualTo("1 []");
    assertThat(notebook.error("y")).contains("cannot find symbol: variable y");
  }

  @Test
  void everyMissingSemicolonIsShown() {
    assertThat(notebook.error("String lang = \"x\"\nSystem.out.println(lang)\nint m = 1;"))
        .contains("line 1: error: ';' expected\n    String lang = \"x\"\n                     ^\n")
        .contains("line 2: error: ';' expected");
  }

  @Test
  void aVariableWhoseCellFailsKeepsTheValueItHad() {
    notebook.run("int[] kept = {7};");
    notebook.failure("kept[0]++;\nvar later = 1 / 0;\nString[] kept = {\"x\"};");
    assertThat(notebook.value("kept[0]")).isEqualTo("8");
    assertThat(notebook.error("later")).contains("cannot find symbol: variable later");
  }

  @Test
  void methodsOfOneCellMayCallEachOther() {
    assertThat(
            notebook.value(
                "boolean even(int n) { return n == 0 || odd(n - 1); }\nboolean odd(int n) { return n != 0 && even(n - 1); }\neven(10)"))
        .isEqualTo("true");
    assertThat(notebook.screen.err.toString()).isEmpty();
  }

  @Test
  void runningAnUnchangedClassAgainKeepsItsObjects() {
    String cell = "record Point(double x, double y) {}";
    notebook.run(cell + "\nvar p = new Point(1, 2);");
    notebook.run(cell);
    assertThat(notebook.screen.err.toString()).isEmpty();
    assertThat(notebook.value("p")).contains("1");
  }

  @Test
  void stringsComparedByIdentityAreWarnedOf() {
    notebook.run("String a = new String(\"x\");\nString b = \"x\";\na == b");
    assertThat(notebook.screen.err.toString())
        .contains("Cell [" + notebook.count + "], line 3")
        .contains("a.equals(b)");
    notebook.run("boolean fine = a == null || a.length() == 1 || \"==\".equals(b);");
    assertThat(notebook.screen.err.toString()).isEmpty();
  }

  @Test
  void aMessageOfALibraryIsShownAsItIs() {
    assertThat(
            notebook.failure("throw new IllegalStateException(\"w is NaN at step 17\");").value())
        .isEqualTo("w is NaN at step 17");
  }

  @Test
  void linesStayRightWhenADeclarationIsCompiledAnew() {
    notebook.run("int early() {\n  int n = 0;\n  return awaited / n;\n}");
    notebook.run("int awaited = 1;");
    assertThat(notebook.error("early()")).contains("--> 3    return awaited / n;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.out.println('hi');",
        "if count == 1 { }",
        "for (int i = 0, i < 3; i++) {\n  count++;\n}",
        "def f(x): return x",
        "int g(int x)\n  return x * 2;\n}",
        "String t = \"\"\"x\nworld\"\"\";",
        "f = x -> x * x;",
        "import java.util.List\nList<String> a = null;",
      })
  void whatFollowsFromAnErrorIsNotSaid(String code) {
    assertThat(notebook.error(code)).containsOnlyOnce("error: ").contains("line 1: error");
  }

  @Test
  void theNameThatIsWrongIsMarkedOnItsLine() {
    assertThat(
            notebook.error("List.of(1, 2)\n    .stream()\n    .fliter(n -> n > 1)\n    .toList()"))
        .contains("line 3: error: cannot find symbol: method fliter")
        .contains("        .fliter(n -> n > 1)\n         ^^^^^^\n")
        .contains("Did you mean filter?");
    assertThat(notebook.error("String s = \"日本\"; \tint n = s.lenght();"))
        .contains("\n    " + " ".repeat(12) + "　　   \t          ^^^^^^\n");
  }

  @Test
  void nothingOfTheKernelIsNamed() {
    for (String code : new String[] {"area(1)", "for (int i = 0;;) { int i = 1; }", "area"})
      assertThat(notebook.error(code)).doesNotContain("REPL", "$", "do_it");
    for (String code :
        new String[] {
          "try { area(1 / 0, 2); } catch (Exception e) { e.printStackTrace(); }",
          "Thread t = new Thread(() -> System.out.println(1 / 0));\nt.start();\nt.join();",
        }) {
      notebook.run(code);
      assertThat(notebook.screen.err.toString())
          .contains(
              "java.lang.ArithmeticException",
              "/ by zero",
              "line 1",
              code.lines().findFirst().orElse(""))
          .doesNotContain("REPL", "thalweg");
    }
  }

  @Test
  void causesAndWhatWentWrongOnTheWayAreSaidWithTheirPlaces() {
    String error =
        notebook.error(
            "class Res implements AutoCloseable {\n  public void close() { throw new IllegalStateException(\"shut\"); }\n}\n"
                + "try (Res r = new Res()) {\n  throw new IOException(\"top\", new Error(\"deep\"));\n}");
    int n = notebook.count;
    assertThat(error)
        .startsWith("java.io.IOException: top\n  Cell [" + n + "], line 5\n")
        .contains("Caused by java.lang.Error: deep, Cell [" + n + "], line 5")
        .contains("Then also java.lang.IllegalStateException: shut, Cell [" + n + "], line 2");
  }

  @Test
  void anExceptionThatCannotSpeakIsShown() {
    String code =
        "class Mute extends RuntimeException { public String getMessage() { throw new Error(\"no\"); } }";
    assertThat(notebook.failure(code + "\nthrow new Mute();").name()).isEqualTo("Mute");
  }

  @Test
  void aCallThatRepeatsItselfIsSaidOnce() {
    assertThat(notebook.error("int down(int n) { return n == 0 ? 1 / n : down(n - 1); }\ndown(5)"))
        .contains("at down (Cell [" + notebook.count + "], line 1) 6 times\n");
  }

  @Test
  void whatAStaticBlockThrewIsSaidAlsoTheSecondTime() {
    notebook.failure("class Init { static int v = 1 / 0; }\nInit.v");
    assertThat(notebook.error("Init.v")).contains("fix its static values");
  }

  @Test
  void whatHasNoNameIsNotNamed() {
    notebook.run("Runnable r = new Runnable() {\n  public void run() { area(1 / 0, 1); }\n};");
    assertThat(notebook.error("r.run()"))
        .contains("at run (Cell [" + (notebook.count - 1) + "], line 2)");
    assertThat(
            notebook
                .failure(
                    "void f() { class Local extends RuntimeException {} throw new Local(); }\nf();")
                .name())
        .isEqualTo("Local");
  }
}
