package thalweg.kernel.java.debugging.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thalweg.kernel.interpreter.Bundle;

/** Variables as the protocol has them: a line, and parts that are asked for by a number. */
@Timeout(60)
class VariablesTest {
  private static final Cells CELLS = new Cells();
  private final Variables variables = new Variables();

  private List<String> parts(Object value) {
    return lines(variables.children(variables.reference(value), 0, 0));
  }

  private static List<String> lines(JsonArray children) {
    List<String> lines = new ArrayList<>();
    for (JsonElement child : children) {
      JsonObject variable = child.getAsJsonObject();
      lines.add(variable.get("name").getAsString() + " " + variable.get("value").getAsString());
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "new int[] {4, 5} | [0] 4; [1] 5",
        "new int[][] {{1}} | [0] int[1] [1]",
        "List.of(\"a\") | [0] \"a\"",
        "new LinkedList<>(List.of(7)) | [0] 7",
        "new TreeSet<>(List.of(2, 1)) | [0] 1; [1] 2",
        "Map.of(\"a\", 1) | \"a\" 1",
        "Map.of(List.of(1), 2) | [0] [1]=2",
        "new HashMap<String, Integer>(Collections.singletonMap(null, 1)) | null 1",
        "Map.entry(\"a\", 1) | key \"a\"; value 1",
        "Optional.of(3) | value 3",
        "new AtomicReference<>(3) | value 3",
        "record P(int x, String s) {} new P(1, \"b\") | x 1; s \"b\"",
        "class A { private int a = 1; } class B extends A { int b = 2; } new B() | b 2; a 1",
        "class E extends Exception { int code = 7; E() { super(\"no\"); } } new E() | message \"no\"; code 7",
        "new RuntimeException(new IllegalStateException(\"in\")) | message \"java.lang.IllegalStateException: in\"; cause IllegalStateException: in",
        "class L extends ArrayList<Integer> { int extra = 4; } L l = new L(); l.add(9); l | extra 4; [0] 9",
        "new org.ejml.data.DMatrixRMaj(new double[][] {{1, 2}, {3, 4}}) | [0] [1.0, 2.0]; [1] [3.0, 4.0]",
        "Collections.unmodifiableMap(new TreeMap<>(Map.of(1, 2))) | 1 2",
        "new boolean[] {true} | [0] true",
        "new ArrayDeque<>(List.of('x')) | [0] 'x'",
      })
  void aValueIsOpened(String code, String parts) {
    assertThat(String.join("; ", parts(CELLS.object(code)))).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1",
        "1.5",
        "\"text\"",
        "'c'",
        "(Object) null",
        "true",
        "List.of()",
        "new int[0]",
        "Optional.empty()",
        "TimeUnit.DAYS",
        "LocalDate.EPOCH",
        "new Object()",
        "(Runnable) () -> {}",
        "String.class",
        "new BigInteger(\"5\")",
        "Thread.currentThread()",
        "Stream.of(1)",
        "new StringBuilder(\"a\")"
      })
  void whatHasNoPartsHasNoNumber(String code) {
    JsonObject variable = variables.variable("v", CELLS.run(code));
    assertThat(variable.get("variablesReference").getAsInt()).isZero();
    assertThat(variable.has("type")).isFalse();
  }

  @Test
  void elementsComeInPages() {
    List<Integer> many = IntStream.range(0, 1_000_000).boxed().toList();
    JsonObject variable = variables.variable("many", many);
    assertThat(variable.get("indexedVariables").getAsInt()).isEqualTo(1_000_000);
    assertThat(variable.get("namedVariables").getAsInt()).isZero();
    int number = variable.get("variablesReference").getAsInt();
    assertThat(lines(variables.children(number, 999_998, 100)))
        .containsExactly("[999998] 999998", "[999999] 999999");
    assertThat(lines(variables.children(number, "indexed", 5, 2)))
        .containsExactly("[5] 5", "[6] 6");
    assertThat(variables.children(number, "named", 0, 10)).isEmpty();
    assertThat(variables.children(number, 0, 1_000_000)).hasSize(10_000);
    assertThat(variables.children(number, 2_000_000, 5)).isEmpty();
  }

  @Test
  void whoAsksForNoPagesGetsGroups() {
    int[] many = IntStream.range(0, 1_000_000).toArray();
    JsonArray groups = variables.children(variables.reference(many), 0, 0);
    assertThat(groups).hasSize(100);
    JsonObject last = groups.get(99).getAsJsonObject();
    assertThat(last.get("name").getAsString()).isEqualTo("[990000 … 999999]");
    assertThat(last.get("value").getAsString()).startsWith("[990000, 990001");
    JsonArray inner = variables.children(last.get("variablesReference").getAsInt(), 0, 0);
    assertThat(inner).hasSize(100);
    int number = inner.get(99).getAsJsonObject().get("variablesReference").getAsInt();
    List<String> elements = lines(variables.children(number, 0, 0));
    assertThat(elements).hasSize(100).endsWith("[999999] 999999").startsWith("[999900] 999900");
  }

  /** However many there are, following the groups meets each element once. */
  @Test
  void groupsHoldEachElementOnce() {
    for (int size : new int[] {0, 1, 99, 100, 101, 199, 200, 9_999, 10_000, 10_001, 25_001}) {
      List<String> met = new ArrayList<>();
      int reference = variables.reference(new int[size]);
      if (reference > 0) collect(reference, met);
      assertThat(met).as("size " + size).hasSize(size).doesNotHaveDuplicates();
    }
  }

  private void collect(int reference, List<String> met) {
    for (JsonElement child : variables.children(reference, 0, 0)) {
      int inner = child.getAsJsonObject().get("variablesReference").getAsInt();
      if (inner == 0) met.add(child.getAsJsonObject().get("name").getAsString());
      else collect(inner, met);
    }
  }

  @Test
  void aSetOfMillionsIsReadInPagesToo() {
    Map<Integer, Integer> map = new LinkedHashMap<>();
    for (int i = 0; i < 300_000; i++) map.put(i, -i);
    int number = variables.reference(map);
    assertThat(lines(variables.children(number, 299_999, 5))).containsExactly("299999 -299999");
    assertThat(lines(variables.children(variables.reference(map.keySet()), 299_999, 5)))
        .containsExactly("[299999] 299999");
  }

  @Test
  void aTableIsItsColumns() {
    JsonArray columns =
        variables.children(variables.reference(new tech.tablesaw.table.Relation()), 0, 0);
    assertThat(lines(columns).get(1)).startsWith("height [0.25, 1.25");
    int height = columns.get(1).getAsJsonObject().get("variablesReference").getAsInt();
    assertThat(lines(variables.children(height, 0, 0))).hasSize(70).contains("[69] 69.25");
    assertThat(parts(new tech.tablesaw.api.DoubleColumn())).hasSize(3);
  }

  @Test
  void numbersHoldUntilTheCellGoesOn() {
    Object value = List.of(1);
    int number = variables.reference(value);
    assertThat(variables.reference(value)).isEqualTo(number);
    variables.clear();
    assertThatThrownBy(() -> variables.children(number, 0, 0))
        .hasMessageContaining("no variable has the number " + number);
    assertThatThrownBy(() -> variables.children(0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aGroupOfVariablesIsAskedForLikeAValue() {
    int locals = variables.group(List.of(new Named("i", 3), new Named("s", "a")));
    assertThat(lines(variables.children(locals, 0, 0))).containsExactly("i 3", "s \"a\"");
    int none = variables.group(List.of());
    assertThat(variables.children(none, 0, 0)).isEmpty();
  }

  @Test
  void whatAStoppedThreadHoldsIsNotWaitedFor() throws Exception {
    List<Integer> locked = Collections.synchronizedList(new ArrayList<>(List.of(1)));
    CountDownLatch holds = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Thread stopped =
        new Thread(
            () -> {
              synchronized (locked) {
                holds.countDown();
                try {
                  end.await();
                } catch (InterruptedException e) {
                  // the end of the test
                }
              }
            });
    stopped.start();
    holds.await();
    try {
      assertThat(variables.text(locked)).contains("not read: that takes more than 0.5 s");
      assertThat(variables.text(List.of(2))).isEqualTo("List(1) [2]");
      assertThat(variables.reference(locked)).isZero();
      List<Object> around = new ArrayList<>(List.of(locked));
      assertThat(variables.text(around)).startsWith("ArrayList, not read");
      assertThat(variables.text(new ArrayList<>(List.of(3)))).isEqualTo("ArrayList(1) [3]");
      int group = variables.group(List.of(new Named("locked", locked), new Named("i", 1)));
      assertThat(lines(variables.children(group, 0, 0))).hasSize(2).contains("i 1");
    } finally {
      end.countDown();
      stopped.join();
    }
    variables.clear();
    assertThat(variables.text(locked)).isEqualTo("List(1) [1]");
  }

  /** Of a library: its own text is called, in a thread that is given up. */
  public static final class Endless {
    @Override
    public String toString() {
      while (!Thread.interrupted()) Thread.onSpinWait();
      return "interrupted";
    }
  }

  /** The same with other faults. */
  public static final class Thrower {
    @Override
    public String toString() {
      throw new IllegalStateException("no");
    }
  }

  /** A text of several lines, and one that is large. */
  public record Said(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  @Test
  void aLibrarysOwnTextIsShownIfItComesInTime() {
    assertThat(variables.text(new Said("two\n  lines"))).isEqualTo("two lines");
    assertThat(variables.text(new Said("x".repeat(100_000_000)))).hasSize(ValueText.LONGEST);
    assertThat(variables.text(new Endless()))
        .startsWith("VariablesTest.Endless, not read: that takes");
    assertThat(variables.text(new Endless()))
        .startsWith("VariablesTest.Endless, not read: that takes");
    assertThat(variables.text(new Thrower()))
        .isEqualTo("VariablesTest.Thrower, not read: it throws IllegalStateException");
  }

  @Test
  void aMatrixIsATableInItsRichForm() {
    Object matrix = CELLS.run("new org.ejml.data.DMatrixRMaj(new double[][] {{1, 2}, {3, 4}})");
    Bundle rich = variables.rich(matrix, value -> Bundle.text("plain"));
    assertThat(rich.data().get("text/html").getAsString()).contains("<table>", "4");
    assertThat(rich.data().get("text/plain").getAsString()).startsWith("DMatrixRMaj 2 × 2");
    assertThat(
            variables
                .rich("s", value -> Bundle.text("shown"))
                .data()
                .get("text/plain")
                .getAsString())
        .isEqualTo("shown");
    Bundle late = variables.rich(new Endless(), value -> Bundle.text(String.valueOf(value)));
    assertThat(late.data().get("text/plain").getAsString()).contains("not read");
  }
}
