package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A student may use any name, also those that generated code uses. */
class NamesTest {

  @Test
  void aStudentMayUseTheNamesThatGeneratedCodeUses() {
    try (Notebooks own = new Notebooks()) {
      for (String code :
          List.of(
              "class Object { int x = 1; }",
              "class Throwable {}",
              "class CellValue {}",
              "int thalweg = 5;",
              "int java = 6;",
              "int value = 7, of = 8, NOTHING = 9;",
              "class Value {}\nclass Call {}")) own.run(code);
      assertThat(own.value("thalweg + java + value + of + NOTHING + new Object().x"))
          .isEqualTo("36");
      assertThat(own.value("for (int i = 0; i < 3; i++) thalweg++;\nthalweg")).isEqualTo("8");
      assertThat(own.value("int twice(int n) { return 2 * n; }\ntwice(java)")).isEqualTo("12");
      assertThat(own.error("int bad = \"a\";")).contains("incompatible types");
      assertThat(own.value("var list = List.of(1, 2);\nlist")).isEqualTo("[1, 2]");
    }
  }

  /** Each in a cell of its own, in any order. */
  @Test
  void declarationsThatReferToEachOtherMayBeSpreadOverCells() {
    try (Notebooks own = new Notebooks()) {
      own.run("sealed interface Ex permits Add, Num {}");
      assertThat(own.screen.err.toString())
          .contains("Ex cannot be used until class Add and class Num are declared");
      own.run("record Add(Ex left, Ex right) implements Ex {}");
      own.run("record Num(int value) implements Ex {}");
      assertThat(own.screen.err.toString()).isEmpty();
      own.run(
          """
          int eval2(Ex e) {
            if (e instanceof Num n) return n.value();
            Add a = (Add) e;
            return eval2(a.left()) + eval2(a.right());
          }
          """);
      assertThat(own.value("eval2(new Add(new Num(1), new Add(new Num(2), new Num(3))))"))
          .isEqualTo("6");
      own.run("class A { B b = new B(); int deep() { return b.c.a().x; }  int x = 4; }");
      own.run("class B { C c = C.X; }");
      own.run("enum C { X; A a() { return new A(); } }");
      assertThat(own.value("new A().deep()")).isEqualTo("4");
      own.run("int even(int n) { return n == 0 ? 1 : odd(n - 1); }");
      own.run("int odd(int n) { return n == 0 ? 0 : even(n - 1); }");
      assertThat(own.value("even(10)")).isEqualTo("1");
      own.run("interface Visitor<R> { R leaf(Leaf l); R node(Node n); }");
      own.run("abstract class Tree { abstract <R> R accept(Visitor<R> v); }");
      own.run("class Leaf extends Tree { <R> R accept(Visitor<R> v) { return v.leaf(this); } }");
      own.run("class Node extends Tree { <R> R accept(Visitor<R> v) { return v.node(this); } }");
      assertThat(
              own.value(
                  """
                  new Node().accept(new Visitor<String>() {
                    public String leaf(Leaf l) { return "leaf"; }
                    public String node(Node n) { return "node"; }
                  })
                  """))
          .isEqualTo("node");
    }
  }
}
