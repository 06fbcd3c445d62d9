package thalweg.models;

import thalweg.losses.Loss;
import thalweg.losses.VectorLoss;

/** The loss of one example as a function of its scores: what {@link LinearModel} and {@link MulticlassModel} differ in. */
interface ExampleLoss {

  /** \(\ell(s,y_i)\). */
  double value(int i, double[] s);

  /** \(t \leftarrow \nabla_s\ell(s,y_i)\). */
  void gradient(int i, double[] s, double[] t);

  /** \(t \leftarrow \nabla_s^2\ell(s,y_i)\,v\); v is not t. */
  void hessianVector(int i, double[] s, double[] v, double[] t);

  /** The largest magnitude of an eigenvalue of \(\nabla_s^2\ell\). */
  double smoothness();

  /** The smallest eigenvalue of \(\nabla_s^2\ell\). */
  double strongConvexity();

  /** One score and a number as target. */
  record OfNumber(Loss loss, double[] y) implements ExampleLoss {
    public OfNumber {
      for (double target : y) {
        loss.checkTarget(target);
      }
    }

    @Override
    public double value(int i, double[] s) {
      return loss.value(s[0], y[i]);
    }

    @Override
    public void gradient(int i, double[] s, double[] t) {
      t[0] = loss.derivative(s[0], y[i]);
    }

    @Override
    public void hessianVector(int i, double[] s, double[] v, double[] t) {
      t[0] = v[0] * loss.secondDerivative(s[0], y[i]);
    }

    @Override
    public double smoothness() {
      return loss.smoothness();
    }

    @Override
    public double strongConvexity() {
      return loss.strongConvexity();
    }
  }

  /** One score a class; the target of an example is 1 for its class and 0 for the others. */
  record OfClass(VectorLoss loss, double[][] oneHot, double[] y) implements ExampleLoss {
    OfClass(VectorLoss loss, int classes, double[] y) {
      this(loss, new double[classes][], y);
      for (double label : y) {
        if (label != Math.rint(label) || label < 0 || label >= classes) {
          throw new IllegalArgumentException(
              "label must be one of 0, 1, …, " + (classes - 1) + " but was " + label);
        }
      }
      for (int label = 0; label < classes; label++) {
        oneHot[label] = VectorLoss.oneHot(label, classes);
      }
    }

    private double[] target(int i) {
      return oneHot[(int) y[i]];
    }

    @Override
    public double value(int i, double[] s) {
      return loss.value(s, target(i));
    }

    @Override
    public void gradient(int i, double[] s, double[] t) {
      loss.gradient(s, target(i), t);
    }

    @Override
    public void hessianVector(int i, double[] s, double[] v, double[] t) {
      loss.hessianVector(s, target(i), v, t);
    }

    @Override
    public double smoothness() {
      return loss.smoothness();
    }

    @Override
    public double strongConvexity() {
      return loss.strongConvexity();
    }
  }
}
