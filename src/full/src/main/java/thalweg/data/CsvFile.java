package thalweg.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Reads the CSV file of a card from the jar, after checking that it is the very file the card
 * describes.
 */
final class CsvFile {

  private CsvFile() {}

  static Dataset load(Card card) {
    return parse(card, fromJar(card.name(), card.file()));
  }

  static Dataset parse(Card card, byte[] content) {
    requireSha256(card.file(), card.sha256(), content);
    Csv csv = card.labels().isEmpty() ? Csv.standard() : Csv.standard().text(card.target().name());
    return dataset(card, csv.parse(card.name(), content));
  }

  /** The table as a dataset, its columns in the card's order. */
  static Dataset dataset(Card card, Table table) {
    if (table.rowCount() != card.rows()) {
      throw new IllegalStateException(
          "%s has %d rows but its card says %d"
              .formatted(card.file(), table.rowCount(), card.rows()));
    }
    return new Dataset(inOrder(table, card), card);
  }

  /** A file of the jar that lies beside this class. */
  static byte[] fromJar(String dataset, String file) {
    try (InputStream in = CsvFile.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "%s, the file of '%s', is missing from the jar; build or download the library again"
                .formatted(file, dataset));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read from the jar", e);
    }
  }

  static void requireSha256(String file, String expected, byte[] content) {
    String found = sha256(content);
    if (!found.equals(expected)) {
      throw new IllegalStateException(
          ("%s is not the file its card describes: the card says SHA-256 %s, the file has %s (%d"
                  + " bytes). Some tool changed it (line endings are the usual case): take the"
                  + " file from the repository again; after a change on purpose, write the new"
                  + " value into the card")
              .formatted(file, expected, found, content.length));
    }
  }

  /** The columns in the card's order, the target last; columns that are not the card's stay, to be refused. */
  private static Table inOrder(Table table, Card card) {
    List<String> names = new ArrayList<>(card.featureNames());
    names.add(card.target().name());
    List<Column<?>> columns = new ArrayList<>(table.columns());
    columns.sort(Comparator.comparingInt(column -> names.indexOf(column.name())));
    return Table.create(table.name(), columns);
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
