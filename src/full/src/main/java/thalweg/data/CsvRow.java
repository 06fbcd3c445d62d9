package thalweg.data;

import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param line the line it begins on, from 1
 * @param fields its fields
 */
record CsvRow(int line, List<String> fields) {

  /** The most of an error's reason that is shown: a field may be a whole book. */
  private static final int LONGEST = 500;

  /** The same row without the spaces around quoted fields. */
  CsvRow stripped() {
    return new CsvRow(line, fields.stream().map(String::strip).toList());
  }

  /** The refusal of a field, by line and place. */
  IllegalArgumentException wrong(String file, int field, String why) {
    return wrong(file, line, field, why);
  }

  static IllegalArgumentException wrong(String file, int line, int field, String why) {
    String readable = why.length() > LONGEST ? why.substring(0, LONGEST) + "…" : why;
    return new IllegalArgumentException(
        "%s, line %d, field %d: %s".formatted(file, line, field + 1, readable));
  }
}
