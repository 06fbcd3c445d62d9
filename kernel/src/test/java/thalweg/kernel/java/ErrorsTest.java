package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors teach: all of a cell at once, before anything ran, each with its place and what to do. */
@Timeout(60)
class ErrorsTest {
  private static Notebooks notebook;

  @BeforeAll
  static void start() {
    notebook = new Notebooks();
    notebook.run("int count = 1;\nint area(int width, int height) { return width * height; }");
    notebook.run("record Pair(int a, int b) {}");
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
        "long n = 3000000000; | write L after",
        "int half(int n) { if (n > 0) return n / 2; } | must end in a return statement",
        "area(\"3\", 4) | takes int area(int width, int height)",
        "new Box() | It was given (); it takes Box(int size)",
        "Math.max(\"a\", 2) | given (String, int); there are int Math.max(int a, int b), long Math.max(",
        "void read() { Files.readString(Path.of(\"x\")); } | catch (IOException e)",
        "if (count = 3) { } | = assigns; == compares",
        "for (int i = 0; i < 3; i++) { | The { in \"for (int i = 0; i < 3; i++) {\" is never closed",
        "String open = \"abc; | A string begins and ends with",
        "List<int> numbers = null; | write Integer instead of int",
        "String text = 5; | String.valueOf(5)",
        "int number = \"5\"; | Integer.parseInt",
        "void run() { int n = 0; Runnable r = () -> System.out.println(n); n++; } | copy the value into a new variable",
        "List.of(1).add(2) | copy it into a new ArrayList",
        "1 / (count - 1) | cannot be divided by 0",
        "new int[3].clone()[3] | The first index is 0",
        "d1 + 1 | No variable of that name",
        "int counter = 0; cuonter++; | Did you mean counter?",
        "bool b = true; | In Java the type is boolean",
        "print(\"x\") | System.out.println",
        "sqrt(2) | Did you mean Math.sqrt?",
        "Box b = Box(3); | Write new Box(…)",
        "\"abc\".length | write \"abc\".length() to call it",
        "List.of(1).length() | Use List.of(1).size() here",
        "int[] a = {1}; a.size() | An array has elements, a[0], and a.length",
        "int[] a = {1}; a.length() | write it without ( )",
        "Random r = new Random(1); r.nextint(3) | Did you mean nextInt?",
        "double root(double x) { return Math.sqr(x); } | Did you mean sqrt?",
        "int last(int[] a) { return a[a.length() - 1]; } | write it without ( )",
        "List.of(\"a\").stream().map(s -> s.lenght()) | Did you mean length?",
        "DoubleUnaryOperator f = x -> x; f(3) | f is a variable",
        "newName = 3; | A variable is declared with its type, or with var: var newName",
        "Object o = \"a\"; o.length() | declared as an Object",
        "new Pair(1, 2).a | a is private: use a()",
        "import java.utl.List; | Did you mean java.util.List?",
        "import java.util; | An import names a class",
        "int x == 3; | = assigns; == compares",
        "count === 1 | never ===",
        "System.out.println(1)); | There is one ) too many",
        "if (count > 0 and count < 3) { } | In Java, write && for and",
        "for (String s in List.of(\"a\")) { } | In Java, write : instead of in",
        "if (count > 0) { } elseif (count < 0) { } | else if (…)",
        "if (count > 0) { } else (count < 0) { } | else has no condition",
        "for (int i = 0, i < 3; i++) { } | A for loop has two semicolons",
        "int class = 3; | class is a reserved word",
        "void f() { int new = 3; } | new is a reserved word",
        "int 2x = 3; | A name must begin with a letter",
        "double d = 1,5; | The decimal separator is a point",
        "int f(x) { return x; } | Each parameter has a type and a name",
        "f(int x) { return x; } | A method begins with its return type",
        "int f(int x { return x; } | A ( is never closed",
        "area(int 1, int 2) | A call lists values, without their types",
        "int[] a = [1, 2]; | The values of an array are written in braces",
        "System.out.println(“a”); | is not the character Java uses: type \"",
        "DoubleUnaryOperator f = x -> { x * x; }; | needs return before its value",
        "String s = switch (count) { case 1 -> \"a\"; }; | add default",
        "String s = switch (count) { default -> { \"a\"; } }; | inside braces after yield",
        "int n = null; | Only objects can be null",
        "char c = \"a\"; | A char is written in single quotes",
        "boolean b = 1; | A boolean is true or false.",
        "Object o = \"x\"; String s = o; | cast it: (String) o",
        "int n = count > 0 ? \"a\" : 1; | Integer.parseInt",
        "for (int s : List.of(\"a\")) { } | The elements are of type String",
        "if (0 < count < 3) { } | compares two values at a time",
        "List<Double> l = List.of(1, 2); | 1.0 is a Double",
        "int n = IntStream.of(1).max(); | An Optional may be empty",
        "List.of(\"a\").forEach(s -> Files.readString(Path.of(s))); | A lambda must handle it itself",
        "/* open | The comment is never closed",
        "String s = \"C:\\users\"; | write \\\\ for a backslash",
        "class A { public String tostring() { return \"\"; } @Override public int hashcode() { return 1; } } | No supertype has such a method",
        "class A { String toString() { return \"\"; } } | Write public before it",
        "List.of(\"a\").get(0) * 2 | This operator does not work",
        "new TreeSet<Object>().addAll(List.of(new Box(1), new Box(2))) | Objects need an order to be sorted",
        "class A { System.out.println(1); } | Statements belong inside a method",
        "Math.PI() | PI is not a method",
        "if (count > 0) { int inner = 1; } inner | only known after its declaration",
        "short s = count; | An int may not fit into a short",
        "new Box(1).equals(1, 2) | it takes boolean Object.equals(Object",
        "List<Integer> l = new ArrayList<Integer>; | After new ClassName come",
        "int a[3]; | comes after new",
        "String.format(\"%d\", 1.5) | %d formats an integer",
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
