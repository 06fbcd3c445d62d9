package thalweg.experiments;

import java.util.ArrayList;
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
 * <p>The rows are handed to the measure and nowhere else; the measure must not keep them.
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

  private final T rows;
  private final List<Reading> readings = new ArrayList<>();

  private TestSet(T rows) {
    this.rows = rows;
  }

  /** These rows, not read yet. */
  public static <T extends Selectable<T>> TestSet<T> of(T rows) {
    return new TestSet<>(rows);
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
    // A measure that throws has seen the rows, too.
    Reading failed = new Reading(purpose, Double.NaN);
    readings.add(failed);
    double value = measure.applyAsDouble(rows);
    readings.set(readings.size() - 1, new Reading(purpose, value));
    return value;
  }

  /** All readings, in order. */
  public synchronized List<Reading> readings() {
    return List.copyOf(readings);
  }

  /** How often it was read, what each reading gave, and what that means for the last one. */
  @Override
  public String toString() {
    List<Reading> all = readings();
    String set = "test set of %d rows, ".formatted(rows.size());
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
