package thalweg.networks;

/**
 * A layer at work on batches: from its input x and parameters w to its output y, and back.
 *
 * <p>With \(\ell\) the loss, and a dot for the rate of change while w moves in a direction v (Pearlmutter's operator
 * \(\mathcal R\{\cdot\}\)), a pass computes in this order
 *
 * <p>\[y=f(x,w)\qquad\dot y=\frac{\partial f}{\partial x}\dot x+\frac{\partial f}{\partial w}\dot w\qquad
 * \frac{\partial\ell}{\partial x},\frac{\partial\ell}{\partial w}\text{ from }\frac{\partial\ell}{\partial y}\qquad
 * \text{the rates of change of both.}\]
 *
 * <p>Gradients and rates of x are written, those of w are added to, since a batch may come in pieces.
 *
 * @see <a href="https://doi.org/10.1162/neco.1994.6.1.147">Pearlmutter, Fast Exact Multiplication by the Hessian (1994)</a>
 */
public interface Pass {

  /** y from x. */
  void forward(Batch batch);

  /** The gradients of x and w from that of y; after {@link #forward}. */
  void backward(Batch batch);

  /** The rate of y from the rates of x and w; after {@link #forward}. */
  void forwardTangent(Batch batch);

  /** The rates of the gradients of x and w from that of y; after all of the others. */
  void backwardTangent(Batch batch);

  /** Moves running statistics toward those of the batch seen last, if there are any. */
  default void track() {}
}
