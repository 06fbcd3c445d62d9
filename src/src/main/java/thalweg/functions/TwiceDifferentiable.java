package thalweg.functions;

import java.util.function.BiConsumer;
import java.util.function.ToDoubleBiFunction;
import org.ejml.data.DMatrixRMaj;

/** An objective with curvature, for Newton's method, power iteration and the diagnosis of a point. */
public interface TwiceDifferentiable extends Differentiable {

  /**
   * Writes the Hessian times a vector, \(\nabla^2 f(w)\,v\), which costs about as much as a gradient and
   * needs no d×d matrix.
   *
   * @param w d parameters. Not modified.
   * @param v the vector. Not modified.
   * @param hv receives the product. Modified.
   */
  void hessianVector(double[] w, double[] v, double[] hv);

  /** The whole d×d Hessian, one column per unit vector; d products and d² numbers. */
  default DMatrixRMaj hessian(double[] w) {
    int d = dimension();
    DMatrixRMaj h = new DMatrixRMaj(d, d);
    double[] unit = new double[d];
    double[] column = new double[d];
    for (int j = 0; j < d; j++) {
      unit[j] = 1;
      hessianVector(w, unit, column);
      unit[j] = 0;
      for (int i = 0; i < d; i++) {
        h.set(i, j, column[i]);
      }
    }
    return h;
  }

  /**
   * An objective from formulas for its value and gradient and for its Hessian.
   *
   * <pre>{@code
   * TwiceDifferentiable bowl = TwiceDifferentiable.of(2,
   *     (w, g) -> {
   *       g[0] = 4 * Math.pow(w[0], 3);
   *       g[1] = 2 * w[1];
   *       return Math.pow(w[0], 4) + w[1] * w[1];
   *     },
   *     (w, h) -> {
   *       h.set(0, 0, 12 * w[0] * w[0]);
   *       h.set(1, 1, 2);
   *     });
   * }</pre>
   *
   * @param dimension the number d of parameters; at least 1
   * @param formula writes every entry of the gradient at its first argument into its second and returns the value; must not
   *     modify the first
   * @param hessian writes the d×d Hessian at its first argument into its second, where every entry is 0 before; must not
   *     modify the first
   */
  static TwiceDifferentiable of(
      int dimension,
      ToDoubleBiFunction<double[], double[]> formula,
      BiConsumer<double[], DMatrixRMaj> hessian) {
    return new HessianFormula(new GradientFormula(dimension, formula), hessian);
  }
}
