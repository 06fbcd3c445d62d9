package thalweg.data;

import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param line the line it begins on, from 1
 * @param fields its fields
 */
record CsvRow(int line, List<String> fields) {

  /** The same row without the spaces around quoted fields. */
  CsvRow stripped() {
    return new CsvRow(line, fields.stream().map(String::strip).toList());
  }

  /** The refusal of a field, by line and place. */
  IllegalArgumentException wrong(String file, int field, String why) {
    return wrong(file, line, field, why);
  }

  static IllegalArgumentException wrong(String file, int line, int field, String why) {
    return new IllegalArgumentException(
        "%s, line %d, field %d: %s".formatted(file, line, field + 1, why));
  }
}
