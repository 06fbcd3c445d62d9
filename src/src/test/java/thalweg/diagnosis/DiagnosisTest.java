package thalweg.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.functions.FiniteSum;
import thalweg.losses.SquaredLoss;
import thalweg.math.Shape;
import thalweg.models.LinearModel;
import thalweg.models.MulticlassModel;
import thalweg.networks.BatchNorm;
import thalweg.networks.Dense;
import thalweg.networks.Network;
import thalweg.networks.NetworkModel;
import thalweg.networks.Relu;
import thalweg.networks.Sigmoid;
import thalweg.networks.Tanh;
import thalweg.optimizers.Adam;
import thalweg.optimizers.Optimizer;
import thalweg.optimizers.Sgd;
import thalweg.penalties.L2;
import thalweg.problems.Quadratic;
import thalweg.runs.Stop;
import thalweg.samples.Batches;
import thalweg.samples.Examples;
import thalweg.schedules.Schedule;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.training.Training;

/** Each cause on a run that was made for it, on a plane of normal points. */
class DiagnosisTest {
  private static final Examples TRAIN = line(200, 1);
  private static final Examples VALIDATION = line(100, 2);
  private static final Examples RINGS = rings(200, 1);
  private static final Examples RINGS_TO_VALIDATE = rings(100, 2);

  /** \(y=x_1-2x_2+x_3/2\) and noise of deviation 0.3. */
  private static Examples line(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    DMatrixRMaj x = new DMatrixRMaj(n, 3);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < 3; j++) {
        x.set(i, j, random.nextGaussian());
      }
      y[i] = x.get(i, 0) - 2 * x.get(i, 1) + x.get(i, 2) / 2 + 0.3 * random.nextGaussian();
    }
    return new Examples(x, y);
  }

  /** Inside of a circle 0, outside 1. */
  private static Examples rings(int n, long seed) {
    Examples points = line(n, seed);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double a = points.x().get(i, 0);
      double b = points.x().get(i, 1);
      y[i] = a * a + b * b > 1.4 ? 1 : 0;
    }
    return new Examples(points.x().copy(), y).columns(0, 1);
  }

  private static Diagnosis linear(Examples train, Examples validation, Optimizer rule, int epochs) {
    LinearModel f = LinearModel.regression(train);
    Case it = Case.of(f, train).validating(validation);
    return after(it, f, f.zeros(), rule, 20, epochs);
  }

  private static Diagnosis after(
      Case it, FiniteSum f, double[] start, Optimizer rule, int batch, int epochs) {
    Recorder recorder = new Recorder();
    new Training(rule, new Batches(f.size(), batch, 1))
        .epochs(epochs)
        .listening(recorder)
        .run(f, start);
    return Diagnosis.of(it, recorder);
  }

  private static Diagnosis network(Network network, UnaryOperator<double[]> start) {
    NetworkModel f = NetworkModel.softmax(network, RINGS);
    Case it = Case.of(f, RINGS).validating(RINGS_TO_VALIDATE);
    return after(it, f, start.apply(network.start(1)), new Adam(0.01), 20, 60);
  }

  private static Cause first(Diagnosis diagnosis) {
    return diagnosis.suspicions().get(0).cause();
  }

  @Test
  void aHealthyLinearRunHasNothingWrong() {
    assertThat(linear(TRAIN, VALIDATION, new Sgd(0.05), 30).suspicions()).isEmpty();
  }

  @Test
  void aHealthyNetworkHasNothingWrong() {
    Network network = Network.of(Shape.of(2), new Dense(16), new Relu(), new Dense(2));
    assertThat(network(network, w -> w)).hasToString("nothing wrong was found");
  }

  @Test
  void aStepTooLargeIsNamedFirst() {
    Diagnosis diagnosis = linear(TRAIN, VALIDATION, new Sgd(3), 30);
    assertThat(first(diagnosis)).isEqualTo(Cause.STEP_TOO_LARGE);
    assertThat(diagnosis.toString())
        .startsWith("1. the step size is too large: with steps times 0.")
        .contains("; next, divide the step size by 10");
  }

  @Test
  void aStepTooSmallIsNamedFirst() {
    assertThat(first(linear(TRAIN, VALIDATION, new Sgd(1e-4), 30))).isEqualTo(Cause.STEP_TOO_SMALL);
  }

  @Test
  void aRunThatEndsAfterTwoStepsHasNotConverged() {
    LinearModel f = LinearModel.regression(TRAIN);
    Case it = Case.of(f, TRAIN).validating(VALIDATION);
    assertThat(first(after(it, f, f.zeros(), new Sgd(0.3), 100, 1))).isEqualTo(Cause.NOT_CONVERGED);
  }

  @Test
  void aScheduleThatEndsEarlyIsNamedFirst() {
    Schedule fast = Schedule.constant(0.05).decayedBy(0.5);
    assertThat(first(linear(TRAIN, VALIDATION, new Sgd(fast, 0, 0), 30)))
        .isEqualTo(Cause.SCHEDULE_ENDED_EARLY);
  }

  @Test
  void noisyGradientsAskForLargerBatches() {
    LinearModel f = LinearModel.regression(TRAIN);
    Case it = Case.of(f, TRAIN).validating(VALIDATION);
    assertThat(first(after(it, f, f.zeros(), new Sgd(0.6), 1, 5))).isEqualTo(Cause.BATCH_TOO_SMALL);
  }

  @Test
  void aPenaltyThatOutweighsTheDataIsNamedFirst() {
    LinearModel f = LinearModel.regression(TRAIN, new L2(10));
    Case it = Case.of(f, TRAIN).validating(VALIDATION);
    assertThat(first(after(it, f, f.zeros(), new Sgd(0.05), 20, 30)))
        .isEqualTo(Cause.REGULARIZER_DOMINATES);
  }

  @Test
  void decayOfTheInterceptIsToldFromDecayOfTheWeights() {
    Examples far = shifted(TRAIN, 20);
    Optimizer rule = new Sgd(0.05).withWeightDecay(0.1);
    assertThat(first(linear(far, shifted(VALIDATION, 20), rule, 30)))
        .isEqualTo(Cause.PENALIZED_INTERCEPT);
  }

  private static Examples shifted(Examples e, double by) {
    return new Examples(e.x(), Arrays.stream(e.y()).map(y -> y + by).toArray());
  }

  @Test
  void stepsAlongTheGradientHaveTheWrongSign() {
    LinearModel f = LinearModel.regression(TRAIN);
    Case it = Case.of(f, TRAIN).validating(VALIDATION).minimizing(new Negated(f));
    Diagnosis diagnosis = after(it, new Negated(f), f.zeros(), new Sgd(0.01), 20, 10);
    assertThat(first(diagnosis)).isEqualTo(Cause.WRONG_SIGN);
    assertThat(diagnosis.suspicions().get(0).evidence())
        .contains("the loss falls with a slope of -");
  }

  /** A mean whose author forgot a minus. */
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
      Arrays.setAll(g, i -> -g[i]);
      return value;
    }

    @Override
    public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
      double value = f.batchGradient(examples, from, to, w, g);
      Arrays.setAll(g, i -> -g[i]);
      return value;
    }
  }

  @Test
  void rowsOfBothSetsAreCounted() {
    int[] rows = new int[100];
    Arrays.setAll(rows, i -> i);
    Diagnosis diagnosis = linear(TRAIN, TRAIN.select(rows), new Sgd(0.05), 30);
    assertThat(first(diagnosis)).isEqualTo(Cause.DUPLICATE_ROWS);
    assertThat(diagnosis.suspicions().get(0).evidence())
        .isEqualTo("100 of its 100 rows equal one of the training set to the last digit");
  }

  @Test
  void aFeatureThatIsTheTargetLeaks() {
    Diagnosis diagnosis = linear(withTarget(TRAIN), withTarget(VALIDATION), new Sgd(0.02), 30);
    assertThat(first(diagnosis)).isEqualTo(Cause.LEAK);
    assertThat(diagnosis.suspicions().get(0).evidence())
        .isEqualTo("feature 3 (counted from 0) alone explains 100.0 % of the variance");
  }

  private static Examples withTarget(Examples e) {
    DMatrixRMaj x = new DMatrixRMaj(e.size(), 4);
    for (int i = 0; i < e.size(); i++) {
      for (int j = 0; j < 3; j++) {
        x.set(i, j, e.x().get(i, j));
      }
      x.set(i, 3, e.y()[i]);
    }
    return new Examples(x, e.y());
  }

  @Test
  void wrongTargetsContradictTheirNeighbours() {
    double[] y = TRAIN.y().clone();
    for (int i = 0; i < 20; i++) {
      y[10 * i] += 40;
    }
    assertThat(first(linear(new Examples(TRAIN.x(), y), VALIDATION, new Sgd(0.05), 30)))
        .isEqualTo(Cause.LABEL_NOISE);
  }

  @Test
  void unitsFarApartAreNamedBeforeTheStepSizeTheyRuin() {
    DMatrixRMaj x = TRAIN.x().copy();
    for (int i = 0; i < x.numRows; i++) {
      x.set(i, 0, 1000 * x.get(i, 0));
    }
    assertThat(first(linear(new Examples(x, TRAIN.y()), VALIDATION, new Sgd(0.05), 30)))
        .isEqualTo(Cause.UNSCALED_FEATURES);
  }

  @Test
  void aHugeEntryIsAnOverflowAndNothingElse() {
    DMatrixRMaj x = TRAIN.x().copy();
    x.set(7, 1, 1e200);
    Diagnosis diagnosis = linear(new Examples(x, TRAIN.y()), VALIDATION, new Sgd(0.05), 30);
    assertThat(diagnosis.suspicions()).hasSize(1);
    assertThat(first(diagnosis)).isEqualTo(Cause.NUMERICAL_OVERFLOW);
    assertThat(diagnosis.toString()).contains("the largest entry of the data is 1.00e+200");
  }

  @Test
  void unitsThatStartDeadAreCounted() {
    Network network = Network.of(Shape.of(2), new Dense(10), new Relu(), new Dense(2));
    Diagnosis diagnosis =
        network(
            network,
            w -> {
              Arrays.fill(w, 20, 28, -50);
              return w;
            });
    assertThat(first(diagnosis)).isEqualTo(Cause.DEAD_UNITS);
    assertThat(diagnosis.suspicions().get(0).evidence()).contains("80 % of a layer's units");
  }

  @Test
  void flatActivationsAreSaturated() {
    Network network = Network.of(Shape.of(2), new Dense(10), new Tanh(), new Dense(2));
    Diagnosis diagnosis =
        network(
            network,
            w -> {
              for (int i = 0; i < 20; i++) {
                w[i] *= 50;
              }
              return w;
            });
    assertThat(first(diagnosis)).isEqualTo(Cause.SATURATION);
  }

  private static Network fourSigmoids() {
    return Network.of(
        Shape.of(2),
        new Dense(10),
        new Sigmoid(),
        new Dense(10),
        new Sigmoid(),
        new Dense(10),
        new Sigmoid(),
        new Dense(10),
        new Sigmoid(),
        new Dense(2));
  }

  @Test
  void gradientsFadeThroughFourSigmoids() {
    assertThat(first(network(fourSigmoids(), w -> w))).isEqualTo(Cause.VANISHING_GRADIENTS);
  }

  @Test
  void gradientsGrowWhereWeightsStartThreeTimesTooLarge() {
    Network network =
        Network.of(
            Shape.of(2),
            new Dense(20),
            new Relu(),
            new Dense(20),
            new Relu(),
            new Dense(20),
            new Relu(),
            new Dense(20),
            new Relu(),
            new Dense(2));
    Diagnosis diagnosis = network(network, w -> Arrays.stream(w).map(v -> 3 * v).toArray());
    assertThat(first(diagnosis)).isEqualTo(Cause.EXPLODING_GRADIENTS);
  }

  @Test
  void unitsThatStartAlikeStayAlike() {
    Network network = Network.of(Shape.of(2), new Dense(10), new Relu(), new Dense(2));
    Diagnosis diagnosis = network(network, w -> Arrays.stream(w).map(v -> 0.1).toArray());
    assertThat(first(diagnosis)).isEqualTo(Cause.BAD_INITIALIZATION);
    assertThat(diagnosis.suspicions().get(0).evidence()).contains("the same weights");
  }

  @Test
  void aLineUnderfitsACircle() {
    MulticlassModel f = MulticlassModel.softmax(RINGS);
    Case it = Case.of(f, RINGS).validating(RINGS_TO_VALIDATE);
    assertThat(first(after(it, f, f.zeros(), new Sgd(0.3), 20, 50))).isEqualTo(Cause.UNDERFITTING);
  }

  @Test
  void aLargeNetworkOverfitsAFewNoisyExamples() {
    assertThat(first(learnedByHeart(Integer.MAX_VALUE))).isEqualTo(Cause.OVERFITTING);
  }

  /** Thirty noisy examples, learned by heart in 500 epochs. */
  private static Diagnosis learnedByHeart(int patience) {
    int[] few = new int[30];
    Arrays.setAll(few, i -> i);
    SplittableRandom random = new SplittableRandom(3);
    Examples some = TRAIN.select(few);
    Examples train =
        new Examples(
            some.x(), Arrays.stream(some.y()).map(y -> y + 2 * random.nextGaussian()).toArray());
    Network network = Network.of(Shape.of(3), new Dense(100), new Relu(), new Dense(1));
    NetworkModel f = NetworkModel.regression(network, train, new SquaredLoss());
    Recorder recorder = new Recorder();
    new Training(new Adam(0.01), new Batches(30, 10, 1))
        .epochs(500)
        .validating(f.on(VALIDATION), patience)
        .listening(recorder)
        .run(f, network.start(1));
    return Diagnosis.of(Case.of(f, train).validating(VALIDATION), recorder);
  }

  private static List<Cause> causes(Diagnosis diagnosis) {
    return diagnosis.suspicions().stream().map(Suspicion::cause).toList();
  }

  @Test
  void aRunThatStopsEarlyIsJudgedByTheParametersItKeeps() {
    assertThat(causes(learnedByHeart(499))).doesNotContain(Cause.OVERFITTING);
  }

  @Test
  void oneValidationExampleThatIsWrongIsNoOverfitting() {
    LinearModel f = LinearModel.regression(TRAIN);
    double[] y = VALIDATION.y().clone();
    y[0] += 15;
    Case it = Case.of(f, TRAIN).validating(new Examples(VALIDATION.x(), y));
    assertThat(causes(after(it, f, f.zeros(), new Sgd(0.05), 20, 30)))
        .doesNotContain(Cause.OVERFITTING);
    Arrays.setAll(y, i -> VALIDATION.y()[i] + (i % 2 == 0 ? 2 : -2));
    it = Case.of(f, TRAIN).validating(new Examples(VALIDATION.x(), y));
    assertThat(causes(after(it, f, f.zeros(), new Sgd(0.05), 20, 30))).contains(Cause.OVERFITTING);
  }

  @Test
  void aPenaltyDoesNotHideGradientsThatFade() {
    Network network = fourSigmoids();
    NetworkModel f = NetworkModel.softmax(network, RINGS).with(new L2(0.1));
    Case it = Case.of(f, RINGS).validating(RINGS_TO_VALIDATE);
    assertThat(first(after(it, f, network.start(1), new Adam(0.01), 20, 5)))
        .isEqualTo(Cause.VANISHING_GRADIENTS);
  }

  @Test
  void theModelIsLeftAsItWas() {
    Network network =
        Network.of(Shape.of(2), new Dense(8), new BatchNorm(), new Relu(), new Dense(2));
    NetworkModel f = NetworkModel.softmax(network, RINGS);
    Recorder recorder = new Recorder();
    new Training(new Adam(0.01), new Batches(f.size(), 20, 1))
        .listening(recorder)
        .run(f, network.start(1));
    double[] statistics = f.statistics().clone();
    Diagnosis once = Diagnosis.of(Case.of(f, RINGS).validating(RINGS_TO_VALIDATE), recorder);
    assertThat(f.statistics()).isEqualTo(statistics);
    assertThat(Diagnosis.of(Case.of(f, RINGS).validating(RINGS_TO_VALIDATE), recorder))
        .isEqualTo(once);
  }

  @Test
  void withoutValidationNothingIsSaidOfTheFit() {
    LinearModel f = LinearModel.regression(TRAIN);
    Diagnosis diagnosis = after(Case.of(f, TRAIN), f, f.zeros(), new Sgd(1e-4), 20, 30);
    assertThat(diagnosis.suspicions().stream().map(Suspicion::cause))
        .isEqualTo(List.of(Cause.STEP_TOO_SMALL));
  }

  @Test
  void aRecorderThatHeardNothingIsRefused() {
    LinearModel f = LinearModel.regression(TRAIN);
    assertThatThrownBy(() -> Diagnosis.of(Case.of(f, TRAIN), new Recorder()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the recorder must have listened to a whole run but has seen none end; train with"
                + " training.listening(recorder).run(f, start)");
  }

  @Test
  void partsThatDoNotBelongTogetherAreRefused() {
    LinearModel f = LinearModel.regression(TRAIN);
    assertThatThrownBy(() -> Case.of(f, VALIDATION))
        .hasMessage(
            "train must hold the 200 examples of the model but holds 100; give the set the model was made of");
    assertThatThrownBy(() -> Case.of(f, TRAIN).validating(RINGS))
        .hasMessage("validation must have the 3 features of the training set but has 2");
    assertThatThrownBy(() -> Case.of(f, TRAIN).minimizing(MulticlassModel.softmax(RINGS)))
        .hasMessage("the function must have the 4 parameters of the model but has 6");
    Recorder other = new Recorder();
    LinearModel small = LinearModel.regression(RINGS);
    new Training(new Sgd(0.1), new Batches(200, 20, 1)).listening(other).run(small, small.zeros());
    assertThatThrownBy(() -> Diagnosis.of(Case.of(f, TRAIN), other))
        .hasMessageContaining("the run must be of the model's 4 parameters but has 3");
  }

  /** Gradient descent on ½(w₁² + w₂²/4), where a step below 2 is stable. */
  private static Diagnosis descent(double stepSize, int steps) {
    Quadratic bowl = Quadratic.diagonal(1, 0.25);
    return Diagnosis.of(
        new GradientDescent(stepSize)
            .minimize(bowl, new double[] {1, 1}, Stop.after(steps))
            .trace());
  }

  @Test
  void aTraceSaysWhetherItsStepWasTooLargeOrTooSmallOrItsEndTooEarly() {
    assertThat(descent(1, 100).suspicions()).isEmpty();
    assertThat(first(descent(2.1, 30))).isEqualTo(Cause.STEP_TOO_LARGE);
    assertThat(first(descent(1e-3, 30))).isEqualTo(Cause.STEP_TOO_SMALL);
    assertThat(first(descent(0.3, 4))).isEqualTo(Cause.NOT_CONVERGED);
    assertThatThrownBy(() -> descent(1, 2))
        .hasMessageContaining("the number of iterates in the trace must be at least 5 but was 3");
  }
}
