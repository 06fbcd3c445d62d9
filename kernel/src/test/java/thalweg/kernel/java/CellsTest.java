package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.java.session.Prelude;
import thalweg.kernel.java.session.Session;

/** What names mean from cell to cell. Each case is a notebook: its cells, and the value of the last. */
@Timeout(60)
class CellsTest {
  private static Notebooks java;

  @BeforeAll
  static void start() {
    java = new Notebooks();
  }

  @BeforeEach
  void forget() {
    java.run("%reset");
  }

  @AfterAll
  static void end() {
    java.close();
  }

  /**
   * A notebook.
   *
   * @param value of the last cell
   * @param cells in their order
   */
  record Case(String value, String... cells) {
    @Override
    public String toString() {
      return String.join(" ⏎ ", cells).replaceAll("\\s+", " ");
    }
  }

  private static Case of(String value, String... cells) {
    return new Case(value, cells);
  }

  static Stream<Case> values() {
    return Stream.of(
        // variables
        of("5", "int x = 2;", "x + 3"),
        of("7", "int a = 3, b = 4;\na + b"),
        of("6", "int a[] = {1, 2, 3}, sum = 0;\nfor (int v : a) sum += v;\nsum"),
        of("x", "String x = \"x\";", "final String y = x;\ny"),
        of("4", "static int s = 1;\nprivate int p = 3;\ns + p"),
        of("0", "int unset;\nunset"),
        of("0", "int again = 5;", "int again;\nagain"),
        of("6", "int x = 5;", "x = x + 1;\nx"),
        of("2", "var list = new ArrayList<Integer>();\nlist.add(1);\nlist.add(2);\nlist.size()"),
        of(
            "3",
            "var first = List.of(1, 2, 3);\nvar stream = first.stream();\nvar n = stream.count();\nn"),
        of("3.0", "var d = (double) 3;\nd"),
        of("2", "var l = new ArrayList<String>(List.of(\"a\", \"b\"));\nl.size()"),
        of("1", "var m = new HashMap<>(Map.of(\"a\", 1));\nm.get(\"a\")"),
        of("[b]", "var o = Optional.of(\"b\");\nvar l = o.stream().toList();\nl"),
        of("8", "Function<Integer, Integer> f = n -> n < 2 ? 1 : n * 2;\nf.apply(4)"),
        of(
            "120",
            "Function<Integer, Integer> fact = null;\nfact = n -> n < 2 ? 1 : n * fact.apply(n - 1);\nfact.apply(5)"),
        of("2", "List<String>[] lists = new List[2];\nlists.length"),
        of("1", "int[][] grid = {{1}, {2}};\ngrid[0][0]"),
        of("hi", "char c = 'h';\nString t = c + \"i\";\nt"),
        of("10", "byte b = 10;\nb"),
        of("3", "double d = 3;\n(int) d"),
        of("a\nb\n", "String block = \"\"\"\n    a\n    b\n    \"\"\";\nblock"),
        // a name that means something new
        of(
            "new",
            "String v = \"old\";\nString read() { return v; }",
            "String v = \"new\";\nread()"),
        of("2.5", "int w = 1;\ndouble twice() { return w; }", "double w = 2.5;\ntwice()"),
        of(
            "20",
            "int f() { return 1; }\nint g() { return 10 * f(); }",
            "int f() { return 2; }",
            "g()"),
        of(
            "2 s",
            "int f(int n) { return n; }",
            "String f(String s) { return s; }",
            "f(2) + \" \" + f(\"s\")"),
        of(
            "9",
            "int f(int n) { return n; }\nint h() { return f(3); }",
            "int f(int n) { return n * n; }",
            "h()"),
        of(
            "4",
            "class P { int v = 3; }\nint get() { return new P().v; }",
            "class P { int v = 4; }",
            "get()"),
        of(
            "4",
            "class P { int v = 3; }\nP p = new P();",
            "class P { int v = 4; }\nP p = new P();\np.v"),
        of(
            "5",
            "class P { int v = 3; }\nvar p = new P();",
            "class P { int v = 5; }\nvar p = new P();\np.v"),
        of("1 2", "int n = 1;\nint old = n;", "int n = 2;\nold + \" \" + n"),
        of("1", "int x = 1;", "int y = x;\nString x = \"now text\";\ny"),
        of("2", "int x = 1;\nx = 2;\nint y = x;\ny"),
        of("b", "int z = 1;\nString z = \"b\";\nz"),
        // classes
        of(
            "3",
            "class Shape { double area() { return 0; } }",
            "class Square extends Shape { double area() { return 3; } }",
            "Shape s = new Square();\n(int) s.area()"),
        of(
            "12",
            "abstract class A { abstract int v(); int twice() { return 2 * v(); } }",
            "class B extends A { int v() { return 6; } }",
            "new B().twice()"),
        of("P[x=1]", "public record P(int x) {}", "new P(1)"),
        of(
            "GREEN",
            "enum Light { RED, GREEN { @Override boolean go() { return true; } }; boolean go() { return false; } }",
            "Arrays.stream(Light.values()).filter(l -> l.go()).findFirst().get()"),
        of("2", "interface Greet { default int n() { return 2; } }", "new Greet() {}.n()"),
        of(
            "5",
            "sealed interface S permits C, D {}\nrecord C(int v) implements S {}\nrecord D() implements S {}",
            "S s = new C(5);\ns instanceof C c ? c.v() : 0"),
        of("7", "class Outer { static class In { int v = 7; } }", "new Outer.In().v"),
        of(
            "3",
            "class Node<T> { T value; Node(T v) { value = v; } }",
            "Node<Integer> node = new Node<>(3);\nnode.value"),
        of(
            "true",
            "@FunctionalInterface\ninterface Test { boolean of(int n); }\nTest even = n -> n % 2 == 0;\neven.of(4)"),
        of("11", "class Counter { static int total = 10; }", "Counter.total++;\nCounter.total"),
        // methods
        of("3", "<T> int count(List<T> l) { return l.size(); }\ncount(List.of(1, 2, 3))"),
        of("6", "int sum(int... n) { return Arrays.stream(n).sum(); }\nsum(1, 2, 3)"),
        of(
            "720",
            "public static int fact(int n) { return n < 2 ? 1 : n * fact(n - 1); }",
            "fact(6)"),
        of("ok", "String risky() throws IOException { return \"ok\"; }", "risky()"),
        of("", "void nothing() {}", "nothing()"),
        of("", "System.out.println(1)"),
        // statements
        of("3", "int i = 0;\ndo i++; while (i < 3);\ni"),
        of("5", "int k = 0;\nif (k == 1) k = 2; else k = 5;\nk"),
        of(
            "1",
            "int t = 0;\ntry { t = 1 / 0; } catch (ArithmeticException e) { t = 1; } finally { }\nt"),
        of("two", "int d = 2;\nswitch (d) {\n  case 2 -> \"two\";\n  default -> \"many\";\n}"),
        of("9", "int q = switch (3) { case 3 -> 9; default -> 0; };\nq"),
        of(
            "4",
            "int m = 0;\nouter:\nfor (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) { if (j == 2) continue outer; if (i == 2) break outer; m++; }\nm"),
        of("2", "int r = 0;\n{ int hidden = 2; r = hidden; }\nr"),
        of("1", "Runnable run = () -> {\n  System.out.print(\"\");\n};\nrun.run();\n1"),
        of("2", "// a comment\nint c = 2; // another\n/* and one */\nc // the value"),
        of("3", "new int[] {1, 2}.length + 1"),
        of("x", "true ? \"x\" : \"y\""),
        of("[1, 2]", "Stream.of(1, 2)\n    .toList()"),
        // imports
        of("2.0", "import static java.lang.Math.*;\nsqrt(4)"),
        of(
            "mine",
            "import java.awt.Point;",
            "class Point { public String toString() { return \"mine\"; } }",
            "new Point()"),
        of(
            "java.awt.Point",
            "class Point {}",
            "import java.awt.Point;\nnew Point().getClass().getName()"),
        of(
            "3",
            "import java.util.concurrent.atomic.AtomicInteger;\nvar n = new AtomicInteger(3);\nn.get()"),
        of(
            "0",
            "import java.awt.List;",
            "import java.util.List",
            "List<String> names = List.of();",
            "names.size()"),
        // records as they are written in a file of one's own
        of(
            "2.0 1",
            "record Circle(double r) { Circle { if (r < 0) throw new IllegalArgumentException(\"r\"); } }",
            "record Count(int n) { @Deprecated Count(int n) { this.n = n + 1; } Count() { this(0); } }",
            "new Circle(2).r() + \" \" + new Count().n()"),
        // a last semicolon may be missing
        of("1", "int n = 0;\ndo n++; while (n < 1)", "n"),
        // one name for several things
        of(
            "3.5",
            "double loss = 1.5;",
            "double loss(double w) { return 2 * w; }",
            "loss + loss(1)"),
        of(
            "34",
            "int n = 3;\nint n() { return 1; }",
            "int n() { return 30; }",
            "int n(int more) { return more; }",
            "n + n() + n(1)"),
        of("5", "int s = 1;", "class s { int s = 4; }", "s + new s().s"),
        of("2.5", "int n = 1;\nint n() { return 2; }", "double n = 0.5;", "n + n()"),
        // what waits for something
        of("42", "int later() { return soon + 1; }", "int soon = 41;", "later()"),
        of(
            "6",
            "class Uses { int go() { return helper(3); } }",
            "int helper(int n) { return 2 * n; }",
            "new Uses().go()"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aNotebookEndsInItsValue(Case notebook) {
    String value = "";
    for (String cell : notebook.cells) value = java.value(cell);
    assertThat(value).isEqualTo(notebook.value);
  }

  @Test
  void whatIsRunBeforeItIsDeclaredIsUnknown() {
    assertThat(java.error("int sum = part + 1;\nint part = 2;"))
        .contains("cannot find symbol: variable part");
    assertThat(java.error("int total() { return piece; }\nint all = total();\nint piece = 2;"))
        .contains("piece");
  }

  @Test
  void aMethodThatNoLongerFitsSaysSoWhenItIsCalled() {
    java.run("int size = 3;\nint half() { return size / 2; }");
    java.run("String size = \"large\";");
    assertThat(java.screen.err.toString()).contains("half no longer fits what it uses");
    assertThat(java.error("half()")).contains("half no longer fits what it uses");
    java.run("int size = 8;");
    assertThat(java.value("half()")).isEqualTo("4");
  }

  @Test
  void anEndlessLoopIsNoErrorOfWhatFollows() {
    assertThat(
            java.error(
                "int n = 0;\nwhile (true) { if (n++ > 5) throw new IllegalStateException(\"out\"); }\nint after = 1;"))
        .contains("out");
    assertThat(java.value("n")).isEqualTo("7");
    assertThat(java.error("after")).contains("cannot find symbol");
  }

  @Test
  void thereIsNothingToReturnFrom() {
    assertThat(java.error("int n = 1;\nif (n == 1) return 5;"))
        .contains("line 2: error: return outside method");
    assertThat(java.value("Supplier<Integer> s = () -> { return 3; };\ns.get()")).isEqualTo("3");
  }

  @Test
  void aLambdaAloneIsNoValue() {
    assertThat(java.error("x -> x + 1")).contains("lambda expression not expected here");
    assertThat(java.error("Math::sqrt")).contains("lambda expression not expected here");
  }

  @Test
  void aSemicolonMissingInABlockIsOneError() {
    assertThat(java.error("for (int i = 0; i < 3; i++) {\n  System.out.println(i)\n}"))
        .contains("line 2: error: ';' expected")
        .doesNotContain("line 3");
  }

  @Test
  void aLongTextIsRead() {
    String text = "a b\\n".repeat(10_000);
    assertThat(java.value("String s = \"" + text + "\";\ns.length()")).isEqualTo("40000");
    String block = "a \\\"b\"\n".repeat(5_000);
    assertThat(java.value("String t = \"\"\"\n" + block + "\"\"\";\nt.length()"))
        .isEqualTo("30000");
    assertThat(java.error("String u = \"" + "x".repeat(70_000) + "\";")).contains("too long");
  }

  @Test
  void oneImportThatDoesNotCompileTakesNoOtherAlong() {
    Session session = new Session();
    Prelude prelude = new Prelude(session);
    prelude.add("import java.util.List;\nimport no.such.Thing;\nimport java.util.Map;");
    assertThatThrownBy(prelude::warmUp).hasMessageContaining("no.such");
    Cell cell = new Cell(1, "List.of(Map.of()).size()");
    assertThat(session.run(cell, cell.code())).isEqualTo(1);
  }

  @Test
  void anUnchangedMethodHasTheLinesOfTheCellThatRanLast() {
    String method = "int quotient(int n) { return 1 / n; }";
    java.run(method);
    java.run("\n\n" + method);
    assertThat(java.error("quotient(0)"))
        .contains("at quotient (Cell [" + (java.count - 1) + "], line 3)");
  }

  @Test
  void aFailureThatWasCaughtIsNone() {
    assertThat(java.value("try { eval(\"1 / 0\"); } catch (RuntimeException e) { }\n\"on\""))
        .isEqualTo("on");
  }

  @Test
  void aLongCellRuns() {
    assertThat(java.value("int n = 0;\n" + "n += 1;\n".repeat(20_000) + "n")).isEqualTo("20000");
    StringBuilder cell = new StringBuilder();
    for (int k = 0; k < 8; k++) {
      String values =
          IntStream.range(0, 1500).mapToObj(i -> i + ".25").collect(Collectors.joining(", "));
      cell.append("double[] a").append(k).append(" = {").append(values).append("};\n");
    }
    assertThat(java.value(cell + "a0[3] + a7[1499]")).isEqualTo("1502.5");
  }

  @Test
  void anErrorIsNeverLongerThanTwoScreens() {
    String numbers =
        IntStream.range(0, 20_000).mapToObj(i -> "" + i).collect(Collectors.joining(","));
    assertThat(java.error("int[] large = {" + numbers + "};"))
        .contains("too large")
        .hasSizeLessThan(2_000);
    assertThat(java.error("String u = \"" + "x".repeat(70_000) + "\";")).hasSizeLessThan(2_000);
    assertThat(java.error("int ".repeat(1) + "y = " + "1 + ".repeat(500) + "unknownName;"))
        .contains("unknownName")
        .hasSizeLessThan(2_000);
    String many =
        java.error(
            "int bad = \"a\";\n"
                .repeat(1)
                .concat(
                    IntStream.range(0, 300)
                        .mapToObj(i -> "int e" + i + " = \"a\";")
                        .collect(Collectors.joining("\n"))));
    assertThat(many.lines().count()).isLessThan(80);
    assertThat(many).endsWith("… and 291 more errors");
    assertThat(java.error("throw new IllegalStateException(\"m\".repeat(100_000));"))
        .hasSizeLessThan(6_000);
  }

  @Test
  void generatedNamesAreNotPrinted() {
    java.run("class MyEx extends Exception { MyEx(String m) { super(m); } }\nclass Bare {}");
    java.run("try { throw new MyEx(\"oops\"); } catch (MyEx e) { e.printStackTrace(); }");
    assertThat(java.screen.err.toString())
        .startsWith("\u001b[1mMyEx\u001b[0m: oops\n")
        .doesNotContain("REPL", "$", "thalweg");
    java.run("try { throw new MyEx(\"oops\"); } catch (MyEx e) { e.printStackTrace(System.out); }");
    assertThat(java.screen.out.toString()).contains("oops").doesNotContain("REPL", "$", "thalweg");
    java.run("System.out.println(new Bare());\nSystem.out.println(\"\" + new MyEx(\"oops\"));");
    assertThat(java.screen.out.toString()).startsWith("Bare@").endsWith("\nMyEx: oops\n");
    assertThat(java.value("\"\" + new MyEx(\"oops\")")).isEqualTo("MyEx: oops");
    assertThat(java.value("new MyEx(\"\").getClass()")).isEqualTo("class MyEx");
    assertThat(java.error("true ? System.out.println(1) : System.out.println(2);"))
        .contains("error: not a statement")
        .doesNotContain("of(");
  }

  @Test
  void aClassMayHaveItsOwnPrintStackTrace() {
    java.run("class Printer { void printStackTrace() { System.out.println(\"mine\"); } }");
    java.run("new Printer().printStackTrace();");
    assertThat(java.screen.out.toString()).isEqualTo("mine\n");
  }

  @Test
  void streamsThatACellReplacesAreBackAfterIt() {
    java.run(
        "System.setOut(new PrintStream(new ByteArrayOutputStream()));\nSystem.out.println(1);");
    assertThat(java.screen.out.toString()).isEmpty();
    java.run("System.out.println(2);");
    assertThat(java.screen.out.toString()).isEqualTo("2\n");
  }

  /** javac stops reporting after a hundred errors, and each piece is read as things that it is not. */
  @ParameterizedTest
  @CsvSource({"9, 5", "12, 3", "21, 1", "120, 4"})
  void aCellMayHaveManyMethods(int methods, int parameters) {
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i < methods; i++) {
      String list =
          IntStream.range(0, parameters)
              .mapToObj(k -> "int p" + k)
              .collect(Collectors.joining(", "));
      cell.append("int m").append(i).append("(").append(list).append(") { return ").append(i);
      cell.append("; }\n");
    }
    String zeros = String.join(", ", Collections.nCopies(parameters, "0"));
    int last = methods - 1;
    assertThat(java.value(cell + "m" + last + "(" + zeros + ")")).isEqualTo("" + last);
  }

  @Test
  void aStudentsOwnDisplayShowsItsValue() {
    java.run("int display(int n) { return n + 1; }");
    assertThat(java.value("display(3)")).isEqualTo("4");
    assertThat(java.value("int display(long n) { return 7; }\ndisplay(3L)")).isEqualTo("7");
  }

  @Test
  void aStudentsOwnEvalDoesNotRunACellThatDoesNotCompile() {
    String wrong = "System.out.println(\"ran\");\neval(1);\nint bad = \"text\";";
    java.error("int eval(int n) { return n; }\n" + wrong);
    assertThat(java.screen.out.toString()).doesNotContain("ran");
    java.run("int eval(int n) { return n; }");
    java.error(wrong);
    assertThat(java.screen.out.toString()).doesNotContain("ran");
  }

  @Test
  void onlyOtherTokensAreAnotherDeclaration() {
    java.run("class Pen { int ink = 3; }");
    java.run("Pen pen = new Pen();\npen.ink = 9;");
    java.run("// A pen.\nclass Pen {\n  /* full */ int ink = 3;\n}");
    assertThat(java.screen.err.toString()).isEmpty();
    assertThat(java.value("pen.ink")).isEqualTo("9");
    java.run("class Pen { int ink = 4; }");
    assertThat(java.screen.err.toString()).contains("pen is null again");
  }

  @Test
  void anErrorHasTheLineOfTheTextThatRanLast() {
    String method = "  int of(int n) {\n    int m = 3 - n;\n    return 1 / m;\n  }\n}";
    java.run("class Third {\n" + method);
    java.run("// Now with a comment.\nclass Third {\n\n" + method.replace("m = 3", "m   = 3"));
    assertThat(java.error("new Third().of(3)"))
        .contains("line 6\n")
        .contains("--> 6      return 1 / m;");
  }

  @Test
  void codeBelowACellMagicHasItsOwnLines() {
    java.run("int m = 1, e = 0;");
    assertThat(java.error("%%time\nm = 2;\ne = m / e;"))
        .contains("line 3")
        .contains("--> 3  e = m / e;");
    assertThat(java.error("%%time\n1 / e")).contains("line 2");
  }

  @Test
  void varTakesTypesThatCannotBeWritten() {
    java.run(
        """
        sealed interface Area { double area(); }
        record Ci(double r) implements Area { public double area() { return 3 * r * r; } }
        record Sq(double a) implements Area { public double area() { return a * a; } }
        """);
    java.run("var shapes = List.of(new Ci(1), new Sq(2));");
    assertThat(java.value("shapes.get(1).area()")).isEqualTo("4.0");
    assertThat(java.value("double sum = 0;\nfor (var s : shapes) sum += s.area();\nsum"))
        .isEqualTo("7.0");
    assertThat(java.value("var nested = List.of(shapes);\nnested.get(0).get(0).area()"))
        .isEqualTo("3.0");
    assertThat(java.value("var mixed = List.of(1, \"a\", 2.0);\nmixed.size()")).isEqualTo("3");
    assertThat(java.value("var numbers = Arrays.asList(1, 2.5);\nnumbers.get(1).intValue()"))
        .isEqualTo("2");
    assertThat(java.value("List<?> any = List.of(7);\nvar first = any.get(0);\nfirst"))
        .isEqualTo("7");
    assertThat(java.value("var one = Optional.of(shapes.get(0));\none.get().area()"))
        .isEqualTo("3.0");
    assertThat(java.value("var either = true ? new Ci(2) : new Sq(1);\neither.area()"))
        .isEqualTo("12.0");
    assertThat(
            java.value(
                "var all = Map.of(1, List.of(new Ci(1), new Sq(2)));\nall.get(1).get(0).area()"))
        .isEqualTo("3.0");
    assertThat(
            java.value(
                "var made = new Comparator<Integer>() {\n  public int compare(Integer a, Integer b) { return b - a; }\n};\nmade.compare(1, 2)"))
        .isEqualTo("1");
  }
}
