package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.kernel.interpreter.Outcome;

/** A cell that ends with an expression has its value, whatever its type is, and none if it has none. */
class LastValueTest {
  private final Notebooks java = new Notebooks();

  @AfterEach
  void close() {
    java.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1+1 | 2",
        "(byte) 7; | 7",
        "'a' | a",
        "1 < 2 ? 3 : 4.5 | 3.0",
        "switch (3) { case 3 -> 'x'; default -> 'y'; } | x",
        "int i = 3; i++ | 3",
        "int i = 3; ++i | 4",
        "int[] a = {1, 2}; a[0] += 5 | 6",
        "Integer n = 4; n++ | 4",
        "new StringBuilder(\"ab\") | ab",
        "Math.max(2, 3) | 3",
        "\"abc\".length(); | 3",
        "List.of() | []",
        "Collections.max(List.of(3, 1)) | 3",
        "List.of(1, 2).stream().map(x -> x + 1).reduce(0, Integer::sum) | 5",
        "Map.of(1, 2).get(1) // a comment | 2",
        "Math.abs(-2);; | 2",
        "Math.abs(-3) /* c */ ; /* d */; // e | 3",
        "<T> T same(T t) { return t; } same('x') | x",
        "long twice(long x) { return 2 * x; } twice(4) | 8",
      })
  void theValueIsThatOfTheLastExpression(String cell, String value) {
    assertThat(java.value(cell)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.out.print(1)",
        "void nothing() {}\nnothing();",
        "List.of(1).forEach(System.out::print)",
        "int i = 1; i = 2",
        "int i = 1;",
        "for (int i = 0; i < 2; i++) {}",
        "System.out.printf(\"1\")",
      })
  void whatHasNoValueShowsNone(String cell) {
    assertThat(java.run(cell)).isEqualTo(new Outcome.Done(null));
  }

  /** Java gives these calls the type that the code around them asks for, which is none in a statement. */
  @Test
  void aCallOfAnyMethodHasAValueAsWell() {
    java.run(
        """
        import java.lang.invoke.*;
        MethodHandle length = MethodHandles.lookup().findVirtual(String.class, "length", MethodType.methodType(int.class));
        MethodHandle print = MethodHandles.lookup().findVirtual(java.io.PrintStream.class, "print", MethodType.methodType(void.class, String.class));
        VarHandle cells = MethodHandles.arrayElementVarHandle(int[].class);
        int[] numbers = {4, 5};
        """);
    assertThat(java.value("length.invoke(\"abc\")")).isEqualTo("3");
    assertThat(java.value("length.invoke(\"abcd\");")).isEqualTo("4");
    assertThat(java.value("cells.get(numbers, 1)")).isEqualTo("5");
    assertThat(java.value("(int) cells.getAndSet(numbers, 1, 6)")).isEqualTo("5");
    java.run("print.invoke(System.out, \"shown\");\nlength.invoke(\"a\");\nint one = 1;");
    assertThat(java.screen.out.toString()).isEqualTo("shown");
  }

  @Test
  void anExceptionOfTheLastCallIsOfItsLine() {
    java.run("int fail(int x) { throw new IllegalStateException(\"no\"); }");
    assertThat(java.error("int a = 1;\n\nfail(\n  a);")).contains("line 3");
    assertThat(java.error("int b = 1;\n\nb / 0")).contains("line 3");
    assertThat(java.error("String s = null;\n\ns.length();")).contains("line 3");
  }
}
