package thalweg.models;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.FiniteSum;
import thalweg.functions.TwiceDifferentiable;
import thalweg.losses.ExampleLoss;
import thalweg.losses.Softmax;
import thalweg.losses.SoftmaxCrossEntropy;
import thalweg.losses.VectorLoss;
import thalweg.math.Check;
import thalweg.penalties.NoPenalty;
import thalweg.penalties.Penalty;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.samples.Standardizer;
import thalweg.solvers.newton.PreconditionedLbfgs;
import thalweg.solvers.newton.Preconditioner;

/**
 * The regularized empirical risk of a model with one linear score a class, \(s(x)=Wx+b\):
 *
 * <p>\[f(W,b)=\frac1n\sum_{i=1}^n\ell(Wx_i+b,\;y_i)+r(W).\]
 *
 * <p>Parameters are one vector: the K×d weights row by row, class after class, then the K intercepts, which are never
 * penalized. Convex if the loss is; L-smooth with L = {@link #smoothness()}. The softmax does not change when all
 * scores rise alike, so without a penalty its minimizer is a line, and the intercepts are determined up to a common
 * shift in any case. A gradient costs 4nKd operations and allocates nothing. Any number of threads may share a model: each
 * has scratch memory of its own, about three vectors of weights, so no copies are needed.
 *
 * <pre>{@code
 * Examples train =
 *     new Examples(new DMatrixRMaj(new double[][] {{-1}, {0}, {1}, {0.1}}), new double[] {0, 1, 2, 1});
 * MulticlassModel f = MulticlassModel.softmax(train, new L2(0.01));
 * Solution fit = new Lbfgs().minimize(f, f.zeros(), Stop.after(100).orGradientBelow(1e-9));
 * DMatrixRMaj p = f.probabilities(fit.point(), train.x());  // the largest of row i is at train.y()[i]
 * }</pre>
 *
 * @see <a href="https://hastie.su.domains/ElemStatLearn">Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, §4.4</a>
 */
public final class MulticlassModel implements FiniteSum, TwiceDifferentiable {
  private final Examples data;
  private final VectorLoss loss;
  private final Penalty penalty;
  private final LinearScores scores;
  private final Risk risk;

  private MulticlassModel(Examples data, VectorLoss loss, Penalty penalty, LinearScores scores) {
    this.data = data;
    this.loss = loss;
    this.penalty = penalty;
    this.scores = scores;
    risk = new Risk(scores, new ExampleLoss.OfClass(loss, scores.k(), data.y()), penalty);
  }

  /**
   * Any loss of a vector of scores whose targets are classes.
   *
   * @param data examples whose targets are the class numbers 0, 1, …, K−1
   * @param classes K, the number of classes; at least 2
   */
  public static MulticlassModel of(Examples data, int classes, VectorLoss loss, Penalty penalty) {
    Check.atLeast("classes", classes, 2);
    return new MulticlassModel(data, loss, penalty, new LinearScores(data.x(), classes, true));
  }

  /** Softmax (multinomial logistic) regression; K is one more than the largest label. */
  public static MulticlassModel softmax(Examples data, Penalty penalty) {
    int classes = 1 + (int) Arrays.stream(data.y()).max().orElseThrow();
    return of(data, Math.max(2, classes), new SoftmaxCrossEntropy(), penalty);
  }

  /** Softmax regression without a penalty. */
  public static MulticlassModel softmax(Examples data) {
    return softmax(data, new NoPenalty());
  }

  /** The same model and loss on other examples without the penalty: its value is the validation or test error. */
  public MulticlassModel on(Examples other) {
    return new MulticlassModel(other, loss, new NoPenalty(), scores.on(other.x()));
  }

  /** The number K of classes. */
  public int classes() {
    return scores.k();
  }

  /** The loss of an example. */
  public VectorLoss loss() {
    return loss;
  }

  /** The penalty on the weights. */
  public Penalty penalty() {
    return penalty;
  }

  /** The same model, loss and penalty with every feature at mean 0 and standard deviation 1; see {@link Standardizer}. */
  public MulticlassModel standardized() {
    Examples scaled = Standardizer.fit(data).transform(data);
    return new MulticlassModel(scaled, loss, penalty, scores.on(scaled.x()));
  }

  /** All constants of the risk that loss, penalty and data determine. */
  public RiskConstants constants() {
    return RiskConstants.of(
        scores, penalty, loss.smoothness(), loss.strongConvexity(), loss.lipschitz());
  }

  /** The loss of each training example as a function of its scores. */
  public ExampleLoss exampleLoss() {
    return new ExampleLoss.OfClass(loss, classes(), data.y());
  }

  @Override
  public int dimension() {
    return scores.dimension();
  }

  @Override
  public int size() {
    return data.size();
  }

  /** The scores of other examples, one example a row, n×K; the largest is the predicted class. */
  public DMatrixRMaj scores(double[] w, DMatrixRMaj x) {
    return DMatrixRMaj.wrap(x.numRows, classes(), scores.on(x).of(w));
  }

  /** The probabilities of the classes of other examples, softmax of their scores, n×K. */
  public DMatrixRMaj probabilities(double[] w, DMatrixRMaj x) {
    DMatrixRMaj p = scores(w, x);
    double[] row = new double[classes()];
    for (int i = 0; i < x.numRows; i++) {
      System.arraycopy(p.data, i * row.length, row, 0, row.length);
      Softmax.probabilities(row, row);
      System.arraycopy(row, 0, p.data, i * row.length, row.length);
    }
    return p;
  }

  /**
   * The fit, by {@link PreconditionedLbfgs} from zero. What it knows of the Hessian is one matrix for the blocks of all classes,
   * \(\frac1n\sum_ih_i\tilde x_i\tilde x_i^\top\) and the penalty's, with \(h_i\) the mean second derivative of the loss in its scores: for the
   * softmax, \(\frac1K\sum_cp_c(1-p_c)\), which gets small where an example is no longer in doubt.
   *
   * @param stop when it ends, such as {@code Stop.after(1000).orGradientBelow(1e-6)}
   * @throws IllegalStateException if the loss or the penalty has a kink, which asks for another method
   */
  public Solution fit(Stop stop) {
    risk.requireSmooth();
    return PreconditionedLbfgs.at(this::preconditioner).minimize(this, zeros(), stop);
  }

  private Preconditioner preconditioner(double[] w) {
    Preconditioner ofOne = Preconditioner.of(risk.meanBlock(w));
    double[] packed = new double[dimension()];
    double[] row = new double[scores.width()];
    return x -> {
      scores.pack(x, packed);
      for (int c = 0; c < classes(); c++) {
        System.arraycopy(packed, c * row.length, row, 0, row.length);
        ofOne.apply(row);
        System.arraycopy(row, 0, packed, c * row.length, row.length);
      }
      scores.unpack(packed, x);
    };
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

  /**
   * A Lipschitz constant of the gradient,
   * \(L=\lambda_{\max}\bigl(L_\ell\,\tilde X^\top\tilde X/n+L_r I_w\bigr)\), where \(\tilde X\) has the
   * intercept's column of ones and \(I_w\) leaves the intercept out; infinite where the penalty has a kink. Right in
   * any units of the features.
   */
  public double smoothness() {
    return risk.smoothness();
  }

  @Override
  public String toString() {
    return "mean %s of %d examples, %d classes by %d weights and an intercept, penalty %s"
        .formatted(loss, data.size(), classes(), data.dimension(), penalty)
        .replace("[]", "");
  }
}
