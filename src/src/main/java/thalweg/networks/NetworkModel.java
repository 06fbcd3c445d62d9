package thalweg.networks;

import java.util.List;
import java.util.function.Predicate;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.NoisySum;
import thalweg.functions.TwiceDifferentiable;
import thalweg.losses.ExampleLoss;
import thalweg.losses.Loss;
import thalweg.losses.Softmax;
import thalweg.losses.SoftmaxCrossEntropy;
import thalweg.losses.VectorLoss;
import thalweg.math.Check;
import thalweg.penalties.NoPenalty;
import thalweg.penalties.Penalty;
import thalweg.samples.Examples;

/**
 * The regularized empirical risk of a network s on examples,
 *
 * <p>\[f(w)=\frac1n\sum_{i=1}^n\ell\bigl(s(x_i;w),\;y_i\bigr)+r(w),\]
 *
 * <p>with its gradient by backpropagation and exact Hessian–vector products by Pearlmutter's method, so that every optimizer and
 * every solver takes it. The penalty sees weights only, neither biases nor the scales of normalizations. Not convex in general;
 * where a unit has a kink (relu), gradients are those to one side and the Hessian ignores the kink.
 *
 * <p>With dropout, f is that of training, with what is dropped drawn once for each example; {@link #withNoise} redraws, and a
 * training loop does so at every step. With batch norm, f takes the statistics of the batch it is asked for, so f is the risk of
 * one batch of all examples, and not the mean of the risks of small batches. {@link #on} and {@link #evaluating} are as after
 * training. A model may be shared by threads, each with memory of its own.
 *
 * <pre>{@code
 * NetworkModel f = NetworkModel.softmax(network, train);
 * double[] w = new FullBatch(new Adam(0.01)).minimize(f, network.start(1), Stop.after(100)).point();
 * double error = f.on(test).value(w);
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1038/323533a0">Rumelhart, Hinton and Williams, Learning representations by back-propagating errors (1986)</a>
 */
public final class NetworkModel implements NoisySum, TwiceDifferentiable {
  private final RiskSettings settings;
  private final NetworkRisk risk;

  private NetworkModel(RiskSettings settings) {
    this.settings = settings;
    risk = new NetworkRisk(settings);
  }

  /** Any loss with targets, and a penalty on the weights. */
  public static NetworkModel of(Network network, DMatrixRMaj x, ExampleLoss loss, Penalty penalty) {
    return new NetworkModel(RiskSettings.of(network, x, loss, penalty));
  }

  /** Classification by {@link SoftmaxCrossEntropy}: targets 0, 1, …, and a network with a score for each class. */
  public static NetworkModel softmax(Network network, Examples train) {
    return classification(network, train, new SoftmaxCrossEntropy());
  }

  /** Classification by any loss: targets 0, 1, …, and a network with a score for each class. */
  public static NetworkModel classification(Network network, Examples train, VectorLoss loss) {
    int classes = network.output().count();
    return of(
        network, train.x(), new ExampleLoss.OfClass(loss, classes, train.y()), new NoPenalty());
  }

  /** Any loss of one number, such as {@code SquaredLoss} or {@code LogisticLoss}: a network with one score. */
  public static NetworkModel regression(Network network, Examples train, Loss loss) {
    return of(network, train.x(), new ExampleLoss.OfNumber(loss, train.y()), new NoPenalty());
  }

  /** The same risk with a penalty on the weights. */
  public NetworkModel with(Penalty other) {
    return new NetworkModel(settings.with(other));
  }

  /** The same risk with other units dropped, as the next step of a training run needs it. */
  public NetworkModel withNoise(long seed) {
    return new NetworkModel(settings.withNoise(seed));
  }

  /**
   * The same risk with other running statistics, such as those of a file or of {@code TrainingRun.lastStatistics}; training begins
   * with them. Not modified.
   */
  public NetworkModel withStatistics(double[] other) {
    return new NetworkModel(settings.withStatistics(other));
  }

  /**
   * The same risk on examples that every training step alters at random, in this order; evaluation sees them unaltered.
   *
   * @param augmentations such as {@code new Shift(2)}; none for the examples as they are
   */
  public NetworkModel augmented(Augmentation... augmentations) {
    return new NetworkModel(settings.augmented(List.of(augmentations)));
  }

  /** The same risk on mixtures of two examples, redrawn in every training step. */
  public NetworkModel mixed(Mixup mixup) {
    return new NetworkModel(settings.mixed(mixup));
  }

  /** The loss of the trained network on the same examples: without dropout, by running statistics, without the penalty. */
  public NetworkModel evaluating() {
    return new NetworkModel(settings.evaluating(settings.x(), settings.loss()));
  }

  /** The loss of the trained network on other examples, such as those for validation; it shares the running statistics. */
  public NetworkModel on(Examples other) {
    return new NetworkModel(settings.evaluating(other.x(), settings.loss().on(other.y())));
  }

  /**
   * The same risk as a function of some parameters only; the others stay as they are in w, and no gradient is computed for them.
   *
   * <pre>{@code
   * NetworkModel head = f.freezing(w, name -> !name.startsWith("2.")); // all but layer 2
   * double[] tuned = new Lbfgs().minimize(head, head.selected(w), Stop.after(50)).point();
   * double[] whole = head.whole(tuned);
   * }</pre>
   *
   * @param w all parameters of the network. Not modified.
   * @param frozen whether a parameter, by its name such as {@code 0.weight}, is to stay
   * @throws IllegalArgumentException if nothing is left to train
   */
  public NetworkModel freezing(double[] w, Predicate<String> frozen) {
    FreeParameters rest =
        FreeParameters.of(network(), w.clone(), each -> !frozen.test(each.name()));
    if (rest.dimension() == 0) {
      throw new IllegalArgumentException(
          "frozen must leave a parameter to train but froze all: "
              + network().parameters().stream().map(Parameter::name).toList());
    }
    return new NetworkModel(settings.with(rest));
  }

  /** The parameters that are trained, in the order of this function's vector. */
  public List<Parameter> parameters() {
    return settings.parameters().free();
  }

  /** All parameters of the network, for these of the trained ones. */
  public double[] whole(double[] w) {
    return settings.parameters().whole(Check.length("w", w, dimension())).clone();
  }

  /** The trained ones among all parameters of the network, as a start. */
  public double[] selected(double[] whole) {
    double[] w = new double[dimension()];
    settings.parameters().select(Check.length("whole", whole, network().dimension()), w);
    return w;
  }

  /** The network. */
  public Network network() {
    return settings.network();
  }

  /** The loss of each training example as a function of its scores. */
  public ExampleLoss exampleLoss() {
    return settings.loss();
  }

  /** The running statistics of batch norm, live: {@link #track} moves them. */
  @Override
  public double[] statistics() {
    return settings.statistics().live();
  }

  @Override
  public void restart() {
    double[] live = statistics();
    System.arraycopy(settings.statistics().initial(), 0, live, 0, live.length);
  }

  /** The scores of examples, one a row, as after training. */
  public DMatrixRMaj scores(double[] w, DMatrixRMaj examples) {
    return network().scores(whole(w), statistics(), examples);
  }

  /** The probabilities of the classes, softmax of the scores, one example a row. */
  public DMatrixRMaj probabilities(double[] w, DMatrixRMaj examples) {
    DMatrixRMaj p = scores(w, examples);
    double[] row = new double[p.numCols];
    for (int i = 0; i < p.numRows; i++) {
      System.arraycopy(p.data, i * row.length, row, 0, row.length);
      Softmax.probabilities(row, row);
      System.arraycopy(row, 0, p.data, i * row.length, row.length);
    }
    return p;
  }

  @Override
  public void track() {
    risk.track();
  }

  @Override
  public int dimension() {
    return settings.parameters().dimension();
  }

  @Override
  public int size() {
    return settings.x().numRows;
  }

  @Override
  public double value(double[] w) {
    return risk.value(w);
  }

  /** Whether {@link #values} takes less time than one {@link #value} after the other: if most of the work is in a first layer that is linear in its parameters. */
  public boolean isFasterOnLines() {
    return risk.linearLayers() > 0;
  }

  /**
   * The values \(f(w+t_i\,v)\) at points of a line, to rounding. What goes in stays the same, so the output of a first layer that is
   * linear in its parameters moves evenly along the line, and is computed at two points.
   *
   * @param w a point of the line. Not modified.
   * @param v its direction. Not modified.
   * @param t where the points lie. Not modified.
   */
  public double[] values(double[] w, double[] v, double[] t) {
    return risk.values(w, v, t);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    return batchGradient(risk.all(), 0, size(), w, g);
  }

  @Override
  public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
    return batchGradient(settings.noise(), examples, from, to, w, g);
  }

  @Override
  public double batchGradient(
      long stepNoise, int[] examples, int from, int to, double[] w, double[] g) {
    return risk.batchGradient(stepNoise, examples, from, to, w, g);
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    risk.hessianVector(w, v, hv);
  }

  /**
   * The scores of some of the examples together, one a row, as a training step sees them: with what its noise drops, and by the
   * statistics of the batch.
   *
   * @param stepNoise of the step
   * @param examples their numbers. Not modified.
   * @param w the parameters. Not modified.
   */
  public DMatrixRMaj batchScores(long stepNoise, int[] examples, double[] w) {
    return risk.batchScores(stepNoise, examples, w);
  }

  /** The loss of each of some examples, given their scores. */
  public double[] losses(int[] examples, DMatrixRMaj scores) {
    return risk.losses(examples, scores);
  }

  @Override
  public String toString() {
    return "mean loss of %d examples under a network of %d parameters, penalty %s"
        .formatted(size(), dimension(), settings.penalty())
        .replace("[]", "");
  }
}
