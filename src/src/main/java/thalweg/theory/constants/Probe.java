package thalweg.theory.constants;

import thalweg.functions.Differentiable;
import thalweg.math.Vectors;

/** Asks a function that may be anybody's, and says in a sentence what went wrong. */
final class Probe {
  private Probe() {}

  /** The value, with the gradient written into g; both finite. */
  static double valueAndGradient(Differentiable f, double[] w, double[] g) {
    double value;
    try {
      value = f.valueAndGradient(w, g);
    } catch (RuntimeException thrown) {
      throw threw("f", thrown);
    }
    if (!Double.isFinite(value) || !Vectors.isFinite(g)) {
      throw new IllegalArgumentException(
          "f and its gradient must be finite at the point but f is %s and the gradient %s; choose a point inside f's domain"
              .formatted(value, Vectors.isFinite(g) ? "is finite" : "is not"));
    }
    return value;
  }

  static IllegalArgumentException threw(String what, RuntimeException thrown) {
    return new IllegalArgumentException(
        "%s must be defined at the point but threw %s; choose a point inside its domain"
            .formatted(what, thrown),
        thrown);
  }
}
