package thalweg.data;

import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The identity card of a dataset: what it holds, who collected it, under which licence it travels,
 * and the fingerprint of its file.
 *
 * @param name what people call the dataset
 * @param why one line: what it is about and why the course uses it
 * @param citation who collected it and where it was first described
 * @param url the page of its origin
 * @param licence the terms it is published under
 * @param origin how the file was made, so that anyone can make it again byte for byte
 * @param rows the number of examples n
 * @param features the columns a model may learn from, in the table's order
 * @param target the column to predict
 * @param labels the numbers that stand for the target's classes; empty when the target is a number
 *     itself
 * @param file the file: a CSV file with a header or an IDX file beside this class in the jar, or a file that {@link
 *     LargeDatasets} fetches
 * @param sha256 the SHA-256 of that file, unpacked if it is gzipped, 64 lower-case hexadecimal digits
 */
public record Card(
    String name,
    String why,
    String citation,
    String url,
    String licence,
    String origin,
    int rows,
    List<Column> features,
    Column target,
    List<Label> labels,
    String file,
    String sha256) {

  /** Copies the lists and refuses a card with a gap. */
  public Card {
    features = List.copyOf(features);
    labels = List.copyOf(labels);
    for (String text : List.of(name, why, citation, url, licence, origin, file)) {
      if (text.isBlank()) {
        throw new IllegalArgumentException(
            "every line of the card '" + name + "' must be filled in");
      }
    }
    if (rows < 1 || features.isEmpty()) {
      throw new IllegalArgumentException(
          "a dataset needs rows and features but the card '%s' counts %d and %d"
              .formatted(name, rows, features.size()));
    }
    if (sha256.length() != 64 || HexFormat.of().parseHex(sha256).length != 32) {
      throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits but was " + sha256);
    }
    Set<String> names = new LinkedHashSet<>(features.stream().map(Column::name).toList());
    if (!names.add(target.name()) || names.size() != features.size() + 1) {
      throw new IllegalArgumentException(
          "the columns of '%s' must have different names".formatted(name));
    }
  }

  /** The names of the columns a model may learn from, in order. */
  public List<String> featureNames() {
    return features.stream().map(Column::name).toList();
  }

  /** The number of columns of the table: the features and the target. */
  public int columns() {
    return features.size() + 1;
  }

  @Override
  public String toString() {
    return """
        %s: %d rows, %d features, target %s
        %s
        Source:  %s
                 %s
        Licence: %s
        File:    %s (%s)
        SHA-256: %s"""
        .formatted(
            name, rows, features.size(), target, why, citation, url, licence, file, origin, sha256);
  }
}
