package thalweg.models;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.FiniteSum;
import thalweg.functions.TwiceDifferentiable;
import thalweg.losses.LogisticLoss;
import thalweg.losses.Loss;
import thalweg.losses.SquaredLoss;
import thalweg.math.Check;
import thalweg.penalties.NoPenalty;
import thalweg.penalties.Penalty;
import thalweg.penalties.WeightsOnly;
import thalweg.samples.Examples;

/**
 * The regularized empirical risk of a model whose score is linear, \(s(x)=w^\top x+b\):
 *
 * <p>\[f(w,b)=\frac1n\sum_{i=1}^n\ell(w^\top x_i+b,\;y_i)+r(w).\]
 *
 * <p>Parameters are one vector, the d weights first and the intercept b last; {@link #withoutIntercept} drops b.
 * The intercept is never penalized. Convex if the loss is; L-smooth with L = {@link #smoothness()}. A gradient
 * costs 4nd operations. Uses scratch memory, so share an instance between threads only by copying it.
 *
 * <p>With a penalty that has a kink (L1) the gradient is a subgradient and the Hessian ignores the kink; minimize
 * {@code new Composite(LinearModel.regression(train), model.onWeights(new L1(0.1)))} by a proximal method
 * instead.
 */
public final class LinearModel implements FiniteSum, TwiceDifferentiable {
  private final Examples data;
  private final Loss loss;
  private final Penalty penalty;
  private final Penalty onParameters;
  private final AffineMap map;
  private final double[] scores;

  private LinearModel(Examples data, Loss loss, Penalty penalty, boolean intercept) {
    for (double target : data.y()) {
      loss.checkTarget(target);
    }
    this.data = data;
    this.loss = loss;
    this.penalty = penalty;
    map = new AffineMap(data.x(), intercept);
    onParameters = onWeights(penalty);
    scores = new double[data.size()];
  }

  /** Any loss of a linear score, with an intercept. */
  public static LinearModel of(Examples data, Loss loss, Penalty penalty) {
    return new LinearModel(data, loss, penalty, true);
  }

  /** Linear regression: {@link SquaredLoss}, with an intercept. */
  public static LinearModel regression(Examples data, Penalty penalty) {
    return of(data, new SquaredLoss(), penalty);
  }

  /** Linear regression without a penalty. */
  public static LinearModel regression(Examples data) {
    return regression(data, new NoPenalty());
  }

  /** Logistic regression: {@link LogisticLoss} on labels −1 and +1, with an intercept. */
  public static LinearModel logistic(Examples data, Penalty penalty) {
    return of(data, new LogisticLoss(), penalty);
  }

  /** Logistic regression without a penalty. */
  public static LinearModel logistic(Examples data) {
    return logistic(data, new NoPenalty());
  }

  /** The same risk with b = 0, for centred data. */
  public LinearModel withoutIntercept() {
    return new LinearModel(data, loss, penalty, false);
  }

  /** The same model and loss on other examples without the penalty: its value is the validation or test error. */
  public LinearModel on(Examples other) {
    return new LinearModel(other, loss, new NoPenalty(), map.intercept());
  }

  /** A penalty that leaves this model's intercept free. */
  public Penalty onWeights(Penalty any) {
    return map.intercept() ? new WeightsOnly(any, data.dimension()) : any;
  }

  /** All parameters zero: where runs usually start. */
  public double[] zeros() {
    return new double[dimension()];
  }

  /** The scores \(w^\top x_i+b\) of other examples; for regression they are the predictions. */
  public double[] scores(double[] w, DMatrixRMaj x) {
    double[] s = new double[x.numRows];
    new AffineMap(x, map.intercept()).apply(w, s);
    return s;
  }

  @Override
  public int dimension() {
    return map.dimension();
  }

  @Override
  public int size() {
    return data.size();
  }

  @Override
  public double value(double[] w) {
    map.apply(w, scores);
    return meanLoss() + onParameters.value(w);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    double value = value(w);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = loss.derivative(scores[i], data.y()[i]) / scores.length;
    }
    map.applyTransposed(scores, g);
    onParameters.addGradient(w, g);
    return value;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    map.apply(w, scores);
    double[] change = scores(v, data.x());
    for (int i = 0; i < scores.length; i++) {
      change[i] *= loss.secondDerivative(scores[i], data.y()[i]) / scores.length;
    }
    map.applyTransposed(change, hv);
    onParameters.addHessianVector(w, v, hv);
  }

  @Override
  public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
    Check.length("w", w, dimension());
    Check.length("g", g, dimension());
    Check.atLeast("batch size", to - from, 1);
    int d = data.dimension();
    Arrays.fill(g, 0);
    double sum = 0;
    for (int k = from; k < to; k++) {
      int row = examples[k] * d;
      double score = map.intercept() ? w[d] : 0;
      for (int j = 0; j < d; j++) {
        score += w[j] * data.x().data[row + j];
      }
      double y = data.y()[examples[k]];
      sum += loss.value(score, y);
      double slope = loss.derivative(score, y) / (to - from);
      for (int j = 0; j < d; j++) {
        g[j] += slope * data.x().data[row + j];
      }
      if (map.intercept()) {
        g[d] += slope;
      }
    }
    onParameters.addGradient(w, g);
    return sum / (to - from) + onParameters.value(w);
  }

  /**
   * A Lipschitz constant of the gradient,
   * \(L=\lambda_{\max}\bigl(L_\ell\,\tilde X^\top\tilde X/n+L_r I_w\bigr)\), where \(\tilde X\) has the
   * intercept's column of ones and \(I_w\) leaves the intercept out; the smallest such constant for the
   * squared loss, infinite where the penalty has a kink.
   */
  public double smoothness() {
    if (Double.isInfinite(loss.smoothness() + penalty.smoothness())) {
      return Double.POSITIVE_INFINITY;
    }
    double[] ascending = map.spectrum(loss.smoothness(), penalty.smoothness());
    return ascending[ascending.length - 1];
  }

  /**
   * A constant of strong convexity that holds everywhere,
   * \(\mu=\lambda_{\min}\bigl(\mu_\ell\,\tilde X^\top\tilde X/n+\mu_r I_w\bigr)\); the largest one for the
   * squared loss with a quadratic penalty, and 0 where convexity is not strong.
   */
  public double strongConvexity() {
    return Math.max(0, map.spectrum(loss.strongConvexity(), penalty.strongConvexity())[0]);
  }

  private double meanLoss() {
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += loss.value(scores[i], data.y()[i]);
    }
    return sum / scores.length;
  }

  @Override
  public String toString() {
    return "mean %s of %d examples, %d weights%s, penalty %s"
        .formatted(
            loss,
            data.size(),
            data.dimension(),
            map.intercept() ? " and an intercept" : "",
            penalty)
        .replace("[]", "");
  }
}
