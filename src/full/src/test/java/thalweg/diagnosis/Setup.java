package thalweg.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import thalweg.functions.FiniteSum;
import thalweg.initializers.HeNormal;
import thalweg.initializers.Initializer;
import thalweg.initializers.XavierNormal;
import thalweg.losses.SquaredLoss;
import thalweg.math.Moments;
import thalweg.math.Shape;
import thalweg.models.LinearModel;
import thalweg.models.MulticlassModel;
import thalweg.networks.Activation;
import thalweg.networks.Dense;
import thalweg.networks.Layer;
import thalweg.networks.Network;
import thalweg.networks.NetworkModel;
import thalweg.networks.Relu;
import thalweg.networks.Tanh;
import thalweg.optimizers.Adam;
import thalweg.optimizers.Optimizer;
import thalweg.optimizers.Sgd;
import thalweg.penalties.L2;
import thalweg.samples.Batches;
import thalweg.samples.Examples;
import thalweg.schedules.CosineDecay;
import thalweg.schedules.Schedule;
import thalweg.training.Training;

/**
 * The plan of a training run: drawn healthy, within what works, and then spoiled by a {@link Fault}. A healthy run is kept from
 * overfitting in one of two ways: it stops early and keeps its best epoch, or it keeps its last and has the L2 penalty, of three, under
 * which that one has the least validation loss.
 */
final class Setup {
  /** What a fault costs at the least, in nats of a loss. */
  private static final double HARM = 0.35;

  final SplittableRandom random;
  int classes;
  Examples train;
  Examples validation;

  /** The widths of the hidden layers; none for a linear model. */
  int[] hidden = {};

  Activation activation;
  boolean adam;
  double stepSize;
  boolean cosine;
  int batch;
  int epochs;
  boolean stopsEarly;
  double l2;
  UnaryOperator<Schedule> schedule = UnaryOperator.identity();
  UnaryOperator<Optimizer> rule = UnaryOperator.identity();
  UnaryOperator<FiniteSum> objective = UnaryOperator.identity();
  UnaryOperator<double[]> start = UnaryOperator.identity();
  double gain = 1;
  @Nullable Network network;
  private final long startSeed;
  private final long orderSeed;

  /** A healthy one. */
  Setup(Subject subject, boolean linear, long seed) {
    random = new SplittableRandom(seed);
    Examples[] parts = subject.draw(seed);
    train = parts[0];
    validation = parts[1];
    classes = subject.classes();
    startSeed = random.nextLong();
    orderSeed = random.nextLong();
    activation = random.nextBoolean() ? new Relu() : new Tanh();
    l2 = new double[] {0, 1e-4, 1e-3}[random.nextInt(3)];
    batch = new int[] {16, 32, 64}[random.nextInt(3)];
    cosine = random.nextBoolean();
    if (linear) {
      makeLinear();
    } else {
      makeDeep(random.nextInt(1, 5));
    }
    stopsEarly = random.nextBoolean();
    if (!stopsEarly) {
      double weakest = linear ? 0.003 : 0.01;
      choose(value -> l2 = value, weakest, 3 * weakest, 9 * weakest);
    }
  }

  /**
   * A healthy run as someone leaves it who has tried things on the validation set: the better of a linear model and a network, and then
   * of three times the length, of a third and three times the step size, and of other penalties whatever is better, one after the other.
   */
  static Setup tuned(Subject subject, long seed) {
    Setup linear = new Setup(subject, true, seed);
    Setup deep = new Setup(subject, false, seed);
    Setup better = linear.losses()[1] <= deep.losses()[1] ? linear : deep;
    better.tune();
    return better;
  }

  private void tune() {
    choose(value -> epochs = (int) value, epochs, 3 * epochs);
    choose(value -> stepSize = value, stepSize, stepSize / 3, 3 * stepSize);
    if (l2 > 0) {
      choose(value -> l2 = value, l2, l2 / 10, l2 / 3, 3 * l2);
    }
  }

  /** Keeps the value with the least validation loss; one that ends in NaN is never it. */
  private void choose(DoubleConsumer setting, double... values) {
    double best = values[0];
    double least = Double.POSITIVE_INFINITY;
    for (double value : values) {
      setting.accept(value);
      double loss = losses()[1];
      if (loss < least) {
        least = loss;
        best = value;
      }
    }
    setting.accept(best);
    network = null; // a fault may change what goes in
  }

  void makeLinear() {
    hidden = new int[0];
    adam = random.nextBoolean();
    stepSize = adam ? random.nextDouble(0.01, 0.03) : random.nextDouble(0.4, 0.9) / smoothness();
    epochs = enough();
  }

  void makeDeep(int layers) {
    hidden = new int[layers];
    for (int i = 0; i < layers; i++) {
      hidden[i] = random.nextInt(classes == 1 ? 8 : 12, classes == 1 ? 17 : 33);
    }
    adam = random.nextBoolean();
    stepSize =
        adam
            ? random.nextDouble(0.005, 0.015)
            : Math.min(random.nextDouble(0.1, 0.2), 2 / LinearModel.regression(train).smoothness());
    epochs = enough();
  }

  /** A thousand steps, and every example thirty times. */
  private int enough() {
    return Math.max(30, 1000 / ((train.size() - 1) / batch + 1));
  }

  /** Of a linear model on these data, at the most. */
  double smoothness() {
    return LinearModel.regression(train).smoothness() * (classes > 1 ? 0.5 : 1);
  }

  boolean isLinear() {
    return hidden.length == 0;
  }

  /** The same with classes as numbers, of mean 0 and deviation 1. */
  void asNumbers() {
    if (classes > 1) {
      Moments m = Moments.of(train.y());
      train = asNumbers(train, m);
      validation = asNumbers(validation, m);
      classes = 1;
      network = null;
    }
  }

  private static Examples asNumbers(Examples e, Moments m) {
    return new Examples(
        e.x(), Arrays.stream(e.y()).map(y -> (y - m.mean()) / m.deviation()).toArray());
  }

  /** What is said of the run. */
  Diagnosis diagnose() {
    Ran ran = run();
    return Diagnosis.of(ran.it, ran.recorder);
  }

  /** The training and the validation loss that the run ends with. */
  double[] losses() {
    Ran ran = run();
    double[] w = ran.recorder.run().last();
    return new double[] {ran.it.model().on(train).value(w), ran.it.model().on(validation).value(w)};
  }

  /** Whether both losses of the run are so much larger that a diagnosis should not pass over it. */
  boolean isWorseThan(double[] healthy) {
    double floor = 0.1 * (classes > 1 ? Math.log(classes) : 0.5);
    double[] now = losses();
    return isWorse(now[0], healthy[0], floor) && isWorse(now[1], healthy[1], floor);
  }

  /** Whether the run ends with a validation loss far above the training loss. */
  boolean isOverfitted() {
    double floor = 0.1 * (classes > 1 ? Math.log(classes) : 0.5);
    double[] losses = losses();
    return Math.log((losses[1] + floor) / (losses[0] + floor)) > 1.2;
  }

  private static boolean isWorse(double now, double healthy, double floor) {
    return !(Math.log((now + floor) / (healthy + floor)) < HARM);
  }

  /** A run that was made. */
  record Ran(Case it, Recorder recorder) {}

  Ran run() {
    Case it;
    double[] w;
    if (isLinear() && classes > 1) {
      MulticlassModel f = MulticlassModel.softmax(train, new L2(l2));
      it = Case.of(f, train);
      w = f.zeros();
    } else if (isLinear()) {
      LinearModel f = LinearModel.regression(train, new L2(l2));
      it = Case.of(f, train);
      w = f.zeros();
    } else {
      Network net = network();
      NetworkModel f =
          (classes > 1
                  ? NetworkModel.softmax(net, train)
                  : NetworkModel.regression(net, train, new SquaredLoss()))
              .with(new L2(l2));
      it = Case.of(f, train);
      Initializer initializer = activation instanceof Relu ? new HeNormal() : new XavierNormal();
      w = net.start(initializer, startSeed);
    }
    FiniteSum f = objective.apply(it.objective());
    it = it.validating(validation).minimizing(f);
    Recorder recorder = new Recorder();
    Training training =
        new Training(
                optimizer(), new Batches(train.size(), Math.min(batch, train.size()), orderSeed))
            .epochs(epochs)
            .validating(
                it.model().on(validation), stopsEarly ? Math.max(5, epochs / 6) : Integer.MAX_VALUE)
            .listening(recorder);
    training.run(f, start.apply(w));
    return new Ran(it, recorder);
  }

  private Optimizer optimizer() {
    int steps = epochs * ((train.size() - 1) / batch + 1);
    Schedule sizes =
        schedule.apply(cosine ? new CosineDecay(stepSize, 0, steps) : Schedule.constant(stepSize));
    return rule.apply(adam ? new Adam(sizes) : new Sgd(sizes, 0, 0));
  }

  Network network() {
    if (network == null) {
      List<Layer> layers = new ArrayList<>();
      for (int width : hidden) {
        layers.add(new Dense(width));
        layers.add(activation);
      }
      layers.add(new Dense(classes));
      network = Network.of(Shape.of(train.dimension()), layers.toArray(Layer[]::new));
    }
    return network;
  }
}
