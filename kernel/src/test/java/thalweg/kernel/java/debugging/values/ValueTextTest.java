package thalweg.kernel.java.debugging.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every value is one line that tells what it is, and no code of a student's runs for it. */
@Timeout(60)
class ValueTextTest {
  private static final Cells CELLS = new Cells();

  @BeforeAll
  static void declare() {
    CELLS.run(
        """
        record Point(double x, double y) {}
        record Named(String name, double[] x) {}
        enum Colour { RED, GREEN { int n = 3; } }
        class Box<T> { private T content; Box(T content) { this.content = content; } }
        class Base { private int x = 1; protected int y = 2; }
        class Derived extends Base { int x = 3; }
        class Nothing {}
        class Node { Node next; int n; }
        class Told { int calls; public String toString() { calls++; return "told"; } }
        class Endless { int n = 1; public String toString() { while (true) n++; } }
        class Thrower { int n = 2; public String toString() { throw new IllegalStateException("no"); } }
        class Large { char c = 'x'; public String toString() { return "x".repeat(100_000_000); } }
        class Failure extends RuntimeException { int code = 7; Failure(String m) { super(m); } }
        class Liar extends RuntimeException { public String getMessage() { while (true); } }
        class OwnList extends AbstractList<Integer> {
          int n = 5;
          public Integer get(int i) { while (true); }
          public int size() { while (true); }
        }
        class Sized extends ArrayList<String> { int extra = 4; }
        class Holder { static int shared = 3; transient int n = 1; volatile boolean on = true; }""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "42 | 42",
        "42L | 42",
        "(byte) -3 | -3",
        "(short) 7 | 7",
        "1.5 | 1.5",
        "1e10 | 1.0E10",
        "0.1 + 0.2 | 0.30000000000000004",
        "0.1f | 0.1",
        "-0.0 | -0.0",
        "Double.NaN | NaN",
        "1 / 0.0 | Infinity",
        "true | true",
        "'c' | 'c'",
        "'\\'' | '\\''",
        "'\\n' | '\\n'",
        "'\\u0007' | '\\u0007'",
        "(Object) null | null",
        "\"text\" | \"text\"",
        "\"\" | \"\"",
        "\"a\\\"b\\\\c\\n\\td\" | \"a\\\"b\\\\c\\n\\td\"",
        "new StringBuilder(\"ab\") | \"ab\"",
        "new StringBuffer(\"ab\") | \"ab\"",
        "new BigInteger(\"123456789012345678901234567890\") | 123456789012345678901234567890",
        "BigInteger.ONE.shiftLeft(5_000_000) | BigInteger of 5,000,001 bits",
        "new BigDecimal(\"1.50\") | 1.50",
        "new BigDecimal(BigInteger.TEN.pow(500)) | BigDecimal of 501 digits",
        "new AtomicInteger(5) | 5",
        "new LongAdder() | 0",
        "new AtomicReference<>(\"a\") | AtomicReference[value=\"a\"]",
        "new java.lang.ref.WeakReference<>(null) | WeakReference[value=null]",
        "new AtomicBoolean(true) | true",
        "TimeUnit.SECONDS | TimeUnit.SECONDS",
        "Colour.RED | Colour.RED",
        "Colour.GREEN | Colour.GREEN",
        "new int[] {1, 2} | int[2] [1, 2]",
        "new double[0] | double[0] []",
        "new byte[] {-1, 10} | byte[2] [-1, 10]",
        "new char[] {'a'} | char[1] ['a']",
        "new boolean[1] | boolean[1] [false]",
        "new int[][] {{1}, {2, 3}} | int[2][] [[1], [2, 3]]",
        "new double[2][3] | double[2][3] [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]",
        "new String[2] | String[2] [null, null]",
        "new Point[] {new Point(1, 2)} | Point[1] [Point[x=1.0, y=2.0]]",
        "List.of(1, 2) | List(2) [1, 2]",
        "Arrays.asList(1, null) | List(2) [1, null]",
        "new ArrayList<>(List.of(\"a\")) | ArrayList(1) [\"a\"]",
        "new LinkedList<>(List.of(1)) | LinkedList(1) [1]",
        "new ArrayDeque<>(List.of(1)) | ArrayDeque(1) [1]",
        "List.of() | List(0) []",
        "Set.of(1) | Set(1) [1]",
        "new TreeSet<>(List.of(2, 1)) | TreeSet(2) [1, 2]",
        "Map.of(1, 2) | Map(1) {1=2}",
        "new TreeMap<>(Map.of(\"a\", 1, \"b\", 2)) | TreeMap(2) {\"a\"=1, \"b\"=2}",
        "Map.of(new Point(1, 2), \"p\") | Map(1) {Point[x=1.0, y=2.0]=\"p\"}",
        "Map.of(\"a\", new int[] {1}) | Map(1) {\"a\"=[1]}",
        "Map.entry(\"a\", 1) | \"a\"=1",
        "Collections.unmodifiableList(new ArrayList<>(List.of(1))) | List(1) [1]",
        "List.of(List.of(1), List.of(2, 3)) | List(2) [[1], [2, 3]]",
        "Optional.of(5) | Optional[5]",
        "Optional.empty() | Optional.empty",
        "OptionalInt.of(3) | OptionalInt[3]",
        "LocalDate.of(2024, 1, 2) | 2024-01-02",
        "Duration.ofMinutes(90) | PT1H30M",
        "Instant.EPOCH | 1970-01-01T00:00:00Z",
        "ZoneId.of(\"UTC\") | UTC",
        "new UUID(0, 1) | 00000000-0000-0000-0000-000000000001",
        "java.nio.file.Path.of(\"a\", \"b\") | a/b",
        "java.net.URI.create(\"http://a/b\") | http://a/b",
        "Locale.ROOT.toString() | \"\"",
        "java.util.regex.Pattern.compile(\"a+\") | a+",
        "String.class | class java.lang.String",
        "int[].class | class int[]",
        "Point.class | class Point",
        "(Runnable) () -> {} | function Runnable: void run()",
        "new Point(1, 2) | Point[x=1.0, y=2.0]",
        "new Named(\"a\", new double[] {0.5}) | Named[name=\"a\", x=[0.5]]",
        "new Box<>(new Box<>(3)) | Box[content=Box[content=3]]",
        "new Derived() | Derived[x=3, x of Base=1, y=2]",
        "new Nothing() | Nothing",
        "new Holder() | Holder[n=1, on=true]",
        "new Object() | Object",
        "new Told() | Told[calls=0]",
        "new Endless() | Endless[n=1]",
        "new Thrower() | Thrower[n=2]",
        "new Large() | Large[c='x']",
        "new OwnList() | OwnList[n=5]",
        "new Sized() | Sized(0) []",
        "new ArrayList<>() {{ add(1); }} | ArrayList(1) [1]",
        "new Object() { int n = 3; } | Object[n=3]",
        "new IllegalStateException(\"no\") | IllegalStateException: no",
        "new RuntimeException() | RuntimeException",
        "new Failure(\"bad\") | Failure: bad",
        "new Liar() | Liar",
        "new org.ejml.data.DMatrixRMaj(new double[][] {{1, 2}, {3, 4}, {5, 6}}) | DMatrixRMaj 3 × 2 [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]",
        "new org.ejml.data.DMatrixRMaj(0, 0) | DMatrixRMaj 0 × 0 []",
        "new BitSet() | {}",
      })
  void aValueIsALine(String code, String text) {
    assertThat(ValueText.of(CELLS.run(code))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new int[1_000_000]",
        "IntStream.range(0, 1_000_000).boxed().toList()",
        "IntStream.range(0, 1_000_000).boxed().collect(Collectors.toSet())",
        "IntStream.range(0, 100_000).boxed().collect(Collectors.toMap(i -> i, i -> i))",
        "\"x\".repeat(10_000_000)",
        "new StringBuilder(\"\\\"\".repeat(1000))",
        "\"\\ud83d\\ude00\".repeat(1000)",
        "new String[][] {{\"a\".repeat(300)}, {\"b\".repeat(300)}}",
        "Collections.nCopies(1000, \"x\".repeat(100))",
        "new IllegalStateException(\"m\".repeat(1000) + \"\\n\")",
        "new int[1000][1000]",
        "new Point[1000]",
        "Stream.iterate(1, i -> i + 1)",
        "List.of(1).iterator()",
        "Thread.currentThread()",
        "new org.ejml.data.DMatrixRMaj(1000, 1000)",
        "new tech.tablesaw.table.Relation()",
        "new tech.tablesaw.api.DoubleColumn()",
        "java.util.regex.Pattern.compile(\"a\".repeat(10_000))",
      })
  void itIsNeverLong(String code) {
    String line = ValueText.of(CELLS.run(code));
    assertThat(line).hasSizeBetween(1, ValueText.LONGEST).doesNotContain("\n");
    assertThat(Character.isHighSurrogate(line.charAt(line.length() - 1))).isFalse();
  }

  @Test
  void whatIsCutSaysHowMuchThereIs() {
    assertThat(ValueText.of("x".repeat(1_000_000))).endsWith("x…\" of 1,000,000 characters");
    assertThat(ValueText.of(new int[1000])).startsWith("int[1000] [0, 0").endsWith("…");
    assertThat(ValueText.of(new tech.tablesaw.table.Relation()))
        .startsWith("Relation people: 70 rows × 2 columns [name=[\"<0>\", \"<1>\"");
    assertThat(ValueText.of(new tech.tablesaw.api.DoubleColumn()))
        .startsWith("DoubleColumn height: 300 rows [0.25, 1.25");
  }

  @Test
  void aValueWithinItselfEnds() {
    Object self = CELLS.run("Node node = new Node(); node.next = node; node");
    assertThat(ValueText.of(self)).isEqualTo("Node[next=(itself), n=0]");
    assertThat(ValueText.of(CELLS.run("List<Object> l = new ArrayList<>(); l.add(l); l")))
        .isEqualTo("ArrayList(1) [(itself)]");
    Object deep =
        CELLS.run(
            "Node last = null; for (int i = 0; i < 100_000; i++) { Node n = new Node(); n.next = last; last = n; } last");
    assertThat(ValueText.of(deep)).startsWith("Node[next=Node[").contains("…");
  }

  @Test
  void toLookAtAnObjectDoesNotChangeIt() {
    Object told = CELLS.run("Told told = new Told(); told");
    ValueText.of(told);
    ValueText.of(new Object[] {told});
    assertThat(CELLS.run("told.calls")).isEqualTo(0);
    Object stream = CELLS.run("Stream<Integer> stream = Stream.of(1, 2); stream");
    ValueText.of(stream);
    assertThat(CELLS.run("stream.count()")).isEqualTo(2L);
  }

  @Test
  void aLocalThatAnObjectHasCaughtIsOneOfItsFields() {
    Object caught =
        CELLS.run(
            """
            Supplier<Object> make(int start) {
              return () -> new Object() { int n = 2; int sum() { return n + start; } };
            }
            make(40).get()""");
    assertThat(ValueText.of(caught)).contains("n=2", "start=40");
  }
}
