package thalweg.theory.convexity;

import java.util.List;
import java.util.Locale;

/**
 * Points that refute a claim, and by how much more than evaluation can be wrong.
 *
 * <p>The points x, z, y of a chord lie exactly on a line, \(z=\lambda x+(1-\lambda)y\), and differ from the claim by at least
 * {@link #violation} minus {@link #error}, which is positive (for a straight piece, not negative).
 *
 * @param kind what the points show
 * @param points the ends x and y and the point z between them; for a stationary point z and a lower point
 * @param weight λ, the weight of x; 0 where none is needed
 * @param violation how far the inequality is violated
 * @param error how wrong the violation can be: for a formula a bound by interval arithmetic, else an estimate
 */
public record Witness(
    Kind kind, List<double[]> points, double weight, double violation, double error) {

  /** What points can show. */
  public enum Kind {
    /** The function lies above a chord, so it is not convex. */
    CHORD("above the chord"),
    /** The function is higher between two points than at both, so it is not quasiconvex. */
    LEVEL("higher between than at both ends"),
    /** The function does not fall below a chord, so it is not strongly convex. */
    STRAIGHT("not below the chord"),
    /** The gradient is zero where the function is not least, so no Polyak–Łojasiewicz inequality holds. */
    STATIONARY("stationary, and lower elsewhere");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** Copies the list. */
  public Witness {
    points = List.copyOf(points);
  }

  /** One clause: where, and by how much. */
  @Override
  public String toString() {
    String size =
        "by "
            + Words.number(violation)
            + (error > 0 ? " (error at most " + error(error) + ")" : "");
    return switch (kind) {
      case STATIONARY ->
          "at %s it is %s: at %s %s"
              .formatted(Words.point(points.get(0)), kind.words, Words.point(points.get(1)), size);
      case STRAIGHT ->
          "at %s between %s and %s it is %s"
              .formatted(
                  Words.point(points.get(2)),
                  Words.point(points.get(0)),
                  Words.point(points.get(1)),
                  kind.words);
      default ->
          "at %s between %s and %s it is %s %s"
              .formatted(
                  Words.point(points.get(2)),
                  Words.point(points.get(0)),
                  Words.point(points.get(1)),
                  kind.words,
                  size);
    };
  }

  private static String error(double e) {
    return String.format(Locale.ROOT, "%.1e", e);
  }
}
