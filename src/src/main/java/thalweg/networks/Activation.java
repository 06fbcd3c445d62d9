package thalweg.networks;

import thalweg.math.Shape;

/**
 * A layer that takes each number by itself, \(y_j=\varphi(x_j)\).
 *
 * <p>Backward \(\frac{\partial\ell}{\partial x_j}=\varphi'(x_j)\frac{\partial\ell}{\partial y_j}\).
 */
public interface Activation extends Layer {

  /** \(\varphi(x)\). */
  double value(double x);

  /** \(\varphi'(x)\); at a kink, the slope to the left. */
  double derivative(double x);

  /** \(\varphi''(x)\); 0 at a kink. */
  double secondDerivative(double x);

  @Override
  default Shape output(Shape input) {
    return input;
  }

  @Override
  default Pass start(Wiring wiring) {
    return new Elementwise(this, wiring);
  }
}
