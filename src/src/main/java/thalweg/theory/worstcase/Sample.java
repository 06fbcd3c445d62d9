package thalweg.theory.worstcase;

/**
 * What a method learns of a function at a point, as unknowns of a {@link Gram}.
 *
 * @param x the point, a combination of the Gram matrix's vectors
 * @param g the gradient or a subgradient there, likewise
 * @param f the index of the value there
 */
record Sample(double[] x, double[] g, int f) {

  static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int k = 0; k < a.length; k++) {
      difference[k] = a[k] - b[k];
    }
    return difference;
  }
}
