package thalweg.diagnosis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;
import thalweg.functions.Differentiable;
import thalweg.functions.FiniteSum;
import thalweg.losses.ExampleLoss;
import thalweg.networks.NetworkModel;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.solvers.newton.Lbfgs;
import thalweg.training.TrainingRun;

/** What the rules look at: a case, its run, and what was measured of them, each figure once. */
final class Evidence {
  private final Case it;
  private final Recorder recorder;
  private final FiniteSum onTrain;
  private final @Nullable Differentiable onValidation;
  private final double baseline;
  private final Gains gains;
  private final Losses atStart;
  private final Losses atEnd;
  private final Neighbours neighbours;
  private final @Nullable Signals signals;

  /**
   * The mean loss on the training and on the validation set, without the penalty.
   *
   * @param train infinite where it is no number
   * @param validation that of train where there is no validation set
   */
  record Losses(double train, double validation) {}

  /** Parameters, with the running statistics that go with them, if there are any. */
  record Weights(double[] w, double[] statistics) {}

  Evidence(Case it, Recorder recorder) {
    this.it = it;
    this.recorder = recorder;
    Examples validation = it.validation();
    onTrain = it.model().on(it.train());
    onValidation = validation == null ? null : it.model().on(validation);
    ExampleLoss loss = it.model().loss();
    baseline = Math.max(bestConstant(loss), 1e-12);
    gains = new Gains(baseline);
    atStart = losses(recorder.start(), new double[0]);
    atEnd = losses(recorder.run().last(), recorder.run().lastStatistics());
    neighbours = Neighbours.of(it.train());
    NetworkModel network = it.model().network();
    signals = network == null ? null : Signals.of(network, it, recorder.start());
  }

  /** The loss of the best scores that are the same for every example: what a model without features reaches. */
  private static double bestConstant(ExampleLoss loss) {
    Differentiable f = new ConstantScores(loss);
    double[] w = new Lbfgs().minimize(f, f.zeros(), Stop.after(100)).point();
    return f.value(w);
  }

  Case it() {
    return it;
  }

  Recorder recorder() {
    return recorder;
  }

  double baseline() {
    return baseline;
  }

  Gains gains() {
    return gains;
  }

  /** The loss of scores that are all 0. */
  double lossOfZeros() {
    Differentiable f = new ConstantScores(it.model().loss());
    return f.value(f.zeros());
  }

  Losses atStart() {
    return atStart;
  }

  Losses atEnd() {
    return atEnd;
  }

  Neighbours neighbours() {
    return neighbours;
  }

  @Nullable Signals signals() {
    return signals;
  }

  FiniteSum onTrain() {
    return onTrain;
  }

  /** Whether targets are classes: several scores, or two values. */
  boolean isClassification() {
    return it.model().loss().scores() > 1
        || Arrays.stream(it.train().y()).distinct().limit(3).count() == 2;
  }

  /** What the run was for: with early stopping the parameters of the best epoch, without it the last ones. */
  Weights kept() {
    TrainingRun run = recorder.run();
    return recorder.settings().patience() < Integer.MAX_VALUE
        ? new Weights(run.best(), run.bestStatistics())
        : new Weights(run.last(), run.lastStatistics());
  }

  /** The losses at some parameters; with the running statistics that go with them, if there are any. */
  Losses losses(double[] w, double[] statistics) {
    set(statistics);
    double train = number(onTrain.value(w));
    return new Losses(train, onValidation == null ? train : number(onValidation.value(w)));
  }

  /** The scores of examples, one a row. */
  DMatrixRMaj scores(Weights at, Examples examples) {
    set(at.statistics());
    return it.model().scores(at.w(), examples.x());
  }

  private void set(double[] statistics) {
    NetworkModel network = it.model().network();
    if (network != null && statistics.length > 0) {
      System.arraycopy(statistics, 0, network.statistics(), 0, statistics.length);
    }
  }

  private static double number(double loss) {
    return Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
  }

  /** The mean loss of all examples as a function of one vector of scores. */
  private record ConstantScores(ExampleLoss loss) implements Differentiable {
    @Override
    public int dimension() {
      return loss.scores();
    }

    @Override
    public double value(double[] s) {
      return IntStream.range(0, loss.size()).mapToDouble(i -> loss.value(i, s)).sum() / loss.size();
    }

    @Override
    public double valueAndGradient(double[] s, double[] g) {
      double[] t = new double[s.length];
      double sum = 0;
      Arrays.fill(g, 0);
      for (int i = 0; i < loss.size(); i++) {
        sum += loss.valueAndGradient(i, s, t);
        for (int j = 0; j < g.length; j++) {
          g[j] += t[j] / loss.size();
        }
      }
      return sum / loss.size();
    }
  }
}
