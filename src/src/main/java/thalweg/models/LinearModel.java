package thalweg.models;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.FiniteSum;
import thalweg.functions.TwiceDifferentiable;
import thalweg.losses.BinaryCrossEntropy;
import thalweg.losses.ExampleLoss;
import thalweg.losses.LogisticLoss;
import thalweg.losses.Loss;
import thalweg.losses.SquaredLoss;
import thalweg.penalties.NoPenalty;
import thalweg.penalties.Penalty;
import thalweg.penalties.WeightsOnly;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.samples.Standardizer;
import thalweg.solvers.newton.Newton;
import thalweg.solvers.newton.PreconditionedLbfgs;
import thalweg.solvers.newton.Preconditioner;

/**
 * The regularized empirical risk of a model whose score is linear, \(s(x)=w^\top x+b\):
 *
 * <p>\[f(w,b)=\frac1n\sum_{i=1}^n\ell(w^\top x_i+b,\;y_i)+r(w).\]
 *
 * <p>Parameters are one vector, the d weights first and the intercept b last; {@link #withoutIntercept} drops b.
 * The intercept is never penalized. Convex if the loss is; L-smooth with L = {@link #smoothness()}. A gradient
 * costs 4nd operations and allocates nothing. Any number of threads may share a model: each has scratch memory of its
 * own, about three vectors of weights, so no copies are needed.
 *
 * <pre>{@code
 * Examples train = new Examples(new DMatrixRMaj(new double[][] {{1}, {2}, {3}}), new double[] {3, 5, 7});
 * LinearModel f = LinearModel.regression(train);
 * Solution fit = new Lbfgs().minimize(f, f.zeros(), Stop.after(100).orGradientBelow(1e-9));  // y = 2x + 1
 * double[] predictions = f.scores(fit.point(), new DMatrixRMaj(new double[][] {{10}}));      // 21
 * }</pre>
 *
 * <p>With a penalty that has a kink (L1) the gradient is a subgradient and the Hessian ignores the kink; minimize
 * {@code new Composite(LinearModel.regression(train), model.onWeights(new L1(0.1)))} by a proximal method
 * instead.
 */
public final class LinearModel implements FiniteSum, TwiceDifferentiable {
  /** Examples of a sample for each parameter: its Hessian is then within about a tenth of the whole one's. */
  private static final int SAMPLE = 200;

  private final Examples data;
  private final Loss loss;
  private final Penalty penalty;
  private final LinearScores scores;
  private final Risk risk;

  private LinearModel(Examples data, Loss loss, Penalty penalty, LinearScores scores) {
    this.data = data;
    this.loss = loss;
    this.penalty = penalty;
    this.scores = scores;
    risk = new Risk(scores, new ExampleLoss.OfNumber(loss, data.y()), penalty);
  }

  /** Any loss of a linear score, with an intercept. */
  public static LinearModel of(Examples data, Loss loss, Penalty penalty) {
    return new LinearModel(data, loss, penalty, new LinearScores(data.x(), 1, true));
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
    return new LinearModel(data, loss, penalty, new LinearScores(data.x(), 1, false));
  }

  /** The same model and loss on other examples without the penalty: its value is the validation or test error. */
  public LinearModel on(Examples other) {
    return new LinearModel(other, loss, new NoPenalty(), scores.on(other.x()));
  }

  /** The loss ℓ of an example. */
  public Loss loss() {
    return loss;
  }

  /** The penalty r on the weights. */
  public Penalty penalty() {
    return penalty;
  }

  /** A penalty that leaves this model's intercept free. */
  public Penalty onWeights(Penalty any) {
    return scores.intercept() ? new WeightsOnly(any, data.dimension()) : any;
  }

  /** The scores \(w^\top x_i+b\) of other examples; for regression they are the predictions. */
  public double[] scores(double[] w, DMatrixRMaj x) {
    return scores.on(x).of(w);
  }

  /**
   * The probabilities of label +1 of other examples, \(\sigma(w^\top x_i+b)\), as logistic regression means its scores.
   *
   * @throws IllegalStateException if the loss is another one, whose scores are no log odds
   */
  public double[] probabilities(double[] w, DMatrixRMaj x) {
    if (!(loss instanceof LogisticLoss || loss instanceof BinaryCrossEntropy)) {
      throw new IllegalStateException(
          "probabilities need LogisticLoss or BinaryCrossEntropy but the loss is %s; fit LinearModel.logistic"
              .formatted(loss)
              .replace("[]", ""));
    }
    double[] p = scores(w, x);
    Arrays.setAll(p, i -> LogisticLoss.sigmoid(p[i]));
    return p;
  }

  /**
   * The fit, by {@link Newton} from zero; of many examples, by {@link PreconditionedLbfgs} from the fit of a sample of them, with
   * that fit's Hessian as the first estimate. The sample's is near the whole one's where its examples are many beside the
   * parameters, so a few gradients are enough.
   *
   * @param stop when it ends, such as {@code Stop.after(1000).orGradientBelow(1e-6)}; the fit of the sample is not counted
   * @throws IllegalStateException if the loss or the penalty has a kink, which asks for another method
   * @see <a href="https://doi.org/10.1137/10079923X">Byrd, Chin, Neveitt and Nocedal, On the Use of Stochastic Hessian Information in Optimization Methods for Machine Learning (2011)</a>
   */
  public Solution fit(Stop stop) {
    risk.requireSmooth();
    int sample = Math.max(2000, SAMPLE * dimension());
    if (size() < 4 * sample) {
      return new Newton().minimize(this, zeros(), stop);
    }
    int[] drawn = new SplittableRandom(1).ints(sample, 0, size()).toArray();
    Examples some = data.select(drawn);
    LinearModel part = new LinearModel(some, loss, penalty, scores.on(some.x()));
    double[] w = part.fit(Stop.after(30).orRelativeGradientBelow(1e-4)).point();
    Preconditioner near = Preconditioner.of(part.hessian(w));
    return new PreconditionedLbfgs(near).minimize(this, w, stop);
  }

  /** The examples whose losses are averaged. */
  public Examples data() {
    return data;
  }

  /** Whether the last parameter is an intercept b. */
  public boolean hasIntercept() {
    return scores.intercept();
  }

  /** The same model, loss and penalty with every feature at mean 0 and standard deviation 1; see {@link Standardizer}. */
  public LinearModel standardized() {
    Examples scaled = Standardizer.fit(data).transform(data);
    return new LinearModel(scaled, loss, penalty, scores.on(scaled.x()));
  }

  /** All constants of the risk that loss, penalty and data determine. */
  public RiskConstants constants() {
    return RiskConstants.of(
        scores, penalty, loss.smoothness(), loss.strongConvexity(), loss.lipschitz());
  }

  /** A lower bound of the risk, the mean of what the losses of the examples cannot fall below: penalties are at least 0. */
  public double infimum() {
    return Arrays.stream(data.y()).map(loss::infimum).average().orElse(0);
  }

  /** The loss of each training example as a function of its score. */
  public ExampleLoss exampleLoss() {
    return new ExampleLoss.OfNumber(loss, data.y());
  }

  @Override
  public int dimension() {
    return scores.dimension();
  }

  @Override
  public int size() {
    return data.size();
  }

  @Override
  public double value(double[] w) {
    return risk.value(w);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    return risk.valueAndGradient(w, g);
  }

  @Override
  public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
    return risk.batchGradient(examples, from, to, w, g);
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    risk.hessianVector(w, v, hv);
  }

  /** The whole Hessian, \(\frac1n\tilde X^\top D\tilde X\) with \(D=\mathrm{diag}(\ell''_i)\) and the penalty's; 2nd² operations. */
  @Override
  public DMatrixRMaj hessian(double[] w) {
    return risk.hessian(w);
  }

  /**
   * A Lipschitz constant of the gradient,
   * \(L=\lambda_{\max}\bigl(L_\ell\,\tilde X^\top\tilde X/n+L_r I_w\bigr)\), where \(\tilde X\) has the
   * intercept's column of ones and \(I_w\) leaves the intercept out; the smallest such constant for the
   * squared loss, infinite where the penalty has a kink. Right in any units of the features.
   */
  public double smoothness() {
    return risk.smoothness();
  }

  /**
   * A constant of strong convexity that holds everywhere,
   * \(\mu=\lambda_{\min}\bigl(\mu_\ell\,\tilde X^\top\tilde X/n+\mu_r I_w\bigr)\); the largest one for the
   * squared loss with a quadratic penalty. 0 where convexity is not strong: also where columns are linearly dependent
   * to working precision. Right in any units of the features.
   */
  public double strongConvexity() {
    return risk.strongConvexity();
  }

  @Override
  public String toString() {
    return "mean %s of %d examples, %d weights%s, penalty %s"
        .formatted(
            loss,
            data.size(),
            data.dimension(),
            scores.intercept() ? " and an intercept" : "",
            penalty)
        .replace("[]", "");
  }
}
