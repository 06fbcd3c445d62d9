package thalweg.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Reads the CSV file of a card from the jar, after checking that it is the very file the card
 * describes.
 */
final class CsvFile {

  private CsvFile() {}

  static Dataset load(Card card) {
    try (InputStream in = CsvFile.class.getResourceAsStream(card.file())) {
      if (in == null) {
        throw new IllegalStateException(
            "%s, the file of '%s', is missing from the jar; build or download the library again"
                .formatted(card.file(), card.name()));
      }
      return parse(card, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(card.file() + " cannot be read from the jar", e);
    }
  }

  static Dataset parse(Card card, byte[] content) {
    String found = sha256(content);
    if (!found.equals(card.sha256())) {
      throw new IllegalStateException(
          ("%s is not the file its card describes: the card says SHA-256 %s, the file has %s (%d"
                  + " bytes). Some tool changed it (line endings are the usual case): take the"
                  + " file from the repository again; after a change on purpose, write the new"
                  + " value into the card")
              .formatted(card.file(), card.sha256(), found, content.length));
    }
    Table table = table(card, new String(content, StandardCharsets.UTF_8));
    if (table.rowCount() != card.rows()) {
      throw new IllegalStateException(
          "%s has %d rows but its card says %d"
              .formatted(card.file(), table.rowCount(), card.rows()));
    }
    return new Dataset(table, card);
  }

  /**
   * The table in the text; an empty field is a missing value.
   *
   * <p>Our files quote nothing, so splitting at commas reads them exactly; Tablesaw's own reader,
   * made for any file, takes a second more to start.
   */
  private static Table table(Card card, String text) {
    List<String[]> lines = text.lines().map(line -> line.split(",", -1)).toList();
    String[] header = lines.get(0);
    List<String[]> rows = lines.subList(1, lines.size());
    Table table = Table.create(card.name());
    for (int j = 0; j < header.length; j++) {
      int field = j;
      boolean isText = !card.labels().isEmpty() && header[j].equals(card.target().name());
      table.addColumns(
          isText
              ? StringColumn.create(header[j], rows.stream().map(row -> row[field]))
              : DoubleColumn.create(
                  header[j], rows.stream().mapToDouble(row -> number(row[field])).toArray()));
    }
    return table;
  }

  private static double number(String field) {
    return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
