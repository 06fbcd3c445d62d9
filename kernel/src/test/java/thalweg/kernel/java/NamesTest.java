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
}
