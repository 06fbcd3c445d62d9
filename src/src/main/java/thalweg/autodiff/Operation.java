package thalweg.autodiff;

/**
 * What one entry of the tape computes, \(y=\varphi(x_1,x_2,\dots)\), and how its derivatives pass through it.
 *
 * <p>A dot is a tangent, the derivative along a direction; a bar is a gradient (adjoint), the derivative of the result by
 * this entry. Four kinds cover everything: {@link Elementwise}, {@link Pairwise}, {@link LinearMap}, {@link BilinearMap}; each
 * derives all four methods from derivatives that an operation writes once.
 */
interface Operation {

  /** The name in messages and drawings, such as exp or +. */
  String symbol();

  /** \(y\leftarrow\varphi(x)\). */
  void forward(Entry y);

  /** \(\dot y\leftarrow\sum_k\frac{\partial y}{\partial x_k}\dot x_k\); the tangent of y is 0 before. */
  void forwardTangent(Entry y);

  /** \(\bar x_k\leftarrow\bar x_k+(\frac{\partial y}{\partial x_k})^\top\bar y\), for every input that depends on the variables. */
  void backward(Entry y);

  /** The derivative of {@link #backward} along the tangent, which makes Hessian–vector products. */
  void backwardTangent(Entry y);
}
