package thalweg.models;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.FiniteSum;
import thalweg.functions.TwiceDifferentiable;
import thalweg.losses.Softmax;
import thalweg.losses.SoftmaxCrossEntropy;
import thalweg.losses.VectorLoss;
import thalweg.math.Check;
import thalweg.penalties.NoPenalty;
import thalweg.penalties.Penalty;
import thalweg.penalties.WeightsOnly;
import thalweg.samples.Examples;

/**
 * The regularized empirical risk of a model with one linear score a class, \(s(x)=Wx+b\):
 *
 * <p>\[f(W,b)=\frac1n\sum_{i=1}^n\ell(Wx_i+b,\;y_i)+r(W).\]
 *
 * <p>Parameters are one vector: the K×d weights row by row, class after class, then the K intercepts, which are never
 * penalized. Convex if the loss is; L-smooth with L = {@link #smoothness()}. The softmax does not change when all
 * scores rise alike, so without a penalty its minimizer is a line, and the intercepts are determined up to a common
 * shift in any case. A gradient costs 4nKd operations. Uses scratch memory, so share an instance between threads only
 * by copying it.
 *
 * @see <a href="https://hastie.su.domains/ElemStatLearn">Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, §4.4</a>
 */
public final class MulticlassModel implements FiniteSum, TwiceDifferentiable {
  private final Examples data;
  private final VectorLoss loss;
  private final Penalty penalty;
  private final Penalty onParameters;
  private final int classes;
  private final int[] all;
  private final double[] scores;
  private final double[] slopes;
  private final double[] change;
  private final double[] target;

  private MulticlassModel(Examples data, int classes, VectorLoss loss, Penalty penalty) {
    this.data = data;
    this.classes = Check.atLeast("classes", classes, 2);
    this.loss = loss;
    this.penalty = penalty;
    for (double label : data.y()) {
      if (label != Math.rint(label) || label < 0 || label >= classes) {
        throw new IllegalArgumentException(
            "label must be one of 0, 1, …, " + (classes - 1) + " but was " + label);
      }
    }
    onParameters = new WeightsOnly(penalty, classes * data.dimension());
    all = new int[data.size()];
    Arrays.setAll(all, i -> i);
    scores = new double[classes];
    slopes = new double[classes];
    change = new double[classes];
    target = new double[classes];
  }

  /**
   * Any loss of a vector of scores whose targets are classes.
   *
   * @param data examples whose targets are the class numbers 0, 1, …, K−1
   * @param classes K, the number of classes; at least 2
   */
  public static MulticlassModel of(Examples data, int classes, VectorLoss loss, Penalty penalty) {
    return new MulticlassModel(data, classes, loss, penalty);
  }

  /** Softmax (multinomial logistic) regression; K is one more than the largest label. */
  public static MulticlassModel softmax(Examples data, Penalty penalty) {
    int classes = 1 + (int) Arrays.stream(data.y()).max().orElseThrow();
    return of(data, Math.max(2, classes), new SoftmaxCrossEntropy(), penalty);
  }

  /** The same model and loss on other examples without the penalty: its value is the validation or test error. */
  public MulticlassModel on(Examples other) {
    return new MulticlassModel(other, classes, loss, new NoPenalty());
  }

  /** All parameters zero: every class is equally likely. */
  public double[] zeros() {
    return new double[dimension()];
  }

  /** The number K of classes. */
  public int classes() {
    return classes;
  }

  @Override
  public int dimension() {
    return classes * (data.dimension() + 1);
  }

  @Override
  public int size() {
    return data.size();
  }

  /** The scores of other examples, one example a row, n×K; the largest is the predicted class. */
  public DMatrixRMaj scores(double[] w, DMatrixRMaj x) {
    Check.length("w", w, dimension());
    if (x.numCols != data.dimension()) {
      throw new IllegalArgumentException(
          "x must have " + data.dimension() + " columns but has " + x.numCols);
    }
    DMatrixRMaj s = new DMatrixRMaj(x.numRows, classes);
    for (int i = 0; i < x.numRows; i++) {
      score(w, x, i);
      System.arraycopy(scores, 0, s.data, i * classes, classes);
    }
    return s;
  }

  /** The probabilities of the classes of other examples, softmax of their scores, n×K. */
  public DMatrixRMaj probabilities(double[] w, DMatrixRMaj x) {
    DMatrixRMaj p = scores(w, x);
    for (int i = 0; i < x.numRows; i++) {
      System.arraycopy(p.data, i * classes, scores, 0, classes);
      Softmax.probabilities(scores, scores);
      System.arraycopy(scores, 0, p.data, i * classes, classes);
    }
    return p;
  }

  @Override
  public double value(double[] w) {
    Check.length("w", w, dimension());
    double sum = 0;
    for (int i = 0; i < data.size(); i++) {
      score(w, data.x(), i);
      sum += loss.value(scores, target(i));
    }
    return sum / data.size() + onParameters.value(w);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    return batchGradient(all, 0, all.length, w, g);
  }

  @Override
  public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
    Check.length("w", w, dimension());
    Check.length("g", g, dimension());
    int size = Check.atLeast("batch size", to - from, 1);
    Arrays.fill(g, 0);
    double sum = 0;
    for (int k = from; k < to; k++) {
      score(w, data.x(), examples[k]);
      sum += loss.value(scores, target(examples[k]));
      loss.gradient(scores, target, slopes);
      addOuterProduct(slopes, examples[k], 1.0 / size, g);
    }
    onParameters.addGradient(w, g);
    return sum / size + onParameters.value(w);
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("w", w, dimension());
    Check.length("v", v, dimension());
    Check.length("hv", hv, dimension());
    Arrays.fill(hv, 0);
    for (int i = 0; i < data.size(); i++) {
      score(v, data.x(), i);
      System.arraycopy(scores, 0, change, 0, classes);
      score(w, data.x(), i);
      loss.hessianVector(scores, target(i), change, slopes);
      addOuterProduct(slopes, i, 1.0 / data.size(), hv);
    }
    onParameters.addHessianVector(w, v, hv);
  }

  /**
   * A Lipschitz constant of the gradient,
   * \(L=\lambda_{\max}\bigl(L_\ell\,\tilde X^\top\tilde X/n+L_r I_w\bigr)\), where \(\tilde X\) has the
   * intercept's column of ones and \(I_w\) leaves the intercept out; infinite where the penalty has a kink.
   */
  public double smoothness() {
    if (Double.isInfinite(loss.smoothness() + penalty.smoothness())) {
      return Double.POSITIVE_INFINITY;
    }
    double[] ascending =
        new AffineMap(data.x(), true).spectrum(loss.smoothness(), penalty.smoothness());
    return ascending[ascending.length - 1];
  }

  /** \(s \leftarrow Wx_i+b\). */
  private void score(double[] w, DMatrixRMaj x, int i) {
    int d = x.numCols;
    for (int c = 0; c < classes; c++) {
      double sum = w[classes * d + c];
      for (int j = 0; j < d; j++) {
        sum += w[c * d + j] * x.data[i * d + j];
      }
      scores[c] = sum;
    }
  }

  /** \(G \leftarrow G+a\,s\,(x_i,1)^\top\), the chain rule from scores back to parameters. */
  private void addOuterProduct(double[] s, int i, double a, double[] g) {
    int d = data.dimension();
    for (int c = 0; c < classes; c++) {
      double slope = a * s[c];
      for (int j = 0; j < d; j++) {
        g[c * d + j] += slope * data.x().data[i * d + j];
      }
      g[classes * d + c] += slope;
    }
  }

  private double[] target(int i) {
    Arrays.fill(target, 0);
    target[(int) data.y()[i]] = 1;
    return target;
  }

  @Override
  public String toString() {
    return "mean %s of %d examples, %d classes by %d weights and an intercept, penalty %s"
        .formatted(loss, data.size(), classes, data.dimension(), penalty)
        .replace("[]", "");
  }
}
