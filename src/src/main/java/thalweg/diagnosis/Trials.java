package thalweg.diagnosis;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thalweg.functions.Differentiable;
import thalweg.functions.FiniteSum;
import thalweg.optimizers.Optimizer;
import thalweg.runs.Stop;
import thalweg.samples.Batches;
import thalweg.samples.Batching;
import thalweg.solvers.newton.Lbfgs;
import thalweg.training.Training;
import thalweg.training.TrainingRun;

/** The run again, each time with one thing changed: what helps says what was wrong. */
final class Trials {
  private static final int SMALL_BATCH = 16;
  private static final int LARGE_BATCH = 256;

  /** Where a run goes on, at the least. */
  private static final int STEPS = 150;

  private static final double LARGEST_FACTOR = 1e4;

  /** Losses are told apart down to this share of the loss of constant scores; below it all are as good. */
  private static final double FLOOR = 0.1;

  /** A loss that is larger than so many times that of constant scores is as bad as this. */
  private static final double CEILING = 10;

  private final Evidence evidence;
  private final FiniteSum f;
  private final Training settings;
  private final Map<Cause, Trial> all = new EnumMap<>(Cause.class);

  /**
   * One thing changed.
   *
   * @param change what
   * @param losses what it came to
   * @param gain in how many nats the worse of training and validation loss improved; negative if it did not
   */
  record Trial(String change, Evidence.Losses losses, double gain) {}

  Trials(Evidence evidence) {
    this.evidence = evidence;
    f = evidence.it().objective();
    settings = evidence.recorder().settings();
  }

  /** The trial that speaks for a cause; each is made once. */
  Trial of(Cause cause) {
    Trial known = all.get(cause);
    if (known == null) {
      known = make(cause);
      all.put(cause, known);
    }
    return known;
  }

  private Trial make(Cause cause) {
    return switch (cause) {
      case STEP_TOO_LARGE -> better(steps(0.1), steps(0.01));
      case STEP_TOO_SMALL -> larger();
      case NOT_CONVERGED -> longer();
      case SCHEDULE_ENDED_EARLY -> atTheLargestStep();
      case BATCH_TOO_SMALL -> inLargeBatches();
      case PENALIZED_INTERCEPT -> freeing("only the intercepts freed", intercepts());
      case REGULARIZER_DOMINATES ->
          better(freeing("no penalty or decay", evidence.onTrain()), withoutPenalty());
      default -> throw new IllegalArgumentException("no trial speaks for " + cause);
    };
  }

  private static Trial better(Trial one, Trial other) {
    return other.gain > one.gain ? other : one;
  }

  private Trial steps(double factor) {
    return rerun(
        "steps times " + brief(factor),
        Rescaled.times(settings.optimizer(), factor),
        settings.batches(),
        settings.epochs(),
        evidence.recorder().start());
  }

  /** Ten times as large, and again as long as that helps. */
  private Trial larger() {
    Trial best = steps(10);
    for (double factor = 100; factor <= LARGEST_FACTOR; factor *= 10) {
      Trial next = steps(factor);
      if (next.gain <= best.gain) {
        break;
      }
      best = next;
    }
    return best;
  }

  private Trial longer() {
    double[] sizes = stepSizes();
    if (sizes.length == 0 || sizes[sizes.length - 1] == 0) {
      return none("more epochs");
    }
    int epochs = moreEpochs();
    return rerun(
        epochs + " more epochs",
        Rescaled.constant(settings.optimizer(), sizes[sizes.length - 1], sizes),
        settings.batches(),
        epochs,
        end());
  }

  /** Twice as many as there were, and enough for a change to show. */
  private int moreEpochs() {
    return Math.max(
        2 * evidence.recorder().run().epochs().size(),
        (STEPS - 1) / settings.batches().count() + 1);
  }

  private Trial atTheLargestStep() {
    double[] sizes = stepSizes();
    double largest = Arrays.stream(sizes).max().orElse(0);
    if (sizes.length == 0 || sizes[sizes.length - 1] > 0.1 * largest) {
      return none("a step size that stays");
    }
    return rerun(
        "a step size that stays at " + brief(largest),
        Rescaled.constant(settings.optimizer(), largest, sizes),
        settings.batches(),
        settings.epochs(),
        evidence.recorder().start());
  }

  private double[] stepSizes() {
    return settings.optimizer().learningRate().first(evidence.recorder().run().steps());
  }

  /**
   * From where the run ended, unless that is worse than nothing: there a noisy run wanders about, and one in large batches goes on. Noise that batches of 16 still have is
   * cheaper to fight by smaller steps.
   */
  private Trial inLargeBatches() {
    int n = settings.batches().n();
    int size = Math.min(n, Math.max(LARGE_BATCH, 16 * settings.batches().size()));
    if (settings.batches().size() >= SMALL_BATCH || size < 4 * settings.batches().size()) {
      return none("larger batches");
    }
    Batching batches = new Batches(n, size, 1);
    int epochs = (STEPS - 1) / batches.count() + 1;
    boolean lost = !(evidence.atEnd().train() < evidence.baseline());
    return rerun(
        STEPS + " steps in batches of " + size,
        settings.optimizer(),
        batches,
        epochs,
        lost ? evidence.recorder().start() : end());
  }

  /** From the start: where a penalty has made all weights small, a network is at a saddle. */
  private Trial withoutPenalty() {
    double[] start = evidence.recorder().start();
    boolean free = penalty(start) == 0 && penalty(end()) == 0;
    if (free || evidence.it().model().isNormalized()) {
      return none("no penalty");
    }
    return rerun(
        "no penalty",
        evidence.onTrain(),
        settings.optimizer(),
        settings.batches(),
        settings.epochs(),
        start);
  }

  private double penalty(double[] w) {
    return f.value(w) - evidence.onTrain().value(w);
  }

  Evidence.Losses before() {
    return evidence.atEnd();
  }

  private double[] end() {
    return evidence.recorder().run().last();
  }

  private Trial rerun(
      String change, Optimizer optimizer, Batching batches, int epochs, double[] start) {
    return rerun(change, f, optimizer, batches, epochs, start);
  }

  private Trial rerun(
      String change,
      FiniteSum objective,
      Optimizer optimizer,
      Batching batches,
      int epochs,
      double[] start) {
    TrainingRun run = new Training(optimizer, batches).epochs(epochs).run(objective, start);
    return trial(change, evidence.losses(run.last(), run.lastStatistics()));
  }

  /** A few steps of a solver on the loss alone. */
  private Trial freeing(String change, @Nullable Differentiable loss) {
    if (loss == null || evidence.atEnd().train() == Double.POSITIVE_INFINITY) {
      return none(change);
    }
    double[] free = new Lbfgs().minimize(loss, freeOf(loss), Stop.after(30)).point();
    return trial(change, evidence.losses(whole(free), new double[0]));
  }

  private @Nullable Differentiable intercepts() {
    return evidence.it().model().intercepts() == 0
        ? null
        : new Last(evidence.onTrain(), end(), evidence.it().model().intercepts());
  }

  private double[] freeOf(Differentiable loss) {
    double[] w = end();
    return Arrays.copyOfRange(w, w.length - loss.dimension(), w.length);
  }

  private double[] whole(double[] free) {
    double[] w = end().clone();
    System.arraycopy(free, 0, w, w.length - free.length, free.length);
    return w;
  }

  private Trial none(String change) {
    return new Trial(change, evidence.atEnd(), 0);
  }

  private Trial trial(String change, Evidence.Losses losses) {
    Evidence.Losses then = evidence.atEnd();
    double gain =
        Math.min(gain(then.train(), losses.train()), gain(then.validation(), losses.validation()));
    return new Trial(change, losses, gain);
  }

  /** \(\ln\frac{\ell+\varepsilon}{\ell'+\varepsilon}\), with ε a tenth of the loss of constant scores. */
  double gain(double before, double after) {
    return Math.log(bounded(before) / bounded(after));
  }

  private double bounded(double loss) {
    double baseline = evidence.baseline();
    return Math.max(0, Math.min(loss, CEILING * baseline)) + FLOOR * baseline;
  }

  private static String brief(double number) {
    return number >= 1
        ? String.valueOf(Math.round(number))
        : String.format(Locale.ROOT, "%.3g", number);
  }

  /** The loss as a function of the last few parameters. */
  private record Last(Differentiable f, double[] w, int count) implements Differentiable {
    @Override
    public int dimension() {
      return count;
    }

    @Override
    public double value(double[] v) {
      return f.value(at(v));
    }

    @Override
    public double valueAndGradient(double[] v, double[] g) {
      double[] whole = new double[w.length];
      double value = f.valueAndGradient(at(v), whole);
      System.arraycopy(whole, w.length - count, g, 0, count);
      return value;
    }

    private double[] at(double[] v) {
      double[] at = w.clone();
      System.arraycopy(v, 0, at, at.length - count, count);
      return at;
    }
  }
}
