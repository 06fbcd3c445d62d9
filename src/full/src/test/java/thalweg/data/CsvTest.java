package thalweg.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class CsvTest {

  private static Table parse(String text) {
    return parse(Csv.standard(), text);
  }

  private static Table parse(Csv csv, String text) {
    return csv.parse("f.csv", text.getBytes(UTF_8));
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void readsNumbersTextsAndGaps() {
    Table table = parse("height, name ,n\n1.5,ann,1\n,\"bob, jr \"\"b\"\"\",-2e3\n +.5 , ,3.\n");
    assertThat(table.columnNames()).containsExactly("height", "name", "n");
    assertThat(table.doubleColumn("height").asDoubleArray()).containsExactly(1.5, Double.NaN, 0.5);
    assertThat(table.stringColumn("name").asObjectArray())
        .containsExactly("ann", "bob, jr \"b\"", "");
    assertThat(table.doubleColumn("n").asDoubleArray()).containsExactly(1, -2000, 3);
    assertThat(table.name()).isEqualTo("f.csv");
  }

  @Test
  void lineEndsMarkAndLastLineAreOfNoMatter() {
    String unix = "a,b\n1,2\n3,4\n";
    for (String same :
        new String[] {
          unix.replace("\n", "\r\n"), "\uFEFF" + unix, unix.strip(), unix + "\n\n", unix + "\r\n"
        }) {
      assertThat(parse(same).print()).isEqualTo(parse(unix).print());
    }
  }

  @Test
  void aQuotedFieldMayHoldLineEnds() {
    Table table = parse("a,b\n\"x\ny\",1\nz,2\n");
    assertThat(table.stringColumn("a").asObjectArray()).containsExactly("x\ny", "z");
    assertRefused(
        "a,b\n\"x\ny\",1\nz\n",
        "f.csv, line 4, field 2: the header has 2 fields but this row has 1");
  }

  @Test
  void theLastFieldMayEndTheFile() {
    assertThat(parse("a,b\n1,").doubleColumn("b").asDoubleArray()).containsExactly(Double.NaN);
    assertThat(parse("a,b\n1,\"x\"").stringColumn("b").get(0)).isEqualTo("x");
    assertRefused("a,b\n1,\"", "the quote that opens here is never closed");
  }

  @Test
  void raggedRowsAreNamedByLine() {
    assertRefused(
        "a,b\n1,2\n3\n", "f.csv, line 3, field 2: the header has 2 fields but this row has 1");
    assertRefused(
        "a,b\n1,2,3\n", "f.csv, line 2, field 3: the header has 2 fields but this row has 3");
    assertRefused("a,b\n1,2\n\n3,4\n", "f.csv, line 3, field 1: the line is empty");
    assertRefused("a\n1\n\n", "f.csv, line 3, field 1: the line is empty");
    assertThat(parse("a\n1\n\"\"\n").doubleColumn("a").asDoubleArray())
        .containsExactly(1, Double.NaN);
  }

  @Test
  void quotesOutOfPlaceAreNamedByLineAndField() {
    assertRefused(
        "a,b\n1,\"x\n3,4\n", "f.csv, line 2, field 2: the quote that opens here is never closed");
    assertRefused("a,b\n1,5\" pipe\n", "f.csv, line 2, field 2: a quote within a field");
    assertRefused("a,b\n1, \"x\"\n", "f.csv, line 2, field 2: a quote within a field");
    assertRefused(
        "a,b\n\"x\"y,1\n",
        "f.csv, line 2, field 1: after the closing quote must come a separator or the line's end but comes 'y'");
  }

  @Test
  void aTextAmongNumbersIsNamed() {
    assertRefused(
        "a,b\n1,2\nNA,3\n",
        "f.csv, line 3, field 1: column 'a': 'NA' is not a number; missing(\"NA\") makes it a gap");
    assertThat(
            parse(Csv.standard().missing("NA", "?"), "a,b\n1,?\nNA,3\n")
                .doubleColumn("a")
                .asDoubleArray())
        .containsExactly(1, Double.NaN);
    assertThat(
            parse(Csv.standard().text("a"), "a,b\n01,2\nNA,3\n").stringColumn("a").asObjectArray())
        .containsExactly("01", "NA");
    assertThatThrownBy(() -> parse(Csv.standard().text("c"), "a,b\n1,2\n"))
        .hasMessageContaining("there is no column 'c' to read as text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-inf",
        "1d",
        "1f",
        "0x1p3",
        "1_000",
        "1e",
        "e5",
        ".",
        "+",
        "1.2.3",
        "--1",
        "1 2",
        "١٢"
      })
  void whatIsNoDecimalIsNoNumber(String field) {
    assertRefused(
        "a,b\n1,2\n" + field + ",3\n",
        "line 3, field 1: column 'a': '" + field + "' is not a number");
  }

  @ParameterizedTest
  @CsvSource({
    "1e999, too large",
    "-1e309, too large",
    "1e-400, too small",
    "9007199254740993, more digits than a double holds",
    "-12345678901234567890, more digits than a double holds"
  })
  void aNumberThatADoubleWouldChangeIsRefused(String field, String why) {
    assertRefused("a\n1\n" + field + "\n", "line 3, field 1: column 'a': '" + field + "' ");
    assertRefused("a\n1\n" + field + "\n", why);
  }

  @ParameterizedTest
  @CsvSource({
    "9007199254740992, 9007199254740992",
    "1e22, 1e22",
    "0e-999, 0",
    "-0, -0.0",
    "4.9e-324, 4.9e-324",
    "0.1, 0.1",
    "007, 7"
  })
  void otherNumbersAreReadToTheLastBit(String field, double value) {
    assertThat(parse("a\n" + field + "\n").doubleColumn("a").get(0)).isEqualTo(value);
  }

  @Test
  void headersThatATableCannotHoldAreRefused() {
    assertRefused("a,b,a\n1,2,3\n", "f.csv, line 1, field 3: 'a' and 'a' count as the same name");
    assertRefused("a,A\n1,2\n", "'a' and 'A' count as the same name");
    assertRefused("a,,c\n1,2,3\n", "f.csv, line 1, field 2: the column has no name");
    assertRefused("1,2.5\n3,4\n", "the first line has numbers only");
    assertRefused("a;b\n1;2\n", "'a;b' is one field; name the right separator");
    assertThat(parse(Csv.standard().separator(';'), "a;b\n1;2\n").columnNames())
        .containsExactly("a", "b");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertRefused("", "f.csv is empty: a header and rows are needed");
    assertRefused("\uFEFF", "is empty");
    assertRefused("\n\n", "is empty");
    assertRefused("a,b\n", "f.csv, line 1, field 1: there are no rows below the header");
  }

  @Test
  void whatIsNoTextIsRefused() {
    assertRefused("a,b\n1,\0\n", "f.csv, line 2, field 2: a control character U+0000");
    assertRefused("a,\"b\u0001\"\n1,2\n", "f.csv, line 1, field 2: a control character U+0001");
    assertRefused(
        "a,b\n1,2\r3,4\n", "f.csv, line 2, field 2: a carriage return without a line feed");
  }

  @Test
  void anotherEncodingIsRefusedUntilItIsNamed() {
    byte[] latin = "name,n\nann,1\nJosé,2\n".getBytes(ISO_8859_1);
    assertThatThrownBy(() -> Csv.standard().parse("f.csv", latin))
        .hasMessage(
            "f.csv, line 3, byte 4: 0xE9 does not exist in UTF-8; Csv's charset(…) takes another encoding, such as ISO_8859_1");
    assertThat(Csv.standard().charset(ISO_8859_1).parse("f.csv", latin).stringColumn("name").get(1))
        .isEqualTo("José");
    byte[] utf16 = "a,b\n1,2\n".getBytes(UTF_16);
    assertThatThrownBy(() -> Csv.standard().parse("f.csv", utf16))
        .hasMessageContaining("f.csv, line 1, byte 1: 0xFE");
    assertThat(Csv.standard().charset(UTF_16).parse("f.csv", utf16).columnNames())
        .containsExactly("a", "b");
    byte[] marked = "\uFEFFa,b\n1,2\n".getBytes(UTF_16LE);
    assertThat(Csv.standard().charset(UTF_16LE).parse("f.csv", marked).columnNames())
        .containsExactly("a", "b");
    byte[] cut = Arrays.copyOf("é,b\n1,é".getBytes(UTF_8), 8);
    assertThatThrownBy(() -> Csv.standard().parse("f.csv", cut))
        .hasMessageContaining("f.csv, line 2, byte 3: 0xC3");
  }

  @Test
  void spacesAroundAQuotedFieldStayButForAName() {
    Table table = parse("\" a \",b\n\" x \",1\n");
    assertThat(table.columnNames()).containsExactly("a", "b");
    assertThat(table.stringColumn("a").get(0)).isEqualTo(" x ");
  }

  @Test
  void aLongFieldIsNotShownWhole() {
    String book = "x".repeat(100_000);
    assertThatThrownBy(() -> parse("a\n1\n" + book + "\n"))
        .hasMessageStartingWith("f.csv, line 3, field 1: column 'a': 'xxx")
        .satisfies(e -> assertThat(String.valueOf(e.getMessage())).hasSizeLessThan(600));
    assertThatThrownBy(() -> parse("a\n1\n" + "1".repeat(100_000) + "x\n"))
        .hasMessageContaining("line 3");
  }

  @Test
  void aColumnOfGapsHoldsNumbers() {
    assertThat(parse("a,b\n,x\n,y\n").column("a").type()).isEqualTo(ColumnType.DOUBLE);
  }

  @Test
  void aSeparatorThatCannotBeOneIsRefused() {
    for (char c : new char[] {'"', '\n', 'x', '1', ' '}) {
      assertThatThrownBy(() -> Csv.standard().separator(c))
          .hasMessageContaining("the separator must be a sign");
    }
  }

  @Test
  void aFileIsReadPlainOrGzipped(@TempDir Path folder) throws IOException {
    byte[] content = "a,b\n1,2\n3,4\n".getBytes(UTF_8);
    Path plain = Files.write(folder.resolve("plain.csv"), content);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    Path gzipped = Files.write(folder.resolve("plain.csv.gz"), packed.toByteArray());
    assertThat(Csv.standard().read(plain).doubleColumn("b").asDoubleArray()).containsExactly(2, 4);
    assertThat(Csv.standard().read(gzipped).doubleColumn("b").asDoubleArray())
        .containsExactly(2, 4);
    Path tiny = Files.write(folder.resolve("tiny.csv"), new byte[] {'a'});
    assertThatThrownBy(() -> Csv.standard().read(tiny))
        .hasMessageContaining("no rows below the header");
    byte[] damaged = packed.toByteArray();
    damaged[damaged.length - 6]++;
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 3);
    for (byte[] wrong : new byte[][] {damaged, cut}) {
      Files.write(gzipped, wrong);
      assertThatThrownBy(() -> Csv.standard().read(gzipped))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("the file is damaged or cut short and does not unpack");
    }
    assertThatThrownBy(() -> Csv.standard().read(folder.resolve("none.csv")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.csv cannot be read");
  }

  @Test
  void whatTheTableWritesIsReadAgain() {
    Dataset diabetes = Datasets.diabetes();
    Table again = parse(diabetes.table().write().toString("csv"));
    for (String name : again.columnNames()) {
      assertThat(again.doubleColumn(name).asDoubleArray())
          .containsExactly(diabetes.table().doubleColumn(name).asDoubleArray());
    }
  }
}
