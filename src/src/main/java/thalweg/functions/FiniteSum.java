package thalweg.functions;

/**
 * A mean over examples, \(f(w)=\frac1n\sum_{i=1}^n f_i(w)\), whose gradient can be estimated from a
 * mini-batch.
 *
 * <p>A term that does not belong to one example, such as a penalty, belongs to every \(f_i\) in full; so the
 * mini-batch gradient of uniformly drawn examples is an unbiased estimate of \(\nabla f\).
 */
public interface FiniteSum extends Differentiable {

  /** The number n of examples. */
  int size();

  /**
   * Writes the gradient of the mean of \(f_i\) over a mini-batch and returns that mean.
   *
   * @param examples example numbers in 0 … n−1, for instance a shuffled order. Not modified.
   * @param from the first position of the batch in {@code examples}
   * @param to the position after the last; {@code to - from} is the batch size
   * @param w d parameters. Not modified.
   * @param g receives the gradient. Modified.
   * @return \(\frac1B\sum_{i\in\text{batch}} f_i(w)\)
   */
  double batchGradient(int[] examples, int from, int to, double[] w, double[] g);

  /** This objective with gradients taken the distance ρ uphill, batch by batch; see {@link SharpnessAwareSum}. */
  @Override
  default FiniteSum sharpnessAware(double rho) {
    return new SharpnessAwareSum(this, rho);
  }
}
