package thalweg.theory.worstcase;

/** What is as bad as it can be. */
public enum PerformanceMeasure {
  /** \(f(x_N)-f^*\). */
  GAP("f(x_N) − f*"),
  /** \(\lVert x_N-x^*\rVert^2\). */
  DISTANCE_SQUARED("‖x_N − x*‖²"),
  /** \(\lVert\nabla f(x_N)\rVert^2\); with a penalty, of the sum of both gradients. */
  GRADIENT_SQUARED("‖∇f(x_N)‖²"),
  /** \(\min_{t\le N}\lVert\nabla f(x_t)\rVert^2\). */
  BEST_GRADIENT_SQUARED("min ‖∇f(x_t)‖²");

  private final String words;

  PerformanceMeasure(String words) {
    this.words = words;
  }

  /** The criterion as a formula in a line of text. */
  public String words() {
    return words;
  }

  /** By what it grows where the function is multiplied by L. */
  double unit(double smoothness) {
    return switch (this) {
      case GAP -> smoothness;
      case DISTANCE_SQUARED -> 1;
      case GRADIENT_SQUARED, BEST_GRADIENT_SQUARED -> smoothness * smoothness;
    };
  }
}
