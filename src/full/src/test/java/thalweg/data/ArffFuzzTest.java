package thalweg.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * ARFF files damaged at random: each is either refused with a sentence that says where, or read as a plain reader of a few
 * patterns reads it. {@code -Dfuzz=100000} makes more of them.
 */
class ArffFuzzTest {

  private static final String[] SEEDS = {
    "@relation r\n@attribute a real\n@attribute b {x,'y z',\"w\"}\n@attribute c string\n@data\n1.5,x,'it\\'s'\n?,'y z',plain\n-2e3,?,?\n",
    "% first\r\n@RELATION 'two words'\r\n@ATTRIBUTE 'a b' INTEGER\r\n@attribute d date \"yyyy-MM-dd\"\r\n\r\n@DATA\r\n12345,2024-02-29\r\n% last\r\n+7,?\r\n",
    "@relation n\n@attribute x numeric\n@data\n1\n2\n.5\n",
    "@attribute id integer\n@attribute name string\n@data\n1,'a,b'\n2,\"c \\\"d\\\"\"\n3,  e f  \n4,'\\t\\\\'\n"
  };

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "@attribute\\s+(?:'(.*?)'|\"(.*?)\"|([^\\s{]+))\\s*(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern FIELD =
      Pattern.compile(
          "(?s)\\G[\\s\\u2028]*(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|([^,]*?))[\\s\\u2028]*,");

  private static final Pattern ESCAPE = Pattern.compile("(?s)\\\\(.)");

  @Test
  void aDamagedFileIsRefusedByPlaceOrReadAsAPlainReaderReadsIt() {
    Random random = new Random(20240303);
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int round = 0; round < Damage.ROUNDS; round++) {
      String file = SEEDS[random.nextInt(SEEDS.length)];
      byte[] damaged =
          random.nextBoolean()
              ? Damage.some(file.getBytes(UTF_8), random)
              : damagedRows(file, random);
      try {
        outcomes.merge(outcome(damaged), 1, Integer::sum);
      } catch (AssertionError e) {
        throw new AssertionError("of this file: " + new String(damaged, UTF_8), e);
      }
    }
    Damage.report(outcomes);
    assertThat(outcomes.get("read")).isGreaterThan(Damage.ROUNDS / 10);
    assertThat(outcomes).hasSizeGreaterThan(8);
  }

  /** Damage below the header, which is most of a small file, but not of a large one. */
  private static byte[] damagedRows(String file, Random random) {
    int rows = file.toLowerCase(Locale.ROOT).indexOf("@data") + "@data\n".length();
    ByteArrayOutputStream damaged = new ByteArrayOutputStream();
    damaged.writeBytes(file.substring(0, rows).getBytes(UTF_8));
    damaged.writeBytes(Damage.some(file.substring(rows).getBytes(UTF_8), random));
    return damaged.toByteArray();
  }

  /** What became of a file: "read", or the words of its refusal. */
  private static String outcome(byte[] file) {
    Table table;
    try {
      table = Arff.parse("f.arff", file);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      assertThat(message)
          .matches(
              "(?s)f\\.arff(, line \\d+, (field|byte) \\d+: .+| has \\d+ attributes and \\d+ rows .+)");
      return message
          .replaceAll("(?s)'.*'", "…")
          .replaceAll("(?s)(comes|one of) .*", "$1 …")
          .replaceAll("U\\+....|0x..|\\d+", "#");
    }
    List<String> names = new ArrayList<>();
    List<Boolean> numeric = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    plainRead(new String(file, UTF_8), names, numeric, rows);
    assertThat(table.columnNames()).isEqualTo(names);
    assertThat(table.rowCount()).isEqualTo(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i)).hasSameSizeAs(names);
      for (int j = 0; j < names.size(); j++) {
        String field = rows.get(i).get(j);
        assertThat(table.column(j) instanceof DoubleColumn).isEqualTo(numeric.get(j));
        if (field.equals("<gap>")) {
          assertThat(table.column(j).isMissing(i)).isTrue();
        } else if (numeric.get(j)) {
          assertThat(table.doubleColumn(j).getDouble(i) + 0.0)
              .as(field)
              .isEqualTo(plainNumber(field));
        } else {
          assertThat(table.getString(i, j)).isEqualTo(field);
        }
      }
    }
    return "read";
  }

  private static void plainRead(
      String text, List<String> names, List<Boolean> numeric, List<List<String>> rows) {
    boolean data = false;
    for (String whole : text.replaceFirst("^\uFEFF", "").split("\r\n|\r|\n")) {
      String line = whole.strip();
      Matcher attribute = ATTRIBUTE.matcher(line);
      if (line.isEmpty() || line.startsWith("%")) {
        continue;
      }
      if (data) {
        rows.add(plainFields(line));
      } else if (attribute.matches()) {
        names.add(first(attribute).strip());
        numeric.add(
            attribute.group(4).toLowerCase(Locale.ROOT).strip().matches("real|numeric|integer"));
      }
      data |= line.equalsIgnoreCase("@data");
    }
  }

  private static List<String> plainFields(String line) {
    List<String> fields = new ArrayList<>();
    String closed = line + ",";
    Matcher field = FIELD.matcher(closed);
    int at = 0;
    while (at < closed.length()) {
      assertThat(field.find()).as(line).isTrue();
      at = field.end();
      boolean quoted = field.group(3) == null;
      String text = first(field);
      fields.add(
          quoted
              ? ESCAPE.matcher(text).replaceAll(e -> Matcher.quoteReplacement(meaning(e.group(1))))
              : text.strip().equals("?") ? "<gap>" : text.strip());
    }
    return fields;
  }

  private static String meaning(String escaped) {
    return Map.of("n", "\n", "r", "\r", "t", "\t").getOrDefault(escaped, escaped);
  }

  private static String first(Matcher groups) {
    for (int k = 1; k <= 3; k++) {
      if (groups.group(k) != null) {
        return groups.group(k);
      }
    }
    throw new AssertionError(groups);
  }

  private static double plainNumber(String field) {
    boolean zero = field.replaceAll("[eE].*", "").chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero ? 0 : new BigDecimal(field).doubleValue() + 0.0;
  }
}
