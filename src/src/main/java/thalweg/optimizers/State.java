package thalweg.optimizers;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The saved memory of a run: plain numbers under their names, to be written to a file and read back.
 *
 * @param dimension the number of parameters
 * @param vectors each vector under its name, in the order the rules asked for them
 * @see Memory#of
 */
public record State(int dimension, Map<String, double[]> vectors) implements Serializable {
  private static final long serialVersionUID = 1;

  /** Keeps an unmodifiable map in the given order. */
  public State {
    vectors = Collections.unmodifiableMap(new LinkedHashMap<>(vectors));
  }

  /** The names and lengths of the vectors. */
  @Override
  public String toString() {
    return "state of " + dimension + " parameters: " + describe(vectors);
  }

  static String describe(Map<String, double[]> vectors) {
    return vectors.isEmpty()
        ? "nothing"
        : vectors.entrySet().stream()
            .map(e -> describe(e.getKey(), e.getValue().length))
            .collect(Collectors.joining(", "));
  }

  /** A rule by its name alone, a vector with its length. */
  static String describe(String name, int length) {
    return length == 0 ? name : name + "[" + length + "]";
  }
}
