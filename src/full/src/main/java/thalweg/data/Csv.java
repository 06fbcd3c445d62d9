package thalweg.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Reads a CSV file with a header into a table, and never guesses: whatever is malformed or ambiguous is an error
 * with its line and column.
 *
 * <p>A file is read as RFC 4180 has it, in UTF-8 with or without a mark at its start, plain or gzipped, its lines ended by
 * LF or CR LF. Spaces around a field are not part of it unless it is quoted. An empty field is a missing value. A
 * column of which every field is a number holds numbers, one without any number holds texts, and one with both is refused
 * until {@link #missing(String...)} names the marks for gaps or {@link #text(String...)} calls the column a text. A
 * number is a decimal such as {@code -1.5e3}, within the range of a double; a whole number beyond 2⁵³ that a double
 * would change is refused. NaN and infinity are not numbers.
 *
 * <pre>{@code
 * Table houses = Csv.standard().separator(';').missing("NA").text("zip code").read(Path.of("houses.csv"));
 * }</pre>
 *
 * @param separator the character between two fields
 * @param charset the encoding
 * @param missing what stands for a missing value, besides an empty field. Not modified.
 * @param text the columns to read as texts, whatever they hold. Not modified.
 */
public record Csv(char separator, Charset charset, Set<String> missing, Set<String> text) {

  private static final Csv STANDARD = new Csv(',', StandardCharsets.UTF_8, Set.of(), Set.of());

  /** Checks the separator. */
  public Csv {
    if ("\"\r\n \0".indexOf(separator) >= 0 || Character.isLetterOrDigit(separator)) {
      throw new IllegalArgumentException(
          "the separator must be a sign such as ',' or ';' but was '%s'".formatted(separator));
    }
    missing = Set.copyOf(missing);
    text = Set.copyOf(text);
  }

  /** Commas, UTF-8, only empty fields missing. */
  public static Csv standard() {
    return STANDARD;
  }

  /** The same with another character between fields. */
  public Csv separator(char separator) {
    return new Csv(separator, charset, missing, text);
  }

  /** The same with another encoding. */
  public Csv charset(Charset charset) {
    return new Csv(separator, charset, missing, text);
  }

  /** The same with further marks of a missing value, such as {@code NA} or {@code ?}. */
  public Csv missing(String... marks) {
    return new Csv(separator, charset, both(missing, marks), text);
  }

  /** The same with further columns to be read as texts. */
  public Csv text(String... columns) {
    return new Csv(separator, charset, missing, both(text, columns));
  }

  private static Set<String> both(Set<String> some, String... more) {
    Set<String> both = new LinkedHashSet<>(some);
    both.addAll(Arrays.asList(more));
    return both;
  }

  /**
   * The table in a file, by the file's name.
   *
   * @throws IllegalArgumentException if the file is malformed; the message names line and column
   * @throws java.io.UncheckedIOException if it cannot be read at all
   */
  public Table read(Path file) {
    return parse(String.valueOf(file.getFileName()), Bytes.of(file));
  }

  /**
   * The table in the content of a file.
   *
   * @param name the table's name, and the file's in errors
   * @param content the bytes, not gzipped. Not modified.
   */
  public Table parse(String name, byte[] content) {
    List<CsvRow> rows = CsvRows.of(name, Bytes.text(name, content, charset), separator);
    CsvRow header = rows.get(0).stripped(); // a table trims its columns' names
    requireNames(name, header, rows.size());
    Table table = Table.create(name);
    for (int j = 0; j < header.fields().size(); j++) {
      table.addColumns(column(name, header.fields().get(j), rows.subList(1, rows.size()), j));
    }
    return table;
  }

  private void requireNames(String name, CsvRow header, int rows) {
    List<String> names = header.fields();
    if (names.size() == 1 && Stream.of(",", ";", "\t").anyMatch(names.get(0)::contains)) {
      throw header.wrong(
          name, 0, "'%s' is one field; name the right separator(…)".formatted(names.get(0)));
    }
    if (names.stream().allMatch(Decimal::is)) {
      throw header.wrong(
          name, 0, "a header with names is needed but the first line has numbers only");
    }
    Map<String, String> seen = new HashMap<>();
    for (int j = 0; j < names.size(); j++) {
      String column = names.get(j);
      if (column.isEmpty()) {
        throw header.wrong(name, j, "the column has no name");
      }
      String before = seen.put(column.toLowerCase(Locale.ROOT), column);
      if (before != null) {
        throw header.wrong(
            name, j, "'%s' and '%s' count as the same name".formatted(before, column));
      }
    }
    for (String column : text) {
      if (!names.contains(column)) {
        throw header.wrong(name, 0, "there is no column '%s' to read as text".formatted(column));
      }
    }
    if (rows == 1) {
      throw header.wrong(name, 0, "there are no rows below the header");
    }
  }

  private Column<?> column(String file, String name, List<CsvRow> rows, int j) {
    String[] fields =
        rows.stream()
            .map(row -> row.fields().get(j))
            .map(field -> missing.contains(field) ? "" : field)
            .toArray(String[]::new);
    boolean numbers = Stream.of(fields).anyMatch(Decimal::is);
    boolean gaps = Stream.of(fields).allMatch(String::isEmpty);
    if (text.contains(name) || !(numbers || gaps)) {
      return StringColumn.create(name, fields);
    }
    double[] values = new double[fields.length];
    for (int i = 0; i < values.length; i++) {
      try {
        values[i] = fields[i].isEmpty() ? Double.NaN : Decimal.parse(fields[i]);
      } catch (IllegalArgumentException e) {
        throw rows.get(i)
            .wrong(file, j, "column '%s': %s; %s".formatted(name, e.getMessage(), help(fields[i])));
      }
    }
    return DoubleColumn.create(name, values);
  }

  private static String help(String field) {
    return Decimal.is(field)
        ? "text(…) keeps it as it is"
        : "missing(\"%s\") makes it a gap, text(…) makes the column a text".formatted(field);
  }
}
