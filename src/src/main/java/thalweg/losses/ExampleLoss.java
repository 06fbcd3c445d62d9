package thalweg.losses;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * The loss of each example of a dataset as a function of the example's scores, \(\ell_i(s)=\ell(s,y_i)\): a loss and its targets,
 * for any model whose output is a vector of scores.
 */
public sealed interface ExampleLoss {

  /** \(\ell(s,y_i)\). */
  double value(int i, double[] s);

  /** \(t \leftarrow \nabla_s\ell(s,y_i)\). */
  void gradient(int i, double[] s, double[] t);

  /** The value and \(t \leftarrow \nabla_s\ell(s,y_i)\), which share work. */
  default double valueAndGradient(int i, double[] s, double[] t) {
    gradient(i, s, t);
    return value(i, s);
  }

  /**
   * The sum of the losses of some examples, and the gradient of each in its scores.
   *
   * @param examples numbers of examples. Not modified.
   * @param from the first place in them
   * @param to the place after the last
   * @param s the scores of those examples, a row for each. Modified.
   * @param t the gradients, a row for each. Modified.
   * @param row two rows of memory to work in. Modified.
   */
  default double valuesAndGradients(
      int[] examples, int from, int to, double[] s, double[] t, double[][] row) {
    int k = scores();
    double sum = 0;
    for (int i = from, at = 0; i < to; i++, at += k) {
      System.arraycopy(s, at, row[0], 0, k);
      sum += valueAndGradient(examples[i], row[0], row[1]);
      System.arraycopy(row[1], 0, t, at, k);
    }
    return sum;
  }

  /** \(t \leftarrow \nabla_s^2\ell(s,y_i)\,v\); v is not t. */
  void hessianVector(int i, double[] s, double[] v, double[] t);

  /** \(t_c \leftarrow \partial^2\ell/\partial s_c^2\), the diagonal of the Hessian. */
  void hessianDiagonal(int i, double[] s, double[] t);

  /** How many scores an example has. */
  int scores();

  /** How many examples there are. */
  int size();

  /** The largest magnitude of an eigenvalue of \(\nabla_s^2\ell\). */
  double smoothness();

  /** The smallest eigenvalue of \(\nabla_s^2\ell\). */
  double strongConvexity();

  /** The same loss with the targets of other examples. */
  ExampleLoss on(double[] y);

  /**
   * One score and a number as target.
   *
   * @param loss of a number
   * @param y the targets. Not modified.
   */
  record OfNumber(Loss loss, double[] y) implements ExampleLoss {

    /** Checks that the loss is defined for the targets. */
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
    public double valuesAndGradients(
        int[] examples, int from, int to, double[] s, double[] t, double[][] row) {
      return loss.valuesAndDerivatives(examples, from, to, s, y, t);
    }

    @Override
    public void hessianVector(int i, double[] s, double[] v, double[] t) {
      t[0] = v[0] * loss.secondDerivative(s[0], y[i]);
    }

    @Override
    public void hessianDiagonal(int i, double[] s, double[] t) {
      t[0] = loss.secondDerivative(s[0], y[i]);
    }

    @Override
    public int scores() {
      return 1;
    }

    @Override
    public int size() {
      return y.length;
    }

    @Override
    public double smoothness() {
      return loss.smoothness();
    }

    @Override
    public double strongConvexity() {
      return loss.strongConvexity();
    }

    @Override
    public ExampleLoss on(double[] other) {
      return new OfNumber(loss, other);
    }
  }

  /**
   * Several scores, each with a number as target; the loss of an example is the sum over them,
   * \(\ell_i(s)=\sum_j\ell(s_j,Y_{ij})\).
   *
   * @param loss of a number
   * @param targets Y, one example a row. Not modified.
   */
  record OfNumbers(Loss loss, DMatrixRMaj targets) implements ExampleLoss {

    /** Checks that the loss is defined for the targets. */
    public OfNumbers {
      for (int i = 0; i < targets.getNumElements(); i++) {
        loss.checkTarget(targets.data[i]);
      }
    }

    @Override
    public double value(int i, double[] s) {
      double sum = 0;
      for (int j = 0; j < targets.numCols; j++) {
        sum += loss.value(s[j], targets.data[i * targets.numCols + j]);
      }
      return sum;
    }

    @Override
    public void gradient(int i, double[] s, double[] t) {
      for (int j = 0; j < targets.numCols; j++) {
        t[j] = loss.derivative(s[j], targets.data[i * targets.numCols + j]);
      }
    }

    @Override
    public void hessianVector(int i, double[] s, double[] v, double[] t) {
      for (int j = 0; j < targets.numCols; j++) {
        t[j] = v[j] * loss.secondDerivative(s[j], targets.data[i * targets.numCols + j]);
      }
    }

    @Override
    public void hessianDiagonal(int i, double[] s, double[] t) {
      for (int j = 0; j < targets.numCols; j++) {
        t[j] = loss.secondDerivative(s[j], targets.data[i * targets.numCols + j]);
      }
    }

    @Override
    public int scores() {
      return targets.numCols;
    }

    @Override
    public int size() {
      return targets.numRows;
    }

    @Override
    public double smoothness() {
      return loss.smoothness();
    }

    @Override
    public double strongConvexity() {
      return loss.strongConvexity();
    }

    /** Targets in rows of {@link #scores()} numbers. */
    @Override
    public ExampleLoss on(double[] other) {
      int rows = other.length / targets.numCols;
      Check.length("y", other, rows * targets.numCols);
      return new OfNumbers(loss, DMatrixRMaj.wrap(rows, targets.numCols, other));
    }
  }

  /**
   * One score a class; the target of an example is 1 for its class and 0 for the others.
   *
   * @param loss of a vector of scores
   * @param oneHot the targets of the classes
   * @param y the class of each example. Not modified.
   */
  record OfClass(VectorLoss loss, double[][] oneHot, double[] y) implements ExampleLoss {

    /**
     * For so many classes.
     *
     * @throws IllegalArgumentException if y holds anything but 0, 1, …, classes − 1
     */
    public OfClass(VectorLoss loss, int classes, double[] y) {
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
    public double valueAndGradient(int i, double[] s, double[] t) {
      return loss.valueAndGradient(s, target(i), t);
    }

    @Override
    public double valuesAndGradients(
        int[] examples, int from, int to, double[] s, double[] t, double[][] row) {
      return loss instanceof SoftmaxCrossEntropy softmax && softmax.labelSmoothing() == 0
          ? SoftmaxCrossEntropy.ofLabels(examples, from, to, scores(), s, y, t)
          : ExampleLoss.super.valuesAndGradients(examples, from, to, s, t, row);
    }

    @Override
    public void hessianVector(int i, double[] s, double[] v, double[] t) {
      loss.hessianVector(s, target(i), v, t);
    }

    @Override
    public void hessianDiagonal(int i, double[] s, double[] t) {
      loss.hessianDiagonal(s, target(i), t);
    }

    @Override
    public int scores() {
      return oneHot.length;
    }

    @Override
    public int size() {
      return y.length;
    }

    @Override
    public double smoothness() {
      return loss.smoothness();
    }

    @Override
    public double strongConvexity() {
      return loss.strongConvexity();
    }

    @Override
    public ExampleLoss on(double[] other) {
      return new OfClass(loss, oneHot.length, other);
    }
  }

  /**
   * A mixture of the losses of two targets, \(\lambda\ell_i(s)+(1-\lambda)\ell_j(s)\).
   *
   * @param loss of both
   * @param partner j
   * @param share λ
   */
  record OfMixture(ExampleLoss loss, int partner, double share) implements ExampleLoss {
    @Override
    public double value(int i, double[] s) {
      return share * loss.value(i, s) + (1 - share) * loss.value(partner, s);
    }

    @Override
    public void gradient(int i, double[] s, double[] t) {
      double[] other = new double[t.length];
      loss.gradient(i, s, t);
      loss.gradient(partner, s, other);
      Vectors.combine(share, t, 1 - share, other, t);
    }

    @Override
    public void hessianVector(int i, double[] s, double[] v, double[] t) {
      double[] other = new double[t.length];
      loss.hessianVector(i, s, v, t);
      loss.hessianVector(partner, s, v, other);
      Vectors.combine(share, t, 1 - share, other, t);
    }

    @Override
    public void hessianDiagonal(int i, double[] s, double[] t) {
      double[] other = new double[t.length];
      loss.hessianDiagonal(i, s, t);
      loss.hessianDiagonal(partner, s, other);
      Vectors.combine(share, t, 1 - share, other, t);
    }

    @Override
    public int scores() {
      return loss.scores();
    }

    @Override
    public int size() {
      return loss.size();
    }

    @Override
    public double smoothness() {
      return loss.smoothness();
    }

    @Override
    public double strongConvexity() {
      return loss.strongConvexity();
    }

    @Override
    public ExampleLoss on(double[] y) {
      return loss.on(y);
    }
  }
}
