package thalweg.kernel.java.widgets;

/**
 * Two numbers, the first not above the second.
 *
 * @param from the first
 * @param to the second
 */
public record Range(double from, double to) {
  @Override
  public String toString() {
    return from + " to " + to;
  }
}
