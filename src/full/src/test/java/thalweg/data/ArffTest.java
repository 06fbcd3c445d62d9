package thalweg.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class ArffTest {

  private static final String HEADER =
      """
      % what it is
      @RELATION cars

      @attribute weight NUMERIC
      @attribute 'miles per gallon' real
      @attribute origin {usa, japan, 'west germany'}
      @attribute name string
      @data
      """;

  private static Table parse(String text) {
    return Arff.parse("f.arff", text.getBytes(UTF_8));
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void readsNumbersNominalsTextsAndGaps(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("cars.arff"),
            HEADER
                + "3000, 18.5, usa, 'chevy, it\\'s'\n% a comment\n?,?,?,?\r\n1e3,-2,'west germany',\" \"\n");
    Table table = Arff.read(file);
    assertThat(table.name()).isEqualTo("cars.arff");
    assertThat(table.columnNames()).containsExactly("weight", "miles per gallon", "origin", "name");
    assertThat(table.doubleColumn(0).asDoubleArray()).containsExactly(3000, Double.NaN, 1000);
    assertThat(table.doubleColumn(1).asDoubleArray()).containsExactly(18.5, Double.NaN, -2);
    assertThat(table.stringColumn(2).asObjectArray()).containsExactly("usa", "", "west germany");
    assertThat(table.stringColumn(3).asObjectArray()).containsExactly("chevy, it's", "", " ");
  }

  @Test
  void aQuestionMarkInQuotesIsAText() {
    Table table = parse("@attribute a string\n@attribute b {x, '?'}\n@data\n'?',\"?\"\n?,?\n");
    assertThat(table.stringColumn(0).asObjectArray()).containsExactly("?", "");
    assertThat(table.stringColumn(1).asObjectArray()).containsExactly("?", "");
    assertRefused(
        "@attribute b {x, ?}\n@data\nx\n",
        "f.arff, line 1, field 1: ? stands for a missing value; a text that is a question mark needs quotes");
  }

  @Test
  void backslashesAreReadAsWekaWritesThem() {
    Table table = parse("@attribute a string\n@data\n'two\\r\\nlines\\t\\\\ 5\\% it\\'s'\n");
    assertThat(table.stringColumn(0).get(0)).isEqualTo("two\r\nlines\t\\ 5% it's");
    assertRefused(
        "@attribute a string\n@data\n'C:\\users'\n",
        "f.arff, line 3, field 1: '\\u' stands for nothing known; write \\\\ for a backslash");
  }

  @Test
  void rowsThatDoNotFitTheHeaderAreRefused() {
    assertRefused(
        HEADER + "1,2,usa\n",
        "f.arff, line 9, field 4: the header has 4 attributes but this row has 3 fields");
    assertRefused(
        HEADER + "1,2,usa,a,b\n",
        "f.arff, line 9, field 5: the header has 4 attributes but this row has 5");
    assertRefused(
        HEADER + "1,2,usa,a\nx,2,usa,a\n",
        "f.arff, line 10, field 1: 'weight': 'x' is not a number");
    assertRefused(HEADER + ",2,usa,a\n", "'weight': '' is not a number");
    assertRefused(HEADER + "1,NaN,usa,a\n", "'NaN' is not a number");
    assertRefused(
        HEADER + "1,2,china,a\n",
        "f.arff, line 9, field 3: 'origin' must be one of [usa, japan, west germany] but is 'china'");
    assertRefused(
        HEADER + "1,2,usa,'a\n",
        "f.arff, line 9, field 4: the quote that opens here is never closed");
    assertRefused(HEADER + "1,2,usa,'a'b\n", "f.arff, line 9, field 4: a quote within a field");
    assertRefused(HEADER + "1,2,usa,a'b\n", "f.arff, line 9, field 4: a quote within a field");
    assertRefused(HEADER + "1,2,usa,'a\\\n", "the quote that opens here is never closed");
    assertRefused(
        HEADER + "1,2,usa,a\0b\n", "f.arff, line 9, field 1: a control character U+0000; is this");
    assertRefused(HEADER + "{0 1}\n", "f.arff, line 9, field 1: this is a sparse row");
  }

  @Test
  void headersThatCannotBeReadAreRefused() {
    assertRefused("", "f.arff has 0 attributes and 0 rows of data; a table needs both");
    assertRefused(HEADER, "f.arff has 4 attributes and 0 rows");
    assertRefused(
        "a,b\n1,2\n",
        "f.arff, line 1, field 1: @relation, @attribute name type or @data must come here but comes a,b");
    assertRefused("@attribute a relational\n@data\n1\n", "the type 'relational' of 'a' is unknown");
    assertRefused(
        "@attribute a numeric [0,1]\n@data\n1\n", "the type 'numeric [0,1]' of 'a' is unknown");
    assertRefused("@attribute a {x,y} z\n@data\nx\n", "the type '{x,y} z' of 'a' is unknown");
    assertRefused("@attribute '' real\n@data\n1\n", "line 1, field 1: the attribute has no name");
    assertRefused("@attribute a\n@data\n1\n", "must come here");
    assertRefused(
        "@attribute a real\n@attribute A real\n@data\n1,2\n",
        "f.arff, line 2, field 1: 'A' is taken already");
  }
}
