package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every value shows as something that tells about it. */
@Timeout(60)
class DisplayTest {
  private static Notebooks notebook;

  @BeforeAll
  static void start() {
    notebook = new Notebooks();
    notebook.run(
        """
        record Row(String name, double[] x) {}
        record Told(int[] x) { public String toString() { return x.length + " numbers"; } }
        class Box { int size = 3; }
        class Nothing {}
        class Mute { public String toString() { return null; } }""");
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
        "6 * 7 | 42",
        "'c' | c",
        "\"text\" | text",
        "(Object) null | null",
        "new long[] {1, 2} | long[2] [1, 2]",
        "new int[][] {{1}, {2, 3}} | int[2][] [[1],\\n [2, 3]]",
        "new String[2][3] | String[2][3] [[null, null, null],\\n [null, null, null]]",
        "List.of(new int[] {1, 2}) | [[1, 2]]",
        "Map.of(\"a\", new int[0]) | {a=[]}",
        "Optional.of(new int[] {1}) | Optional[[1]]",
        "Optional.empty() | Optional.empty",
        "new Row(\"a\", new double[] {0.5}) | Row[name=a, x=[0.5]]",
        "new Told(new int[2]) | 2 numbers",
        "new Box() | Box[size=3]",
        "(DoubleUnaryOperator) x -> x * x | function DoubleUnaryOperator: double applyAsDouble(double)",
        "new java.awt.image.BufferedImage(4, 2, 1) | image, 4×2 pixels",
        "new int[2][1][2] | int[2][1][2] [[[0, 0]],\\n [[0, 0]]]",
        "new int[][] {{1}, null} | int[2][] [[1],\\n null]",
        "Map.entry(\"a\", new int[] {1}) | a=[1]",
        "int[].class | class int[]",
        "Box.class | class Box",
        "new Object() { int q = 3; } | Object[q=3]",
        "new Random(1) | Random",
        "new Nothing() | Nothing",
        "new Mute() | null",
        "html(\"<p>a &lt; b</p><script>x</script>\") | a < b",
        "html(\"<img src=''>\") | HTML",
        "html(\"it&#39;s &#x3b1; &amp;lt; &#9999999;\") | it's α &lt; &#9999999;",
        "\"Hello\".getBytes() | byte[5] hex 48 65 6c 6c 6f",
        "new byte[] {-1, 10} | byte[2] hex ff 0a",
        "List.of(new byte[22]) | [hex 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 … 2 more]",
        "CompletableFuture.completedFuture(1) | CompletableFuture[Completed normally]",
        "new java.util.concurrent.locks.ReentrantLock() | ReentrantLock[Unlocked]",
        "new java.util.concurrent.atomic.AtomicIntegerArray(2) | [0, 0]",
        "new IllegalStateException(\"no\") | java.lang.IllegalStateException: no",
        "new StackTraceElement(\"A\", \"m\", \"A.java\", 3) | A.m(A.java:3)",
        "Pattern.compile(\"a+\") | a+",
        "Duration.ofMinutes(90) | PT1H30M",
        "Path.of(\"a/b\") | a/b",
        "BitSet.valueOf(new byte[] {5}) | {0, 2}",
        "Locale.GERMANY | de_DE",
        "new BigDecimal(\"1.50\") | 1.50",
        "OptionalInt.of(3) | OptionalInt[3]",
        "List.of(1).iterator() | Iterator, not consumed: store it in a list or array to see what it yields",
      })
  void valuesShow(String code, String text) {
    assertThat(notebook.value(code)).isEqualTo(text.replace("\\n", "\n"));
  }

  @Test
  void aStreamIsNotConsumedByLookingAtIt() {
    notebook.run("var stream = IntStream.range(0, 3);");
    assertThat(notebook.value("stream")).startsWith("IntStream, not consumed");
    assertThat(notebook.value("stream.sum()")).isEqualTo("3");
  }

  @Test
  void whatIsLongIsCutAndSaysSo() {
    assertThat(notebook.value("IntStream.range(0, 1000).boxed().collect(Collectors.toList())"))
        .endsWith("99, … 900 more of 1000]");
    assertThat(notebook.value("\"x\".repeat(25_000)")).endsWith("x\n… 5,000 more characters");
  }

  @Test
  void aToStringThatFailsSaysWhere() {
    notebook.run(
        """
        class Torn {
          public String toString() { throw new IllegalStateException("torn"); }
        }
        class Deep { public String toString() { return "" + this; } }
        class Big { public String toString() { return "x".repeat(10_000_000); } }
        class Counted extends AbstractList<Integer> {
          public int size() { return 3; }
          public Integer get(int i) { return 1 / (1 - i); }
        }""");
    assertThat(notebook.value("new Torn()"))
        .startsWith("Torn: its toString throws IllegalStateException: torn\n")
        .contains("line 2")
        .doesNotContain("\u001b");
    assertThat(notebook.value("Arrays.asList(new Torn(), 1)"))
        .isEqualTo("[Torn: its toString throws IllegalStateException: torn, 1]");
    assertThat(notebook.value("Map.of(\"a\", new Torn())")).endsWith("torn}");
    assertThat(notebook.value("new Deep()"))
        .startsWith("Deep: its toString throws StackOverflowError");
    assertThat(notebook.value("new Counted()"))
        .startsWith("Counted: reading it throws ArithmeticException: / by zero");
    assertThat(notebook.value("Collections.nCopies(100, new Big())")).hasSizeLessThan(21_000);
    assertThat(notebook.value("new Big()")).endsWith("x\n… 9,980,000 more characters");
    notebook.run(
        "StackTraceElement[] at; try { new Torn().toString(); at = null; } catch (IllegalStateException e) { at = e.getStackTrace(); }");
    assertThat(notebook.value("at[0]")).isEqualTo("Torn.toString(cell)");
  }

  @Test
  void whatHoldsItselfOrVeryManyShows() {
    assertThat(notebook.value("var l = new ArrayList<Object>(); l.add(1); l.add(l); l"))
        .isEqualTo("[1, (itself)]");
    assertThat(notebook.value("Object[] o = {1, null}; o[1] = o; o"))
        .isEqualTo("Object[2] [1, (itself)]");
    assertThat(notebook.value("var m = new TreeMap<String, Object>(); m.put(\"m\", m); m"))
        .isEqualTo("{m=(itself)}");
    // 100 lists, each of the same 100 lists, and so on: 10¹² values
    notebook.run(
        "List<Object> deep = List.of(0);\nfor (int i = 0; i < 6; i++) deep = Collections.nCopies(100, deep);");
    assertThat(notebook.value("deep")).startsWith("[[[[[[").endsWith("more characters");
  }

  @Test
  void aGiantPictureIsShownSmaller() {
    JsonObject data = notebook.result("new java.awt.image.BufferedImage(9000, 30, 1)").data();
    assertThat(data.get("text/plain").getAsString())
        .isEqualTo("image, 9000×30 pixels, shown smaller");
    assertThat(data.get("image/png").getAsString()).hasSizeLessThan(10_000);
  }

  @Test
  void textThatIsNoJsonIsRefusedWithItsPlace() {
    assertThat(notebook.failure("vegaLite(\"{\\\"mark\\\": [}\")").value())
        .isEqualTo("the text must be JSON but is not at line 1 column 11");
  }

  @Test
  void aBarOfNothingIsFull() {
    notebook.run("for (int i : progress(\"none\", List.<Integer>of())) {}");
    assertThat(notebook.screen.displays.get(0).data().get("text/plain").getAsString())
        .contains("0/0 (100%)");
  }

  @Test
  void aListOfRecordsIsATable() {
    JsonObject data =
        notebook.result("List.of(new Row(\"<a>\", null), new Row(\"b\", new double[2]))").data();
    assertThat(data.get("text/html").getAsString())
        .contains(">name</th>", ">&lt;a&gt;</td>", "2 rows");
    assertThat(data.get("text/plain").getAsString()).startsWith("[Row[name=<a>");
  }

  @Test
  void aLambdaInARecordIsNoColumn() {
    notebook.run("record Rule(String name, Runnable code) {}");
    JsonObject data =
        notebook.result("List.of(new Rule(\"a\", () -> {}), new Rule(\"b\", () -> {}))").data();
    assertThat(data.get("text/html").getAsString())
        .contains(">name</th>", "2 rows")
        .doesNotContain("code</th>", "Lambda");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "html(\"<b>x</b>\") | text/html",
        "markdown(\"**x**\") | text/markdown",
        "latex(\"x^2\") | text/latex",
        "svg(\"<svg/>\") | image/svg+xml",
        "json(Map.of(\"a\", 1)) | application/json",
        "vegaLite(\"{\\\"mark\\\": \\\"bar\\\"}\") | application/vnd.vegalite.v5+json",
        "new java.awt.image.BufferedImage(4, 2, 1) | image/png",
      })
  void richFormsStandBesideText(String code, String mime) {
    JsonObject data = notebook.result(code).data();
    assertThat(data.keySet()).contains(mime, "text/plain");
    assertThat(data.get("text/plain").getAsString()).isNotBlank();
  }

  @Test
  void aBarUpdatesInPlaceSeldomAndEndsFull() {
    notebook.run(
        "var bar = progress(\"epochs\", 100_000);\nfor (int i = 0; i < 100_000; i++) bar.step();");
    var shown = notebook.screen.displays;
    assertThat(shown.size()).isBetween(2, 200);
    assertThat(shown)
        .extracting(b -> b.info().get("display_id"))
        .containsOnly(shown.get(0).info().get("display_id"));
    assertThat(shown.get(shown.size() - 1).data().get("text/plain").getAsString())
        .contains("100000/100000 (100%)");
  }

  @Test
  void aLoopMayBeCounted() {
    notebook.run(
        "int sum = 0;\nfor (int i : progress(\"items\", List.of(1, 2, 3))) sum += i;\nsum");
    var shown = notebook.screen.displays;
    assertThat(shown.get(shown.size() - 1).data().get("text/plain").getAsString()).contains("3/3");
  }

  @Test
  void aLiveOutputEndsInItsLastStateAlsoWhenTheCellFails() {
    notebook.failure(
        "var out = live();\nfor (int i = 0; ; i++) { out.show(\"step \" + i); if (i == 7) i /= 0; }");
    var shown = notebook.screen.displays;
    assertThat(shown.get(shown.size() - 1).data().get("text/plain").getAsString())
        .isEqualTo("step 7");
  }

  @Test
  void aTypeThatNoRendererKnowsIsShownAsItIs() {
    String chart = "{\"mark\": \"bar\"}";
    for (String type :
        List.of(
            "application/vnd.vegalite.v5+json",
            "application/vnd.plotly.v1+json",
            "application/geo+json")) {
      notebook.run("display(\"" + chart.replace("\"", "\\\"") + "\", \"" + type + "\");");
      JsonObject data = notebook.screen.displays.get(0).data();
      assertThat(data.getAsJsonObject(type).get("mark").getAsString()).isEqualTo("bar");
      assertThat(data.has("text/plain")).isTrue();
      notebook.run("display(Map.of(\"mark\", \"line\"), \"" + type + "\");");
      data = notebook.screen.displays.get(0).data();
      assertThat(data.getAsJsonObject(type).get("mark").getAsString()).isEqualTo("line");
    }
    assertThat(notebook.error("display(new Object(), \"video/mp4\");"))
        .contains("nothing shows this value as video/mp4");
  }

  @Test
  void theTypeMayComeFirstAsInTheRapaioKernel() {
    notebook.run("display(\"text/markdown\", \"$m^T m = I$\");");
    assertThat(notebook.screen.displays.get(0).data().get("text/markdown").getAsString())
        .isEqualTo("$m^T m = I$");
    notebook.run("display(\"text/html\", \"text/markdown\");");
    assertThat(notebook.screen.displays.get(0).data().get("text/markdown").getAsString())
        .isEqualTo("text/html");
    assertThat(notebook.error("display(\"a/b\", \"c\");"))
        .contains("a media type must be type/subtype, such as text/html, but was c");
  }
}
