package thalweg.experiments;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import thalweg.samples.Selectable;

/**
 * A test set that counts its readings. The first is an honest estimate for new data; who reads again and chooses by what was read has made it a
 * validation set.
 *
 * <pre>{@code
 * TestSet<Examples> test = TestSet.of(split.test(all));
 * double error = test.read("ridge, λ = 0.1", part -> model.on(part).value(w));
 * test.toString();  // test set of 111 rows, read once: ridge, λ = 0.1 gave 0.4821
 * }</pre>
 *
 * <p>Readings are kept in a {@link RunStore}, so that they can be counted over days. The rows are handed to the measure and nowhere else; the measure must not keep them.
 *
 * @param <T> what holds the rows, such as {@code Examples}
 */
public final class TestSet<T extends Selectable<T>> {

  /**
   * One reading.
   *
   * @param purpose what was judged
   * @param value what it gave
   */
  public record Reading(String purpose, double value) {}

  private final String name;
  private final T rows;
  private final RunStore store;

  private TestSet(String name, T rows, RunStore store) {
    this.name = name;
    this.rows = rows;
    this.store = store;
  }

  /** These rows, not read yet; the count starts from zero whenever the program starts. */
  public static <T extends Selectable<T>> TestSet<T> of(T rows) {
    return of("test set", rows, new MemoryStore());
  }

  /**
   * These rows, with the readings that the store knows of: a {@link SqliteStore} remembers those of yesterday.
   *
   * @param name tells one test set in the store from another, such as {@code diabetes, test part}
   */
  public static <T extends Selectable<T>> TestSet<T> of(String name, T rows, RunStore store) {
    return new TestSet<>(name, rows, store);
  }

  /**
   * Measures on the rows and counts it.
   *
   * @param purpose what is judged, in a few words
   */
  public synchronized double read(String purpose, ToDoubleFunction<? super T> measure) {
    if (purpose.isBlank()) {
      throw new IllegalArgumentException(
          "the purpose of a reading must not be blank; say what is judged, such as 'ridge, λ = 0.1'");
    }
    RunKey key =
        new RunKey(
            experiment(),
            Setting.of("purpose", purpose),
            readings().size() + 1L,
            1,
            "",
            Versions.java(),
            Versions.thalweg());
    // Counted before it is known: a measure that throws has seen the rows, too.
    store.add(new RunRecord(key, Double.NaN, "", 0));
    long began = System.nanoTime();
    double value = measure.applyAsDouble(rows);
    store.add(new RunRecord(key, value, "", (System.nanoTime() - began) / 1e9));
    return value;
  }

  /** All readings, in order. */
  public synchronized List<Reading> readings() {
    return store.runs(experiment()).stream()
        .sorted(Comparator.comparingLong(run -> run.key().seed()))
        .map(run -> new Reading(run.key().setting().text("purpose"), run.value()))
        .toList();
  }

  private String experiment() {
    return "readings of " + name;
  }

  /** How often it was read, what each reading gave, and what that means for the last one. */
  @Override
  public String toString() {
    List<Reading> all = readings();
    String set = "%s of %d rows, ".formatted(name, rows.size());
    if (all.isEmpty()) {
      return set + "not read yet";
    }
    String list =
        all.stream()
            .map(
                r ->
                    Double.isNaN(r.value())
                        ? r.purpose() + " failed"
                        : String.format(Locale.ROOT, "%s gave %.4g", r.purpose(), r.value()))
            .collect(Collectors.joining("; "));
    return all.size() == 1
        ? set + "read once: " + list
        : set
            + "read %d times: %s. If any of these was chosen by an earlier reading, its value is too good: judge it on data that nobody has read"
                .formatted(all.size(), list);
  }
}
