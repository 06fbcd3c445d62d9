package thalweg.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

/**
 * Files damaged at random: each is either refused with a sentence that says where, or read as a plain reader of a few
 * lines reads it. {@code -Dfuzz=100000} makes more of them.
 */
class CsvFuzzTest {

  private static final String[] SEEDS = {
    "height,weight,kind\n1.5,50,cat\n1.75,,dog\n-2e-3,+7.25,\"big, grey\"\n",
    "\uFEFFa;b\r\n1;2\r\n3;\"4\"\r\n",
    "x\n1\n2\n3\n",
    "naïve,\"two\nlines\",n\nä,\"say \"\"yes\"\"\",12345\nö,\"\",0.1\nü,z,.5\n",
    "id,value,label\n1,0.1,a\n2,0.2,b\n3,0.30000000000000004,c\n4,1e300,d\n"
  };

  @Test
  void aDamagedFileIsRefusedByPlaceOrReadAsAPlainReaderReadsIt() {
    Random random = new Random(20240229);
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int round = 0; round < Damage.ROUNDS; round++) {
      String seed = SEEDS[random.nextInt(SEEDS.length)];
      Csv csv = seed.contains(";") ? Csv.standard().separator(';') : Csv.standard();
      byte[] file = Damage.some(seed.getBytes(UTF_8), random);
      outcomes.merge(outcome(csv, file), 1, Integer::sum);
    }
    Damage.report(outcomes);
    assertThat(outcomes.get("read")).isGreaterThan(Damage.ROUNDS / 10);
    assertThat(outcomes).hasSizeGreaterThan(8);
  }

  /** What became of a file: "read", or the words of its refusal. */
  private static String outcome(Csv csv, byte[] file) {
    Table table;
    try {
      table = csv.parse("f.csv", file);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      assertThat(message).matches("(?s)f\\.csv(, line \\d+, (field|byte) \\d+: .+| is empty: .+)");
      return message
          .replaceAll("(?s)missing\\(.*", "missing …")
          .replaceAll("(?s)'.*'", "…")
          .replaceAll("(?s)\".*\"", "…")
          .replaceAll("U\\+....|0x..|\\d+", "#");
    }
    List<List<String>> rows = plainRows(new String(file, UTF_8), csv.separator());
    assertThat(table.rowCount()).isEqualTo(rows.size() - 1);
    assertThat(table.columnNames()).isEqualTo(rows.get(0).stream().map(String::strip).toList());
    for (int i = 1; i < rows.size(); i++) {
      for (int j = 0; j < table.columnCount(); j++) {
        String field = rows.get(i).get(j);
        if (table.column(j).type() == ColumnType.STRING) {
          assertThat(table.getString(i - 1, j)).isEqualTo(field);
        } else if (field.isEmpty()) {
          assertThat(table.column(j).isMissing(i - 1)).isTrue();
        } else {
          assertThat(table.doubleColumn(j).getDouble(i - 1) + 0.0)
              .as(field)
              .isEqualTo(plainNumber(field));
        }
      }
    }
    return "read";
  }

  /** Splits at separators and line feeds outside quotes, without any rule but the doubled quote. */
  private static List<List<String>> plainRows(String text, char separator) {
    List<List<String>> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (String line : text.replaceFirst("^\uFEFF", "").split("\n", -1)) {
      row.append(row.isEmpty() ? "" : "\n").append(line);
      if (row.chars().filter(c -> c == '"').count() % 2 == 0) {
        String whole = row.toString().replaceFirst("\r$", "");
        row.setLength(0);
        if (!whole.isEmpty()) {
          rows.add(plainFields(whole, separator));
        }
      }
    }
    return rows;
  }

  private static List<String> plainFields(String row, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (String part : row.split(String.valueOf(separator), -1)) {
      field.append(field.isEmpty() ? "" : String.valueOf(separator)).append(part);
      if (field.chars().filter(c -> c == '"').count() % 2 == 0) {
        String whole = field.toString();
        fields.add(
            whole.startsWith("\"")
                ? whole.substring(1, whole.length() - 1).replace("\"\"", "\"")
                : whole.strip());
        field.setLength(0);
      }
    }
    return fields;
  }

  /** BigDecimal's value; it refuses the exponent of 0e99999999999. */
  private static double plainNumber(String field) {
    boolean zero = field.replaceAll("[eE].*", "").chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero ? 0 : new BigDecimal(field).doubleValue() + 0.0;
  }
}
