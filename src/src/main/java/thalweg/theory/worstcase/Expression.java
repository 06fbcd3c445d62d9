package thalweg.theory.worstcase;

/**
 * A number that is linear in the unknowns of a {@link Gram}: products of its vectors, and function values.
 *
 * @param coefficients one for each unknown
 */
record Expression(double[] coefficients) {

  /** This plus a multiple of another. */
  Expression plus(double scale, Expression other) {
    double[] sum = coefficients.clone();
    for (int k = 0; k < sum.length; k++) {
      sum[k] += scale * other.coefficients[k];
    }
    return new Expression(sum);
  }

  double at(double[] unknowns) {
    double sum = 0;
    for (int k = 0; k < unknowns.length; k++) {
      sum += coefficients[k] * unknowns[k];
    }
    return sum;
  }
}
