package thalweg.data;

import java.nio.file.Path;
import java.util.List;

/**
 * Real data that is too large for the jar: fetched from its public address when it is first asked for, kept, and checked by
 * SHA-256 at every reading.
 *
 * <p>The files are kept in {@link #folder()}. A download that breaks off, or is stopped, goes on where it ended. Without a network
 * the error says which file to put where, from which package it can be had, and which checksum it must have.
 *
 * <pre>{@code
 * Pictures clothes = LargeDatasets.fashionMnist(); // 26 MB, once
 * Dataset diamonds = LargeDatasets.diamonds();
 * }</pre>
 *
 * Every method throws an {@link java.io.UncheckedIOException} if the file is neither there nor to be fetched, and an {@link
 * IllegalStateException} if it is not the file its card describes.
 */
public final class LargeDatasets {

  private LargeDatasets() {}

  /**
   * The folder of the files: {@code -Dthalweg.cache=FOLDER}, or else the variable {@code THALWEG_CACHE}, or else {@code thalweg} in
   * {@code XDG_CACHE_HOME}, or else {@code ~/.cache/thalweg}.
   */
  public static Path folder() {
    String named = System.getProperty("thalweg.cache", variable("THALWEG_CACHE"));
    if (!named.isBlank()) {
      return Path.of(named);
    }
    String caches = variable("XDG_CACHE_HOME");
    Path parent =
        caches.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(caches);
    return parent.resolve("thalweg");
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }

  private static FileCache cache() {
    return new FileCache(folder());
  }

  /** Price of 53,940 diamonds from nine features, three of them texts; regression. 2.8 MB. */
  public static Dataset diamonds() {
    return Diamonds.read(cache());
  }

  /** How far 45,730 guessed folds of proteins are from the true ones, by nine features; regression. 3.5 MB. */
  public static Dataset protein() {
    return Protein.read(cache());
  }

  /**
   * Whether one of 32,561 people earned more than 50,000 dollars (+1) or not (−1) in 1994, from fourteen features, eight of
   * them texts; classification. 4.0 MB.
   */
  public static Dataset adult() {
    return Adult.read(Adult.CARD, cache());
  }

  /** The 16,281 people to test on that belong to {@link #adult()}. 2.0 MB. */
  public static Dataset adultTest() {
    return Adult.read(Adult.TEST, cache());
  }

  /** How late 327,346 flights arrived, from ten features, three of them texts; regression. 8.3 MB. */
  public static Dataset flights() {
    return Flights.read(cache());
  }

  /** Which of ten kinds of clothes 60,000 pictures of 28×28 pixels show; classification. 26 MB. */
  public static Pictures fashionMnist() {
    return FashionMnist.fetched(FashionMnist.ALL, cache());
  }

  /** The 10,000 pictures to test on that belong to {@link #fashionMnist()}. 4.4 MB. */
  public static Pictures fashionMnistTest() {
    return FashionMnist.fetched(FashionMnist.ALL_TEST, cache());
  }

  /** The cards of all datasets here; they need no network. */
  public static List<Card> cards() {
    return List.of(
        Diamonds.CARD,
        Protein.CARD,
        Adult.CARD,
        Adult.TEST,
        Flights.CARD,
        FashionMnist.ALL,
        FashionMnist.ALL_TEST);
  }
}
