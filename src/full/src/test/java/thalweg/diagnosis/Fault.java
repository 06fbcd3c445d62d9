package thalweg.diagnosis;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.FiniteSum;
import thalweg.math.Moments;
import thalweg.math.Vectors;
import thalweg.models.PrincipalComponents;
import thalweg.networks.Relu;
import thalweg.networks.Sigmoid;
import thalweg.networks.Tanh;
import thalweg.optimizers.Memory;
import thalweg.optimizers.Optimizer;
import thalweg.optimizers.Stepper;
import thalweg.samples.Examples;
import thalweg.schedules.Schedule;

/** How a healthy run is spoilt, one way for each cause. */
enum Fault {
  NUMERICAL_OVERFLOW(Cause.NUMERICAL_OVERFLOW, Kind.ANY, Fault::hugeEntry),
  DUPLICATE_ROWS(Cause.DUPLICATE_ROWS, Kind.ANY, Fault::duplicates),
  LEAK(Cause.LEAK, Kind.ANY, Fault::leak),
  LABEL_NOISE(Cause.LABEL_NOISE, Kind.ANY, Fault::labelNoise),
  UNSCALED_FEATURES(Cause.UNSCALED_FEATURES, Kind.ANY, Fault::unscaled),
  WRONG_SIGN(Cause.WRONG_SIGN, Kind.ANY, Fault::wrongSign),
  DEAD_UNITS(Cause.DEAD_UNITS, Kind.NETWORK, Fault::deadUnits),
  SATURATION(Cause.SATURATION, Kind.NETWORK, Fault::saturation),
  EXPLODING_GRADIENTS(Cause.EXPLODING_GRADIENTS, Kind.NETWORK, Fault::exploding),
  VANISHING_GRADIENTS(Cause.VANISHING_GRADIENTS, Kind.NETWORK, Fault::vanishing),
  BAD_INITIALIZATION(Cause.BAD_INITIALIZATION, Kind.NETWORK, Fault::badStart),
  PENALIZED_INTERCEPT(Cause.PENALIZED_INTERCEPT, Kind.LINEAR, Fault::penalizedIntercept),
  SCHEDULE_ENDED_EARLY(Cause.SCHEDULE_ENDED_EARLY, Kind.ANY, Fault::shortSchedule),
  BATCH_TOO_SMALL(Cause.BATCH_TOO_SMALL, Kind.ANY, Fault::smallBatch),
  STEP_TOO_LARGE(Cause.STEP_TOO_LARGE, Kind.ANY, Fault::largeStep),
  STEP_TOO_SMALL(Cause.STEP_TOO_SMALL, Kind.ANY, Fault::smallStep),
  NOT_CONVERGED(Cause.NOT_CONVERGED, Kind.ANY, Fault::tooShort),
  REGULARIZER_DOMINATES(Cause.REGULARIZER_DOMINATES, Kind.ANY, Fault::strongPenalty),
  UNDERFITTING(Cause.UNDERFITTING, Kind.LINEAR, Fault::productOfComponents),
  OVERFITTING(Cause.OVERFITTING, Kind.NETWORK, Fault::fewExamples);

  private enum Kind {
    LINEAR,
    NETWORK,
    ANY
  }

  private final Cause cause;
  private final Kind kind;

  @SuppressWarnings("ImmutableEnumChecker") // a function that holds nothing
  private final Consumer<Setup> spoil;

  Fault(Cause cause, Kind kind, Consumer<Setup> spoil) {
    this.cause = cause;
    this.kind = kind;
    this.spoil = spoil;
  }

  Cause cause() {
    return cause;
  }

  /** A run with this fault. Where both models can have it, every second seed has a linear one. */
  Setup setup(Subject subject, long seed) {
    boolean linear = kind == Kind.LINEAR || (kind == Kind.ANY && seed % 2 == 0);
    Setup setup = new Setup(subject, linear, seed);
    spoil.accept(setup);
    return setup;
  }

  private static void hugeEntry(Setup s) {
    DMatrixRMaj x = s.train.x().copy();
    int at = s.random.nextInt(x.getNumElements());
    x.data[at] = Math.pow(10, s.random.nextDouble(155, 300));
    s.train = new Examples(x, s.train.y());
    s.adam = true; // its step size needs no smoothness
    s.stepSize = 0.01;
  }

  private static void duplicates(Setup s) {
    int n = s.validation.size();
    int copies = (int) (s.random.nextDouble(0.2, 0.6) * n);
    DMatrixRMaj x = s.validation.x().copy();
    double[] y = s.validation.y().clone();
    int d = x.numCols;
    for (int i = 0; i < copies; i++) {
      int from = s.random.nextInt(s.train.size());
      System.arraycopy(s.train.x().data, from * d, x.data, i * d, d);
      y[i] = s.train.y()[from];
    }
    s.validation = new Examples(x, y);
  }

  private static void leak(Setup s) {
    double noise = s.random.nextDouble(0.01, 0.15);
    double mean = s.train.meanTarget();
    double deviation = Moments.of(s.train.y()).deviation();
    s.train = withLeak(s.train, mean, deviation, noise, s.random);
    s.validation = withLeak(s.validation, mean, deviation, noise, s.random);
  }

  private static Examples withLeak(
      Examples e, double mean, double deviation, double noise, SplittableRandom random) {
    DMatrixRMaj x = new DMatrixRMaj(e.size(), e.dimension() + 1);
    for (int i = 0; i < e.size(); i++) {
      for (int j = 0; j < e.dimension(); j++) {
        x.set(i, j, e.x().get(i, j));
      }
      x.set(i, e.dimension(), (e.y()[i] - mean) / deviation + noise * random.nextGaussian());
    }
    return new Examples(x, e.y());
  }

  private static void labelNoise(Setup s) {
    double share = s.classes > 1 ? s.random.nextDouble(0.3, 0.4) : s.random.nextDouble(0.08, 0.15);
    s.train = withNoise(s.train, s.classes, share, s.random);
    s.validation = withNoise(s.validation, s.classes, share, s.random);
  }

  /** Another class at random, or a number that is several deviations off. */
  private static Examples withNoise(
      Examples e, int classes, double share, SplittableRandom random) {
    double[] y = e.y().clone();
    for (int i = 0; i < y.length; i++) {
      if (random.nextDouble() < share) {
        y[i] =
            classes > 1
                ? (y[i] + random.nextInt(1, classes)) % classes
                : y[i] + (random.nextBoolean() ? 1 : -1) * random.nextDouble(5, 15);
      }
    }
    return new Examples(e.x(), y);
  }

  private static void unscaled(Setup s) {
    double[] scale = new double[s.train.dimension()];
    for (int j = 0; j < scale.length; j++) {
      scale[j] = Math.pow(10, s.random.nextDouble(-2, 2));
    }
    scale[0] = 1e-2; // with few features all might be drawn alike
    scale[1] = 1e2;
    s.train = new Examples(scaled(s.train.x(), scale), s.train.y());
    s.validation = new Examples(scaled(s.validation.x(), scale), s.validation.y());
    if (s.isLinear() && !s.adam) {
      s.stepSize = 0.5 / s.smoothness();
    }
  }

  private static DMatrixRMaj scaled(DMatrixRMaj x, double[] scale) {
    DMatrixRMaj z = x.copy();
    for (int i = 0; i < z.getNumElements(); i++) {
      z.data[i] *= scale[i % z.numCols];
    }
    return z;
  }

  private static void wrongSign(Setup s) {
    if (s.random.nextBoolean()) {
      s.rule = Uphill::new;
    } else {
      s.objective = Negated::new;
    }
  }

  /** A rule whose author added where he should subtract. */
  private record Uphill(Optimizer rule) implements Optimizer {
    @Override
    public Schedule learningRate() {
      return rule.learningRate();
    }

    @Override
    public Stepper start(Memory memory) {
      Stepper inner = rule.start(memory);
      return inner.with((t, w, g) -> inner.step(t, w, Arrays.stream(g).map(gi -> -gi).toArray()));
    }
  }

  /** A function whose author forgot a minus in the gradient. */
  private record Negated(FiniteSum f) implements FiniteSum {
    @Override
    public int dimension() {
      return f.dimension();
    }

    @Override
    public int size() {
      return f.size();
    }

    @Override
    public double value(double[] w) {
      return f.value(w);
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      double value = f.valueAndGradient(w, g);
      Vectors.scale(-1, g);
      return value;
    }

    @Override
    public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
      double value = f.batchGradient(examples, from, to, w, g);
      Vectors.scale(-1, g);
      return value;
    }
  }

  private static void deadUnits(Setup s) {
    s.activation = new Relu();
    double share = s.random.nextDouble(0.6, 0.95);
    s.start =
        w -> {
          int first = s.hidden[0] * s.train.dimension();
          for (int i = 0; i < Math.ceil(share * s.hidden[0]); i++) {
            w[first + i] = -30;
          }
          return w;
        };
  }

  private static void saturation(Setup s) {
    s.activation = s.random.nextBoolean() ? new Tanh() : new Sigmoid();
    double factor = s.random.nextDouble(20, 50);
    s.start = w -> times(w, factor, 0, s.hidden[0] * s.train.dimension());
  }

  private static double[] times(double[] w, double factor, int from, int to) {
    for (int i = from; i < to; i++) {
      w[i] *= factor;
    }
    return w;
  }

  private static void exploding(Setup s) {
    deep(s);
    s.activation = new Relu();
    double factor = s.random.nextDouble(2.5, 4);
    s.start = w -> times(w, factor, 0, w.length);
  }

  private static void vanishing(Setup s) {
    deep(s);
    s.activation = s.random.nextBoolean() ? new Sigmoid() : new Tanh();
    double factor = s.activation instanceof Sigmoid ? 1 : s.random.nextDouble(0.1, 0.3);
    s.start = w -> times(w, factor, 0, w.length);
  }

  private static void deep(Setup s) {
    s.hidden = new int[s.random.nextInt(5, 8)];
    Arrays.fill(s.hidden, s.random.nextInt(12, 25));
  }

  private static void badStart(Setup s) {
    s.hidden = Arrays.copyOf(s.hidden, Math.min(2, s.hidden.length)); // more would explode
    s.activation = new Relu();
    double factor = s.random.nextDouble(8, 20);
    boolean alike = s.random.nextBoolean();
    s.start =
        w -> {
          if (alike) {
            Arrays.fill(w, 0.1);
            return w;
          }
          return times(w, factor, 0, w.length);
        };
  }

  private static void penalizedIntercept(Setup s) {
    s.asNumbers();
    double lambda = s.random.nextDouble(0.05, 0.15);
    double offset = (s.random.nextBoolean() ? 1 : -1) * s.random.nextDouble(1, 2) / lambda;
    s.train = shifted(s.train, offset);
    s.validation = shifted(s.validation, offset);
    s.adam = false;
    s.cosine = false;
    s.stepSize = 0.3 / (s.smoothness() + lambda);
    s.rule = rule -> rule.withWeightDecay(lambda);
  }

  private static Examples shifted(Examples e, double offset) {
    return new Examples(e.x(), Arrays.stream(e.y()).map(y -> y + offset).toArray());
  }

  private static void shortSchedule(Setup s) {
    int steps = s.epochs * ((s.train.size() - 1) / s.batch + 1);
    s.cosine = false;
    s.stopsEarly = false;
    double[] share = {s.random.nextDouble(0.02, 0.05)};
    s.schedule = schedule -> schedule.decayedBy(Math.pow(1e-4, 1 / (share[0] * steps)));
    untilItHurts(s, () -> share[0] /= 2);
  }

  private static void smallBatch(Setup s) {
    s.asNumbers();
    s.adam = false;
    s.cosine = false;
    s.stopsEarly = false;
    s.batch = 32;
    s.epochs = 8;
    s.stepSize = s.isLinear() ? 0.9 / s.smoothness() : s.random.nextDouble(0.2, 0.3);
    double[] healthy = s.losses();
    s.batch = s.random.nextInt(1, 3);
    for (int i = 0; i < 3 && !s.isWorseThan(healthy); i++) {
      s.batch = 1;
      s.stepSize *= 1.2;
    }
  }

  private static void largeStep(Setup s) {
    if (s.isLinear()) {
      s.asNumbers(); // classes that a line separates forgive any step size
    }
    s.cosine = false;
    s.stopsEarly = false;
    untilItHurts(s, () -> s.stepSize *= s.random.nextDouble(3, 10));
  }

  private static void smallStep(Setup s) {
    s.stopsEarly = false;
    untilItHurts(s, () -> s.stepSize /= s.random.nextDouble(30, 300));
  }

  /** On easy data a fault may do no harm; then it is none, and is made stronger. */
  private static void untilItHurts(Setup s, Runnable stronger) {
    double[] healthy = s.losses();
    for (int i = 0; i < 4 && (i == 0 || !s.isWorseThan(healthy)); i++) {
      stronger.run();
    }
  }

  private static void tooShort(Setup s) {
    s.cosine = false;
    untilItHurts(
        s,
        () -> {
          s.epochs = Math.max(1, s.epochs / 10);
          s.batch = s.epochs == 1 ? Math.min(2 * s.batch, s.train.size()) : s.batch;
        });
  }

  private static void strongPenalty(Setup s) {
    double[] l2 = {s.isLinear() ? 5 : 0.3};
    if (!s.adam) {
      s.stepSize = s.isLinear() ? 0.3 / (s.smoothness() + 20) : 0.1;
      s.epochs *= s.isLinear() ? 2 : 1;
    }
    untilItHurts(
        s,
        () -> {
          s.l2 = l2[0];
          l2[0] *= s.random.nextDouble(1.5, 2.5);
        });
  }

  private static void productOfComponents(Setup s) {
    PrincipalComponents two = PrincipalComponents.of(s.train.x(), 2);
    s.train = product(s.train, two, s.classes);
    s.validation = product(s.validation, two, s.classes);
  }

  /** The target is the product of the two principal components, or its sign: nothing that a linear score could follow. */
  private static Examples product(Examples e, PrincipalComponents two, int classes) {
    DMatrixRMaj z = two.transform(e.x());
    double[] y = new double[e.size()];
    for (int i = 0; i < y.length; i++) {
      double a = z.get(i, 0) * z.get(i, 1);
      y[i] = classes == 1 ? a : a > 0 ? 1 : 0;
    }
    return new Examples(e.x(), y);
  }

  /** A large network learns fifty examples by heart; of data that are easy even so, fewer. */
  private static void fewExamples(Setup s) {
    Examples all = s.train;
    s.hidden = new int[] {64, 64};
    s.batch = 10;
    s.adam = true;
    s.stepSize = 0.01;
    s.cosine = false;
    s.stopsEarly = false;
    s.l2 = 0;
    s.epochs = 150;
    for (int n = 50; n >= 12; n = 2 * n / 3) {
      int[] first = new int[n];
      Arrays.setAll(first, i -> i);
      s.train = all.select(first);
      if (s.isOverfitted()) {
        return;
      }
    }
  }
}
