package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are rows of one shape show as tables, and cells make tables of their own. */
@Timeout(60)
class TablesTest {
  private static Notebooks notebook;

  @BeforeAll
  static void start() {
    notebook = new Notebooks();
    notebook.run(
        """
        record Point(String name, double x, int n) {}
        record Held(int[] a, List<Object> l) {}
        record Empty() {}
        class Half extends Number {
          public int intValue() { return 0; }
          public long longValue() { return 0; }
          public float floatValue() { return 0.5f; }
          public double doubleValue() { return 0.5; }
          public String toString() { return "a half"; }
        }""");
  }

  @AfterAll
  static void end() {
    notebook.close();
  }

  /** The cells of a table, its caption first, as {@code caption|head,head|cell,cell}; empty if there is none. */
  private static String table(String code) {
    JsonElement html = notebook.result(code).data().get("text/html");
    if (html == null) return "";
    return html.getAsString()
        .replaceAll("</t[hd]><t[hd][^>]*>", ",")
        .replaceAll("\\s*<(?:thead><)?tr>|</caption>\\s*<thead>", "|")
        .replaceAll("<[^>]+>|\\n", "")
        .replaceAll("\\|+", "|");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "List.of(new Point(\"<a>\", 0.5, 3), new Point(null, 12, 40))~ Point: 2 rows|name,x,n|&lt;a&gt;,0.5,3|null,12.0,40",
        "Set.of(new Point(\"a\", 1, 2)) ~ Point: 1 row|name,x,n|a,1,2",
        "new Point[] {new Point(\"a\", 1, 2)} ~ Point[1]|name,x,n|a,1,2",
        "List.of(new Held(new int[] {1, 2}, List.of(3))) ~ Held: 1 row|a,l|[1, 2],[3]",
        "new TreeMap<>(Map.of(\"a\", 1, \"b\", 22)) ~ Map: 2 entries|key,value|a,1|b,22",
        "Map.of(1.5, List.of()) ~ Map: 1 entry|key,value|1.5,[]",
        "new TreeMap<>(Map.of(1, new Point(\"p\", 1, 2))) ~ Map: 1 entry|key,name,x,n|1,p,1,2",
        "new TreeMap<>(Map.of(1, List.of(7, 8), 2, List.of(9, 10))) ~ Map: 2 entries|key,0,1|1,7,8|2,9,10",
        "List.of(new TreeMap<>(Map.of(\"k\", 1, \"v\", \"x\")), Map.of(\"k\", 2)) ~ Map: 2 rows|k,v|1,x|2,",
        "List.of(Map.entry(\"a\", 1), Map.entry(\"b\", 2)) ~ Map.Entry: 2 rows|key,value|a,1|b,2",
        "new int[][] {{1, 2}, {3, 4}} ~ int[2][2]|,0,1|0,1,2|1,3,4",
        "new String[][] {{\"a\", null}} ~ String[1][2]|,0,1|0,a,null",
        "new char[][] {{'a', 'b'}} ~ char[1][2]|,0,1|0,a,b",
        "List.of(List.of(1, 0.25), List.of(3, 4)) ~ List: 2 rows|,0,1|0,1,0.25|1,3,4.00",
        "List.of(new int[] {1, 2}) ~ int[]: 1 row|,0,1|0,1,2",
      })
  void valuesOfOneShapeAreATable(String code, String table) {
    assertThat(table(code)).isEqualTo(table);
    assertThat(notebook.value(code)).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List.of()",
        "Map.of()",
        "List.of(1, 2)",
        "List.of(new Empty())",
        "List.of(new Point(\"a\", 1, 2), new Empty())",
        "Arrays.asList(new Point(\"a\", 1, 2), null)",
        "List.of(List.of(1, 2), List.of(3))",
        "new int[][] {{1, 2}, null}",
        "new int[2][2][2]",
        "new int[2][1_000]",
        "new Object[] {1, \"a\"}",
        "List.of(Map.of())",
        "Optional.of(List.of(new Point(\"a\", 1, 2)))",
      })
  void valuesWithoutAShapeAreText(String code) {
    assertThat(notebook.result(code).data().keySet()).containsExactly("text/plain");
  }

  @Test
  void headsHaveAScopeAndNumbersEndAtTheRight() {
    String html = html("Map.of(\"a\", 1)");
    assertThat(html)
        .contains("<th scope=\"col\" style=\"text-align:left\">key</th>")
        .contains("<th scope=\"col\" style=\"text-align:right\">value</th>")
        .contains("<th scope=\"row\" style=\"text-align:left\">a</th>")
        .contains("<td style=\"text-align:right;white-space:nowrap\">1</td>");
  }

  private static String html(String code) {
    return notebook.result(code).data().get("text/html").getAsString();
  }

  @Test
  void ofLongTablesTheFirstRowsShow() {
    assertThat(html("Collections.nCopies(60, new Point(\"a\", 1, 2))").split("<tr>")).hasSize(62);
    assertThat(html("Collections.nCopies(61, new Point(\"a\", 1, 2))").split("<tr>")).hasSize(22);
    assertThat(table("Collections.nCopies(1_000_000, Map.of(\"a\", 1))"))
        .startsWith("Map: 1000000 rows, first 20 shown|a|1|1|");
    assertThat(table("new int[1_000_000][3]")).startsWith("int[1000000][3], first 20 shown|");
    assertThat(
            html(
                "IntStream.range(0, 1_000_000).boxed().collect(Collectors.toMap(i -> i, i -> \"x\".repeat(i % 9)))"))
        .contains("Map: 1000000 entries, first 20 shown")
        .hasSizeLessThan(5_000);
  }

  @Test
  void longAndNestedCellsAreShort() {
    assertThat(html("Map.of(\"x\".repeat(100_000), List.of(\"y\".repeat(100_000), \"z\"))"))
        .hasSizeLessThan(1_000)
        .contains("x…</th>");
    notebook.run("var l = new ArrayList<Object>(); l.add(l);");
    assertThat(table("List.of(new Held(null, l))")).isEqualTo("Held: 1 row|a,l|null,[(itself)]");
    notebook.run(
        "var e = new AbstractMap.SimpleEntry<String, Object>(\"k\", null); e.setValue(e);");
    assertThat(table("List.of(e)")).startsWith("Map.Entry: 1 row|key,value|k,k=");
    assertThat(table("Map.of(\"a\", \"two\\nlines\")")).endsWith("|a,two lines");
  }

  @Test
  void whatCannotBeReadShowsAsTextAndSaysWhy() {
    notebook.run(
        """
        record Refusing(int a) { public int a() { throw new IllegalStateException("no a"); } }
        class Torn extends AbstractMap<String, Integer> {
          public Set<Map.Entry<String, Integer>> entrySet() { throw new IllegalStateException("torn"); }
        }
        class Endless extends AbstractCollection<int[]> {
          public int size() { return Integer.MAX_VALUE; }
          public Iterator<int[]> iterator() { return Stream.generate(() -> new int[2]).iterator(); }
        }""");
    JsonObject data = notebook.result("List.of(new Refusing(1))").data();
    assertThat(data.keySet()).containsExactly("text/plain");
    assertThat(data.get("text/plain").getAsString())
        .contains("showing it throws IllegalStateException: no a", "Cell [");
    assertThat(notebook.value("new Torn()"))
        .startsWith("Torn: reading it throws IllegalStateException: torn\n")
        .containsOnlyOnce("throws");
    assertThat(table("new Endless()")).startsWith("int[]: 2147483647 rows, first 20 shown|");
  }

  private static final String ROWS =
      """
      import javax.sql.rowset.*;
      CachedRowSet rows(int count) throws Exception {
        CachedRowSet rows = RowSetProvider.newFactory().createCachedRowSet();
        RowSetMetaDataImpl columns = new RowSetMetaDataImpl();
        columns.setColumnCount(2);
        columns.setColumnLabel(1, "id");
        columns.setColumnType(1, java.sql.Types.INTEGER);
        columns.setColumnLabel(2, "name");
        columns.setColumnType(2, java.sql.Types.VARCHAR);
        rows.setMetaData(columns);
        for (int i = count; i >= 1; i--) {
          rows.moveToInsertRow();
          rows.updateInt(1, i);
          rows.updateString(2, "n" + i);
          rows.insertRow();
          rows.moveToCurrentRow();
        }
        rows.beforeFirst();
        return rows;
      }
      /** The same as a driver that cannot go back. */
      java.sql.ResultSet once(int count, boolean closed) throws Exception {
        CachedRowSet all = rows(count);
        return (java.sql.ResultSet) java.lang.reflect.Proxy.newProxyInstance(
            CachedRowSet.class.getClassLoader(), new Class<?>[] {java.sql.ResultSet.class}, (p, method, arguments) ->
                switch (method.getName()) {
                  case "getType" -> java.sql.ResultSet.TYPE_FORWARD_ONLY;
                  case "isClosed" -> closed;
                  case "toString" -> "once";
                  default -> method.invoke(all, arguments);
                });
      }
      """;

  @Test
  void aResultThatCanGoBackStaysWhereItIs() {
    notebook.run(ROWS + "var some = rows(3); var many = rows(200); var none = rows(0);");
    String shown = "ResultSet: 3 rows|id,name|1,n1|2,n2|3,n3";
    assertThat(table("some")).isEqualTo(shown);
    assertThat(notebook.value("some.isBeforeFirst()")).isEqualTo("true");
    notebook.run("some.absolute(2);");
    assertThat(table("some")).isEqualTo(shown);
    assertThat(notebook.value("some.getRow() + some.getString(2)")).isEqualTo("2n2");
    notebook.run("some.afterLast();");
    assertThat(table("some")).isEqualTo(shown);
    assertThat(notebook.value("some.isAfterLast()")).isEqualTo("true");
    assertThat(notebook.value("some"))
        .isEqualTo(
            """
            ResultSet: 3 rows
            id  name
            --  ----
             1  n1
             2  n2
             3  n3""");
    assertThat(table("many")).startsWith("ResultSet: first 60 rows|");
    assertThat(table("none")).isEqualTo("ResultSet: 0 rows|id,name");
  }

  @Test
  void aResultThatCannotGoBackIsReadOnlyWhenTold() {
    notebook.run(ROWS + "var passing = once(3, false); var closed = once(3, true);");
    JsonObject data = notebook.result("passing").data();
    assertThat(data.keySet()).containsExactly("text/plain");
    assertThat(data.get("text/plain").getAsString())
        .startsWith("ResultSet with the columns id, name; its rows can be read only once");
    assertThat(notebook.value("passing.next() + passing.getString(2)")).isEqualTo("truen1");
    assertThat(table("table(passing)")).isEqualTo("ResultSet: 2 rows|id,name|2,n2|3,n3");
    assertThat(notebook.value("closed")).isEqualTo("ResultSet, closed");
    notebook.run("var long_ = once(1_500, false);");
    assertThat(table("table(long_)")).startsWith("ResultSet: first 1000 rows|");
    assertThat(notebook.value("long_.next() + long_.getString(2)")).isEqualTo("truen1001");
  }

  @Test
  void aCellFillsATable() {
    notebook.run(
        """
        var runs = table("step size", "time", "iterations").units("", "s", "").caption("Runs");
        for (double step : new double[] {0.1, 1, 1.9}) runs.row(step, step * 1234.56789, (int) (100 * step));
        runs.row(2.1, "–", "diverged");""");
    String text =
        """
        Runs
        step size      time  iterations
                        (s)
        ---------  --------  ----------
              0.1   123.457          10
              1.0  1234.568         100
              1.9  2345.679         190
              2.1         –    diverged""";
    assertThat(notebook.value("runs")).isEqualTo(text);
    assertThat(table("runs"))
        .startsWith("Runs|step size,time(s),iterations|0.1,123.457,10|1.0,1234.568,100|");
    notebook.run("System.out.print(runs);\ndisplay(runs);");
    assertThat(notebook.screen.out.toString()).isEqualTo(text);
    assertThat(notebook.screen.displays.get(0).data().keySet()).contains("text/html");
    assertThat(table("table(\"a\")")).isEqualTo("|a");
  }

  @Test
  void columnsAlignWhateverTheyHold() {
    notebook.run(
        """
        var t = table("漢字", "value", "text");
        t.row("字", 1e-9, "é").row("abc", 312, null).row(List.of(1, 2), Double.NaN, "<b>");""");
    assertThat(notebook.value("t"))
        .isEqualTo(
            """
            漢字       value  text
            ------  --------  ----
            字      1.00e-09  é
            abc     3.12e+02  null
            [1, 2]       NaN  <b>""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "table(\"x\").formats(\"%.0e\").row(0.012).row(1).row(\"refused\") ~ x|1e-02|1e+00|refused",
        "table(\"x\").row(1).formats(\"%.2f\").row(2L).row(new BigDecimal(\"2.555\")) ~ x|1.00|2.00|2.56",
        "table(\"x\").formats(\"%d items\").row(3) ~ x|3 items",
        "table(\"x\").formats(\"\").row(0.30000000000000004).row(1e20) ~ x|3e-01|1e+20",
        "table(\"x\").row(0.9997872506).row(-1330) ~ x|0.999787|-1330.000000",
        "table(\"x\").row(1234567).row(0.5) ~ x|1234567.0|0.5",
        "table(\"x\").row(Float.valueOf(0.1f)).row((Object) null) ~ x|0.1|null",
        "table(\"x\", \"1\", \"2\").row(\"a\", new double[] {1, 2}).row(List.of(\"b\", 3, 4)) ~ x,1,2|a,1,2|b,3,4",
        "table(\"w\", \"f\").row(new int[] {1, 2}, 3) ~ w,f|[1, 2],3",
        "table(\"x\").formats(\"%.0f\").row(new BigInteger(\"1234567890123456789\")) ~ x|1234567890123456789",
        "table(\"x\").row(2.5).row(new Half()) ~ x|2.5|a half",
        "table(\"x\").row(null) ~ x|null",
      })
  void numbersOfAColumnAreWrittenAlike(String code, String table) {
    assertThat(table(code)).isEqualTo("|" + table);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "table() ~ a table needs at least one column",
        "table(\"a\", \"b\").row(1) ~ a row must have 2 cells (a, b) but has 1: [1]",
        "table(\"a\", \"b\").row(1, 2, 3) ~ a row must have 2 cells (a, b) but has 3: [1, 2, 3]",
        "table(\"a\", \"b\").units(\"s\") ~ units must be one for each of the 2 columns but were 1",
        "table(\"a\").formats(\"%d\").row(2.5) ~ but was %d for 2.5",
        "table(\"a\").row(2.5).formats(\"%d\") ~ but was %d for 2.5",
        "table(\"a\").formats(\"%q\").row(2) ~ but was %q for 2",
      })
  void aWrongTableSaysWhatIsWrong(String code, String message) {
    assertThat(notebook.error(code)).contains("IllegalArgumentException").contains(message);
  }

  @Test
  void aLargeTableShowsItsStart() {
    notebook.run("var big = table(\"a\"); for (int i = 0; i < 5_000; i++) big.row(i);");
    assertThat(table("big")).startsWith("5000 rows, first 1000 shown|a|0|1|");
    assertThat(html("big").split("<tr>")).hasSize(1002);
    notebook.run(
        "var wide = table(IntStream.range(0, 100).mapToObj(i -> \"c\" + i).toArray(String[]::new));");
    assertThat(table("wide")).startsWith("100 columns, first 30 shown|c0,c1,").endsWith(",c29");
  }
}
