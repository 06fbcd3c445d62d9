package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables, classes and their members mean in a cell what they mean in Java. */
class VariablesTest {
  private Notebooks java;

  @BeforeEach
  void start() {
    java = new Notebooks();
  }

  @AfterEach
  void stop() {
    java.close();
  }

  @Test
  void aVariableOfAnAnonymousClassKeepsItsMembers() {
    java.value(
        """
        int start = 3;
        var counter = new Object() {
          int n = start;
          void step() { n++; }
          int[] both() { return new int[] {n, start}; }
        };
        counter.step();""");
    assertThat(java.value("counter.step(); counter.n")).isEqualTo("5");
    assertThat(java.value("counter.both()")).contains("5, 3");
    assertThat(java.value("counter")).contains("n").doesNotContain("anonymous$");
    assertThat(java.error("counter.up()")).contains("method up()").doesNotContain("$");
    java.run("%who");
    assertThat(java.screen.out.toString()).contains("counter").doesNotContain("$");
    java.run("var counter = new Object() { String n = \"again\"; };");
    assertThat(java.value("counter.n")).isEqualTo("again");
    java.run("counter = null;");
    assertThat(java.value("counter")).isEqualTo("null");
  }

  @Test
  void alsoOfOneThatExtendsOrImplementsSomething() {
    java.run(
        """
        abstract class Shape<T> {
          final T size;
          Shape(T size, String... names) throws IOException { this.size = size; }
          abstract double area();
        }""");
    java.value(
        """
        var square = new Shape<Double>(2.0, "a", "b") {
          double side = size;
          double area() { return side * side; }
        };
        var order = new Comparator<String>() {
          int calls;
          public int compare(String a, String b) { calls++; return a.compareTo(b); }
        };
        var words = new ArrayList<String>(List.of("b", "a")) {{ add("c"); }};
        words.sort(order);""");
    assertThat(java.value("square.side + square.area()")).isEqualTo("6.0");
    assertThat(java.value("order.calls > 0 && words.get(2).equals(\"c\")")).isEqualTo("true");
    assertThat(java.value("Shape<Double> again = square; again.area()")).isEqualTo("4.0");
    assertThat(java.value("var run = new Runnable() { int i = 7; public void run() {} }; run.i"))
        .isEqualTo("7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n = 6;",
        "n++;",
        "--n;",
        "n += 2;",
        "void set() { n = 1; }",
        "Runnable r = () -> n = 1;",
        "class A { void set() { n = 1; } }",
        "for (n = 0; n < 3; n++) {}",
        "int m = n = 3;"
      })
  void aFinalVariableIsNotAssignedAgain(String code) {
    java.run("final int n = \"hello\".length();");
    assertThat(java.error(code)).contains("cannot assign a value to final variable n");
    assertThat(java.error("final int n = List.of(1).size();\n" + code))
        .contains("cannot assign a value to final variable n");
    assertThat(java.value("n")).isEqualTo("5");
  }

  @Test
  void aFinalVariableCanBeDeclaredAnew() {
    java.run("final double rate = Math.exp(1);\ndouble twice() { return 2 * rate; }");
    java.run("final double rate = Math.exp(0);");
    assertThat(java.value("twice()")).isEqualTo("2.0");
    java.run("double rate = 5;");
    java.run("rate = 6;");
    assertThat(java.value("twice()")).isEqualTo("12.0");
  }

  @Test
  void aFinalVariableOfAConstantIsOne() {
    java.run("final int LOW = 1, HIGH = -(2 + 3) * 2;\nfinal String NAME = \"a\" + 1;");
    assertThat(
            java.value(
                """
                String of(int i) { switch (i) { case LOW: return "low"; case HIGH: return "high"; default: return "?"; } }
                of(1) + of(-10) + of(3)"""))
        .isEqualTo("lowhigh?");
    java.run("final int LOW = 3;");
    assertThat(java.value("of(1) + of(3)")).isEqualTo("?low");
    assertThat(java.value("switch (\"a1\") { case NAME -> 1; default -> 2; }")).isEqualTo("1");
    assertThat(java.error("LOW = 4;")).contains("final variable LOW");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new A(1).secret | secret has private access in A",
        "new A(1).hidden() | hidden() has private access in A",
        "A.shared | shared has private access in A",
        "new A.Inner() | A.Inner has private access in A",
        "class B { int get(A a) { return a.secret; } } | secret has private access in A",
        "Supplier<Integer> s = new A(1)::hidden; | hidden() has private access in A"
      })
  void privateMembersAreClosedToOtherClasses(String use, String error) {
    String type =
        """
        class A {
          private int secret = 1;
          private static int shared = 2;
          private int hidden() { return secret; }
          private A() {}
          A(int i) { this(); }
          private static class Inner { private int deep; }
          int sum(A other) { return other.secret + new Inner().deep + new A().hidden(); }
        }
        """;
    assertThat(java.error(type + use)).contains(error);
    java.run(type);
    assertThat(java.error(use)).contains(error);
    assertThat(java.value("new A(1).sum(new A(2))")).isEqualTo("2");
  }

  @Test
  void soAreConstructors() {
    assertThat(java.error("class Only { private Only() {} }\nnew Only()"))
        .contains("Only() has private access in Only");
    java.run("class One { private One() {} static One of() { return new One(); } }");
    assertThat(java.error("new One()")).contains("has private access in One");
    assertThat(java.value("One.of() != null")).isEqualTo("true");
  }

  @Test
  void whatIsPrivateAtTheTopLevelBelongsToTheNotebook() {
    java.run(
        "private int n = 1;\nprivate int twice() { return 2 * n; }\nprivate class P { int x = n; }");
    assertThat(java.value("twice() + new P().x")).isEqualTo("3");
    java.run(
        "enum Color { RED { int v() { return 1; } }; abstract int v(); }\nrecord R(int a) { static R of() { return new R(1); } }");
    assertThat(java.value("Color.RED.v() + R.of().a()")).isEqualTo("2");
  }
}
