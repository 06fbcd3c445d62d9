package thalweg.landscapes;

import java.util.Arrays;
import java.util.Locale;

/**
 * A point where the gradient is zero, classified by the inertia of the Hessian: how many eigenvalues are negative, zero and positive.
 *
 * @param point w
 * @param value f(w)
 * @param gradientNorm \(\lVert\nabla f(w)\rVert_2\), zero to rounding
 * @param eigenvalues of the Hessian, ascending
 * @param negative how many are negative
 * @param zero how many cannot be told from 0
 * @param found how many starts led here
 */
public record CriticalPoint(
    double[] point,
    double value,
    double gradientNorm,
    double[] eigenvalues,
    int negative,
    int zero,
    int found) {

  /** What the Hessian says of a critical point. */
  public enum Kind {
    /** All curvatures are positive. */
    MINIMUM("minimum"),
    /** All curvatures are negative. */
    MAXIMUM("maximum"),
    /** Some are positive, some negative: lower values in some directions, higher ones in others. */
    SADDLE("saddle"),
    /** Some are zero and the others do not differ in sign: the Hessian does not decide. */
    DEGENERATE("degenerate");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word for a sentence. */
    public String word() {
      return word;
    }
  }

  /** The kind; a saddle needs curvatures of both signs, a minimum and a maximum need all. */
  public Kind kind() {
    int positive = eigenvalues.length - negative - zero;
    if (negative > 0 && positive > 0) {
      return Kind.SADDLE;
    }
    if (zero > 0) {
      return Kind.DEGENERATE;
    }
    return negative > 0 ? Kind.MAXIMUM : Kind.MINIMUM;
  }

  /** The Morse index: in how many independent directions f curves downwards. */
  public int index() {
    return negative;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s of index %d at %s, value %.6g%s",
        kind().word(),
        index(),
        point.length <= 6
            ? Arrays.toString(
                Arrays.stream(point)
                    .mapToObj(x -> String.format(Locale.ROOT, "%.6g", x))
                    .toArray(String[]::new))
            : "a point of " + point.length + " parameters",
        value,
        zero > 0 ? ", " + zero + " eigenvalues zero" : "");
  }
}
