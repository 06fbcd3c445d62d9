package thalweg.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors teach: all of a cell at once, before anything ran, each with its place and what to do. */
@Timeout(60)
class ErrorsTest {
  private static Notebooks notebook;

  @BeforeAll
  static void start() {
    notebook = new Notebooks();
    notebook.run("int count = 1;\nint area(int width, int height) { return width * height; }");
    notebook.run("class Box { final int size; Box(int size) { this.size = size; } }");
  }

  @AfterAll
  static void end() {
    notebook.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cuont + 1 | Did you mean count?",
        "systm.out.println(1); | Did you mean System?",
        "System.out.printn(1); | Did you mean println?",
        "\"abc\".lenght() | Did you mean length?",
        "Color red = null; | import java.awt.Color;",
        "AtomicLong n = null; | import java.util.concurrent.atomic.AtomicLong;",
        "int n = 3.5; | write (int) 3.5",
        "long n = 3000000000; | write an L behind",
        "int half(int n) { if (n > 0) return n / 2; } | must end in a return statement",
        "area(\"3\", 4) | takes int area(int width, int height)",
        "new Box() | It takes Box(int) and was given ()",
        "Math.max(\"a\", 2) | there are max(int,int), max(long,long)",
        "void read() { Files.readString(Path.of(\"x\")); } | catch (IOException e)",
        "if (count = 3) { } | = assigns; == compares",
        "for (int i = 0; i < 3; i++) { | The { in \"for (int i = 0; i < 3; i++) {\" is never closed",
        "String open = \"abc; | A text begins and ends with",
        "List<int> numbers = null; | write Integer, Double",
        "String text = 5; | String.valueOf(5)",
        "int number = \"5\"; | Integer.parseInt",
        "void run() { int n = 0; Runnable r = () -> System.out.println(n); n++; } | copy the value into a new variable",
        "List.of(1).add(2) | copy it into a new ArrayList",
        "1 / (count - 1) | cannot be divided by 0",
        "new int[3].clone()[3] | The first index is 0",
      })
  void usualMistakesGetOneSentence(String code, String advice) {
    assertThat(notebook.error(code)).contains("Hint: ").contains(advice);
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
}
