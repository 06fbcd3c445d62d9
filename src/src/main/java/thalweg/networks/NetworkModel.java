package thalweg.networks;

import java.util.ArrayList;
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
 * <p>With dropout, f is that of training, with what is dropped drawn once for each example; {@link #withNoise} draws anew, and a
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
  private final Network network;
  private final FreeParameters parameters;
  private final DMatrixRMaj x;
  private final ExampleLoss loss;
  private final Penalty penalty;
  private final boolean training;
  private final long noise;
  private final Statistics statistics;
  private final Variation variation;
  private final int[] all;
  private final int[] penalized;
  private final ThreadLocal<Worker> workers;

  /** Running statistics as training begins, and as it moves them; shared by the models for training and validation. */
  private record Statistics(double[] initial, double[] live) {
    Statistics(double[] initial) {
      this(initial.clone(), initial.clone());
    }
  }

  private NetworkModel(
      Network network,
      FreeParameters parameters,
      DMatrixRMaj x,
      ExampleLoss loss,
      Penalty penalty,
      boolean training,
      long noise,
      Statistics statistics,
      Variation variation) {
    Check.shape("x", x, loss.size(), network.input().count());
    if (network.output().count() != loss.scores()) {
      throw new IllegalArgumentException(
          "the network must end with %d scores, as many as the targets need, but ends with %s"
              .formatted(loss.scores(), network.output()));
    }
    this.network = network;
    this.parameters = parameters;
    this.x = x;
    this.loss = loss;
    this.penalty = penalty;
    this.training = training;
    this.noise = noise;
    this.statistics = statistics;
    this.variation = variation;
    all = Worker.all(x.numRows);
    penalized = parameters.weights();
    workers = ThreadLocal.withInitial(() -> newWorker(Worker.CHUNK));
  }

  /** Any loss with targets, and a penalty on the weights. */
  public static NetworkModel of(Network network, DMatrixRMaj x, ExampleLoss loss, Penalty penalty) {
    return new NetworkModel(
        network,
        FreeParameters.all(network),
        x,
        loss,
        penalty,
        true,
        0,
        new Statistics(network.freshStatistics()),
        Variation.NONE);
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
    return new NetworkModel(
        network, parameters, x, loss, other, training, noise, statistics, variation);
  }

  /** The same risk with other units dropped, as the next step of a training run needs it. */
  public NetworkModel withNoise(long seed) {
    return new NetworkModel(
        network, parameters, x, loss, penalty, training, seed, statistics, variation);
  }

  /**
   * The same risk with other running statistics, such as those of a file or of {@code TrainingRun.lastStatistics}; training begins
   * with them. Not modified.
   */
  public NetworkModel withStatistics(double[] other) {
    Check.length("statistics", other, statistics.live().length);
    return new NetworkModel(
        network, parameters, x, loss, penalty, training, noise, new Statistics(other), variation);
  }

  /**
   * The same risk on examples that every training step alters anew, in this order; what is evaluated stays as it is.
   *
   * @param augmentations such as {@code new Shift(2)}; none for the examples as they are
   */
  public NetworkModel augmented(Augmentation... augmentations) {
    Variation other = new Variation(List.of(augmentations), variation.mixup());
    return new NetworkModel(
        network, parameters, x, loss, penalty, training, noise, statistics, other);
  }

  /** The same risk on mixtures of two examples, drawn anew in every training step. */
  public NetworkModel mixed(Mixup mixup) {
    Variation other = new Variation(variation.augmentations(), mixup);
    return new NetworkModel(
        network, parameters, x, loss, penalty, training, noise, statistics, other);
  }

  /** The loss of the trained network on the same examples: without dropout, by running statistics, without the penalty. */
  public NetworkModel evaluating() {
    return new NetworkModel(
        network, parameters, x, loss, new NoPenalty(), false, noise, statistics, Variation.NONE);
  }

  /** The loss of the trained network on other examples, such as those for validation; it shares the running statistics. */
  public NetworkModel on(Examples other) {
    return new NetworkModel(
        network,
        parameters,
        other.x(),
        loss.on(other.y()),
        new NoPenalty(),
        false,
        noise,
        statistics,
        Variation.NONE);
  }

  /**
   * The same risk as a function of some parameters only; the others stay as they are in w, and no gradient is computed for them.
   *
   * <pre>{@code
   * NetworkModel head = f.freezing(w, name -> !name.startsWith("4."));
   * double[] tuned = new Lbfgs().minimize(head, head.selected(w), Stop.after(50)).point();
   * double[] whole = head.whole(tuned);
   * }</pre>
   *
   * @param w all parameters of the network. Not modified.
   * @param frozen whether a parameter, by its name such as {@code 0.weight}, is to stay
   * @throws IllegalArgumentException if nothing is left to train
   */
  public NetworkModel freezing(double[] w, Predicate<String> frozen) {
    FreeParameters rest = FreeParameters.of(network, w.clone(), each -> !frozen.test(each.name()));
    if (rest.dimension() == 0) {
      throw new IllegalArgumentException(
          "frozen must leave a parameter to train but froze all: "
              + network.parameters().stream().map(Parameter::name).toList());
    }
    return new NetworkModel(
        network, rest, x, loss, penalty, training, noise, statistics, variation);
  }

  /** The parameters that are trained, in the order of this function's vector. */
  public List<Parameter> parameters() {
    return parameters.free();
  }

  /** All parameters of the network, for these of the trained ones. */
  public double[] whole(double[] w) {
    return parameters.whole(Check.length("w", w, dimension())).clone();
  }

  /** The trained ones among all parameters of the network, as a start. */
  public double[] selected(double[] whole) {
    double[] w = new double[dimension()];
    parameters.select(Check.length("whole", whole, network.dimension()), w);
    return w;
  }

  /** The network. */
  public Network network() {
    return network;
  }

  /** The running statistics of batch norm, live: {@link #track} moves them. */
  @Override
  public double[] statistics() {
    return statistics.live();
  }

  @Override
  public void restart() {
    System.arraycopy(statistics.initial(), 0, statistics.live(), 0, statistics.live().length);
  }

  /** The scores of examples, one a row, as after training. */
  public DMatrixRMaj scores(double[] w, DMatrixRMaj examples) {
    return network.scores(whole(w), statistics.live(), examples);
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
    workers.get().track(statistics.live());
  }

  @Override
  public int dimension() {
    return parameters.dimension();
  }

  @Override
  public int size() {
    return x.numRows;
  }

  @Override
  public double value(double[] w) {
    Worker worker = worker(w, all.length);
    double[] s = new double[loss.scores()];
    double sum = 0;
    for (Batch batch : chunks(noise, all, 0, all.length)) {
      double[] scores = worker.forward(x, batch);
      for (int row = 0; row < batch.size(); row++) {
        System.arraycopy(scores, row * s.length, s, 0, s.length);
        sum += variation.loss(loss, batch, row).value(all[batch.from() + row], s);
      }
    }
    return sum / all.length + penalty.value(gather(w));
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    return batchGradient(all, 0, all.length, w, g);
  }

  @Override
  public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
    return batchGradient(noise, examples, from, to, w, g);
  }

  @Override
  public double batchGradient(
      long stepNoise, int[] examples, int from, int to, double[] w, double[] g) {
    Check.length("g", g, dimension());
    int n = Check.atLeast("batch size", to - from, 1);
    Worker worker = worker(w, n);
    worker.clearGradients();
    double sum = 0;
    for (Batch batch : chunks(stepNoise, examples, from, to)) {
      double[] scores = worker.forward(x, batch);
      sum += lossAndSlopes(batch, scores, worker.scoreGradients(), n);
      worker.backward(batch);
    }
    double[] whole = new double[network.dimension()];
    worker.storeGradient(whole);
    parameters.select(whole, g);
    double[] weights = gather(w);
    double[] slopes = new double[weights.length];
    penalty.addGradient(weights, slopes);
    scatter(slopes, g);
    return sum / n + penalty.value(weights);
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("hv", hv, dimension());
    Worker worker = worker(w, all.length);
    worker.loadDirection(parameters.direction(Check.length("v", v, dimension())));
    worker.clearGradients();
    for (Batch batch : chunks(noise, all, 0, all.length)) {
      double[] scores = worker.forward(x, batch);
      lossAndSlopes(batch, scores, worker.scoreGradients(), all.length);
      worker.backward(batch);
      double[] rates = worker.forwardTangent(batch);
      slopeRates(batch, scores, rates, worker.scoreGradientTangents());
      worker.backwardTangent(batch);
    }
    double[] whole = new double[network.dimension()];
    worker.storeHessianVector(whole);
    parameters.select(whole, hv);
    double[] weights = gather(w);
    double[] products = new double[weights.length];
    penalty.addHessianVector(weights, gather(v), products);
    scatter(products, hv);
  }

  /** Writes \(\frac1n\frac{\partial\ell}{\partial s}\) of each example, and returns the sum of the losses. */
  private double lossAndSlopes(Batch batch, double[] scores, double[] slopes, int n) {
    double[] s = new double[loss.scores()];
    double[] t = new double[s.length];
    double sum = 0;
    for (int row = 0; row < batch.size(); row++) {
      int i = batch.examples()[batch.from() + row];
      ExampleLoss own = variation.loss(loss, batch, row);
      System.arraycopy(scores, row * s.length, s, 0, s.length);
      sum += own.value(i, s);
      own.gradient(i, s, t);
      for (int j = 0; j < t.length; j++) {
        slopes[row * t.length + j] = t[j] / n;
      }
    }
    return sum;
  }

  /** Writes \(\frac1n\frac{\partial^2\ell}{\partial s^2}\dot s\) of each example. */
  private void slopeRates(Batch batch, double[] scores, double[] rates, double[] slopeRates) {
    double[] s = new double[loss.scores()];
    double[] rate = new double[s.length];
    double[] t = new double[s.length];
    for (int row = 0; row < batch.size(); row++) {
      System.arraycopy(scores, row * s.length, s, 0, s.length);
      System.arraycopy(rates, row * s.length, rate, 0, s.length);
      variation
          .loss(loss, batch, row)
          .hessianVector(batch.examples()[batch.from() + row], s, rate, t);
      for (int j = 0; j < t.length; j++) {
        slopeRates[row * t.length + j] = t[j] / all.length;
      }
    }
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
    Worker worker = worker(w, examples.length);
    DMatrixRMaj scores = new DMatrixRMaj(examples.length, loss.scores());
    for (Batch batch : chunks(stepNoise, examples, 0, examples.length)) {
      System.arraycopy(
          worker.forward(x, batch),
          0,
          scores.data,
          batch.from() * scores.numCols,
          batch.size() * scores.numCols);
    }
    return scores;
  }

  /** The loss of each of some examples, given their scores. */
  public double[] losses(int[] examples, DMatrixRMaj scores) {
    Check.shape("scores", scores, examples.length, loss.scores());
    double[] losses = new double[examples.length];
    double[] s = new double[loss.scores()];
    for (int i = 0; i < losses.length; i++) {
      System.arraycopy(scores.data, i * s.length, s, 0, s.length);
      losses[i] = loss.value(examples[i], s);
    }
    return losses;
  }

  /** A batch in pieces that fit into the cache, or in one where its examples depend on each other. */
  private List<Batch> chunks(long stepNoise, int[] examples, int from, int to) {
    int chunk = isCoupled() ? to - from : Worker.CHUNK;
    List<Batch> chunks = new ArrayList<>();
    for (int at = from; at < to; at += chunk) {
      chunks.add(new Batch(examples, at, Math.min(at + chunk, to), training, stepNoise));
    }
    return chunks;
  }

  private boolean isCoupled() {
    return training && network.layers().couplesExamples();
  }

  private Worker worker(double[] w, int batch) {
    Check.length("w", w, dimension());
    Worker worker = workers.get();
    if (isCoupled() && worker.capacity() < batch) {
      worker = newWorker(batch);
      workers.set(worker);
    }
    worker.load(parameters.whole(w));
    worker.loadStatistics(statistics.live());
    return worker;
  }

  private Worker newWorker(int capacity) {
    return new Worker(network, capacity, statistics.live(), parameters::isFree, variation);
  }

  private double[] gather(double[] w) {
    double[] weights = new double[penalized.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = w[penalized[i]];
    }
    return weights;
  }

  private void scatter(double[] slopes, double[] g) {
    for (int i = 0; i < slopes.length; i++) {
      g[penalized[i]] += slopes[i];
    }
  }

  @Override
  public String toString() {
    return "mean loss of %d examples under a network of %d parameters, penalty %s"
        .formatted(x.numRows, dimension(), penalty)
        .replace("[]", "");
  }
}
