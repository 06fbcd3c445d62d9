package thalweg.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Reads an ARFF file, Weka's table with a typed header, into a table.
 *
 * <p>{@code numeric}, {@code real} and {@code integer} columns hold numbers, all others texts; a text must be one of
 * those that a nominal column declares. {@code ?} without quotes is a missing value; within quotes {@code \n}, {@code
 * \r} and {@code \t} are a line feed, a carriage return and a tab, as Weka writes them. Errors name line and field, as
 * those of {@link Csv}, whose numbers these are. Sparse rows are refused.
 */
public final class Arff {

  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?is)@attribute\\s+('[^']*'|\"[^\"]*\"|[^\\s'\"{]+)\\s*(\\{.*}|\\s\\S.*)");
  private static final Set<String> NUMBERS = Set.of("numeric", "real", "integer");
  private static final Set<String> TEXTS = Set.of("string", "date");

  /** Stands for a missing value among the fields: no field can be this, for control characters are refused. */
  private static final String GAP = "\0";

  private final String file;
  private final List<Attribute> attributes = new ArrayList<>();
  private final List<CsvRow> rows = new ArrayList<>();

  /** A column as the header declares it; nominal values, or none where any text will do. */
  private record Attribute(String name, boolean numeric, List<String> nominal) {}

  private Arff(String file) {
    this.file = file;
  }

  /**
   * The table in a file, plain or gzipped, in UTF-8.
   *
   * @throws IllegalArgumentException if the file is malformed; the message names line and field
   * @throws java.io.UncheckedIOException if it cannot be read at all
   */
  public static Table read(Path file) {
    return parse(String.valueOf(file.getFileName()), Bytes.of(file));
  }

  static Table parse(String name, byte[] content) {
    Arff arff = new Arff(name);
    List<String> lines = Bytes.text(name, content, StandardCharsets.UTF_8).lines().toList();
    boolean data = false;
    for (int i = 0; i < lines.size(); i++) {
      requireText(name, i + 1, lines.get(i));
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("%")) {
        continue;
      }
      if (data) {
        arff.row(i + 1, line);
      } else {
        data = line.equalsIgnoreCase("@data");
        arff.header(i + 1, line);
      }
    }
    return arff.table();
  }

  /** As in {@link CsvRows}: a file with control characters is not text, and a table drops some of them without a word. */
  private static void requireText(String file, int line, String text) {
    text.chars()
        .filter(c -> Character.isISOControl(c) && c != '\t')
        .findFirst()
        .ifPresent(
            c -> {
              throw CsvRow.wrong(
                  file, line, 0, "a control character U+%04X; is this a text file?".formatted(c));
            });
  }

  private void header(int line, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.equals("@data") || lower.split("\\s")[0].equals("@relation")) {
      return;
    }
    Matcher attribute = ATTRIBUTE.matcher(text);
    if (!attribute.matches()) {
      throw CsvRow.wrong(
          file,
          line,
          0,
          "@relation, @attribute name type or @data must come here but comes " + text);
    }
    String name = attribute.group(1).replaceAll("^['\"]|['\"]$", "").strip();
    String type = attribute.group(2).strip();
    String word = type.toLowerCase(Locale.ROOT);
    if (type.startsWith("{") && type.endsWith("}")) {
      String inner = type.substring(1, type.length() - 1);
      attributes.add(new Attribute(name, false, nominal(line, inner)));
    } else if (NUMBERS.contains(word) || TEXTS.contains(word) || word.startsWith("date ")) {
      attributes.add(new Attribute(name, NUMBERS.contains(word), List.of()));
    } else {
      throw CsvRow.wrong(file, line, 0, "the type '%s' of '%s' is unknown".formatted(type, name));
    }
    boolean twice =
        attributes.stream().filter(other -> other.name.equalsIgnoreCase(name)).count() > 1;
    if (twice || name.isEmpty()) {
      throw CsvRow.wrong(
          file,
          line,
          0,
          name.isEmpty() ? "the attribute has no name" : "'%s' is taken already".formatted(name));
    }
  }

  private List<String> nominal(int line, String inner) {
    List<String> values = fields(line, inner);
    if (values.contains(GAP)) {
      throw CsvRow.wrong(
          file,
          line,
          0,
          "? stands for a missing value; a text that is a question mark needs quotes");
    }
    return values;
  }

  private void row(int line, String text) {
    if (text.startsWith("{")) {
      throw CsvRow.wrong(file, line, 0, "this is a sparse row, which this reader does not take");
    }
    CsvRow row = new CsvRow(line, fields(line, text));
    if (row.fields().size() != attributes.size()) {
      throw row.wrong(
          file,
          Math.min(row.fields().size(), attributes.size()),
          "the header has %d attributes but this row has %d fields"
              .formatted(attributes.size(), row.fields().size()));
    }
    rows.add(row);
  }

  /** The fields of a line; one in quotes may hold commas, and {@link #escaped} characters. An unquoted ? is {@link #GAP}. */
  private List<String> fields(int line, String text) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    char quote = 0;
    boolean closed = false;
    for (int at = 0; at <= text.length(); at++) {
      char c = at < text.length() ? text.charAt(at) : ',';
      if (quote == 0 && c == ',') {
        String plain = field.toString().strip();
        fields.add(closed ? field.toString() : plain.equals("?") ? GAP : plain);
        field.setLength(0);
        closed = false;
      } else if (quote != 0 && at == text.length()) {
        throw CsvRow.wrong(file, line, fields.size(), "the quote that opens here is never closed");
      } else if (quote != 0 && c == '\\' && at + 1 < text.length()) {
        field.append(escaped(line, fields.size(), text.charAt(++at)));
      } else if (c == quote) {
        quote = 0;
        closed = true;
      } else if (quote == 0 && (c == '\'' || c == '"') && field.toString().isBlank() && !closed) {
        quote = c;
        field.setLength(0);
      } else if (quote == 0 && (c == '\'' || c == '"' || (closed && c != ' '))) {
        throw CsvRow.wrong(file, line, fields.size(), "a quote within a field");
      } else if (!closed) {
        field.append(c);
      }
    }
    return fields;
  }

  /** What a backslash and a character stand for, as Weka writes them. */
  private char escaped(int line, int field, char c) {
    int letter = "nrt".indexOf(c);
    if (letter < 0 && Character.isLetterOrDigit(c)) {
      throw CsvRow.wrong(
          file,
          line,
          field,
          "'\\%s' stands for nothing known; write \\\\ for a backslash".formatted(c));
    }
    return letter < 0 ? c : "\n\r\t".charAt(letter);
  }

  private Table table() {
    if (attributes.isEmpty() || rows.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has %d attributes and %d rows of data; a table needs both"
              .formatted(file, attributes.size(), rows.size()));
    }
    Table table = Table.create(file);
    for (int j = 0; j < attributes.size(); j++) {
      if (attributes.get(j).numeric) {
        table.addColumns(DoubleColumn.create(attributes.get(j).name, numbers(j)));
      } else {
        table.addColumns(StringColumn.create(attributes.get(j).name, texts(j)));
      }
    }
    return table;
  }

  private double[] numbers(int j) {
    double[] numbers = new double[rows.size()];
    for (int i = 0; i < numbers.length; i++) {
      String field = rows.get(i).fields().get(j);
      try {
        numbers[i] = field.equals(GAP) ? Double.NaN : Decimal.parse(field);
      } catch (IllegalArgumentException e) {
        throw rows.get(i).wrong(file, j, "'" + attributes.get(j).name + "': " + e.getMessage());
      }
    }
    return numbers;
  }

  private String[] texts(int j) {
    String[] texts = new String[rows.size()];
    List<String> nominal = attributes.get(j).nominal;
    for (int i = 0; i < texts.length; i++) {
      String field = rows.get(i).fields().get(j);
      texts[i] = field.equals(GAP) ? "" : field;
      if (!texts[i].isEmpty() && !nominal.isEmpty() && !nominal.contains(field)) {
        throw rows.get(i)
            .wrong(
                file,
                j,
                "'%s' must be one of %s but is '%s'"
                    .formatted(attributes.get(j).name, nominal, field));
      }
    }
    return texts;
  }
}
